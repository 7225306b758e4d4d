/** The outline of a hull holds all its members, and leaves out who is apart. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Outline, outlineOf } from "../../../../client/views/graph/outline.ts";

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

/** The closed lines of an outline. */
const areasOf = ({ area }: Outline) => area.split(/(?=M)/).map(pointsOf);

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
		const areas = areasOf(outlineOf(many, [blob("x", 450, 900)]));
		for (const { x, y } of many) expect(areas.some((points) => inside(points, x, y))).toBe(true);
	});

	it("goes round what is in the way; with more than fifty members it falls apart there", () => {
		const between = blob("x", 390, 270);
		const partsOf = (count: number) => {
			const at = (n: number) => blob(`m${n}`, (n % 2) * 600 + (n % 4 > 1 ? 90 : 0), Math.floor(n / 4) * 45);
			const members = Array.from({ length: count }, (_, n) => at(n));
			const parts = areasOf(outlineOf(members, [between]));
			expect(parts.some((points) => inside(points, between.x, between.y))).toBe(false);
			return parts.length;
		};
		expect(partsOf(50)).toBe(1);
		expect(partsOf(51)).toBe(2);
	});

	it("falls into parts rather than hold one who stands in the midst of its members", () => {
		const ring = [0, 1, 2, 3, 5, 6, 7, 8].map((n) => blob(`m${n}`, (n % 3) * 100, Math.floor(n / 3) * 60));
		const outline = outlineOf(ring, [blob("x", 100, 60)]);
		const parts = areasOf(outline);
		expect(parts.length).toBeGreaterThan(1);
		expect(outline.links.match(/M/g)).toHaveLength(parts.length - 1);
		expect(parts.some((points) => inside(points, 100, 60))).toBe(false);
	});

	it("holds the middle of every member and of nobody else, wherever they stand", () => {
		const near = fc.integer({ min: -14, max: 14 });
		const cell = fc.record({ dx: near, dy: near, kind: fc.constantFrom("member", "stranger", "nobody") });
		const places = fc.record({
			cells: fc.array(cell, { minLength: 4, maxLength: 24 }),
			reach: fc.constantFrom(90, Infinity),
		});
		const check = fc.property(places, ({ cells, reach }) => {
			const all = cells.map(({ dx, dy, kind }, n) => ({
				...blob(`n${n}`, (n % 5) * 120 + dx, Math.floor(n / 5) * 80 + dy),
				kind,
			}));
			const of = (kind: string) => all.filter((one) => one.kind === kind);
			const areas = areasOf(outlineOf(of("member"), of("stranger"), reach));
			const held = (kind: string) => of(kind).map(({ x, y }) => areas.some((points) => inside(points, x, y)));
			expect(held("member")).not.toContain(false);
			expect(held("stranger")).not.toContain(true);
		});
		fc.assert(check, { numRuns: 40 });
	});
});

describe("where no outline is found", () => {
	/** So many others on one place that nothing can be drawn round a member there. */
	const crowd = (x: number, y: number) => Array.from({ length: 400 }, (_, n) => blob(`o${n}`, x, y));
	/** Six pixels more on each side than 80 × 40, corners of 12. */
	const boxAt = (x: number, y: number) =>
		`M${x - 34} ${y - 26}h68a12 12 0 0 1 12 12v28a12 12 0 0 1 -12 12h-68a12 12 0 0 1 -12 -12v-28a12 12 0 0 1 12 -12Z`;

	it("a member has a rounded box", () => {
		expect(outlineOf([blob("a", 10, 20)], crowd(10, 20))).toEqual({ area: boxAt(10, 20), links: "" });
	});

	it("members that stand together have a box each", () => {
		const { area, links } = outlineOf([blob("a", 0, 0), blob("b", 100, 0)], [...crowd(0, 0), ...crowd(100, 0)]);
		expect(area).toBe(`${boxAt(0, 0)} ${boxAt(100, 0)}`);
		expect(links).toBe("");
	});

	it("only the part that has none is a box; the other keeps its outline, with a line between", () => {
		const { area, links } = outlineOf([blob("a", 0, 0), blob("b", 500, 0)], crowd(0, 0));
		const [first = "", second = ""] = area.split(/ (?=M)/);
		expect(first).toBe(boxAt(0, 0));
		expect(second).not.toContain("a12");
		expect(inside(pointsOf(second), 500, 0)).toBe(true);
		expect(links).toBe("M0 0L500 0");
	});
});
