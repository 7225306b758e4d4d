/** Patches: members of exactly the same sets, in rows of their own. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlacedBox } from "../../../client/layout/gather.ts";
import { fill, patchesOf } from "../../../client/layout/patches.ts";

const box = (id: string, kind = "", more: Partial<PlacedBox> = {}): PlacedBox => ({
	...{ id, kind, x: 0, y: 0, width: 60, height: 30, fixed: false, mass: 1 },
	...more,
});
const ids = (all: readonly PlacedBox[]) => all.map(({ id }) => id);
const noTag = () => false;

describe("patches", () => {
	it("hold each box once: those of one kind together, those of none alone", () => {
		const patches = patchesOf([box("a", "A"), box("b", "B"), box("c", "A"), box("d"), box("e")]);
		expect(patches.map(({ id, members }) => [id, ids(members)])).toEqual([
			["A", ["a", "c"]],
			["B", ["b"]],
			["d", ["d"]],
			["e", ["e"]],
		]);
	});

	it("of one box are as that box is, under the name of its sets", () => {
		expect(patchesOf([box("a", "A", { width: 33, height: 44, mass: 9, x: 5, y: 6 })])).toMatchObject([
			{ id: "A", width: 33, height: 44, mass: 9, x: 5, y: 6, kind: "A" },
		]);
	});

	it("have room for their members and a little more, wider than high, in the middle of them", () => {
		const members = [box("a", "A", { x: 0, y: 0, mass: 1 }), box("b", "A", { x: 100, y: 50, mass: 3 })];
		const [patch] = patchesOf(members);
		expect(patch).toMatchObject({ x: 50, y: 25, mass: 2, fixed: false, kind: "A" });
		expect((patch?.width ?? 0) * (patch?.height ?? 0)).toBeCloseTo(2 * 60 * 30 * 1.15, 6);
		expect((patch?.width ?? 0) / (patch?.height ?? 1)).toBeCloseTo(1.5, 9);
	});

	it("are none of nothing", () => expect(patchesOf([])).toEqual([]));
});

describe("a patch that is filled", () => {
	const covers = (a: PlacedBox, b: PlacedBox) =>
		Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1e-6 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 1e-6;

	it("has no member on another, and their middle is its own", () => {
		const sizes = fc.record({ width: fc.integer({ min: 10, max: 120 }), height: fc.integer({ min: 10, max: 60 }) });
		fc.assert(
			fc.property(fc.array(sizes, { minLength: 2, maxLength: 30 }), (some) => {
				const boxes = some.map((size, n) => box(`n${n}`, "A", size));
				const [patch] = patchesOf(boxes);
				if (!patch) throw new Error("There are boxes.");
				Object.assign(patch, { x: 500, y: -300 });
				fill([patch], noTag);
				boxes.forEach((a, n) => {
					for (const b of boxes.slice(n + 1)) expect(covers(a, b)).toBe(false);
				});
				const tops = boxes.map(({ y, height }) => y - height / 2);
				expect(Math.min(...tops)).toBeLessThan(-300);
				expect(Math.max(...boxes.map(({ y, height }) => y + height / 2))).toBeGreaterThan(-300);
				for (const y of new Set(boxes.map((one) => one.y))) {
					const row = boxes.filter((one) => one.y === y);
					const left = Math.min(...row.map(({ x, width }) => x - width / 2));
					const right = Math.max(...row.map(({ x, width }) => x + width / 2));
					expect((left + right) / 2).toBeCloseTo(500, 6);
				}
			}),
		);
	});

	it("is read as words are: from left to right, then the next row", () => {
		const boxes = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((id) => box(id, "A"));
		fill(patchesOf(boxes), noTag);
		const inOrder = boxes.toSorted((a, b) => a.y - b.y || a.x - b.x);
		expect(ids(inOrder)).toEqual(ids(boxes));
		expect(new Set(boxes.map(({ y }) => y)).size).toBeGreaterThan(1);
	});

	it("has its name tag on the side that is away from the middle of the picture", () => {
		const of = (kind: string, y: number) => ["1", "2", "tag"].map((name) => box(`${kind}${name}`, kind, { y }));
		const [above, below] = [of("A", -500), of("B", 500)];
		fill(patchesOf([...above, ...below]), (id) => id.endsWith("tag"));
		const [a1, a2, aTag] = above.map(({ y }) => y);
		const [b1, b2, bTag] = below.map(({ y }) => y);
		expect(aTag).toBeLessThan(Math.min(a1 ?? 0, a2 ?? 0));
		expect(bTag).toBeGreaterThan(Math.max(b1 ?? 0, b2 ?? 0));
	});
});
