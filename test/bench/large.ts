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
import { median } from "./median.ts";

const run = promisify(execFile);
const LOAD_ONCE = fileURLToPath(new URL("load-once.ts", import.meta.url));
const ROWS_PER_TRANSACTION = 50_000;
const TURNS = 3;

/** Medians of several turns. */
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
		// A database server is slow until it has compiled what it does again and again.
		if (config.neo4j) await loadOnce({ config, data, mode: "raw" });
		const turns = { load: [] as Figures[], raw: [] as Figures[] };
		for (let turn = 0; turn < TURNS; turn++) {
			for (const mode of ["load", "raw"] as const) turns[mode].push(await loadOnce({ config, data, mode }));
		}
		return { elements, ours: medians(turns.load), raw: medians(turns.raw), plan };
	} finally {
		await rm(data, { recursive: true, force: true });
	}
}

function medians(turns: readonly Figures[]): Figures {
	const of = (key: keyof Figures) => median(turns.map((figures) => figures[key]));
	return { load: of("load"), whole: of("whole"), peak: of("peak") };
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
