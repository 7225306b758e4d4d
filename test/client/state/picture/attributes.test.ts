/** What a filter by attribute leaves, worked out by hand. */
import { describe, expect, it } from "vitest";
import { apply, EMPTY_PICTURE } from "../../../../client/state/picture/actions.ts";
import { attributesIn } from "../../../../client/state/picture/attributes.ts";
import { hiddenFacts, legendOf, visibleOf } from "../../../../client/state/picture/derived.ts";
import type { Filter } from "../../../../client/state/picture/types.ts";
import type { GraphEdge, GraphNode } from "../../../../model/index.ts";

const nodes: GraphNode[] = [
	{ id: "big", type: "Commune", name: "Big", ags: "05515000", population: 320_000 },
	{ id: "edge", type: "Commune", name: "Edge", ags: "05558004", population: 20_000 },
	{ id: "small", type: "Commune", name: "Small", ags: "05558008", population: 19_999 },
	{ id: "abroad", type: "Commune", name: "Abroad" },
	{ id: "club", type: "Organization", name: "Club", legalForm: "ev" },
	{ id: "group", type: "Network", name: "Group", kind: "leader", legalForm: "ev" },
	{ id: "loose", type: "Network", name: "Loose", kind: "stadtregion" },
	{ id: "rail", type: "Topic", name: "Rail" },
	{ id: "water", type: "Topic", name: "Water" },
];
const edges: GraphEdge[] = [
	{ id: "1", type: "WORKS_ON", source: "group", target: "rail" },
	{ id: "2", type: "WORKS_ON", source: "group", target: "water" },
	{ id: "3", type: "MEMBER_OF", source: "big", target: "loose" },
	{ id: "4", type: "MEMBER_OF", source: "small", target: "group" },
];
const picture = apply(EMPTY_PICTURE, {
	kind: "add",
	ids: nodes.map(({ id }) => id),
	graph: { nodes, edges, truncated: false },
	maybe: [],
	step: { kind: "restore", id: 1 },
});
const filtered = (...filters: Filter[]) => apply(picture, { kind: "filter", filters });
const gone = (...filters: Filter[]) => {
	const { nodes: left } = visibleOf(filtered(...filters));
	return nodes.flatMap(({ id }) => (left.has(id) ? [] : [id]));
};

describe("a filter", () => {
	it.each<[string, Filter[], string[]]>([
		[
			"by district takes away other communes, and nothing else",
			[{ attribute: "district", values: ["05558"] }],
			["big", "abroad"],
		],
		["takes several values", [{ attribute: "district", values: ["05558", "05515"] }], ["abroad"]],
		["takes what is not known for a value", [{ attribute: "district", values: [""] }], ["big", "edge", "small"]],
		[
			"by population has classes that begin at 20,000",
			[{ attribute: "population", values: ["20000"] }],
			["big", "small", "abroad"],
		],
		["and below it at 5,000", [{ attribute: "population", values: ["5000"] }], ["big", "edge", "abroad"]],
		["by kind is about cooperations", [{ attribute: "kind", values: ["leader"] }], ["loose"]],
		["by legal form about organizations too", [{ attribute: "legalForm", values: ["ag"] }], ["club", "group", "loose"]],
		["by topic leaves what works on one of them", [{ attribute: "topic", values: ["water"] }], ["loose"]],
		[
			"of another attribute takes away more",
			[
				{ attribute: "topic", values: ["water"] },
				{ attribute: "district", values: ["05558"] },
			],
			["big", "abroad", "loose"],
		],
	])("%s", (_, filters, expected) => expect(gone(...filters)).toEqual(expected));

	it("hides the facts of what it takes away, and they are counted", () => {
		const kept = filtered({ attribute: "topic", values: ["rail"] });
		expect([...visibleOf(kept).edges.keys()]).toEqual(["1", "2", "4"]);
		expect(hiddenFacts(kept)).toBe(1);
		const { nodes: types } = legendOf(kept, ["Network", "Commune"], []);
		expect(types.map(({ type, count }) => [type, count])).toEqual([
			["Network", 1],
			["Commune", 4],
		]);
	});
});

describe("what can be filtered by", () => {
	it("are the values in the picture with how many have them, most first, also those that are filtered out", () => {
		const found = attributesIn(filtered({ attribute: "district", values: ["05515"] }));
		expect(found.get("district")).toEqual([
			{ value: "05558", count: 2 },
			{ value: "", count: 1 },
			{ value: "05515", count: 1 },
		]);
		expect(found.get("topic")).toEqual([
			{ value: "", count: 1 },
			{ value: "rail", count: 1 },
			{ value: "water", count: 1 },
		]);
		expect([...found.keys()]).toEqual(["kind", "legalForm", "district", "topic", "population"]);
	});

	it("is nothing of which no value is known", () => {
		const alone = apply(picture, { kind: "remove", ids: nodes.flatMap(({ id }) => (id === "abroad" ? [] : [id])) });
		expect([...attributesIn(alone).keys()]).toEqual([]);
	});
});
