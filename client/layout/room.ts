/** Free places among boxes that stand: as near as there is room to where something would like to be. */
import { hash } from "./start.ts";
import type { Point } from "./types.ts";

interface Rect extends Point {
	readonly width: number;
	readonly height: number;
	/** Rectangles of other kinds keep a distance for the outline between them. */
	readonly kind: string;
}

export interface Room {
	take(rect: Rect): void;
	/** The middle of a free place for it, near `wish`; nothing is taken by that. */
	find(rect: Omit<Rect, "x" | "y"> & { readonly id: string }, wish: Point): Point;
}

/** Between two rings of places that are tried, and between two places of a ring. */
const STEP = 28;
const CELL = 120;
/** More cells than a column ever has. */
const ROWS = 2 ** 24;
/** Rings are ellipses of about the shape of the picture. */
const FLAT = 1.2;

/** @param gap the distance between rectangles of different kinds */
export function createRoom(gap: number): Room {
	const cells = new Map<number, Rect[]>();
	/** How far the last search from the same place had to go: nearer all is taken. */
	const reached = new Map<string, number>();
	const isFree = (rect: Rect) =>
		everyCell(rect, gap, (key) => !cells.get(key)?.some((other) => cover(rect, other, gap)));
	const add = (key: number, rect: Rect) => {
		const here = cells.get(key);
		if (here) here.push(rect);
		else cells.set(key, [rect]);
		return true;
	};
	return {
		take: (rect) => void everyCell(rect, 0, (key) => add(key, rect)),
		find: ({ id, ...size }, wish) => {
			const from = `${Math.round(wish.x)} ${Math.round(wish.y)} ${size.kind}`;
			for (let ring = Math.max((reached.get(from) ?? 0) - 1, 0); ; ring++) {
				const at = ringOf(wish, ring, hash(id)).find((point) => isFree({ ...size, ...point }));
				if (!at) continue;
				reached.set(from, ring);
				return at;
			}
		},
	};
}

function ringOf({ x, y }: Point, ring: number, turn: number): Point[] {
	if (ring === 0) return [{ x, y }];
	const radius = ring * STEP;
	const count = Math.round((2 * Math.PI * radius) / STEP);
	return Array.from({ length: count }, (_, n) => {
		const angle = 2 * Math.PI * (turn + n / count);
		return { x: Math.round(x + Math.cos(angle) * radius * FLAT), y: Math.round(y + (Math.sin(angle) * radius) / FLAT) };
	});
}

const cover = (a: Rect, b: Rect, gap: number) => {
	const apart = a.kind === b.kind ? 0 : gap;
	return (
		Math.abs(a.x - b.x) < (a.width + b.width) / 2 + apart && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + apart
	);
};

/** Whether it holds in each cell of a grid that a rectangle with so much round it touches. */
function everyCell({ x, y, width, height }: Rect, round: number, holds: (key: number) => boolean): boolean {
	const [w, h] = [width / 2 + round, height / 2 + round];
	for (let cx = Math.floor((x - w) / CELL); cx <= Math.floor((x + w) / CELL); cx++)
		for (let cy = Math.floor((y - h) / CELL); cy <= Math.floor((y + h) / CELL); cy++)
			if (!holds(cx * ROWS + cy)) return false;
	return true;
}
