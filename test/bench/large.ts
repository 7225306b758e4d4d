/** The loader on synthetic regions: its rate against a bare loop over the driver, and how its memory grows. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { generate } from "../../seed/generate/generate.ts";
import { connect, type GraphConfig } from "../../server/graph/index.ts";
import type { Figures, Task } from "./load-once.ts";

const run = promisify(execFile);
const LOAD_ONCE = fileURLToPath(new URL("load-once.ts", import.meta.url));
const ROWS_PER_TRANSACTION = 100_000;

export interface LargeResult {
	/** Nodes and relationships, evidence included; about. */
	elements: number;
	ours: Figures;
	raw: Figures;
	plan: Figures;
}

/** Measures at a quarter of the size and at the size. */
export async function benchLarge(config: GraphConfig, elements: number): Promise<LargeResult[]> {
	const results: LargeResult[] = [];
	for (const size of [Math.round(elements / 4), elements]) results.push(await benchSize(config, size));
	return results;
}

async function benchSize(config: GraphConfig, elements: number): Promise<LargeResult> {
	const data = await mkdtemp(join(tmpdir(), "kooperationsgraph-bench-data-"));
	const part = (share: number) => Math.max(2, Math.round(elements * share));
	const size = { communes: part(0.01), networks: part(0.019), persons: part(0.094), memberships: part(0.524), seed: 1 };
	try {
		await generate(data, size);
		const plan = await loadOnce({ config, data, mode: "plan" });
		const ours = await loadOnce({ config, data, mode: "load" });
		const raw = await loadOnce({ config, data, mode: "raw" });
		return { elements, ours, raw, plan };
	} finally {
		await rm(data, { recursive: true, force: true });
	}
}

/** Into an empty graph. */
async function loadOnce(task: Task): Promise<Figures> {
	const storeDir = await mkdtemp(join(tmpdir(), "kooperationsgraph-bench-store-"));
	const config = { ...task.config, storeDir, rowsPerTransaction: ROWS_PER_TRANSACTION };
	if (config.neo4j) await emptyNeo4j(config);
	try {
		const args = ["--import", "tsx", LOAD_ONCE, JSON.stringify({ ...task, config })];
		return JSON.parse((await run(process.execPath, args)).stdout);
	} finally {
		await rm(storeDir, { recursive: true, force: true });
	}
}

async function emptyNeo4j(config: GraphConfig): Promise<void> {
	const graph = await connect(config);
	const session = graph.driver.session({ database: config.neo4j?.database ?? "neo4j" });
	await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
	await graph.close();
}
