/** The picture of an answer, and the entities that it names. */
import { describe, expect, it } from "vitest";
import { isDrawable, isRef, nodesOf, refsIn, sketchOf } from "../../../../client/state/answer/derived.ts";
import type { Answered } from "../../../../client/state/answer/types.ts";
import type { GraphEdge, GraphNode, Subgraph } from "../../../../model/index.ts";

const node = (id: string): GraphNode => {
	const type = id.startsWith("n") ? "Network" : id.startsWith("t") ? "Topic" : "Commune";
	return { id, type, name: id.toUpperCase() };
};
const edge = (source: string, target: string, type: GraphEdge["type"] = "MEMBER_OF"): GraphEdge => {
	return { id: `${source}-${target}`, type, source, target };
};
const graphOf = (ids: string[], edges: GraphEdge[] = []): Subgraph => ({
	nodes: ids.map(node),
	edges,
	truncated: false,
});
const ref = (id: string) => ({ id, type: node(id).type, name: id });
const title = { de: "Titel", en: "title" };
const sentence = { de: "Satz", en: "sentence" };

const PARAMS = [
	{ name: "one", type: "entity" },
	{ name: "all", type: "entities" },
	{ name: "k", type: "integer" },
];

function question(params: object, rows: unknown[][], graph: Subgraph): Answered {
	const answer = { name: "q", columns: [], rows, graph, sentence, cypher: "", params, truncated: false };
	const formState = { kind: "question", name: "q", values: {} };
	return { kind: "question", formState, description: { title, params: PARAMS }, answer } as unknown as Answered;
}

describe("a question", () => {
	const networks = Array.from({ length: 11 }, (_, n) => `n${n}`);

	it("makes hulls of the networks asked about, whole, and of those in its rows", () => {
		const graph = graphOf(["n1", "n2", "n3", "c1", "t1"], [edge("c1", "n1")]);
		const rows = [
			[ref("c1"), 5],
			[[ref("n3"), ref("n2")], "n1"],
		];
		const sketch = sketchOf(question({ one: "c1", all: ["n2", "n1", "n2", "nowhere"], k: "n3" }, rows, graph));
		expect(sketch).toMatchObject({ sets: ["n2", "n1", "n3"], full: 2, asOf: null, indirect: false, title, sentence });
		expect(sketch.hypothetical).toBe(false);
	});

	it.each([
		[10, [], 10, 0],
		[11, [], 0, 0],
		[11, ["n3", "n4", "n3"], 2, 2],
		[11, networks, 10, 10],
	])("of %i networks in its rows and asked about %j has %i hulls, %i of them whole", (count, all, hulls, full) => {
		const rows = networks.slice(0, count).map((id) => [ref(id)]);
		const sketch = sketchOf(question({ all }, rows, graphOf(networks)));
		expect([sketch.sets.length, sketch.full]).toEqual([hulls, full]);
	});

	it.each([
		["2020-01-01", "2020-01-01"],
		[null, null],
		[undefined, null],
	])("on the day %j is drawn on %j", (asOf, day) => {
		expect(sketchOf(question({ asOf }, [], graphOf(["c1"]))).asOf).toBe(day);
	});

	it("leaves out what was asked about and is neither found nor connected, unless nothing else is left", () => {
		const drawn = (params: object, graph: Subgraph) => sketchOf(question(params, [[ref("c2")]], graph)).ids;
		const ids = ["t1", "c1", "c2", "c3", "n1"];
		expect(drawn({ one: "t1", all: ["c2", "n1"] }, graphOf(ids))).toEqual(["c1", "c2", "c3", "n1"]);
		expect(drawn({ one: "t1" }, graphOf(ids, [edge("n1", "t1", "WORKS_ON")]))).toEqual(ids);
		expect(drawn({ one: "t1" }, graphOf(ids, [edge("t1", "n1", "WORKS_ON")]))).toEqual(ids);
		expect(drawn({ one: "t1" }, graphOf(["t1"]))).toEqual(["t1"]);
	});
});

