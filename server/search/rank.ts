/** How well the names of entities match words. */
import { compareNamed, NODE_TYPES, type NodeType } from "../../model/index.ts";
import type { Matches } from "./match.ts";
import type { SearchEntry, SearchIndex, SearchKey } from "./types.ts";
import { areaIn, contentOf } from "./words.ts";

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
	/** The words that count, a bit each. */
	readonly bits: number;
	/** Those of them that must be whole words of the name, a bit each. */
	readonly whole: number;
	readonly area: ReturnType<typeof areaIn>;
}

/** The words from one position to another, exclusive. */
export function askFor(words: readonly string[], from = 0, to = words.length, more: Partial<Asked> = {}): Asked {
	const span = words.slice(from, to);
	const text = span.join(" ");
	return {
		text,
		tight: span.join(""),
		fold: text,
		bits: contentOf(span).reduce((bits, n) => bits | (1 << (from + n)), 0),
		whole: 0,
		area: areaIn(span),
		...more,
	};
}

/** So many entities whose names match best, best first. */
export function rankEntries(
	index: SearchIndex,
	matches: Matches,
	asked: Asked,
	count: number,
	types?: readonly NodeType[],
): readonly Ranked[] {
	const scores = new Float64Array(index.entries.length);
	const matching: SearchKey[] = [];
	for (const positions of [matches.touched, index.tight.get(asked.tight) ?? []])
		for (const position of positions) {
			const key = index.keys[position];
			if (!key || (types && !types.includes(key.entry.type))) continue;
			const hasAll = hasBits(matches.within, position, asked.bits) && hasBits(matches.whole, position, asked.whole);
			const score = scoreOf(key, asked, hasAll, hasBits(matches.begins, position, asked.bits));
			if (score <= (scores[key.number] ?? 0)) continue;
			scores[key.number] = score;
			matching[key.number] = key;
		}
	return takeBest(index.entries, scores, count).map((one) => ({ ...one, alias: matching[one.number]?.alias }));
}

const hasBits = (words: Uint16Array, position: number, bits: number): boolean =>
	((words[position] ?? 0) & bits) === bits;

/** Without putting all in order, for a letter or two are in most names. */
function takeBest(entries: readonly SearchEntry[], scores: Float64Array, count: number) {
	const best: (Ranked & { number: number })[] = [];
	for (const [number, entry] of entries.entries()) {
		const score = scores[number] ?? 0;
		const last = best[count - 1];
		if (score === 0 || (last && score < last.score)) continue;
		const one = { entry, score, number };
		if (last && compareRanked(last, one) <= 0) continue;
		const at = best.findIndex((other) => compareRanked(one, other) < 0);
		best.splice(at === -1 ? best.length : at, 0, one);
		best.length = Math.min(best.length, count);
	}
	return best;
}

/** 0: does not match. */
function scoreOf(key: SearchKey, asked: Asked, hasAll: boolean, begin: boolean): number {
	const byWords = hasAll || key.tight === asked.tight ? matchOf(key, asked, begin) : 0;
	const match = asked.area ? Math.max(byWords, areaMatch(key, asked)) : byWords;
	if (match === 0) return 0;
	return match - (key.own ? 0 : OTHER_NAME) + (key.fold.startsWith(asked.fold) ? AS_WRITTEN : 0);
}

function matchOf({ text, tight }: SearchKey, asked: Asked, begin: boolean): number {
	if (tight === asked.tight) return WORTH.same;
	if (text.startsWith(asked.text)) return WORTH.begins + (text[asked.text.length] === " " ? WHOLE : 0);
	if (begin) return WORTH.words;
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
