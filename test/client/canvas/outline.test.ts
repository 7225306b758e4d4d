/** The outline of a hull holds all its members, and leaves out who is apart. */
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../client/canvas/outline.ts";

const blob = (id: string, x: number, y: number) => ({ id, x, y, width: 80, height: 40 });

/** The points that the path goes through. */
function pointsOf(path: string): { x: number; y: number }[] {
	const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
	return Array.from({ length: Math.floor(numbers.length / 2) }, (_, n) => ({
		x: numbers[2 * n] ?? 0,
		y: numbers[2 * n + 1] ?? 0,
	}));
}

/** Whether the point lies inside the closed line: an odd number of crossings to the right. */
function inside(points: { x: number; y: number }[], x: number, y: number): boolean {
	return (
		points.filter((a, n) => {
			const b = points[(n + 1) % points.length] ?? a;
			return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
		}).length %
			2 ===
		1
	);
}

describe("the outline", () => {
	const members = [blob("a", 0, 0), blob("b", 250, 20), blob("c", 120, 200)];
	const others = [blob("x", 125, 90), blob("y", 500, 0)];

	it("holds every member with its label, but for the corners of the box", () => {
		const points = pointsOf(outlineOf(members, others));
		for (const { x, y, width, height } of members) {
			for (const dx of [-width / 2, 0, width / 2]) expect(inside(points, x + dx, y)).toBe(true);
			for (const dy of [-height / 2, height / 2]) expect(inside(points, x, y + dy)).toBe(true);
		}
	});

	it("leaves out who is no member and stands apart", () => {
		expect(inside(pointsOf(outlineOf(members, others)), 500, 0)).toBe(false);
	});

	it("is empty for a set without members", () => {
		expect(outlineOf([], others)).toBe("");
	});
});
