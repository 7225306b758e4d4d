/**
 * `npm run bench`: what our layers cost, as ratios within one run, on each engine that can be had. Ratios travel between
 * machines, milliseconds do not; they are printed for orientation. Bounded: some 40 seconds an engine.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphConfig } from "../../server/graph/index.ts";
import { Unavailable } from "../provision/maven.ts";
import { startNeo4j } from "../provision/neo4j.ts";
import { benchLoader } from "./loader.ts";
import { formatLoader, formatRoutes } from "./print.ts";
import { benchRoutes } from "./routes.ts";

const QUERY_TIMEOUT_MS = 30_000;

await withStore((storeDir) => bench("embedded (Grafeo)", { storeDir, queryTimeoutMs: QUERY_TIMEOUT_MS }));
await withNeo4j((neo4j, storeDir) => bench("Neo4j", { neo4j, storeDir, queryTimeoutMs: QUERY_TIMEOUT_MS }));

async function bench(name: string, config: GraphConfig): Promise<void> {
	console.log(`\n${name}`);
	const loader = await benchLoader(config);
	const routes = await benchRoutes(config);
	console.log(formatRoutes(routes));
	console.log(formatLoader(loader));
}

async function withStore(work: (storeDir: string) => Promise<void>): Promise<void> {
	const storeDir = await mkdtemp(join(tmpdir(), "kooperationsgraph-bench-"));
	try {
		await work(storeDir);
	} finally {
		await rm(storeDir, { recursive: true, force: true });
	}
}

async function withNeo4j(work: (neo4j: NonNullable<GraphConfig["neo4j"]>, storeDir: string) => Promise<void>) {
	try {
		const { stop, uri, username, password, database } = await startNeo4j();
		try {
			await withStore((storeDir) => work({ uri, username, password, database }, storeDir));
		} finally {
			await stop();
		}
	} catch (error) {
		if (!(error instanceof Unavailable)) throw error;
		console.log(`\nNeo4j: not run. ${error.message}`);
	}
}
