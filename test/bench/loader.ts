/** The loader against a loop that sends the same UNWIND statements with the same rows over the driver. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { seed } from "../../seed/seed.ts";
import { realSystem } from "../../seed/system.ts";
import { createSchema } from "../../server/graph/contents.ts";
import { embeddedDriver } from "../../server/graph/embedded/driver.ts";
import { openForWriting } from "../../server/graph/embedded/engine.ts";
import {
	connect,
	type GraphConfig,
	type LoadTarget,
	openLoadTarget,
	type Row,
	type Run,
} from "../../server/graph/index.ts";
import { median } from "./median.ts";

const DATA = fileURLToPath(new URL("../../seed/data", import.meta.url));
const REPEATS = 3;

interface Statement {
	query: string;
	parameters: Record<string, unknown>;
}

/** Medians in milliseconds. */
export interface LoaderResult {
	rows: number;
	/** From the files to the published graph: read, check, plan, load. */
	whole: number;
	/** From the plan to the published graph. */
	load: number;
	raw: number;
}

/** Empties the graph and loads the shipped data into it. */
export async function loadFresh(config: GraphConfig): Promise<void> {
	await emptyGraph(config);
	await loadShipped(config);
}

/** Measures on a graph that is emptied before each turn. The shipped data are in it afterwards. */
export async function benchLoader(config: GraphConfig): Promise<LoaderResult> {
	const times = { whole: [] as number[], load: [] as number[], raw: [] as number[] };
	let statements: Statement[] = [];
	for (let turn = 0; turn <= REPEATS; turn++) {
		await emptyGraph(config);
		const ours = await loadShipped(config);
		statements = ours.statements;
		const raw = await replay(config, statements);
		// The first turn warms up.
		if (turn === 0) continue;
		times.whole.push(ours.whole);
		times.load.push(ours.load);
		times.raw.push(raw);
	}
	await loadFresh(config);
	const rows = statements.reduce((sum, { parameters }) => sum + rowsOf(parameters), 0);
	return { rows, whole: median(times.whole), load: median(times.load), raw: median(times.raw) };
}

const rowsOf = ({ rows }: Record<string, unknown>) => (Array.isArray(rows) ? rows.length : 0);

/** Runs the loader and keeps what it sends. */
async function loadShipped(config: GraphConfig) {
	const statements: Statement[] = [];
	let load = 0;
	const openTarget = async (): Promise<LoadTarget> => {
		const target = await openLoadTarget(config);
		const apply: LoadTarget["apply"] = async (work) => {
			const started = performance.now();
			await target.apply((run) => work(recorded(run, statements)));
			load = performance.now() - started;
		};
		return Object.assign(Object.create(target) as LoadTarget, { apply });
	};
	const said: string[] = [];
	const terminal = { isTTY: false, write: (text: string) => void said.push(text) };
	const started = performance.now();
	const code = await seed({ data: DATA, replace: true }, { ...realSystem, out: terminal, err: terminal, openTarget });
	if (code !== 0) throw new Error(`The shipped data could not be loaded:\n${said.join("")}`);
	return { whole: performance.now() - started, load, statements };
}

function recorded(run: Run, statements: Statement[]): Run {
	return (query, parameters = {}): Promise<Row[]> => {
		if (rowsOf(parameters) > 0) statements.push({ query, parameters });
		return run(query, parameters);
	};
}

/** On Neo4j one transaction, as the loader's; on the embedded engine a fresh store with its indexes. */
async function replay(config: GraphConfig, statements: readonly Statement[]): Promise<number> {
	if (!config.neo4j) return replayEmbedded(statements);
	await emptyGraph(config);
	const graph = await connect(config);
	const session = graph.driver.session({ database: config.neo4j.database });
	const started = performance.now();
	const transaction = await session.beginTransaction();
	for (const { query, parameters } of statements) await transaction.run(query, parameters);
	await transaction.commit();
	const time = performance.now() - started;
	await session.close();
	await graph.close();
	return time;
}

async function replayEmbedded(statements: readonly Statement[]): Promise<number> {
	const directory = await mkdtemp(join(tmpdir(), "kooperationsgraph-bench-raw-"));
	const started = performance.now();
	const db = openForWriting(join(directory, "graph.grafeo"));
	const session = embeddedDriver(async () => ({ db, hold: () => () => {} }), directory).session();
	await createSchema(async (query) => {
		await session.run(query);
		return [];
	});
	for (const { query, parameters } of statements) await session.run(query, parameters);
	db.walCheckpoint();
	const time = performance.now() - started;
	db.close();
	await rm(directory, { recursive: true, force: true });
	return time;
}

export async function emptyGraph(config: GraphConfig): Promise<void> {
	if (!config.neo4j) return rm(config.storeDir, { recursive: true, force: true });
	const graph = await connect(config);
	await graph.driver.executeQuery("MATCH (n) DETACH DELETE n", {}, { database: config.neo4j.database });
	await graph.close();
}
