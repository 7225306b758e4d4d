import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Graph, openLoadTarget } from "../../../server/graph/index.ts";
import { CORPUS, MEMBERS_WITH_EVIDENCE } from "./corpus.ts";
import { loadFixture } from "./fixture.ts";
import { serveGraphql } from "./serve.ts";

/** Making the schema takes seconds, on a busy machine many. */
const PATIENCE_MS = 120_000;
const storeDir = mkdtempSync(join(tmpdir(), "graphql-"));
let graph: Graph;
let api: Awaited<ReturnType<typeof serveGraphql>>;

beforeAll(async () => {
	const config = { storeDir, queryTimeoutMs: 5000 };
	const target = await openLoadTarget(config);
	await loadFixture(target);
	await target.close();
	graph = await connect(config);
	api = await serveGraphql(graph);
}, PATIENCE_MS);

afterAll(async () => {
	await api.close();
	await graph.close();
	rmSync(storeDir, { recursive: true });
});

test.each(Object.entries(CORPUS))("%s", async (_, query) => {
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
	const read: string[][] = [];
	const watched: Graph = {
		...graph,
		read: (query, parameters, options) => {
			read.push(parameters?.ids as string[]);
			return graph.read(query, parameters, options);
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

test.each([
	["a syntax error", "{ communes(", /Syntax Error/],
	["an unknown field", "{ communes { hash } }", /Cannot query field "hash"/],
	["writing", "mutation { createCommunes { info { nodesCreated } } }", /not configured to execute mutation/],
	["too deep a query", `{ communes { ${"memberOf { partOf { ".repeat(9)} id ${"} } ".repeat(9)} } }`, /too large/],
	["null as a filter", "{ communes(where: { name: null }) { id } }", /{ eq: null }/],
	[
		"null as a filter of facts",
		"{ communes { memberOfConnection(where: { edge: { validTo: null } }) { totalCount } } }",
		/eq: null/,
	],
])("%s is explained", async (_, query, message) => {
	const { data, errors } = await api.ask(query);
	expect(data ?? null).toBeNull();
	expect(errors?.[0]?.message).toMatch(message);
	expect(api.logged).toEqual([]);
});

test("a filter that is null in the variables is refused without internals", async () => {
	const query = "query ($where: CommuneWhere) { communes(where: $where) { memberOf { id } } }";
	const { errors } = await api.ask(query, { where: { memberOfConnection: { some: { edge: { validTo: null } } } } });
	expect(JSON.stringify(errors ?? [])).not.toMatch(/undefined or null|node_modules|MATCH/);
});

test("what the database says about a failure stays in the log", async () => {
	const broken = await serveGraphql({
		...graph,
		driver: { ...graph.driver, session: failingSession } as unknown as Graph["driver"],
	});
	const { errors } = await broken.ask("{ communes { name } }");
	await broken.close();
	expect(errors?.[0]).toMatchObject({ extensions: { code: "internal" } });
	expect(JSON.stringify(errors)).not.toContain("secret");
	expect(broken.logged.join()).toContain("secret");
});

function failingSession() {
	return { run: () => Promise.reject(new Error("a secret of the engine")), close: async () => {} };
}
