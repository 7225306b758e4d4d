/** Rectangles side by side without gaps that are not needed, in a shape that is asked for. Deterministic. */
import type { Point } from "./types.ts";

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** The free space below what was placed: from `x` on, to the next step, everything is taken down to `y`. */
interface Ledge {
	x: number;
	y: number;
	width: number;
}

/** How many widths are tried between the widest rectangle and what would be a single row. */
const TRIES = 12;

/** @returns the upper left corner of each rectangle; together they are about `aspect` times as wide as high */
export function pack(sizes: readonly Size[], aspect: number): Point[] {
	if (sizes.length === 0) return [];
	const order = sizes
		.map((size, n) => ({ ...size, n }))
		.sort((a, b) => b.height - a.height || b.width - a.width || a.n - b.n);
	const widest = Math.max(...sizes.map(({ width }) => width));
	const area = sizes.reduce((sum, { width, height }) => sum + width * height, 0);
	const ideal = Math.sqrt(area * aspect);
	let best: { scale: number; corners: Point[] } | undefined;
	for (let n = 0; n < TRIES; n++) {
		const limit = Math.max(widest, ideal * (0.8 + n * 0.08));
		const found = inWidth(order, limit);
		const scale = Math.min(aspect / found.width, 1 / found.height);
		if (!best || scale > best.scale) best = { scale, corners: found.corners };
	}
	return best?.corners ?? [];
}

/** The skyline heuristic (bottom-left): each rectangle where its lower edge comes to lie highest. */
function inWidth(order: readonly (Size & { n: number })[], limit: number) {
	const ledges: Ledge[] = [{ x: 0, y: 0, width: limit }];
	const corners: Point[] = [];
	let [width, height] = [1, 1];
	for (const one of order) {
		const { at, y } = lowest(ledges, one.width);
		const x = ledges[at]?.x ?? 0;
		corners[one.n] = { x, y };
		cover(ledges, at, { x, y: y + one.height, width: one.width });
		width = Math.max(width, x + one.width);
		height = Math.max(height, y + one.height);
	}
	return { corners, width, height };
}

/** The ledge from which on a rectangle of that width lies highest. */
function lowest(ledges: readonly Ledge[], width: number): { at: number; y: number } {
	let best = { at: 0, y: Number.POSITIVE_INFINITY };
	for (let at = 0; at < ledges.length; at++) {
		const y = topOf(ledges, at, width);
		if (y < best.y) best = { at, y };
	}
	return best;
}

function topOf(ledges: readonly Ledge[], at: number, width: number): number {
	let [top, rest] = [0, width];
	for (let n = at; n < ledges.length && rest > 0; n++) {
		const { y, width: own } = ledges[n] as Ledge;
		top = Math.max(top, y);
		rest -= own;
	}
	// Half a pixel of what was added up may be lost.
	return rest > 0.5 ? Number.POSITIVE_INFINITY : top;
}

/** The new ledge takes the place of what lies under it. */
function cover(ledges: Ledge[], at: number, fresh: Ledge): void {
	let rest = fresh.width;
	let count = 0;
	for (let n = at; n < ledges.length && rest > 0; n++) {
		const ledge = ledges[n] as Ledge;
		const taken = Math.min(ledge.width, rest);
		rest -= taken;
		if (taken === ledge.width) count++;
		else {
			ledge.x += taken;
			ledge.width -= taken;
		}
	}
	ledges.splice(at, count, fresh);
}
