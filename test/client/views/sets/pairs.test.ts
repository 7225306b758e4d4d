import { describe, expect, it } from "vitest";
import { cellAfter, pairReader, strengthOf } from "../../../../client/views/sets/pairs.ts";
import type { OverlapsAnswer } from "../../../../model/index.ts";

/** A: 1 2 3 4; B: 3 4 5; C: nobody. */
const OVERLAPS: OverlapsAnswer = {
	sets: [
		{ id: "a", name: "A", size: 4 },
		{ id: "b", name: "B", size: 3 },
		{ id: "c", name: "C", size: 0 },
	],
	intersections: [],
	pairs: [{ a: "a", b: "b", shared: ["3", "4"], jaccard: 2 / 5, containmentA: 2 / 4, containmentB: 2 / 3 }],
	members: [],
};

describe("a pair", () => {
	const pairOf = pairReader(OVERLAPS);

	it("is the same in either order, but for what of the first is in the second", () => {
		expect(pairOf("a", "b")).toEqual({ count: 2, jaccard: 2 / 5, containment: 1 / 2 });
		expect(pairOf("b", "a")).toEqual({ count: 2, jaccard: 2 / 5, containment: 2 / 3 });
	});

	it("of one and the same cooperation has all its members", () => {
		expect(pairOf("a", "a")).toEqual({ count: 4, jaccard: 1, containment: 1 });
		expect(pairOf("c", "c")).toEqual({ count: 0, jaccard: 0, containment: 0 });
	});

	it("that has nothing in common is none", () => {
		expect(pairOf("a", "c")).toEqual({ count: 0, jaccard: 0, containment: 0 });
	});

	it("is coloured by its share, or by its number out of the largest", () => {
		expect(strengthOf(pairOf("b", "a"), "containment", 8)).toBe(2 / 3);
		expect(strengthOf(pairOf("b", "a"), "count", 8)).toBe(1 / 4);
	});
});

describe("keys in a square of twelve", () => {
	it.each([
		["ArrowDown", false, [6, 3]],
		["ArrowUp", false, [4, 3]],
		["ArrowLeft", false, [5, 2]],
		["ArrowRight", false, [5, 4]],
		["PageDown", false, [11, 3]],
		["PageUp", false, [0, 3]],
		["Home", false, [5, 0]],
		["End", false, [5, 11]],
		["Home", true, [0, 0]],
		["End", true, [11, 11]],
		["x", false, null],
	] as const)("%s (Ctrl: %s) leads to %j", (key, ctrlKey, cell) => {
		expect(cellAfter({ key, ctrlKey }, [5, 3], 12)).toEqual(cell);
	});

	it("end at its edges", () => {
		expect(cellAfter({ key: "ArrowUp", ctrlKey: false }, [0, 0], 12)).toEqual([0, 0]);
		expect(cellAfter({ key: "ArrowRight", ctrlKey: false }, [0, 11], 12)).toEqual([0, 11]);
	});
});