describe("a comparison", () => {
	const compared = (values: object): Answered =>
		({
			...{
				kind: "comparison",
				formState: { kind: "comparison", name: "", values },
				description: { title, params: [] },
			},
			answer: { graph: graphOf(["n1"]), sentence, rows: [], columns: [], joined: [], left: [], stayed: [] },
		}) as unknown as Answered;

	it.each([
		[{ network: "n1,n2", other: "n2,n3", indirect: "true" }, ["n1", "n2", "n3"], true],
		[{ network: "n1", indirect: "false" }, ["n1"], false],
		[{ network: "a,b,c,d,e,f", other: "g,h,i,j,k" }, [..."abcdefghij"], false],
	])("of %j has whole hulls %j", (values, sets, indirect) => {
		expect(sketchOf(compared(values))).toMatchObject({ sets, full: sets.length, indirect, title, sentence });
	});
});

describe("a what-if scenario", () => {
	const change = (member: string, network: string) => ({ member, network });
	const supposed = (values: object, graph: Subgraph, more: object = {}): Answered =>
		({
			...{ kind: "what-if", graph, formState: { kind: "what-if", name: "", values } },
			description: { title, params: [] },
			answer: { sets: [], members: [], intersections: [], pairs: [], added: [], removed: [], ...more },
		}) as unknown as Answered;

	it("says its changes by name, or by id where that is all there is", () => {
		const answer = { added: [change("c1", "n1")], removed: [change("c9", "n9")] };
		const sketch = sketchOf(supposed({ add: "c1~n1" }, graphOf(["c1", "n1"]), answer));
		expect(sketch.title).toEqual({ de: "Titel + C1 → N1, − c9 → n9", en: "title + C1 → N1, − c9 → n9" });
		expect([sketch.hypothetical, sketch.sentence, sketch.full]).toEqual([true, null, 0]);
	});

	it.each([
		[{ indirect: "true", asOf: "2020-01-01" }, true, "2020-01-01"],
		[{ indirect: "false", asOf: "" }, false, null],
		[{}, false, null],
	])("of %j counts indirect members: %s, on %s", (values, indirect, asOf) => {
		expect(sketchOf(supposed(values, graphOf([])))).toMatchObject({ indirect, asOf });
	});

	it("has at most ten hulls, and only their numbers", () => {
		const ids = Array.from({ length: 11 }, (_, n) => `n${n}`);
		const sets = ids.map((id) => ({ id, name: id, size: 1 }));
		const sketch = sketchOf(supposed({ add: ids.map((id) => `c~${id}`).join(",") }, graphOf([]), { sets }));
		expect(sketch.sets).toEqual(ids.slice(0, 10));
		expect(sketch.overlaps?.sets).toEqual(sets.slice(0, 10));
	});
});

describe("an ad-hoc query", () => {
	const asked = (cypher: string, graph = graphOf(["c1"])): Answered => {
		return { kind: "cypher", cypher, answer: { columns: [], rows: [], graph, truncated: false, ms: 1 } };
	};

	it.each([
		["  \n MATCH (n)\nRETURN n", "MATCH (n)"],
		["x".repeat(80), "x".repeat(80)],
		["x".repeat(81), `${"x".repeat(79)}…`],
		["", ""],
	])("%j is called %j", (cypher, name) => {
		expect(sketchOf(asked(cypher))).toMatchObject({ title: { de: name, en: name }, sets: [], sentence: null });
	});

	it("can be drawn where it names entities", () => {
		expect([isDrawable(asked("")), isDrawable(asked("", graphOf([])))]).toEqual([true, false]);
		expect(nodesOf(asked("")).map(({ id }) => id)).toEqual(["c1"]);
	});
});

describe("what a cell mentions", () => {
	const a = { id: "a", type: "Commune", name: "A", more: { id: "z", type: "Topic", name: "Z" } };
	it.each([
		[null, 0],
		["text", 0],
		[7, 0],
		[undefined, 0],
		[{}, 0],
		[a, 1],
		[[a, "x", [a]], 2],
		[{ one: a, two: { three: [a, null] } }, 2],
		[{ id: "a", type: "Commune" }, 0],
		[{ id: "a", name: "A" }, 0],
		[{ type: "Commune", name: "A" }, 0],
		[{ id: "a", type: "Commune", name: 5 }, 0],
	])("%j: %i", (cell, count) => {
		expect(refsIn(cell)).toEqual(Array.from({ length: count }, () => a));
		if (cell instanceof Object) expect(isRef(cell)).toBe(cell === a);
	});
});
