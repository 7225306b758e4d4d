/** What the size and the colour of nodes show, against counts by hand. */
import { describe, expect, it } from "vitest";
import { scalesOf, sizesOf, TINTS, tintOf, tintsOf, UNKNOWN } from "../../../../client/state/picture/look.ts";
import type { GraphEdge, GraphNode } from "../../../../model/index.ts";

const step = { kind: "restore", id: 1 } as const;
const PLAIN = { size: null, colour: null, layout: "patches", map: null };
const nodes: GraphNode[] = [
	{ id: "a", type: "Commune", name: "A", population: 4000, ags: "05558004" },
	{ id: "b", type: "Commune", name: "B", population: 1000, ags: "05558008" },
	{ id: "c", type: "Commune", name: "C", ags: "05566004" },
	{ id: "n", type: "Network", name: "N", kind: "association" },
];
const edge = (source: string, target: string, type: GraphEdge["type"]): GraphEdge => ({
	...{ id: `${source}${target}${type}`, source, target, type },
});
const facts = [edge("a", "n", "MEMBER_OF"), edge("b", "n", "MEMBER_OF"), edge("a", "b", "BORDERS")];
const visible = {
	nodes: new Map(nodes.map((node) => [node.id, { node, steps: [step] as const }])),
	edges: new Map(facts.map((one) => [one.id, { edge: one, step }])),
};

const NOTHING = () => new Map<string, number>();
/** As if somebody had measured: nothing is said of c. */
const MEASURED = (name: string) =>
	new Map<string, number | null>(
		name === "betweenness"
			? [
					["a", 0.1],
					["b", 0.4],
					["c", null],
				]
			: name === "community"
				? [
						["a", 2],
						["b", 1],
						["n", 1],
					]
				: [],
	);

describe("the size", () => {
	it.each([
		["memberships", { a: 1, b: 1, c: 0, n: 2 }],
		["degree", { a: 2, b: 2, c: 0, n: 2 }],
		["population", { a: 4000, b: 1000 }],
	])("shows %s", (size, expected) => {
		expect(Object.fromEntries(sizesOf(visible, { ...PLAIN, size }, NOTHING))).toEqual(expected);
	});

	it("shows nothing in the plain look, and nothing that it does not know", () => {
		for (const size of [null, "shoe size"]) {
			expect(sizesOf(visible, { ...PLAIN, size }, NOTHING).size).toBe(0);
			expect(scalesOf(visible, { ...PLAIN, size }, NOTHING)("a")).toBe(1);
		}
	});

	it("shows a measure: what has most is as big as the greatest count, however small the figures", () => {
		const look = { ...PLAIN, size: "betweenness" };
		expect(Object.fromEntries(sizesOf(visible, look, MEASURED))).toEqual({ a: 0.1, b: 0.4 });
		const scale = scalesOf(visible, look, MEASURED);
		expect([scale("b"), scale("a"), scale("c"), scale("n")]).toEqual([2.5, 1.25, 0.75, 0.75]);
		expect(scalesOf(visible, { ...PLAIN, size: "core" }, MEASURED)("a")).toBe(0.75);
	});

	it("grows by area: four times as much is twice as wide, and what it is not said of is small", () => {
		const scale = scalesOf(visible, { ...PLAIN, size: "population" }, NOTHING);
		expect(scale("a") / scale("b")).toBeCloseTo(2, 9);
		expect(scale("n")).toBe(0.75);
	});
});

describe("the colour", () => {
	it("is one for each value, the most frequent first", () => {
		const look = { ...PLAIN, colour: "district" };
		expect(tintsOf(visible, look, NOTHING)).toEqual([
			{ value: "05558", tint: 0, count: 2 },
			{ value: "05566", tint: 1, count: 1 },
		]);
		expect(Object.fromEntries(tintOf(visible, look, NOTHING))).toEqual({ a: 0, b: 0, c: 1 });
	});

	it("is shared by the rest where there are more values than colours, and the unknown has one of its own", () => {
		const many = Array.from(
			{ length: TINTS + 3 },
			(_, n): GraphNode => ({
				...{ id: `d${n}`, type: "Commune", name: "D", ags: `05${100 + n}000` },
			}),
		);
		const unknown: GraphNode = { id: "u", type: "Commune", name: "U" };
		const all = {
			...visible,
			nodes: new Map([...many, unknown].map((node) => [node.id, { node, steps: [step] as const }])),
		};
		const tints = tintsOf(all, { ...PLAIN, colour: "district" }, NOTHING).map(({ tint }) => tint);
		expect(tints).toEqual([0, 1, 2, 3, 4, 5, 6, 7, TINTS, TINTS, TINTS, UNKNOWN]);
	});

	it("is one for each community, the largest first; what is in none keeps the colour of its type", () => {
		const look = { ...PLAIN, colour: "community" };
		expect(tintsOf(visible, look, MEASURED)).toEqual([
			{ value: "1", tint: 0, count: 2 },
			{ value: "2", tint: 1, count: 1 },
		]);
		expect(Object.fromEntries(tintOf(visible, look, MEASURED))).toEqual({ a: 1, b: 0, n: 0 });
	});

	it("shows no attribute in the plain look", () => {
		expect(tintsOf(visible, PLAIN, NOTHING)).toEqual([]);
		expect(tintOf(visible, PLAIN, NOTHING).size).toBe(0);
	});
});
