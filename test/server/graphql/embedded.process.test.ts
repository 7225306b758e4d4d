/** Costly GraphQL queries on the embedded engine: they end with their answer, and nobody else notices. */
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Config, readConfig } from "../../../server/config.ts";
import { openLoadTarget } from "../../../server/graph/index.ts";
import { manifestOf, temporaryStore } from "../../provision/graph.ts";
import { childrenOf, ended, until } from "../console/processes.ts";
import { type Reply, startServer, type TestServer } from "../start.ts";

/** So many that a filter of two levels takes minutes. */
const [COMMUNES, NETWORKS] = [600, 120];
const TIMEOUT_MS = 1500;
const NESTED = { memberOf: { some: { membersConnection: { some: { node: { name: { contains: "nowhere" } } } } } } };
const COUNT = "communesConnection(where: $w) { totalCount }";
const aliases = (count: number) =>
	`query ($w: CommuneWhere) { ${Array.from({ length: count }, (_, i) => `a${i}: ${COUNT}`).join(" ")} }`;
const limits = { ...readConfig({}).limits, cost: Number.MAX_SAFE_INTEGER };

let store: Awaited<ReturnType<typeof temporaryStore>>;
const servers: TestServer[] = [];

beforeAll(async () => {
	store = await temporaryStore();
	const target = await openLoadTarget(store.config);
	await target.apply(async (run) => {
		const named = (kind: string, count: number) =>
			run(
				`UNWIND range(1, ${count}) AS i CREATE (n:Entity:${kind}) SET n += {id: '${kind.toLowerCase()}-' + toString(i), name: '${kind} ' + toString(i), certainty: 'stated', status: 'single', evidence: [], hash: 'x'}`,
			);
		await named("Commune", COMMUNES);
		await named("Network", NETWORKS);
		await run(
			"MATCH (c:Commune) MATCH (n:Network) CREATE (c)-[r:MEMBER_OF]->(n) SET r += {id: c.id + n.id, certainty: 'stated', status: 'single', evidence: [], hash: 'x'}",
		);
		const manifest = manifestOf({ nodes: [], edges: [] }, "00000000000000aa");
		return { ...manifest, entities: COMMUNES + NETWORKS, relationships: COMMUNES * NETWORKS };
	});
	await target.close();
});
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
	expect(childrenOf(process.pid)).toEqual([]);
});
afterAll(() => store.remove());

async function serve(changes: Partial<Config> = {}, queryTimeoutMs = TIMEOUT_MS): Promise<TestServer> {
	const server = await startServer({ ...store.config, queryTimeoutMs }, { limits, ...changes });
	servers.push(server);
	await server.get("/graphql/schema");
	return server;
}

function ask(server: TestServer, query: string, variables: object = {}, init: RequestInit = {}): Promise<Reply> {
	const headers = { "content-type": "application/json" };
	return server.get("/graphql", { method: "POST", headers, body: JSON.stringify({ query, variables }), ...init });
}

/** Milliseconds of processor time that this process and its children take in half a second. */
async function burning(): Promise<number> {
	const before = process.cpuUsage();
	await wait(500);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

const SMALL = '{ networks(where: { id: { eq: "network-1" } }) { name } }';
const answersSmall = async (server: TestServer) =>
	expect((await ask(server, SMALL)).body).toEqual({ data: { networks: [{ name: "Network 1" }] } });

test.each([
	["one nested filter", 1],
	["twenty of them", 20],
])("%s ends at the time limit of the request, and nothing runs on", async (_, count) => {
	const server = await serve();
	const begun = performance.now();
	const { body } = await ask(server, aliases(count), { w: NESTED });
	expect(body.errors.length).toBeGreaterThan(0);
	for (const { extensions } of body.errors) expect(extensions.code).toBe("timeout");
	expect(performance.now() - begun).toBeLessThan(TIMEOUT_MS + 5000);
	// One process has been started in advance for the next query; it waits.
	await wait(1000);
	expect(await burning()).toBeLessThan(250);
	await answersSmall(server);
	const { body: costly } = await ask(server, "{ communes { name } communesConnection { totalCount } }");
	expect(costly.data.communesConnection.totalCount).toBe(COMMUNES);
});

test("a query ends when its client goes", async () => {
	const server = await serve({}, 600_000);
	const client = new AbortController();
	const gone = ask(server, aliases(3), { w: NESTED }, { signal: client.signal }).catch((error: Error) => error.name);
	await until(() => childrenOf(process.pid).length > 0);
	const busy = childrenOf(process.pid);
	client.abort();
	expect(await gone).toBe("AbortError");
	await ended(busy);
	await answersSmall(server);
});

test("so many run at the same time, so many wait, further ones are answered 503 and told when to come again", async () => {
	const server = await serve({ graphqlParallel: 1 });
	const replies = await Promise.all(Array.from({ length: 20 }, () => ask(server, aliases(1), { w: NESTED })));
	const refused = replies.filter(({ status }) => status === 503);
	expect(refused.length).toBeGreaterThanOrEqual(3);
	for (const { body, headers } of refused) {
		expect(body).toMatchObject({ type: "/errors/busy", detail: expect.stringContaining("GRAPHQL_PARALLEL") });
		expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
	}
	expect(childrenOf(process.pid).length).toBeLessThanOrEqual(1);
	await answersSmall(server);
});

test("switched off, it says so before it reads the body", async () => {
	const server = await startServer(store.config, { graphqlParallel: 0 });
	servers.push(server);
	const headers = { "content-type": "application/json" };
	const { status, body } = await server.get("/graphql", { method: "POST", headers, body: "{" });
	expect([status, body.type]).toEqual([503, "/errors/busy"]);
});
