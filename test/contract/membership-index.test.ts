/** What is kept in memory about memberships follows the data, also when another process loads them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../../seed/generate/generate.ts";
import { connect, type GraphConfig, openLoadTarget } from "../../server/graph/index.ts";
import { expectMemoryAsInCypher } from "../server/memberships/in-cypher.ts";
import { loadWorld, manyWorlds } from "../server/memberships/worlds.ts";
import { startServer, type TestServer } from "../server/start.ts";
import { describeOnBothEngines } from "./engines.ts";

const PAIRS_IN_CYPHER = `MATCH (a:Network)<-[:MEMBER_OF]-(m:Entity)-[:MEMBER_OF]->(b:Network) WHERE a.id < b.id
WITH a.id AS a, b.id AS b, count(DISTINCT m.id) AS shared WHERE shared >= $min
RETURN a, b, shared`;

interface Pair {
	a: { id: string };
	b: { id: string };
	shared: number;
}

describeOnBothEngines("memberships in memory", (engine) => {
	let server: TestServer;
	let config: GraphConfig;
	let data: string;

	beforeAll(async () => {
		config = await engine.config();
		server = await startServer(config);
		data = await mkdtemp(join(tmpdir(), "kooperationsgraph-region-"));
		await generate(data, { communes: 60, networks: 12, persons: 1, memberships: 120, seed: 1 });
	});

	afterAll(async () => {
		await server.close();
		rmSync(data, { recursive: true });
		await engine.reload();
	});

	/** `npm run seed -- --replace`, as somebody would run it beside the server. */
	async function loadElsewhere(): Promise<void> {
		const { uri = "", username = "", password = "", database = "" } = config.neo4j ?? {};
		const where = {
			STORE_DIR: config.storeDir,
			NEO4J_URI: uri,
			NEO4J_USERNAME: username,
			NEO4J_PASSWORD: password,
			NEO4J_DATABASE: database,
		};
		const args = ["--import", "tsx", "seed/cli.ts", "--data", data, "--replace"];
		const loader = spawn(process.execPath, args, { env: { ...process.env, ...where }, stdio: "ignore" });
		expect(await once(loader, "exit")).toEqual([0, null]);
	}

	const keyOf = (a: string, b: string, shared: unknown) => `${a} ${b} ${shared}`;
	/** Of a route that gives at most 500 at a time. */
	const pairs = async (min: number) =>
		((await server.get(`/api/overlaps/pairs?min=${min}&limit=500&incomparable=true`)).body.pairs as Pair[])
			.map(({ a, b, shared }) => keyOf(a.id, b.id, shared))
			.sort();
	const pairsInCypher = async (min: number) =>
		(await (await engine.graph()).read(PAIRS_IN_CYPHER, { min }))
			.map(({ a, b, shared }) => keyOf(String(a), String(b), shared))
			.sort();

	test("say what Cypher says, before and after another process has loaded other data", async () => {
		const before = await pairs(8);
		expect(before).toEqual(await pairsInCypher(8));
		expect(before.length).toBeGreaterThan(100);
		await loadElsewhere();
		await expect.poll(() => pairs(8), { timeout: 5000 }).not.toEqual(before);
		const after = await pairs(2);
		expect(after).toEqual(await pairsInCypher(2));
		expect(after.length).toBeGreaterThan(10);
		const { status } = await server.get("/api/overlaps?networks=network-stadtregion-muenster");
		expect(status).toBe(422);
	});

	test("are those of plain queries, whatever is dated, ended, nested or indirect", async () => {
		const target = await openLoadTarget(config);
		await loadWorld(target, manyWorlds(25));
		await target.close();
		const graph = await connect(config);
		await expectMemoryAsInCypher(graph).finally(() => graph.close());
	});
});
