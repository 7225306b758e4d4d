/** How well the names of entities match words. */
import { compareNamed, NODE_TYPES, type NodeType } from "../../model/index.ts";
import { HAS, type Matcher, type WordMatch } from "./match.ts";
import type { SearchEntry, SearchIndex, SearchKey } from "./types.ts";
import { areaIn, contentOf, wordsOf } from "./words.ts";

export interface Ranked {
	readonly entry: SearchEntry;
	/** The other name or key of it that matches best, where its own name does not match as well. */
	readonly alias?: string | undefined;
	/** From 0 to 1. */
	readonly score: number;
}

/** What a match is worth. A whole word is worth a little more than its beginning, the own name more than another. */
export const WORTH = { same: 0.97, begins: 0.9, words: 0.8, includes: 0.6, parts: 0.5 } as const;
const WHOLE = 0.02;
const OTHER_NAME = 0.04;
const AS_WRITTEN = 0.005;

/** Some of the words that were typed, with what is compared with names. */
export interface Asked {
	readonly text: string;
	readonly tight: string;
	/** As it was typed, with umlauts. */
	readonly fold: string;
	/** The words that count. */
	readonly content: readonly WordMatch[];
	/** Those of them that must be whole words of the name. */
	readonly whole: readonly WordMatch[];
	/** What kind of area is named, and what it is called. */
	readonly area: { readonly type: NodeType; readonly rest: string; readonly content: readonly WordMatch[] } | null;
}

/** What is compared with names. */
export function askFor(
	match: Matcher,
	words: readonly string[],
	more: { fold?: string; isWhole?: (n: number) => boolean } = {},
): Asked {
	const text = words.join(" ");
	const content = contentOf(words);
	const at = (n: number) => match(words[n] ?? "");
	const area = areaIn(words);
	return {
		text,
		tight: words.join(""),
		fold: more.fold ?? text,
		content: content.map(at),
		whole: content.filter(more.isWhole ?? (() => false)).map(at),
		area: area && { ...area, content: area.rest.split(" ").map(match) },
	};
}

/** So many entities whose names match best, best first. */
export function rankEntries(
	index: SearchIndex,
	asked: Asked,
	count: number,
	types?: readonly NodeType[],
): readonly Ranked[] {
	const best = new Map<SearchEntry, Ranked>();
	for (const position of candidates(index, asked)) {
		const key = index.keys[position];
		if (!key || (types && !types.includes(key.entry.type))) continue;
		const score = scoreOf(key, position, asked);
		if (score > (best.get(key.entry)?.score ?? 0)) best.set(key.entry, { entry: key.entry, alias: key.alias, score });
	}
	return takeBest(best.values(), count);
}

/** The positions of all keys that can match: what has all words is where the rarest of them is. */
function* candidates(index: SearchIndex, { tight, content, whole, area }: Asked): Iterable<number> {
	yield* shortest([...content.map(({ within }) => within), ...whole.map((word) => word.whole)]);
	if (area) yield* shortest(area.content.map(({ within }) => within));
	yield* index.tight.get(tight) ?? [];
}

const shortest = (lists: readonly (readonly number[])[]): readonly number[] =>
	lists.reduce((least, list) => (list.length < least.length ? list : least), lists[0] ?? []);

const haveAll = (words: readonly WordMatch[], position: number, mark: number): boolean =>
	words.every(({ marks }) => ((marks[position] ?? 0) & mark) !== 0);

/** Without putting all in order, for a letter or two are in most names. */
function takeBest(ranked: Iterable<Ranked>, count: number): Ranked[] {
	const best: Ranked[] = [];
	for (const one of ranked) {
		const last = best[count - 1];
		if (last && compareRanked(last, one) <= 0) continue;
		const at = best.findIndex((other) => compareRanked(one, other) < 0);
		best.splice(at === -1 ? best.length : at, 0, one);
		best.length = Math.min(best.length, count);
	}
	return best;
}

/** 0: does not match. */
function scoreOf(key: SearchKey, position: number, asked: Asked): number {
	const hasAll = haveAll(asked.content, position, HAS.within) && haveAll(asked.whole, position, HAS.whole);
	const byWords = hasAll || key.tight === asked.tight ? matchOf(key, position, asked) : 0;
	const match = asked.area ? Math.max(byWords, areaMatch(key, asked)) : byWords;
	if (match === 0) return 0;
	const isMeant = key.fold.startsWith(asked.fold) || isOfficeAt(key.entry, asked);
	return match - (key.own ? 0 : OTHER_NAME) + (isMeant ? AS_WRITTEN : 0);
}

/** Of offices with the same words the one of what is named itself comes first, before that of a body within it. */
function isOfficeAt({ type, context }: SearchEntry, { text }: Asked): boolean {
	if (type !== "Role") return false;
	const [first = ""] = wordsOf(context.slice(context.indexOf(", ") + 1));
	return first !== "" && text.split(" ").includes(first);
}

function matchOf({ text, tight }: SearchKey, position: number, asked: Asked): number {
	if (tight === asked.tight) return WORTH.same;
	if (text.startsWith(asked.text)) return WORTH.begins + (text[asked.text.length] === " " ? WHOLE : 0);
	if (haveAll(asked.content, position, HAS.beginning)) return WORTH.words;
	return text.includes(asked.text) ? WORTH.includes : WORTH.parts;
}

/** "Stadt Münster" is the commune of that name, whatever else has these words. */
function areaMatch({ entry, text }: SearchKey, { area }: Asked): number {
	if (!area || entry.type !== area.type) return 0;
	if (text === area.rest) return WORTH.same + OTHER_NAME;
	return text.startsWith(area.rest) ? WORTH.begins : 0;
}

/** At the same rank by type as people are shown them, the larger first, then short before long. */
function compareRanked(a: Ranked, b: Ranked): number {
	return (
		b.score - a.score ||
		NODE_TYPES.indexOf(a.entry.type) - NODE_TYPES.indexOf(b.entry.type) ||
		b.entry.size - a.entry.size ||
		a.entry.name.length - b.entry.name.length ||
		compareNamed(a.entry, b.entry)
	);
}
