/** Which names stand on the map, and where: the important first, none over another. Pure. */
import type { Size } from "./camera.ts";
import type { Box, Point } from "./geography.ts";

export interface Name {
	readonly id: string;
	readonly text: string;
	/** In pixels, at the present zoom. */
	readonly at: Point;
	/** Greater goes first. */
	readonly importance: number;
	/** Goes before all others, however narrow its area. */
	readonly wanted: boolean;
	/** How wide its area is, in pixels; a name that is not important stands only where it fits in. */
	readonly room: number;
}

/** Height of a line of text, in pixels. */
export const LINE = 14;
/** The width of a letter on average, in pixels, on the map's font of 12 px. */
const LETTER = 6.6;
const GAP = 3;
/** From this importance on a name may be wider than its area. */
export const IMPORTANT = 100;

/** Of what has no area, in pixels at every zoom. */
export const POINT_RADIUS = 6;

export const widthOf = (text: string): number => text.length * LETTER;

interface Taken extends Point {
	/** Half of its width and of its height. */
	readonly half: number;
	readonly tall: number;
	readonly isPoint: boolean;
}

/**
 * Ids of those that are shown.
 * @param points of what has no area, in pixels at the present zoom: only a name that is wanted may cover them
 */
export function placed(names: readonly Name[], points: readonly Point[] = []): Set<string> {
	const order = [...names].sort(
		(a, b) => Number(b.wanted) - Number(a.wanted) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
	);
	const taken = new Map<string, Taken[]>();
	const take = (one: Taken) => {
		for (const cell of cellsOf(one, one.half)) taken.set(cell, [...(taken.get(cell) ?? []), one]);
	};
	for (const at of points) take({ ...at, half: POINT_RADIUS, tall: POINT_RADIUS, isPoint: true });
	const shown = new Set<string>();
	for (const { id, text, at, importance, wanted, room } of order) {
		const [half, tall] = [widthOf(text) / 2 + GAP, (LINE + GAP) / 2];
		if (!wanted && importance < IMPORTANT && 2 * half > room * 1.25) continue;
		const others = cellsOf(at, half).flatMap((cell) => taken.get(cell) ?? []);
		const covers = others.some(
			(other) =>
				!(wanted && other.isPoint) &&
				Math.abs(other.x - at.x) < half + other.half &&
				Math.abs(other.y - at.y) < tall + other.tall,
		);
		if (covers) continue;
		shown.add(id);
		take({ ...at, half, tall, isPoint: false });
	}
	return shown;
}

/** Whether a name at a point of the window is seen whole: not cut by the window's edge, nor by what stands over the map. */
export function isWhole(text: string, { x, y }: Point, { width, height }: Size, covers: readonly Box[]): boolean {
	const across = widthOf(text) / 2 + GAP;
	const down = LINE / 2;
	const [x0, x1, y0, y1] = [x - across, x + across, y - down, y + down];
	if (x0 < 0 || x1 > width || y0 < 0 || y1 > height) return false;
	return !covers.some((cover) => x1 > cover.x0 && x0 < cover.x1 && y1 > cover.y0 && y0 < cover.y1);
}

const CELL = 64;

/** Cells of a grid that a name may touch: who shares none cannot cover it. */
function cellsOf({ x, y }: Point, half: number): string[] {
	const cells: string[] = [];
	for (let i = Math.floor((x - half) / CELL); i <= Math.floor((x + half) / CELL); i++)
		for (let j = Math.floor((y - LINE - GAP) / CELL); j <= Math.floor((y + LINE + GAP) / CELL); j++)
			cells.push(`${i} ${j}`);
	return cells;
}
