/** Hulls, rings and intersections of small answers, worked out by hand. */
import { describe, expect, it } from "vitest";
import { arcsOf, hullsOf, intersectionsOf, membersIn } from "../../../../client/state/hulls/derived.ts";
import type { OverlapsAnswer } from "../../../../model/index.ts";

type Via = "direct" | "indirect";
const member = (id: string, ...sets: string[]) => ({
	...{ id, type: "Commune" as const, name: id },
	in: sets.map((set) => ({ set: set.slice(0, 1), via: (set.endsWith("~") ? "indirect" : "direct") as Via, fact: "f" })),
});
const answer = (sets: string, ...members: OverlapsAnswer["members"]): OverlapsAnswer => ({
	sets: [...sets].map((id) => ({ id, name: `Set ${id}`, size: 9 })),
	...{ intersections: [], pairs: [], members },
});
const ABC = answer(
	"abc",
	member("z", "a"),
	member("y", "a", "b"),
	member("x", "b", "a"),
	member("w", "c"),
	member("v"),
);

/** The eleventh sign has the first colour. */
const SIGNS = new Map([
	["a", 10],
	["b", 1],
	["c", 2],
]);

describe("hulls", () => {
	it("are those of the chosen networks that the answer knows, with their visible members in order", () => {
		expect(hullsOf(["b", "nowhere", "a"], ABC, SIGNS, (id) => id !== "y")).toEqual([
			{ id: "b", name: "Set b", colour: 1, letter: "B", size: 9, members: ["x"] },
			{ id: "a", name: "Set a", colour: 0, letter: "K", size: 9, members: ["x", "z"] },
		]);
		expect(hullsOf(["a"], null, SIGNS, () => true)).toEqual([]);
	});
});

describe("rings", () => {
	it("of one membership are whole, of two have a gap of 0.22 between the arcs", () => {
		const rings = arcsOf(["a", "b"], answer("ab", member("one", "b"), member("two", "a~", "b")), SIGNS);
		expect(rings.get("one")).toEqual([{ set: "b", via: "direct", colour: 1, from: 0, to: 2 * Math.PI }]);
		const [first, second] = rings.get("two") ?? [];
		expect(first).toMatchObject({ set: "a", via: "indirect", colour: 0 });
		expect(first?.from).toBeCloseTo(0.11, 9);
		expect(first?.to).toBeCloseTo(Math.PI - 0.11, 9);
		expect(second?.from).toBeCloseTo(Math.PI + 0.11, 9);
		expect(second?.to).toBeCloseTo(2 * Math.PI - 0.11, 9);
	});

	it("are drawn only round members of the chosen networks", () => {
		expect([...arcsOf(["c"], ABC, SIGNS).keys()]).toEqual(["w"]);
		expect([...arcsOf(["c"], null, SIGNS).keys()]).toEqual([]);
	});
});

describe("intersections", () => {
	it("come with most networks first, then with most members; these in order", () => {
		expect(intersectionsOf(["a", "b", "c"], ABC)).toEqual([
			{ sets: ["a", "b"], members: ["x", "y"], inclusive: 2 },
			{ sets: ["a"], members: ["z"], inclusive: 3 },
			{ sets: ["c"], members: ["w"], inclusive: 1 },
		]);
		const more = answer("abc", member("z", "a"), member("y", "b"), member("x", "b"), member("w", "a", "c"));
		expect(intersectionsOf(["a", "b", "c"], more).map(({ sets }) => sets.join(""))).toEqual(["ac", "b", "a"]);
		expect(intersectionsOf(["a"], null)).toEqual([]);
	});

	it("have members in order", () => {
		expect(membersIn(["a", "b", "c"], ABC, ["a"], false)).toEqual(["x", "y", "z"]);
		expect(membersIn(["a", "b", "c"], ABC, ["a"], true)).toEqual(["z"]);
		expect(membersIn(["a"], null, ["a"], true)).toEqual([]);
	});
});
