/** What the picture asks of the server, and what it makes of the answers. */
import { describe, expect, it } from "vitest";
import {
	askIds,
	askSets,
	askSketch,
	askWithNeighbours,
	knownNetworks,
} from "../../../../client/state/graph/requests.ts";
import type { Sketch } from "../../../../client/state/picture/types.ts";
import type { Snapshot } from "../../../../client/state/snapshot/types.ts";
import { recorded } from "../recorded.ts";
import { BONN, CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../small-graph.ts";

const call = { signal: new AbortController().signal };
const part = (...ids: string[]) => ({
	nodes: NODES.filter((node) => ids.includes(node.id)),
	edges: EDGES.filter((edge) => ids.includes(edge.source) && ids.includes(edge.target)),
	truncated: false,
});

describe("networks", () => {
	it("are asked for with their members, counted as chosen and on the day", async () => {
		const { api, asked } = recorded();
		await askSets(api, { sets: [REGION], indirect: true, asOf: "2020-01-01" }, call);
		await askSets(api, { sets: [REGION], indirect: false, asOf: null }, call);
		expect(asked).toEqual([
			["subgraph", { networks: [REGION], include: ["members"], indirect: true, asOf: "2020-01-01" }],
			["overlaps", { networks: [REGION], indirect: true, asOf: "2020-01-01" }],
			["subgraph", { networks: [REGION], include: ["members"], indirect: false }],
			["overlaps", { networks: [REGION], indirect: false }],
		]);
	});

	it("that are none need no request", async () => {
		const { api, asked } = recorded();
		const answer = await askSets(api, { sets: [], indirect: false, asOf: null }, call);
		expect([answer, asked]).toEqual([[{ nodes: [], edges: [], truncated: false }, null], []]);
	});

	it("that one can choose are listed by name, as a German reader expects it", async () => {
		const named = ["Zweckverband", "Ärztenetz", "Bund"].map((name) => ({
			id: `network-${name}`,
			type: "Network" as const,
			name,
			note: "not wanted here",
		}));
		const { api, asked } = recorded(smallApi([...NODES.filter(({ type }) => type !== "Network"), ...named], []));
		const ref = (name: string) => ({ id: `network-${name}`, type: "Network", name });
		expect(await knownNetworks(api, call)).toEqual([ref("Ärztenetz"), ref("Bund"), ref("Zweckverband")]);
		expect(asked).toEqual([["entities", { type: "Network", limit: 200 }]]);
	});
});

describe("what is drawn of an answer", () => {
	const sketch = (more: Partial<Sketch>): Sketch => ({
		graph: part(MUENSTER, BONN, CITIES),
		sets: [REGION, CITIES],
		full: 1,
		indirect: false,
		asOf: null,
		overlaps: null,
		title: null,
		sentence: null,
		hypothetical: false,
		...more,
	});

	it.each<[string, string[], number, string[], string[]]>([
		["a network asked about has all its members", [MUENSTER, BONN, CITIES], 1, [REGION, CITIES], [GREVEN]],
		["one that only occurs is a hull of two", [MUENSTER, BONN, CITIES], 0, [CITIES], []],
		["and none of one, whoever else is in the answer", [BONN, GREVEN, CITIES], 1, [REGION], [MUENSTER]],
		["both are asked about", [MUENSTER], 2, [REGION, CITIES], [GREVEN, BONN]],
		["none is asked about, none has two", [MUENSTER], 0, [], []],
	])("%s", async (_, ids, full, hulls, brought) => {
		const drawn = await askSketch(recorded().api, sketch({ graph: part(...ids), full }), call);
		expect(drawn.sets).toEqual(hulls);
		const nodes = new Set(drawn.graph.nodes.map((node) => node.id));
		expect([MUENSTER, BONN, GREVEN].filter((id) => nodes.has(id) && !ids.includes(id)).sort()).toEqual(brought.sort());
	});

	it("is asked for by day and with the facts of both", async () => {
		const { api, asked } = recorded();
		const { graph } = await askSketch(api, sketch({ asOf: "2020-01-01", indirect: true }), call);
		expect(asked).toEqual([
			["overlaps", { networks: [REGION, CITIES], indirect: true, asOf: "2020-01-01" }],
			["subgraph", { networks: [REGION], include: ["members"], indirect: true, asOf: "2020-01-01" }],
		]);
		const edges = graph.edges.map((edge) => edge.id);
		expect(edges).toContain(`member_of.${BONN}.${CITIES}`);
		expect(edges).toContain(`member_of.${GREVEN}.${REGION}`);
	});

	it.each([
		[60, true],
		[61, false],
	])("has the members of a network of %i: %s", async (size, whole) => {
		const api = smallApi();
		const overlaps: typeof api.overlaps = async (query, one) => {
			const answer = await api.overlaps(query, one);
			return { ...answer, sets: answer.sets.map((set) => ({ ...set, size })) };
		};
		const { api: noted, asked } = recorded({ ...api, overlaps });
		const given = sketch({});
		const { graph, sets } = await askSketch(noted, given, call);
		expect(asked.some(([name]) => name === "subgraph")).toBe(whole);
		expect(graph === given.graph).toBe(!whole);
		expect(sets).toEqual([REGION, CITIES]);
	});

	it("is what it is where memberships are given, or nothing becomes a hull", async () => {
		const { api, asked } = recorded();
		const given = { sets: [], members: [], intersections: [], pairs: [] };
		const supposed = sketch({ overlaps: given });
		expect(await askSketch(api, supposed, call)).toEqual({
			graph: supposed.graph,
			overlaps: given,
			sets: supposed.sets,
		});
		const plain = sketch({ sets: [] });
		expect(await askSketch(api, plain, call)).toEqual({ graph: plain.graph, overlaps: null, sets: [] });
		expect(asked).toEqual([]);
	});
});

describe("ids", () => {
	const snapshot = (ids: string[]): Snapshot => {
		return { v: 1, ids, sets: [], indirect: false, asOf: null, hidden: [], at: [], selected: [] };
	};

	it("of a snapshot are asked for, unless there are none", async () => {
		const { api, asked } = recorded();
		expect(await askIds(api, snapshot([]), call)).toEqual({ nodes: [], edges: [], truncated: false });
		expect(asked).toEqual([]);
		expect((await askIds(api, snapshot([BONN]), call)).nodes.map((node) => node.id)).toEqual([BONN]);
		expect(asked).toEqual([["subgraph", { ids: [BONN] }]]);
	});

	it("of one entity bring it as it is on the day, and its neighbours of all times", async () => {
		const { api, asked } = recorded();
		const { entity, star } = await askWithNeighbours(api, GREVEN, { asOf: "1990-01-01" }, call);
		expect([entity.name, star.edges.length]).toEqual(["Greven", 3]);
		expect(asked).toEqual([
			["entity", GREVEN, { asOf: "1990-01-01" }],
			["neighbours", GREVEN, {}],
		]);
	});
});
