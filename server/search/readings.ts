/** What the words that were typed may have been meant to be. */

import { type Correction, type Matcher, nearWords } from "./match.ts";
import type { SearchIndex } from "./types.ts";

export interface Reading {
	readonly words: readonly string[];
	/** In how many letters it differs from what was typed. */
	readonly distance: number;
}

const MOST_READINGS = 4;
/** Of more words than these none is doubted that is known. */
const MOST_DOUBTED = 4;

/** With words that stand nowhere replaced by the nearest; none where all are known. */
export function correctUnknown(index: SearchIndex, words: readonly string[], match: Matcher): Reading[] {
	const isKnown = (word: string) => match(word).known || index.tight.has(word);
	if (words.every(isKnown)) return [];
	const choices = words.map((word): Correction[] => {
		const near = isKnown(word) ? [] : [...partedIn(index, word), ...nearWords(index, word)];
		return near.length > 0 ? near : [{ word, distance: 0 }];
	});
	let readings: Reading[] = [{ words: [], distance: 0 }];
	for (const choice of choices)
		readings = readings
			.flatMap(({ words: before, distance }) =>
				choice.map((one) => ({ words: [...before, ...one.word.split(" ")], distance: distance + one.distance })),
			)
			.slice(0, MOST_READINGS);
	return readings.filter(({ distance }) => distance > 0);
}

/** Shorter parts are words by chance. */
const LEAST_PART = 4;

/** A word that names have as two: "terravita" is written "TERRA.vita". */
function partedIn(index: SearchIndex, word: string): Correction[] {
	const isNamed = (part: string) => (index.words.get(part)?.positions.length ?? 0) > 0;
	return [...word.slice(2 * LEAST_PART - 1)]
		.map((_, n) => [word.slice(0, n + LEAST_PART), word.slice(n + LEAST_PART)])
		.filter((parts) => parts.every(isNamed))
		.map((parts) => ({ word: parts.join(" "), distance: 1 }));
}

/** With one word replaced, although it stands somewhere: "Marcus Lewe" is no one, though another is called Marcus. */
export const correctOne = (index: SearchIndex, words: readonly string[]): Reading[] =>
	(words.length > 1 && words.length <= MOST_DOUBTED ? words : [])
		.flatMap((typed, n) =>
			nearWords(index, typed).map(({ word, distance }) => ({ words: words.with(n, word), distance })),
		)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, MOST_READINGS);

/** How words are written. */
export const written = (index: SearchIndex, { words }: Pick<Reading, "words">): string =>
	words.map((word) => index.spelling.get(word) ?? word).join(" ");
