/** Which names have which of the words that were typed. */
import { editDistance } from "../../model/index.ts";
import type { SearchIndex } from "./types.ts";
import { lettersOf } from "./words.ts";

/** More words than this are not looked at: a bit each. */
export const MOST_WORDS = 16;

/** By position of the key: the words that are a word of it, begin one and are within one, a bit each. */
export interface Matches {
	readonly whole: Uint16Array;
	readonly begins: Uint16Array;
	readonly within: Uint16Array;
	/** The positions of the keys that have at least one of the words. */
	readonly touched: readonly number[];
	/** The words that stand in some name or form, a bit each. */
	readonly known: number;
}

/** Fewer letters are within too many words. */
const LEAST_WITHIN = 3;

export function matchWords(index: SearchIndex, words: readonly string[]): Matches {
	const typed = words.slice(0, MOST_WORDS);
	const size = index.keys.length;
	const [whole, begins, within] = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
	const touched: number[] = [];
	let known = 0;
	for (const [word, { positions }] of index.words) {
		let [equals, starts, has] = [0, 0, 0];
		for (let n = 0; n < typed.length; n++) {
			const part = typed[n] ?? "";
			if (word.startsWith(part)) starts |= 1 << n;
			else if (part.length < LEAST_WITHIN || !word.includes(part)) continue;
			has |= 1 << n;
			if (word.length === part.length) equals |= 1 << n;
		}
		if (has === 0) continue;
		known |= has;
		for (const position of positions) {
			if (within[position] === 0) touched.push(position);
			whole[position] = (whole[position] ?? 0) | equals;
			begins[position] = (begins[position] ?? 0) | starts;
			within[position] = (within[position] ?? 0) | has;
		}
	}
	return { whole, begins, within, touched, known };
}

/** What a word that is not known may have been meant to be, and in how many letters it differs. */
export interface Correction {
	readonly word: string;
	readonly distance: number;
}

/** Shorter words differ from too many others. */
const SHORTEST = 4;
const MOST_CORRECTIONS = 3;

/** The words of the index nearest to one; those of which it may be the beginning where no whole word is near. */
export function nearWords(index: SearchIndex, typed: string): Correction[] {
	if (typed.length < SHORTEST || /\d/.test(typed)) return [];
	const whole = nearest(index, typed, (word) => (word.length >= SHORTEST ? word : ""));
	if (whole.length > 0) return whole;
	return nearest(index, typed, (word) =>
		word.length > typed.length && word[0] === typed[0] ? word.slice(0, typed.length) : "",
	);
}

/** @param partOf what of a word is compared */
function nearest(index: SearchIndex, typed: string, partOf: (word: string) => string): Correction[] {
	const letters = lettersOf(typed);
	let most = Math.min(3, Math.floor(typed.length / 3));
	let found: Correction[] = [];
	for (const [word, { letters: its }] of index.words) {
		const part = partOf(word);
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
