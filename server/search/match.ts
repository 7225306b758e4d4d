/** Which names have a word that was typed, and which words it may have been meant to be. */
import { editDistance } from "../../model/index.ts";
import type { IndexedWord, SearchIndex } from "./types.ts";
import { lettersOf } from "./words.ts";

/** The names that have a word as it was typed. */
export interface WordMatch {
	/** By position of the key whether it has the word at all, at a beginning and as a whole: a bit each, as in `HAS`. */
	readonly marks: Uint8Array;
	/** The positions of the keys that have it. */
	readonly within: readonly number[];
	/** Of those the ones that have it as a whole word. */
	readonly whole: readonly number[];
	/** Whether it stands in some name or form. */
	readonly known: boolean;
}

export const HAS = { within: 1, beginning: 2, whole: 4 } as const;

/** Fewer letters are within too many words. */
const LEAST_WITHIN = 3;

export function matchWord(index: SearchIndex, typed: string): WordMatch {
	const marks = new Uint8Array(index.keys.length);
	const within: number[] = [];
	let known = false;
	for (const [word, { positions }] of index.words) {
		const begins = word.startsWith(typed);
		if (!begins && (typed.length < LEAST_WITHIN || !word.includes(typed))) continue;
		known = true;
		const mark = HAS.within | (begins ? HAS.beginning : 0) | (word === typed ? HAS.whole : 0);
		for (const position of positions) {
			const before = marks[position] ?? 0;
			if (before === 0) within.push(position);
			marks[position] = before | mark;
		}
	}
	return { marks, within, whole: index.words.get(typed)?.positions ?? [], known };
}

export type Matcher = (word: string) => WordMatch;

/** What a word that is not known may have been meant to be, and in how many letters it differs. */
export interface Correction {
	readonly word: string;
	readonly distance: number;
}

/** Shorter words differ from too many others. */
const SHORTEST = 4;
/** Of shorter words no more than a letter is wrong ("Losser" is not "lower"), and the shortest are names: "help" is not "hell". */
const SEVERAL_WRONG = 7;
const MOST_CORRECTIONS = 3;

/** The words of the index nearest to one; those of which it may be the beginning where no whole word is near. */
export function nearWords(index: SearchIndex, typed: string): Correction[] {
	if (typed.length < SHORTEST || /\d/.test(typed)) return [];
	const isShort = typed.length === SHORTEST;
	const most = Math.min(3, Math.floor(typed.length / 3));
	const whole = nearest(index, typed, typed.length < SEVERAL_WRONG ? 1 : most, (word, { positions }) =>
		(isShort ? word.length === SHORTEST && positions.length > 0 : word.length >= SHORTEST) ? word : "",
	);
	if (whole.length > 0 || isShort) return whole;
	return nearest(index, typed, most, (word) =>
		word.length > typed.length && word[0] === typed[0] ? word.slice(0, typed.length) : "",
	);
}

/** @param partOf what of a word is compared */
function nearest(
	index: SearchIndex,
	typed: string,
	atMost: number,
	partOf: (word: string, indexed: IndexedWord) => string,
): Correction[] {
	const letters = lettersOf(typed);
	let most = atMost;
	let found: Correction[] = [];
	for (const [word, indexed] of index.words) {
		const { letters: its } = indexed;
		const part = partOf(word, indexed);
		if (Math.abs(part.length - typed.length) > most || bitsIn(letters & ~its) > most) continue;
		const distance = editDistance(typed, part, most);
		if (distance === 0 || distance > most) continue;
		if (distance < most) found = [];
		most = distance;
		found.push({ word, distance });
	}
	return found.slice(0, MOST_CORRECTIONS);
}

function bitsIn(bits: number): number {
	let count = 0;
	for (let left = bits; left !== 0; left &= left - 1) count++;
	return count;
}
