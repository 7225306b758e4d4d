/** What of a picture is shown, and what its legend counts. */
import { describe, expect, it } from "vitest";
import { apply, EMPTY_PICTURE } from "../../../../client/state/picture/actions.ts";
import {
	endedMemberships,
	heldOn,
	hiddenFacts,
	isOver,
	legendOf,
	visibleOf,
} from "../../../../client/state/picture/derived.ts";
import type { HideableType } from "../../../../client/state/picture/types.ts";
import type { GraphEdge, GraphNode } from "../../../../model/index.ts";

const NODES: GraphNode[] = [
	{ id: "a", type: "Commune", name: "A" },
	{ id: "b", type: "Commune", name: "B" },
	{ id: "n", type: "Network", name: "N" },
	{ id: "d", type: "District", name: "D" },
];
const EDGES: GraphEdge[] = [
	{ id: "a-n", type: "MEMBER_OF", source: "a", target: "n", certainTo: "2009-12-31", possibleTo: "2009-12-31" },
	{ id: "b-n", type: "MEMBER_OF", source: "b", target: "n", certainFrom: "2005-01-01", possibleFrom: "2005-01-01" },
	{ id: "a-d", type: "PART_OF", source: "a", target: "d", certainTo: "2009-12-31", possibleTo: "2009-12-31" },
	{ id: "d-n", type: "LINKED_TO", source: "d", target: "n", certainTo: "2001-12-31", possibleTo: "2001-12-31" },
];

function picture(asOf: string | null, ...hidden: HideableType[]) {
	const graph = { nodes: NODES, edges: EDGES, truncated: false };
	const ids = NODES.map(({ id }) => id);
	const full = apply(EMPTY_PICTURE, { kind: "add", ids, graph, maybe: [], step: { kind: "restore", id: 1 } });
	return { ...apply(full, { kind: "hide", types: hidden }), asOf };
}

describe("a fact", () => {
	it.each<[unknown, string, boolean]>([
		["2009-12-31", "2010-01-01", true],
		["2009-12-31", "2009-12-31", false],
		["2010-01-01", "2009-12-31", false],
		[undefined, "2010-01-01", false],
		[2009, "2010-01-01", false],
	])("until %s is over on %s: %s", (last, day, over) =>
		expect(isOver({ certainTo: last, possibleTo: last }, day)).toBe(over),
	);
});

describe("memberships that have ended", () => {
	it.each<[string[], string, number]>([
		[["n"], "2010-01-01", 1],
		[["n"], "2009-12-31", 0],
		[["n", "d"], "2010-01-01", 1],
		[["d"], "2010-01-01", 0],
		[[], "2010-01-01", 0],
	])("of %j on %s: %i", (sets, day, count) => {
		expect(endedMemberships(visibleOf(picture(null)), sets, day)).toBe(count);
	});
});

describe("shown", () => {
	it.each<[string | null, HideableType[], string, string]>([
		[null, [], "a b n d", "a-n b-n a-d d-n"],
		[null, ["MEMBER_OF"], "a b n d", "a-d d-n"],
		[null, ["Network"], "a b d", "a-d"],
		[null, ["District"], "a b n", "a-n b-n"],
		[null, ["Commune"], "n d", "d-n"],
		["2009-12-31", [], "a b n d", "a-n b-n a-d"],
		["2010-01-01", ["PART_OF"], "a b n d", "b-n"],
		["2004-12-31", ["District"], "a b n", "a-n"],
	])("on %s without %j: nodes %s, edges %s", (day, hidden, nodes, edges) => {
		const visible = visibleOf(picture(day, ...hidden));
		expect([...visible.nodes.keys()].join(" ")).toBe(nodes);
		expect([...visible.edges.keys()].join(" ")).toBe(edges);
	});
});

it.each<[string | null, HideableType[], number]>([
	[null, [], 0],
	[null, ["MEMBER_OF"], 2],
	[null, ["Network"], 3],
	[null, ["Network", "MEMBER_OF", "PART_OF"], 4],
	["2010-01-01", ["Network"], 1],
	["2010-01-01", ["PART_OF"], 0],
])("on %s facts hidden by %j: %i", (day, hidden, count) => {
	expect(hiddenFacts(picture(day, ...hidden))).toBe(count);
});

it("a computed membership is one of the day, whatever it says of days", () => {
	const { edges, ...full } = picture("2010-01-01");
	const computed = {
		id: "i",
		type: "MEMBER_OF",
		source: "a",
		target: "n",
		derived: true,
		validTo: "2000-01-01",
	} as const;
	const step = { kind: "restore", id: 1 } as const;
	const visible = visibleOf({ ...full, edges: new Map([...edges, ["i", { edge: computed, step }]]) });
	expect([...visible.edges.keys()].sort()).toEqual(["b-n", "i"]);
});

it.each<[string | null, string]>([
	[null, "a b n d"],
	["2005-01-01", "a b n"],
	["2012-01-01", "b n"],
])("expanding the network on %s brings %s", (day, ids) => {
	const graph = { nodes: NODES, edges: EDGES.filter((edge) => edge.target === "n"), truncated: false };
	expect(heldOn(graph, "n", { asOf: day, possible: false }).sort()).toEqual(ids.split(" ").sort());
});

it.each([
	["out", ["b", "n"]],
	["in", ["a", "b"]],
] as const)("expanding along what leads %s brings no others", (direction, ids) => {
	const edge = (source: string, target: string) =>
		({ id: `${source}-${target}`, type: "PART_OF", source, target }) as const;
	const graph = { nodes: NODES, edges: [edge("a", "b"), edge("b", "n")], truncated: false };
	expect(heldOn(graph, "b", { asOf: null, possible: false }, direction).sort()).toEqual(ids);
});

it("the legend has the types that are there, in the order it is given, with those of the day alone counted", () => {
	const legend = legendOf(
		picture("2010-01-01", "Network", "MEMBER_OF"),
		["Network", "Topic", "Commune"],
		["PART_OF", "MEMBER_OF", "LINKED_TO"],
	);
	expect(legend).toEqual({
		nodes: [
			{ type: "Network", count: 1, hidden: true },
			{ type: "Commune", count: 2, hidden: false },
		],
		edges: [],
	});
	expect(legendOf(picture("2005-01-01", "District", "MEMBER_OF"), [], ["PART_OF", "MEMBER_OF"]).edges).toEqual([
		{ type: "MEMBER_OF", count: 2, hidden: true },
	]);
	expect(legendOf(picture(null), [], ["PART_OF", "MEMBER_OF"]).edges).toEqual([
		{ type: "PART_OF", count: 1, hidden: false },
		{ type: "MEMBER_OF", count: 2, hidden: false },
	]);
});
