/** Who belongs to which network, and how: directly, or through districts, organizations and other networks. */

import { remember } from "../memo.ts";
import type { MembershipIndex } from "./build.ts";
import { eachInto, eachOutOf, type Moment, type PackedFacts, toMoment } from "./facts.ts";
import { idOf, type Step, targetOf, waysTo } from "./rule.ts";

/** One reason why something is a member of a network. */
export interface Membership {
	network: string;
	member: string;
	/** The MEMBER_OF relationship that it rests on. */
	fact: string;
	/** Only of an indirect one: the steps from the member to the direct member, each with the fact that leads there. */
	through?: readonly { id: string; fact: string }[];
	/** It does not hold for certain on the day: one of its facts is only possible. */
	possible?: true;
}

/** On which day, whether what is only possible on it counts, and whether those count who stand behind a member. */
export interface MembershipFilter {
	asOf?: string | undefined;
	possible?: boolean | undefined;
	indirect: boolean;
}

/**
 * All memberships in some networks: direct ones first, then by network and member, what holds before what is possible, the
 * shortest way first, then by the ids on it. Of the ways through the same direct member only the first.
 */
export function membershipsOf(
	index: MembershipIndex,
	{ networks, ...filter }: MembershipFilter & { networks: readonly string[] },
): Membership[] {
	return list(index, numbersOf(index, networks), filter);
}

/** All memberships of some members, in whatever networks; in the same order. */
export function membershipsHeldBy(
	index: MembershipIndex,
	{ members, ...filter }: MembershipFilter & { members: readonly string[] },
): Membership[] {
	const numbers = numbersOf(index, members);
	const moment = toMoment(filter.asOf, filter.possible);
	const between = new Set(numbers);
	// Whoever is added while the set is gone through is gone through as well.
	if (filter.indirect)
		for (const number of between)
			for (const facts of [index.memberships, index.parts])
				for (const target of targetsOf(facts, number, moment)) between.add(target);
	const networks = new Set([...between].flatMap((number) => targetsOf(index.memberships, number, moment)));
	return list(
		index,
		[...networks].sort((a, b) => a - b),
		filter,
		new Set(numbers),
	);
}

/** Numbers in the order of the ids; what is not in the index belongs nowhere. */
function numbersOf({ numberOf }: MembershipIndex, ids: readonly string[]): number[] {
	return [...ids].sort().flatMap((id) => numberOf.get(id) ?? []);
}

function targetsOf(facts: PackedFacts, source: number, moment: Moment | undefined): number[] {
	const found: number[] = [];
	eachOutOf(facts, source, moment, (at) => found.push(facts.targets[at] ?? -1));
	return found;
}

/** @param wanted members; undefined: all */
function list(
	index: MembershipIndex,
	networks: readonly number[],
	{ asOf, possible, indirect }: MembershipFilter,
	wanted?: ReadonlySet<number>,
): Membership[] {
	const certain = listAt(index, networks, { moment: toMoment(asOf), indirect, wanted });
	if (!possible || asOf === undefined) return certain;
	const known = new Set(certain.map(keyOf));
	const others = listAt(index, networks, { moment: toMoment(asOf, true), indirect, wanted })
		.filter((membership) => !known.has(keyOf(membership)))
		.map((membership) => ({ ...membership, possible: true as const }));
	return others.length === 0 ? certain : [...certain, ...others].sort(compare);
}

/** What can hold and be possible in different ways and counts once. */
const keyOf = ({ network, member, fact, through }: Membership) =>
	through ? `${member} ${through.at(-1)?.id} ${network}` : fact;

interface Wanted {
	moment: Moment | undefined;
	indirect: boolean;
	wanted: ReadonlySet<number> | undefined;
}

function listAt(index: MembershipIndex, networks: readonly number[], { moment, indirect, wanted }: Wanted) {
	const direct: Membership[] = [];
	const derived: Membership[] = [];
	const waysBehind = remember((member: number) => waysTo(index, member, moment));
	for (const network of networks) {
		const seen = new Set<number>();
		eachInto(index.memberships, network, moment, (at) => {
			const last = { facts: index.memberships, at };
			const member = index.memberships.sources[at] ?? -1;
			if (!wanted || wanted.has(member)) direct.push(membership(index, last));
			if (!indirect || seen.has(member) || member === network) return;
			seen.add(member);
			const all = waysBehind(member);
			const ways = all.has(network) ? waysTo(index, member, moment, network) : all;
			for (const source of wanted ?? ways.keys())
				if (ways.has(source)) derived.push({ ...membership(index, last), ...wayOf(index, ways, source) });
		});
	}
	return [...direct, ...derived.sort(compare)];
}

function membership(index: MembershipIndex, last: Step): Membership {
	const { source, target, fact } = factAt(index, last.facts, last.at);
	return { network: target, member: source, fact };
}

function wayOf(index: MembershipIndex, ways: ReadonlyMap<number, Step>, source: number) {
	const through: { id: string; fact: string }[] = [];
	for (let step = ways.get(source); step; step = ways.get(targetOf(step)))
		through.push({ id: index.entities[targetOf(step)]?.id ?? "", fact: idOf(index, step) });
	return { member: index.entities[source]?.id ?? "", through };
}

/** The ends and the id of a packed relationship. */
export function factAt(index: Pick<MembershipIndex, "entities">, facts: PackedFacts, at: number) {
	const source = index.entities[facts.sources[at] ?? -1]?.id ?? "";
	const target = index.entities[facts.targets[at] ?? -1]?.id ?? "";
	return { source, target, fact: idOf(index, { facts, at }) };
}

function compare(a: Membership, b: Membership): number {
	const [first, second] = [a.through, b.through];
	return (
		Number(Boolean(first)) - Number(Boolean(second)) ||
		compareTexts(a.network, b.network) ||
		compareTexts(a.member, b.member) ||
		Number(a.possible ?? 0) - Number(b.possible ?? 0) ||
		(first && second ? compareWays(first, second) : 0) ||
		compareTexts(a.fact, b.fact)
	);
}

function compareWays(a: NonNullable<Membership["through"]>, b: NonNullable<Membership["through"]>): number {
	if (a.length !== b.length) return a.length - b.length;
	const at = a.findIndex(({ id, fact }, place) => id !== b[place]?.id || fact !== b[place]?.fact);
	const [one, other] = [a[at], b[at]];
	return one && other ? compareTexts(one.id, other.id) || compareTexts(one.fact, other.fact) : 0;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
