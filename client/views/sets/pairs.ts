/** What each two cooperations have in common. Pure. */
import type { OverlapsAnswer } from "../../../model/index.ts";
import type { Choice } from "../../state/index.ts";

export interface Pair {
	/** Members of both. */
	readonly count: number;
	/** Of all members of both together. */
	readonly jaccard: number;
	/** Of the members of the first. */
	readonly containment: number;
}

const NONE: Pair = { count: 0, jaccard: 0, containment: 0 };

/** Reads a pair in either order; of one and the same cooperation all members are common. */
export function pairReader({ pairs, sets }: OverlapsAnswer): (a: string, b: string) => Pair {
	const known = new Map<string, Pair>();
	for (const { a, b, shared, jaccard, containmentA, containmentB } of pairs) {
		const both = { count: shared.length, jaccard };
		known.set(`${a} ${b}`, { ...both, containment: containmentA });
		known.set(`${b} ${a}`, { ...both, containment: containmentB });
	}
	for (const { id, size } of sets) {
		const share = size > 0 ? 1 : 0;
		known.set(`${id} ${id}`, { count: size, jaccard: share, containment: share });
	}
	return (a, b) => known.get(`${a} ${b}`) ?? NONE;
}

/** How strongly a cell is coloured, 0 … 1. @param most the largest number of any two */
export const strengthOf = (pair: Pair, measure: Choice<"pairMeasure">, most: number): number =>
	measure === "count" ? Math.min(1, pair.count / Math.max(1, most)) : pair[measure];

/** The cell that a key leads to in a square of cells; null of other keys. With Ctrl, Home and End lead to the corners. */
export function cellAfter(
	{ key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">,
	[row, column]: readonly [number, number],
	count: number,
): readonly [number, number] | null {
	const last = count - 1;
	const to = new Map<string, readonly [number, number]>([
		["ArrowDown", [row + 1, column]],
		["ArrowUp", [row - 1, column]],
		["ArrowRight", [row, column + 1]],
		["ArrowLeft", [row, column - 1]],
		["PageDown", [row + PAGE, column]],
		["PageUp", [row - PAGE, column]],
		["Home", [ctrlKey ? 0 : row, 0]],
		["End", [ctrlKey ? last : row, last]],
	]).get(key);
	const within = (n: number) => Math.min(Math.max(n, 0), last);
	return to ? [within(to[0]), within(to[1])] : null;
}

const PAGE = 10;
