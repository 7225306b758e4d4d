/** Overlaps in plain words. Pure: names and a dictionary in, a sentence out. */
import type { EntityRef, OverlapsAnswer } from "../../../model/index.ts";
import type { Dictionary } from "../../i18n/index.ts";
import { type Bound, boundOfShared } from "./known.ts";

/** More names than this in a sentence are counted instead. */
const NAMES_IN_SENTENCE = 8;

type Member = Pick<EntityRef, "type" | "name">;

/** "eine Kommune", "12 Kommunen"; "3 Mitglieder" when they are of several kinds. */
export function countMembers(members: readonly Member[], words: Dictionary["overlaps"]): string {
	const types = new Set(members.map((member) => member.type));
	const [only] = types.size === 1 ? types : [];
	const key = only === "Commune" || only === "District" || only === "Organization" ? only : "other";
	return members.length === 1 ? words.oneMember[key] : `${members.length} ${words.manyMembers[key]}`;
}

/** The names, shortened to what a sentence bears. */
export function nameSome(members: readonly Member[], { caption }: Dictionary): string[] {
	const names = members.map((member) => member.name);
	if (names.length <= NAMES_IN_SENTENCE) return names;
	const first = names.slice(0, NAMES_IN_SENTENCE - 1);
	return [...first, caption.andMore(names.length - first.length)];
}

/**
 * What all these sets have in common.
 * @param bound what the number is worth, see `known.ts`
 */
export function describeShared(
	sets: readonly string[],
	members: readonly Member[],
	dictionary: Dictionary,
	bound: Bound = "exact",
	subject: readonly string[] = sets,
): string {
	const complete = bound === "exact";
	const words = dictionary.overlaps;
	const [first] = members;
	const [onlySet] = sets;
	if (!first) return words.shareNone([...subject], complete);
	const what = countMembers(members, words);
	if (sets.length === 1 && onlySet) return words.allOf(onlySet, what, nameSome(members, dictionary), complete);
	if (members.length === 1) return words.shareOne([...subject], what, first.name, complete);
	return words.shareMany([...subject], what, nameSome(members, dictionary), complete);
}

/** Who is in exactly these sets and in none of the other chosen ones. */
export function describeExactly(
	sets: readonly string[],
	members: readonly Member[],
	dictionary: Dictionary,
	bound: Bound = "exact",
): string {
	const words = dictionary.overlaps;
	return words.only([...sets], countMembers(members, words), nameSome(members, dictionary), bound === "exact");
}

/** More names than these are not read to the end of a sentence. */
const MOST_NAMED = 4;

const capitalised = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/**
 * The answer to "what do the chosen cooperations share?": what all of them share and, where that is nothing and there
 * are more than two, which two share most.
 */
export function describeChoice(
	sets: readonly string[],
	overlaps: OverlapsAnswer,
	dictionary: Dictionary,
	isComplete: (id: string) => boolean,
): string {
	const names = new Map(overlaps.sets.map((set) => [set.id, set.name]));
	const nameOf = (id: string) => names.get(id) ?? id;
	const inAll = overlaps.members.filter((member) => sets.every((set) => member.in.some((one) => one.set === set)));
	const named = sets.map(nameOf);
	const subject = sets.length > MOST_NAMED ? [dictionary.overlaps.allChosen(sets.length)] : named;
	const all = capitalised(describeShared(named, inAll, dictionary, boundOfShared(sets, isComplete), subject));
	const [most] = [...overlaps.pairs].sort((a, b) => b.shared.length - a.shared.length);
	if (inAll.length > 0 || sets.length < 3 || !most || most.shared.length === 0) return all;
	const shared = overlaps.members.filter((member) => most.shared.includes(member.id));
	const what = countMembers(shared, dictionary.overlaps);
	return `${all} ${dictionary.overlaps.most(nameOf(most.a), nameOf(most.b), what, sets.every(isComplete))}`;
}
