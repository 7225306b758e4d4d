/** The outline of a hull holds all its members, and leaves out who is apart. */
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../../client/views/graph/outline.ts";

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
		const points = pointsOf(outlineOf(members, others).area);
		for (const { x, y, width, height } of members) {
			for (const dx of [-width / 2, 0, width / 2]) expect(inside(points, x + dx, y)).toBe(true);
			for (const dy of [-height / 2, height / 2]) expect(inside(points, x, y + dy)).toBe(true);
		}
	});

	it("leaves out who is no member and stands apart", () => {
		expect(inside(pointsOf(outlineOf(members, others).area), 500, 0)).toBe(false);
	});

	it("is empty for a set without members", () => {
		expect(outlineOf([], others)).toEqual({ area: "", links: "" });
	});

	it("falls into islands where members stand too far apart, tied by the shortest lines", () => {
		const far = [...members, blob("d", 900, 20), blob("e", 980, 20)];
		expect(outlineOf(far, others).links).toBe("");
		const { area, links } = outlineOf(far, others, 200);
		expect(area.match(/M/g)).toHaveLength(2);
		expect(links).toBe("M250 20L900 20");
	});

	it("holds every one of very many members", () => {
		const many = Array.from({ length: 60 }, (_, n) => blob(`m${n}`, (n % 10) * 100, Math.floor(n / 10) * 60));
		const areas = outlineOf(many, [blob("x", 450, 900)])
			.area.split(/(?=M)/)
			.map(pointsOf);
		for (const { x, y } of many) expect(areas.some((points) => inside(points, x, y))).toBe(true);
	});
});
