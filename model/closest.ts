/** Words that differ in few letters from one that is not known. */
import { fold } from "./text.ts";

/** Up to `count` words that differ from `word` in few letters, nearest first. */
export function closest(word: string, words: Iterable<string>, count = 1): string[] {
	const target = fold(word);
	const limit = Math.max(1, Math.floor(target.length / 3));
	const near: { text: string; distance: number }[] = [];
	for (const text of words) {
		const other = fold(text);
		if (Math.abs(other.length - target.length) > limit) continue;
		const distance = editDistance(target, other, limit);
		if (distance <= limit) near.push({ text, distance });
	}
	return near
		.sort((a, b) => a.distance - b.distance)
		.slice(0, count)
		.map(({ text }) => text);
}

/**
 * How many letters differ: one that is missing, too many, another or changed places with its neighbour (optimal string
 * alignment). Gives up with a larger number once `limit` cannot be met.
 */
export function editDistance(a: string, b: string, limit: number): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let best = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				best = Math.min(best, (before[j - 2] ?? 0) + 1);
			next.push(best);
			least = Math.min(least, best);
		}
		if (least > limit && Math.min(...row) > limit) return limit + 1;
		before = row;
		row = next;
	}
	return row[b.length] ?? 0;
}
