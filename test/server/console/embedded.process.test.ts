/** Queries of users on the embedded engine: whatever they do, they end, and nobody else notices. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CypherAnswer, Problem } from "../../../model/index.ts";
import { readConfig } from "../../../server/config.ts";
import { openLoadTarget } from "../../../server/graph/index.ts";
import { temporaryStore } from "../../provision/graph.ts";
import { loadRegion } from "../fixture.ts";
import { type Reply, startServer, type TestServer } from "../start.ts";
import { childrenOf, ended, until } from "./processes.ts";

const NUMBERS = (name: string) => `UNWIND range(1, 10000) AS ${name}`;
const RUNAWAY = `${["a", "b", "c"].map(NUMBERS).join(" ")} WITH a, b, c WHERE a + b + c = -1 RETURN count(*) AS n`;
const HUNGRY = `${["a", "b"].map(NUMBERS).join(" ")} RETURN collect(a) AS list`;
const LIMITS = { ...readConfig({}).console, memoryMb: 400 };

let store: Awaited<ReturnType<typeof temporaryStore>>;
const servers: TestServer[] = [];

beforeAll(async () => {
	store = await temporaryStore();
	await load("00000000000000aa");
});
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
	expect(childrenOf(process.pid)).toEqual([]);
});
afterAll(() => store.remove());

async function load(dataVersion: string): Promise<void> {
	const target = await openLoadTarget(store.config);
	await loadRegion(target, dataVersion);
	await target.close();
}

async function serve(changes: Partial<typeof LIMITS> = {}): Promise<TestServer> {
	const server = await startServer(store.config, { console: { ...LIMITS, ...changes } });
	servers.push(server);
	return server;
}

function ask(server: { get: TestServer["get"] }, query: string, init: RequestInit = {}): Promise<Reply> {
	const headers = { "content-type": "application/json" };
	return server.get("/api/cypher", { method: "POST", headers, body: JSON.stringify({ query }), ...init });
}

const answersOne = async (server: TestServer) =>
	expect((await ask(server, "RETURN 1 AS one")).body).toMatchObject({ rows: [[1]] });

function expectProblem({ body, status }: Reply, code: string): Problem {
	expect(body).toMatchObject({ type: `/errors/${code}`, status });
	return Problem.parse(body);
}

describe("a query that does not end by itself", () => {
	test("is killed at its deadline while others are answered; its process is replaced", async () => {
		const server = await serve({ timeoutMs: 10_000, memoryMb: 20_000 });
		await answersOne(server);
		// Its index is built once, which is not what is measured here.
		await server.get("/api/search?q=muenst");
		const [first] = childrenOf(process.pid);
		const runaway = ask(server, RUNAWAY);
		const other = server.get("/api/search?q=muenst");
		expect(await Promise.race([runaway.then(() => "runaway"), other.then(() => "other")])).toBe("other");
		expect((await other).status).toBe(200);
		await answersOne(server);
		expect(expectProblem(await runaway, "timeout").detail).toContain("10000 ms");
		await ended([Number(first)]);
		await answersOne(server);
		expect(childrenOf(process.pid)).not.toContain(first);
	});

	test("is killed when it takes too much memory, and the next one is answered", async () => {
		const server = await serve({ timeoutMs: 100_000 });
		const before = process.memoryUsage.rss();
		expect(expectProblem(await ask(server, HUNGRY), "too-large").detail).toContain("400 MB");
		expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
		await answersOne(server);
	});

	test("is killed when its client goes", async () => {
		const server = await serve({ timeoutMs: 600_000, memoryMb: 20_000, parallel: 1 });
		await answersOne(server);
		const busy = childrenOf(process.pid);
		const client = new AbortController();
		const gone = ask(server, RUNAWAY, { signal: client.signal }).catch((error: Error) => error.name);
		// It runs when no other may: a client that goes before its request has arrived would leave the process idle.
		while ((await ask(server, "RETURN 1 AS one")).status !== 503);
		client.abort();
		expect(await gone).toBe("AbortError");
		await ended(busy);
		await answersOne(server);
	});

	test("may not be run more often than the setting says, and its place is free again afterwards", async () => {
		const server = await serve({ timeoutMs: 1000, memoryMb: 20_000, parallel: 1 });
		await answersOne(server);
		const runaway = ask(server, RUNAWAY);
		const second = ask(server, RUNAWAY);
		const [early, late] = [await Promise.race([runaway, second]), await Promise.all([runaway, second])];
		expectProblem(early, "busy");
		expect(late.map(({ status }) => status).sort()).toEqual([503, 504]);
		await answersOne(server);
	});
});

describe("the processes of queries", () => {
	test("one is kept, and used again", async () => {
		const server = await serve();
		expect(childrenOf(process.pid)).toEqual([]);
		await answersOne(server);
		const first = childrenOf(process.pid);
		expect(first).toHaveLength(1);
		await answersOne(server);
		expectProblem(await ask(server, "RETURN nothing AS x"), "query-failed");
		expect(childrenOf(process.pid)).toEqual(first);
		await Promise.all([answersOne(server), answersOne(server), answersOne(server)]);
		await until(() => childrenOf(process.pid).length === 1);
	});

	test("that die by themselves are replaced", async () => {
		const server = await serve();
		await answersOne(server);
		const [pid] = childrenOf(process.pid);
		process.kill(Number(pid), "SIGKILL");
		await ended([Number(pid)]);
		await answersOne(server);
	});

	test("use the new store after a load, and let go of the old one", async () => {
		const server = await serve();
		const version = async () =>
			(await ask(server, "MATCH (m:Manifest) RETURN m.dataVersion AS version")).body.rows[0][0];
		expect(await version()).toBe("00000000000000aa");
		await load("00000000000000bb");
		expect(await version()).toBe("00000000000000bb");
		await until(() => readdirSync(store.config.storeDir).filter((name) => name.startsWith("store-")).length === 1);
	});

	test("end with the server, whether it is asked to or killed while one runs away", async () => {
		for (const [signal, query] of [
			["SIGTERM", "RETURN 1 AS one"],
			["SIGKILL", RUNAWAY],
		] as const) {
			const { child, url } = await spawnServer();
			const server = { get: async (path: string, init?: RequestInit) => (await fetch(url + path, init)) as never };
			const answer = ask(server, query).catch(() => "cut off");
			if (query !== RUNAWAY) await answer;
			await until(() => childrenOf(child.pid).length > 0);
			const pids = childrenOf(child.pid);
			child.kill(signal);
			await Promise.all([once(child, "exit"), answer, ended(pids)]);
		}
	});
});

async function spawnServer(): Promise<{ child: ChildProcess; url: string }> {
	const cwd = fileURLToPath(new URL("../../..", import.meta.url));
	const limits = { CONSOLE_TIMEOUT_MS: "600000", CONSOLE_MEMORY_MB: "20000" };
	const own = { LOG_LEVEL: "silent", NEO4J_URI: "", PORT: "0", STORE_DIR: store.config.storeDir };
	const env = { ...process.env, ...own, ...limits };
	const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], { cwd, env });
	const [line] = await once(child.stdout, "data");
	return { child, url: /http:\S+/.exec(String(line))?.[0] ?? "" };
}

describe("POST /api/cypher", () => {
	test("answers with columns, rows and the picture of what stands in them", async () => {
		const query =
			"MATCH (n:Network)<-[r:MEMBER_OF]-(c:Commune) WHERE n.id = 'network-nrw' RETURN n, r, c.name AS name ORDER BY name";
		const reply = await ask(await serve(), query);
		expect(reply.headers.get("cache-control")).toBe("no-store");
		expect(reply.headers.get("etag")).toBeNull();
		const answer = CypherAnswer.strict().parse(reply.body);
		const network = { id: "network-nrw", type: "Network", name: "Städtekooperation NRW" };
		const fact = (id: string) => ({ id: `member_of.${id}.network-nrw`, type: "MEMBER_OF" });
		expect(answer).toMatchObject({
			columns: ["n", "r", "name"],
			rows: [
				[network, fact("commune-05711000"), "Bielefeld"],
				[network, fact("commune-05515000"), "Münster"],
			],
			truncated: false,
		});
		expect(answer.graph.nodes.map(({ id }) => id)).toEqual(["commune-05515000", "commune-05711000", "network-nrw"]);
		expect(answer.graph.edges.map(({ id }) => id)).toEqual([fact("commune-05515000").id, fact("commune-05711000").id]);
		expect(reply.text).not.toMatch(/"hash"|_id|elementId/);
	});

	test("draws paths and maps with an id and a type; where no fact is named, those between the entities", async () => {
		const server = await serve();
		const path = "MATCH p = (:Person)-[:HOLDS]->(:Role)-[:ROLE_IN]->(:Body) RETURN [p] AS paths";
		expect((await ask(server, path)).body).toMatchObject({
			rows: [
				[
					[
						{
							nodes: [{ type: "Person" }, { type: "Role" }, { type: "Body" }],
							relationships: [{ type: "HOLDS" }, { type: "ROLE_IN" }],
						},
					],
				],
			],
			graph: { nodes: { length: 3 }, edges: { length: 2 } },
		});
		const maps =
			"MATCH (a:Network {id: 'network-nrw'})<-[:MEMBER_OF]-(b) RETURN {ref: a {.id, type: 'Network'}} AS a, b";
		expect((await ask(server, maps)).body.graph).toMatchObject({ nodes: { length: 3 }, edges: { length: 2 } });
		expect((await ask(server, "MATCH (e:Evidence) RETURN e, 1 AS x")).body.graph.nodes).toEqual([]);
	});

	test("gives no more rows than the setting says, and says so", async () => {
		const server = await serve({ rows: 2 });
		const rows = async (query: string) => {
			const { body } = await ask(server, query);
			return [body.rows, body.truncated];
		};
		expect(await rows("UNWIND range(1, 2) AS x RETURN x")).toEqual([[[1], [2]], false]);
		expect(await rows("UNWIND range(1, 3) AS x RETURN x ORDER BY x DESC")).toEqual([[[3], [2]], true]);
		expect(await rows("RETURN 1 AS x UNION ALL RETURN 1 AS x UNION ALL RETURN 1 AS x")).toEqual([[[1], [1]], true]);
		expect(await rows("UNWIND range(1, 3) AS x RETURN x LIMIT 3")).toEqual([[[1], [2]], true]);
	});

	test("gives no more than five megabytes", async () => {
		const server = await serve({ memoryMb: 1000 });
		const { body, text } = await ask(
			server,
			"UNWIND range(1, 200) AS x WITH x, range(1, 10000) AS list RETURN x, list",
		);
		expect([body.rows.length < 200, body.truncated]).toEqual([true, true]);
		expect(text.length).toBeLessThan(5_100_000);
	});

	test("refuses with line and column, before a process is asked", async () => {
		const reply = await ask(await serve(), "MATCH (n)\nDELETE n");
		expect(expectProblem(reply, "query-refused").errors).toEqual([
			{ pointer: "query", detail: expect.stringContaining("DELETE"), line: 2, column: 1 },
		]);
		expect(childrenOf(process.pid)).toEqual([]);
	});

	test("hands on the place that the database names, and none where it names none", async () => {
		const server = await serve();
		const [fault] = expectProblem(await ask(server, "RETURN 1 AS x\nORDER BY x LIMIT"), "query-failed").errors ?? [];
		expect(fault).toMatchObject({ pointer: "query", line: 2 });
		expect(fault?.column).toBeGreaterThan(10);
		const [unplaced] = expectProblem(await ask(server, "RETURN nothing AS x"), "query-failed").errors ?? [];
		expect(unplaced).not.toHaveProperty("line");
	});

	test("is said to be there or not, with its limits", async () => {
		const limitsOf = async (changes: Partial<typeof LIMITS>) =>
			(await (await serve(changes)).get("/api/schema")).body.console;
		expect(await limitsOf({ rows: 7 })).toEqual({ ...LIMITS, rows: 7, enabled: true });
		expect(await limitsOf({ parallel: 0 })).toMatchObject({ enabled: false });
	});

	test("takes JSON of a bounded size by POST, and nothing else", async () => {
		const server = await serve();
		const headers = { "content-type": "application/json" };
		const send = (body: string, init: RequestInit = {}) =>
			server.get("/api/cypher", { method: "POST", headers, body, ...init });
		expectProblem(await send("{"), "malformed-body");
		expectProblem(
			await send('{"query": "RETURN 1 AS x"}', { headers: { "content-type": "text/plain" } }),
			"malformed-body",
		);
		expectProblem(await send(JSON.stringify({ query: "x", params: { text: "x".repeat(200_000) } })), "body-too-large");
		for (const body of [
			{},
			{ query: 1 },
			{ query: "RETURN 1", limit: 1 },
			{ query: "x".repeat(20_001) },
			{ query: "RETURN 1", params: [] },
		])
			expectProblem(await send(JSON.stringify(body)), "invalid-parameters");
		const got = await server.get("/api/cypher?query=RETURN%201");
		expectProblem(got, "method-not-allowed");
		expect(got.headers.get("allow")).toBe("POST");
	});
});
