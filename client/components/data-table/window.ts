/** Which rows of a long table are drawn: those that are seen, and some before and after. Pure. */

/** Rows from `from` up to, not including, `to`. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** Where each row begins, and where the last one ends. `known`: heights that are other than usual. */
export function offsetsOf(ids: readonly string[], usual: number, known: ReadonlyMap<string, number>): Float64Array {
	const offsets = new Float64Array(ids.length + 1);
	let at = 0;
	for (const [n, id] of ids.entries()) {
		at += known.size > 0 ? (known.get(id) ?? usual) : usual;
		offsets[n + 1] = at;
	}
	return offsets;
}

/** The row at a height; the first or the last one beyond the ends. */
export function rowAt(offsets: Float64Array, height: number): number {
	let [low, high] = [0, Math.max(0, offsets.length - 2)];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((offsets[middle] ?? 0) <= height) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** The rows that are seen between two heights. */
export function seenBetween(offsets: Float64Array, top: number, bottom: number): Range {
	const count = offsets.length - 1;
	return { from: rowAt(offsets, top), to: Math.min(count, rowAt(offsets, bottom) + 1) };
}

/** What is drawn while `seen` is seen: as many rows again before and after. Stays as it is while that is enough. */
export function rangeAround(seen: Range, count: number, drawn: Range): Range {
	if (drawn.from <= seen.from && drawn.to >= seen.to && drawn.to <= count) return drawn;
	const more = Math.max(10, seen.to - seen.from);
	return { from: Math.max(0, seen.from - more), to: Math.min(count, seen.to + more) };
}

/** The row that a key leads to from the one at `at`; null of other keys. `page`: how many rows are seen at once. */
export function rowAfter(key: string, at: number, count: number, page: number): number | null {
	const places = new Map([
		["ArrowDown", at + 1],
		["ArrowUp", at - 1],
		["PageDown", at + page],
		["PageUp", at - page],
		["Home", 0],
		["End", count - 1],
	]);
	const to = places.get(key);
	return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}
