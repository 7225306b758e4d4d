import { afterAll, beforeAll, expect, test } from "vitest";
import { NODE_TYPES, NODES, RELATIONSHIP_TYPES } from "../../../model/index.ts";
import type { Graph } from "../../../server/graph/index.ts";
import { CORPUS, endsOf, MEMBERS_WITH_EVIDENCE, numbersOf, ORDERED } from "./corpus.ts";
import { serveFixture, serveGraphql } from "./serve.ts";

/** Making the schema takes seconds, on a busy machine many. */
const PATIENCE_MS = 120_000;
let api: Awaited<ReturnType<typeof serveFixture>>;

beforeAll(async () => {
	api = await serveFixture();
}, PATIENCE_MS);

afterAll(() => api.close());

test.each(Object.entries({ ...CORPUS, ...ORDERED }))("%s", async (_, query) => {
	const answer = await api.ask(query, { ags: "05515000" });
	expect(answer.errors).toBeUndefined();
	expect(answer.data).toMatchSnapshot();
});

test("one query gives cooperations, members and the evidence of each membership with its source", async () => {
	const { data } = await api.ask(MEMBERS_WITH_EVIDENCE, { ags: "05515000" });
	interface Edge {
		node: { name: string };
		properties: { id: string; evidence: { quote: string | null; source: { title: string } }[] };
	}
	type Cooperation = { name: string; membersConnection: { edges: Edge[] } };
	const [muenster] = (data?.communes ?? []) as { memberOf: Cooperation[] }[];
	expect(muenster?.memberOf.map(({ name }) => name)).toEqual(["Stadtregion", "Städtekooperation"]);
	const edges = muenster?.memberOf.flatMap(({ membersConnection }) => membersConnection.edges) ?? [];
	expect(edges.map(({ properties }) => properties.id).sort()).toEqual(["m1", "m2", "m3", "m4", "m5"]);
	for (const { properties } of edges) expect(properties.evidence.length).toBeGreaterThan(0);
	const first = edges.find(({ properties }) => properties.id === "m1");
	expect(first?.properties.evidence[0]).toMatchObject({ quote: "zwölf Kommunen", source: { title: "Stadtregion" } });
});

test("evidence is read once for a whole request", async () => {
	const read: unknown[] = [];
	const watched: Graph = {
		...api.graph,
		read: (query, parameters, options) => {
			if (parameters?.ids) read.push(parameters.ids);
			return api.graph.read(query, parameters, options);
		},
	};
	const other = await serveGraphql(watched);
	await other.ask(MEMBERS_WITH_EVIDENCE, { ags: "05515000" });
	await other.close();
	expect(read).toEqual([["e1", "e2", "e3"]]);
});

test("GET answers too", async () => {
	const response = await fetch(`${api.url}?query=${encodeURIComponent("{ districts { name } }")}`);
	expect(await response.json()).toEqual({ data: { districts: [{ name: "Kreis Steinfurt" }] } });
});

test.each(NODE_TYPES)("%s can be counted", async (label) => {
	const { data } = await api.ask(`{ ${NODES[label].plural}Connection { totalCount } }`);
	const [{ count } = {}] = await api.graph.read(`MATCH (n:${label}) RETURN count(n) AS count`);
	expect(data).toEqual({ [`${NODES[label].plural}Connection`]: { totalCount: count } });
});

test.each(RELATIONSHIP_TYPES)("facts %s can be counted from either end", async (type) => {
	const { data, errors } = await api.ask(numbersOf(type));
	expect(errors).toBeUndefined();
	const [from, to] = endsOf(type);
	const out = await api.graph.read(`MATCH (:${from})-[r:${type}]->() RETURN count(r) AS count`);
	const into = await api.graph.read(`MATCH (:${to})<-[r:${type}]-() RETURN count(r) AS count`);
	const sum = (list: unknown) =>
		(list as { facts: { totalCount: number } }[]).reduce((total, { facts }) => total + facts.totalCount, 0);
	expect([sum(data?.from), sum(data?.to)]).toEqual([out[0]?.count, into[0]?.count]);
});
