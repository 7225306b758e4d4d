/**
 * `npm run bench`: what our layers cost, as ratios within one run, on each engine that can be had. Ratios travel between
 * machines, milliseconds do not; they are printed for orientation. Bounded: some two minutes an engine.
 *
 *     npm run bench -- [--only page] [--engine embedded] [--elements 1000000]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { GraphConfig } from "../../server/graph/index.ts";
import { Unavailable } from "../provision/maven.ts";
import { startNeo4j } from "../provision/neo4j.ts";
import { benchLarge } from "./large.ts";
import { benchLoader, loadFresh } from "./loader.ts";
import { benchPage } from "./page/index.ts";
import { benchPairs } from "./pairs.ts";
import { formatFigure, formatLarge, formatLoader, formatPairs, formatRoutes } from "./print.ts";
import { benchRoutes } from "./routes.ts";

const QUERY_TIMEOUT_MS = 30_000;

const { values: options } = parseArgs({
	options: {
		/** `page`, `routes`, `pairs` or `loader`; all without it. */
		only: { type: "string" },
		/** `embedded` or `neo4j`; both without it. */
		engine: { type: "string" },
		/** How large the synthetic region is that is loaded. */
		elements: { type: "string", default: "100000" },
	},
});

if (isAsked("page")) {
	console.log("\nThe page in Chromium, ours / bare Cytoscape\n");
	await benchPage((figure) => console.log(formatFigure(figure)));
}
if (options.only !== "page" && options.engine !== "neo4j")
	await withStore((storeDir) => bench("embedded (Grafeo)", { storeDir, queryTimeoutMs: QUERY_TIMEOUT_MS }));
if (options.only !== "page" && options.engine !== "embedded")
	await withNeo4j((neo4j, storeDir) => bench("Neo4j", { neo4j, storeDir, queryTimeoutMs: QUERY_TIMEOUT_MS }));

async function bench(name: string, config: GraphConfig): Promise<void> {
	console.log(`\n${name}`);
	if (isAsked("routes")) {
		await loadFresh(config);
		console.log(formatRoutes(await benchRoutes(config)));
	}
	if (isAsked("pairs")) console.log(formatPairs(await benchPairs(config)));
	if (isAsked("loader")) {
		console.log(formatLoader(await benchLoader(config)));
		console.log(formatLarge(await benchLarge(config, Number(options.elements))));
	}
}

function isAsked(part: string): boolean {
	return options.only === undefined || options.only === part;
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
