/** Boxes pushed apart: none covers another, and only as much moves as has to. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, spread } from "../../../client/layout/spread.ts";

const box = (x: number, y: number, more: Partial<Box> = {}): Box => ({
	...{ x, y, width: 40, height: 20, fixed: false, mass: 1, kind: "" },
	...more,
});

const overlaps = (a: Box, b: Box, gap = 0): boolean =>
	Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap;

const anyBox = fc.record({
	x: fc.integer({ min: -200, max: 200 }),
	y: fc.integer({ min: -200, max: 200 }),
	width: fc.integer({ min: 5, max: 80 }),
	height: fc.integer({ min: 5, max: 40 }),
	fixed: fc.constant(false),
	mass: fc.integer({ min: 1, max: 25 }),
	kind: fc.constantFrom("", "A", "B", "A B"),
});

describe("boxes", () => {
	it("do not cover each other any more, and those of different sets keep the gap", () => {
		fc.assert(
			fc.property(fc.array(anyBox, { maxLength: 20 }), fc.constantFrom(0, 10, 50), (boxes, gap) => {
				expect(spread(boxes, gap, 2_000)).toBe(true);
				boxes.forEach((a, n) => {
					for (const b of boxes.slice(n + 1)) expect(overlaps(a, b, a.kind === b.kind ? 0 : gap)).toBe(false);
				});
			}),
			{ numRuns: 40 },
		);
	});

	it("stay where they are when there is room", () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 10 }), (columns) => {
				const boxes = columns.map((n) => box(n * 41, 0));
				const before = structuredClone(boxes);
				expect(spread(boxes, 0, 5)).toBe(true);
				expect(boxes).toEqual(before);
			}),
		);
	});

	it("go apart the same way whatever was done before: the result depends on nothing but the input", () => {
		fc.assert(
			fc.property(fc.array(anyBox, { maxLength: 12 }), (boxes) => {
				const other = structuredClone(boxes);
				spread(boxes, 10, 50);
				spread(other, 10, 50);
				expect(other).toEqual(boxes);
			}),
			{ numRuns: 40 },
		);
	});

	it("go apart along the axis where less is needed, by half of it and half a pixel each", () => {
		const beside = [box(0, 0), box(30, 5)];
		spread(beside, 0, 5);
		// 10 too near in x, 15 in y; one pixel more, so that rounding leaves no touch.
		expect(beside.map(({ x, y }) => [x, y])).toEqual([
			[-5.5, 0],
			[35.5, 5],
		]);
		const below = [box(0, 0), box(5, 15)];
		spread(below, 0, 5);
		expect(below.map(({ x, y }) => [x, y])).toEqual([
			[0, -3],
			[5, 18],
		]);
	});

	it("of more mass give way less", () => {
		const [light, heavy] = [box(0, 0, { mass: 1 }), box(30, 0, { mass: 10 })];
		spread([light, heavy], 0, 5);
		// Eleven pixels in all, ten of them by the light one.
		expect(light.x).toBeCloseTo(-10, 9);
		expect(heavy.x).toBeCloseTo(31, 9);
	});

	it("that are fixed do not give way at all; two of them may cover each other", () => {
		const [fixed, other, free] = [box(0, 0, { fixed: true }), box(10, 0, { fixed: true }), box(5, 2)];
		expect(spread([fixed, other, free], 0, 50)).toBe(true);
		expect([fixed.x, fixed.y, other.x, other.y]).toEqual([0, 0, 10, 0]);
		expect(overlaps(free, fixed) || overlaps(free, other)).toBe(false);
	});

	it("on one and the same place part, too", () => {
		const boxes = [box(0, 0), box(0, 0), box(0, 0)];
		expect(spread(boxes, 0, 100)).toBe(true);
		expect(overlaps(boxes[0] as Box, boxes[1] as Box)).toBe(false);
	});

	it("says when the rounds were not enough", () => {
		const crowd = Array.from({ length: 30 }, (_, n) => box(n, 0));
		expect(spread(crowd, 0, 1)).toBe(false);
		expect(spread([], 0, 1)).toBe(true);
	});
});
