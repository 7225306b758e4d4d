/** Which entities the words of a question name: "gemeinsame Mitglieder *Stadtregion* *EUREGIO*". */
import type { EntityRef, NodeType } from "../../model/index.ts";
import { refOf } from "../elements/refs.ts";
import { remember } from "../memo.ts";
import type { Matcher } from "./match.ts";
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

/** Finds what words name, from left to right, the longest name first; none overlap. The same words are looked up once. */
export function mentionsFinder(index: SearchIndex, match: Matcher): (words: readonly string[]) => Mention[] {
	const finished = remember((text: string) => namedBy(index, match, text.split(" "), false));
	const beingTyped = remember((text: string) => namedBy(index, match, text.split(" "), true));
	const longestFrom = (words: readonly string[], from: number, content: ReadonlySet<number>): Mention | null => {
		const isAsking = (word: string, n: number) => !content.has(from + n) || index.asking.has(stem(word));
		for (let to = Math.min(words.length, from + LONGEST); to > from; to--) {
			const span = words.slice(from, to);
			if (!content.has(to - 1) || span.every(isAsking)) continue;
			const isBeingTyped = to === words.length && (words[to - 1] ?? "").length >= LEAST_TYPED;
			const named = (isBeingTyped ? beingTyped : finished)(span.join(" "));
			if (named.size > 0) return { from, to, named, written: written(index, { words: span }) };
		}
		return null;
	};
	return (words) => {
		const mentions: Mention[] = [];
		const content = new Set(contentOf(words));
		for (let from = 0; from < words.length; ) {
			const mention = content.has(from) ? longestFrom(words, from, content) : null;
			if (mention) mentions.push(mention);
			from = mention?.to ?? from + 1;
		}
		return mentions;
	};
}

/** What the words name by whole words, all but one that is being typed. */
function namedBy(index: SearchIndex, match: Matcher, words: readonly string[], isBeingTyped: boolean) {
	const last = isBeingTyped ? words.length - 1 : words.length;
	return nameOf(rankEntries(index, askFor(match, words, { isWhole: (n) => n < last }), MOST_NAMED));
}

function nameOf(ranked: readonly Ranked[]): ReadonlyMap<NodeType, EntityRef[]> {
	const named = new Map<NodeType, EntityRef[]>();
	const best = ranked[0]?.score ?? 0;
	const least = Math.max(best - CLOSE, WORTH.words - CLOSE);
	for (const { entry, score } of ranked) {
		if (score < least) break;
		named.set(entry.type, [...(named.get(entry.type) ?? []), refOf(entry)]);
	}
	return named;
}
