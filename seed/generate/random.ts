/** Chance that repeats itself: the same seed gives the same numbers on every machine. */

export interface Random {
	/** From 0 up to, not including, 1. */
	next(): number;
	/** A whole number from `least` to `most`, both included. */
	whole(least: number, most: number): number;
	/** True so often. */
	chance(share: number): boolean;
}

/**
 * mulberry32.
 * @param purpose numbers for one purpose do not change when another purpose takes more of them
 */
export function random(seed: number, purpose: string): Random {
	let state = [...purpose].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed) | 0;
	function next(): number {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}
	return {
		next,
		whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
		chance: (share) => next() < share,
	};
}
