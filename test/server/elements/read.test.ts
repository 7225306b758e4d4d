/** Nodes, edges and evidence as they are read, against the region that was written. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	byId,
	nodeType,
	properties,
	readEdges,
	readEdgesAmong,
	readEdgesById,
	readEvidence,
	readNodes,
	toNode,
	uniqueById,
} from "../../../server/elements/read.ts";
import { readRefs, requireIds, requireNetworks } from "../../../server/elements/refs.ts";
import type { Graph } from "../../../server/graph/index.ts";
import { ApiError } from "../../../server/http/errors.ts";
import { REGION } from "../../reference/region.ts";
import { entityOf, type Fact, factsOn, byId as sortById } from "../../reference/world.ts";
import { closedGraph, openWorld } from "../world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let graph: Graph;
beforeAll(async () => {
	world = await openWorld();
	graph = world.graph;
});
afterAll(() => world.close());

const factsWhere = (wanted: (fact: Fact) => boolean, asOf?: string) =>
	factsOn(REGION, asOf).filter(wanted).sort(sortById);

describe("nodes", () => {
	test("come by id, once, without what nobody has", async () => {
		const found = await readNodes(graph, ["commune-zell", "commune-nowhere", "commune-ahlfeld", "network-alpha"]);
		expect(found).toEqual(["commune-ahlfeld", "commune-zell", "network-alpha"].map((id) => entityOf(REGION, id)));
	});

	test("have id, type and name first, then their properties by name, and nothing of the loader's", () => {
		const stored = { name: "A", hash: "0", kind: "Stadt", id: "commune-a", ags: "01" };
		expect(Object.entries(toNode({ labels: ["Entity", "Commune"], properties: stored }))).toEqual([
			["id", "commune-a"],
			["type", "Commune"],
			["name", "A"],
			["ags", "01"],
			["kind", "Stadt"],
		]);
		expect(Object.entries(properties(stored)).map(([key]) => key)).toEqual(["ags", "id", "kind", "name"]);
	});

	test("have the type that is among their labels", () => {
		expect(nodeType(["Entity", "Network"])).toBe("Network");
		expect(nodeType(["District", "Entity"])).toBe("District");
		expect(nodeType(["Other", "Entity", "Topic"])).toBe("Topic");
		expect(() => nodeType(["Entity", "Other"])).toThrow("An entity carries no known label: Entity,Other");
	});
});

describe("edges", () => {
	test.each([
		["in", (fact: Fact) => fact.target === "body-rat"],
		["out", (fact: Fact) => fact.source === "body-rat"],
		["both", (fact: Fact) => fact.source === "body-rat" || fact.target === "body-rat"],
		[undefined, (fact: Fact) => fact.source === "body-rat" || fact.target === "body-rat"],
	] as const)("of a body: %s", async (direction, wanted) => {
		const expected = factsWhere(wanted);
		expect(expected.length).toBeGreaterThan(1);
		expect(await readEdges(graph, ["body-rat"], direction && { direction })).toEqual(expected);
	});

	test("come once, although both ends are asked for", async () => {
		const ids = ["body-rat", "network-alpha", "body-ausschuss"];
		const expected = factsWhere(({ source, target }) => ids.includes(source) || ids.includes(target));
		expect(await readEdges(graph, ids)).toEqual(expected);
	});

	test("of some types on a day alone", async () => {
		const types = ["MEMBER_OF", "WORKS_ON"] as const;
		const asOf = "2010-01-01";
		const isOne = ({ type, source, target }: Fact) =>
			types.some((one) => one === type) && (source === "network-alpha" || target === "network-alpha");
		expect(await readEdges(graph, ["network-alpha"], { types, asOf })).toEqual(factsWhere(isOne, asOf));
		expect(factsWhere(isOne, asOf).length).toBeLessThan(factsWhere(isOne).length);
	});

	test("among some entities have both ends there", async () => {
		const ids = ["commune-ahlfeld", "commune-zell", "network-alpha", "network-beta", "district-nord"];
		const isAmong = ({ source, target }: Fact) => ids.includes(source) && ids.includes(target);
		expect(await readEdgesAmong(graph, ids, {})).toEqual(factsWhere(isAmong));
		const asOf = "2016-01-01";
		expect(await readEdgesAmong(graph, ids, { asOf })).toEqual(factsWhere(isAmong, asOf));
		const isPart = (fact: Fact) => isAmong(fact) && fact.type === "PART_OF";
		expect(await readEdgesAmong(graph, ids, { types: ["PART_OF"] })).toEqual(factsWhere(isPart));
	});

	test("by id, sorted, without those that nothing has", async () => {
		const ids = ["runs.network-delta.project-radweg", "member_of.zell.alpha.again", "nothing"];
		expect(await readEdgesById(graph, ids)).toEqual(factsWhere(({ id }) => ids.includes(id)));
	});

	test("have id, type and ends first", async () => {
		const [edge = {}] = await readEdgesById(graph, ["member_of.commune-ahlfeld.network-alpha"]);
		const names = ["id", "type", "source", "target", "certainty", "evidence", "role", "status"];
		expect(Object.keys(edge)).toEqual(names);
	});
});

test("evidence comes with its source, by id", async () => {
	const found = await readEvidence(graph, ["evidence-law", "evidence-minutes", "evidence-law", "evidence-nowhere"]);
	const [law, page] = REGION.sources;
	expect(found).toEqual(
		new Map([
			["evidence-law", { id: "evidence-law", locator: "§ 2", source: law }],
			["evidence-minutes", { id: "evidence-minutes", says: "seit 2015", outdated: true, source: page }],
		]),
	);
});

test("for nothing the database is not asked", async () => {
	const closed = await closedGraph();
	expect(await readNodes(closed, [])).toEqual([]);
	expect(await readEdges(closed, [])).toEqual([]);
	expect(await readEdgesAmong(closed, [], {})).toEqual([]);
	expect(await readEdgesById(closed, [])).toEqual([]);
	expect(await readEvidence(closed, [])).toEqual(new Map());
	expect(await readRefs(closed, [])).toEqual(new Map());
	await expect(readNodes(closed, ["commune-zell"])).rejects.toThrow();
});

test("ids are compared by their characters, and of equal ones the last stays", () => {
	expect([byId({ id: "a" }, { id: "b" }), byId({ id: "b" }, { id: "a" }), byId({ id: "a" }, { id: "a" })]).toEqual([
		...[-1, 1, 0],
	]);
	const items = [
		{ id: "b", n: 1 },
		{ id: "a", n: 2 },
		{ id: "b", n: 3 },
		{ id: "B", n: 4 },
	];
	expect(uniqueById(items).map(({ n }) => n)).toEqual([4, 2, 3]);
});

describe("what a request names", () => {
	const NAMED = ["network-alpha", "commune-zell", "nowhere-1", "nowhere-2", "nowhere-3", "nowhere-4"];
	/** What was thrown, or nothing. */
	async function refusal(check: (refs: Awaited<ReturnType<typeof readRefs>>) => void) {
		const refs = await readRefs(graph, NAMED);
		try {
			check(refs);
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			return { code: error.code, detail: error.detail, faults: error.faults };
		}
		return undefined;
	}

	test("is known with type and name", async () => {
		const refs = await readRefs(graph, NAMED);
		expect([...refs.values()].sort(byId)).toEqual([
			{ id: "commune-zell", type: "Commune", name: "Zell" },
			{ id: "network-alpha", type: "Network", name: "Alpha-Verbund" },
		]);
		expect(refs.get("commune-zell")?.id).toBe("commune-zell");
	});

	test("must be there: all that is not is listed, the first three in words", async () => {
		expect(await refusal((refs) => requireIds("ids", ["network-alpha", "commune-zell"], refs))).toBeUndefined();
		expect(await refusal((refs) => requireIds("ids", NAMED, refs))).toEqual({
			code: "unknown-reference",
			detail:
				"there is no entity nowhere-1; there is no entity nowhere-2; there is no entity nowhere-3. " +
				"Look ids up with /api/search.",
			faults: [1, 2, 3, 4].map((n) => ({
				pointer: "ids",
				detail: `there is no entity nowhere-${n}`,
				id: `nowhere-${n}`,
			})),
		});
	});

	test("must be a network where one is wanted", async () => {
		expect(await refusal((refs) => requireNetworks(["network-alpha"], refs))).toBeUndefined();
		expect(await refusal((refs) => requireNetworks(NAMED.slice(0, 3), refs))).toEqual({
			code: "unknown-reference",
			detail: "commune-zell is a Commune, not a network; there is no network nowhere-1. Look ids up with /api/search.",
			faults: [
				{ pointer: "networks", detail: "commune-zell is a Commune, not a network", id: "commune-zell" },
				{ pointer: "networks", detail: "there is no network nowhere-1", id: "nowhere-1" },
			],
		});
		const elsewhere = await refusal((refs) => requireNetworks(["commune-zell"], refs, "other"));
		expect(elsewhere?.faults.map(({ pointer }) => pointer)).toEqual(["other"]);
	});
});
