/** The GraphQL corpus on the shipped data: both engines answer alike, and as the data say. */
import { readFileSync } from "node:fs";
import { serverAudits } from "graphql-http";
import { afterAll, expect, test } from "vitest";
import { RELATIONSHIP_TYPES } from "../../model/index.ts";
import { readConfig } from "../../server/config.ts";
import type { Graph } from "../../server/graph/index.ts";
import { CORPUS, MEMBERS_WITH_EVIDENCE, numbersOf, ORDERED } from "../server/graphql/corpus.ts";
import { serveGraphql } from "../server/graphql/serve.ts";
import { describeOnBothEngines, sameOnBoth } from "./engines.ts";

const MUENSTER = { ags: "05515000" };
/** What is answered is looked at here, not how soon. */
const PATIENT = { graph: { ...readConfig({}).graph, queryTimeoutMs: 60_000 } };
const served = new Map<Graph, ReturnType<typeof serveGraphql>>();

function apiOf(graph: Graph) {
	const api = served.get(graph) ?? serveGraphql(graph, PATIENT);
	served.set(graph, api);
	return api;
}

async function ask(graph: Graph, query: string) {
	const answer = await (await apiOf(graph)).ask(query, MUENSTER);
	expect(answer.errors).toBeUndefined();
	return answer.data;
}

afterAll(async () => {
	for (const api of served.values()) await (await api).close();
});

for (const [name, query] of Object.entries(CORPUS)) sameOnBoth(name, (graph) => ask(graph, query));
for (const [name, query] of Object.entries(ORDERED)) sameOnBoth(name, (graph) => ask(graph, query), { ordered: true });

for (const type of RELATIONSHIP_TYPES)
	sameOnBoth(`numbers of ${type}, from either end`, (graph) => ask(graph, numbersOf(type)));

const examples = ["README.md", "server/graphql/README.md"].flatMap((file) => {
	const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
	return [...text.matchAll(/^```graphql\n(.*?)^```$/gms)].map(([, query = ""], index) => [
		`${file} ${index + 1}`,
		query,
	]);
});

test("the README shows three queries", () => {
	expect(examples.map(([name]) => name)).toEqual([
		"README.md 1",
		"README.md 2",
		"README.md 3",
		"server/graphql/README.md 1",
	]);
});

sameOnBoth("bodies, roles and persons of all networks", (graph) =>
	ask(
		graph,
		`{ networks { id bodies { id name rolesConnection { edges { node { name heldByConnection {
			edges { node { name } properties { validFrom validTo evidence { quote source { title } } } } } } } } } } }`,
	),
);

describeOnBothEngines("GraphQL", (engine) => {
	test.each(examples)("the example %s has an answer", async (_, query) => {
		const data = await ask(await engine.graph(), query);
		for (const list of Object.values(data ?? {})) expect(JSON.stringify(list)).toMatch(/"name":"\p{L}/u);
	});

	test("is spoken over HTTP as its specification says: the audits find no error", async () => {
		const { url } = await apiOf(await engine.graph());
		const errors: string[] = [];
		for (const { name, fn } of serverAudits({ url, fetchFn: fetch })) {
			const result = await fn();
			if (result.status === "error") errors.push(`${name}: ${result.reason}`);
		}
		expect(errors).toEqual([]);
	});

	test("cooperations of Münster with their members and the evidence of each membership, in one query", async () => {
		const data = await ask(await engine.graph(), MEMBERS_WITH_EVIDENCE);
		const [muenster] = (data?.communes ?? []) as { memberOf: Cooperation[] }[];
		const stadtregion = muenster?.memberOf.find(({ id }) => id === "network-stadtregion-muenster");
		expect(stadtregion?.membersConnection.edges.map(({ node }) => node.name)).toContain("Telgte");
		const edges = muenster?.memberOf.flatMap(({ membersConnection }) => membersConnection.edges) ?? [];
		expect(edges.length).toBeGreaterThan(30);
		for (const { properties } of edges) {
			expect(properties.evidence.length).toBeGreaterThan(0);
			for (const { source } of properties.evidence) expect(source.title).toBeTruthy();
		}
	});
});

interface Cooperation {
	id: string;
	membersConnection: {
		edges: { node: { name: string }; properties: { evidence: { source: { title: string } }[] } }[];
	};
}
