/** What several boxes are together. */
import type { Box } from "./spread.ts";
import type { Point } from "./types.ts";

/** The upper left corner and the size of what holds all boxes. */
export function boundsOf(boxes: readonly Box[]): { x: number; y: number; width: number; height: number } {
	let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const box of boxes) {
		x1 = Math.min(x1, box.x - box.width / 2);
		x2 = Math.max(x2, box.x + box.width / 2);
		y1 = Math.min(y1, box.y - box.height / 2);
		y2 = Math.max(y2, box.y + box.height / 2);
	}
	return boxes.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}

export function shift(boxes: readonly Box[], by: Point): void {
	for (const box of boxes) {
		box.x += by.x;
		box.y += by.y;
	}
}

/** The mean; null of none. */
export function middleOf(points: readonly Point[]): Point | null {
	if (points.length === 0) return null;
	const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
	return { x: sum.x / points.length, y: sum.y / points.length };
}
