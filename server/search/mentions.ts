/** Which entities the words of a question name: "gemeinsame Mitglieder *Stadtregion* *EUREGIO*". */
import type { EntityRef, NodeType } from "../../model/index.ts";
import { refOf } from "../elements/refs.ts";
import { type Matches, MOST_WORDS } from "./match.ts";
import { askFor, type Ranked, rankEntries, WORTH } from "./rank.ts";
import { written } from "./readings.ts";
import type { Mention, SearchIndex } from "./types.ts";
import { contentOf, stem } from "./words.ts";

const LONGEST = 6;
/** More than these are ambiguous anyway. */
const MOST_NAMED = 12;
/** What matches this much worse than the best is not what was meant. */
const CLOSE = 0.03;
/** Beginnings of names count only for words that are about to be finished. */
const LEAST_TYPED = 4;

/** From left to right, the longest name first; none overlap. */
export function findMentions(index: SearchIndex, matches: Matches, words: readonly string[]): Mention[] {
	const mentions: Mention[] = [];
	const content = new Set(contentOf(words));
	for (let from = 0; from < Math.min(words.length, MOST_WORDS); ) {
		const mention = content.has(from) ? longestFrom(index, matches, words, from, content) : null;
		if (mention) mentions.push(mention);
		from = mention?.to ?? from + 1;
	}
	return mentions;
}

function longestFrom(
	index: SearchIndex,
	matches: Matches,
	words: readonly string[],
	from: number,
	content: ReadonlySet<number>,
): Mention | null {
	const isAsking = (n: number, word: string) => !content.has(n) || index.asking.has(stem(word));
	for (let to = Math.min(words.length, from + LONGEST); to > from; to--) {
		if (!content.has(to - 1) || words.slice(from, to).every((word, n) => isAsking(from + n, word))) continue;
		const isBeingTyped = to === words.length && (words[to - 1] ?? "").length >= LEAST_TYPED;
		const finished = isBeingTyped ? to - 1 : to;
		const whole = askFor(words, from, finished).bits & askFor(words, from, to).bits;
		const named = nameOf(rankEntries(index, matches, askFor(words, from, to, { whole }), MOST_NAMED));
		if (named.size > 0) return { from, to, named, written: written(index, { words: words.slice(from, to) }) };
	}
	return null;
}

function nameOf(ranked: readonly Ranked[]): Map<NodeType, EntityRef[]> {
	const named = new Map<NodeType, EntityRef[]>();
	const best = ranked[0]?.score ?? 0;
	const least = Math.max(best - CLOSE, WORTH.words - CLOSE);
	for (const { entry, score } of ranked) {
		if (score < least) break;
		named.set(entry.type, [...(named.get(entry.type) ?? []), refOf(entry)]);
	}
	return named;
}
