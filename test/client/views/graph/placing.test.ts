/** Where labels, and the lines between islands, come to lie: worked out by hand. */
import { describe, expect, it } from "vitest";
import { islandsOf, linksOf } from "../../../../client/views/graph/islands.ts";
import { type LabelWish, placeLabels } from "../../../../client/views/graph/labels.ts";

const wish = (id: string, more: Partial<LabelWish> = {}): LabelWish => ({
	...{ id, x: 0, y: 0, radius: 8, width: 40, height: 14, importance: 0, must: false },
	...more,
});
const rect = (x1: number, y1: number, x2: number, y2: number) => ({ x1, y1, x2, y2 });

/** Boxes on each of the four places of a label of 40 × 14 at the origin, 3 pixels off the rim of 8. */
const BELOW = rect(-5, 15, 5, 20);
const RIGHT = rect(20, -5, 25, 5);
const LEFT = rect(-25, -5, -20, 5);
const ABOVE = rect(-5, -20, 5, -15);

describe("a label stands", () => {
	it.each([
		["below", [], { x: 0, y: 18 }],
		["right", [BELOW], { x: 31, y: 0 }],
		["left", [BELOW, RIGHT], { x: -31, y: 0 }],
		["above", [BELOW, RIGHT, LEFT], { x: 0, y: -18 }],
		["nowhere", [BELOW, RIGHT, LEFT, ABOVE], undefined],
	])("%s", (_, obstacles, at) => expect(placeLabels([wish("a")], obstacles).get("a")).toEqual(at));

	it.each([
		["below it", rect(-20, 25, 20, 30)],
		["above it", rect(-20, 5, 20, 11)],
		["left of it", rect(-30, 11, -20, 25)],
		["right of it", rect(20, 11, 30, 25)],
	])("below where what is %s only touches it", (_, obstacle) => {
		expect(placeLabels([wish("a")], [obstacle]).get("a")).toEqual({ x: 0, y: 18 });
		const nearer = rect(obstacle.x1 - 1, obstacle.y1 - 1, obstacle.x2 + 1, obstacle.y2 + 1);
		expect(placeLabels([wish("a")], [nearer]).get("a")).not.toEqual({ x: 0, y: 18 });
	});
});

describe("where there is room for one", () => {
	const walls = [RIGHT, LEFT, ABOVE];
	const both = (a: Partial<LabelWish>, b: Partial<LabelWish>) => [
		...placeLabels(
			[wish("a", a), wish("b", { ...b, radius: 0.1, y: 7.9 })],
			walls.map((one) => ({ ...one, y1: one.y1 - 40, y2: one.y1 < 0 ? one.y2 : one.y2 })),
		).keys(),
	];

	it.each<[string, Partial<LabelWish>, Partial<LabelWish>, string]>([
		["the more important", { importance: 1 }, { importance: 2 }, "b"],
		["the more important", { importance: 2 }, { importance: 1 }, "a"],
		["what must", { importance: 2 }, { must: true }, "b"],
		["the first by id", {}, {}, "a"],
	])("%s gets it", (_, a, b, first) => expect(both(a, b)[0]).toBe(first));
});

describe("what must have a name", () => {
	const disc = wish("disc", { y: 18, importance: 9 });
	const around = [RIGHT, LEFT, ABOVE];

	it("may cover the disc of another, which others may not", () => {
		expect(placeLabels([wish("a"), disc], around).has("a")).toBe(false);
		expect(placeLabels([wish("a", { must: true }), disc], around).get("a")).toEqual({ x: 0, y: 18 });
	});

	it("does not cover a name; by itself it is shown all the same", () => {
		const walled = [BELOW, ...around];
		expect(placeLabels([wish("a", { must: true })], walled).get("a")).toEqual({ x: 0, y: 18 });
		const two = [wish("a", { must: true }), wish("far", { must: true, x: 900 })];
		expect([...placeLabels(two, walled).keys()]).toEqual(["far"]);
	});

	it("takes a free place before one on a disc", () => {
		expect(placeLabels([wish("a", { must: true }), disc], []).get("a")).toEqual({ x: 31, y: 0 });
	});
});

const box = (x: number, y: number, width = 10, height = 20) => ({ x, y, width, height });

describe("islands", () => {
	it.each([
		["side by side", box(0, 0), box(30, 0), 20],
		["one above the other", box(0, 0), box(0, 50), 30],
		["one below the other", box(0, 50), box(0, 0), 30],
		["aslant", box(0, 0), box(40, 60), 50],
		["of different size", box(0, 0, 10, 20), box(45, 0, 30, 40), 25],
		["high and low", box(0, 0, 10, 20), box(0, 60, 30, 40), 30],
	])("%s are one within their distance, and two beyond it", (_, a, b, distance) => {
		expect(islandsOf([a, b], distance)).toEqual([[a, b]]);
		expect(islandsOf([a, b], distance - 0.001)).toEqual([[a], [b]]);
	});

	it("grow over those between", () => {
		const [a, b, c, far] = [box(0, 0), box(40, 0), box(20, 0), box(500, 0)];
		expect(islandsOf([a, far, b, c], 10)).toEqual([[a, c, b], [far]]);
	});

	it("are joined by the shortest lines, from the nearest of what is joined", () => {
		const [a, b, c, d] = [box(0, 0), box(100, 0), box(250, 0), box(60, 0)];
		expect(linksOf([[a], [c], [b]])).toBe("M0 0L100 0 M100 0L250 0");
		expect(
			linksOf([
				[a, d],
				[c, b],
			]),
		).toBe("M60 0L100 0");
		expect(linksOf([[a]])).toBe("");
		expect(linksOf([])).toBe("");
	});
});
