/**
 * One load in a process of its own, so that its memory can be told: by the loader, or (`raw`) the same statements with the
 * same rows in a bare loop over the driver. Takes its task as JSON and prints its figures as JSON.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { seed } from "../../seed/seed.ts";
import { realSystem } from "../../seed/system.ts";
import { createSchema } from "../../server/graph/contents.ts";
import { embeddedDriver } from "../../server/graph/embedded/driver.ts";
import { openForWriting } from "../../server/graph/embedded/engine.ts";
import { connect, type GraphConfig, type LoadTarget, openLoadTarget, type Run } from "../../server/graph/index.ts";

export interface Task {
	config: GraphConfig;
	data: string;
	/** `plan` reads, checks and plans only: the loader's own memory, without the engine's. */
	mode: "load" | "raw" | "plan";
}

export interface Figures {
	/** From the plan to the published graph, in milliseconds; of the bare loop, the statements alone. */
	load: number;
	/** From the files to the published graph. */
	whole: number;
	/** Peak memory of the process in bytes. */
	peak: number;
}

type Send = (query: string, parameters: Record<string, unknown>) => Promise<unknown>;

/** How many statements are made ready before the clock runs. */
const READY = 20;

const task: Task = JSON.parse(String(process.argv[2]));
const figures = await measure(task);
process.stdout.write(JSON.stringify(figures));

async function measure({ config, data, mode }: Task): Promise<Figures> {
	const raw = mode === "raw";
	let load = 0;
	const target = raw ? await openBare(config, (time) => (load += time)) : await openLoadTarget(config);
	const apply: LoadTarget["apply"] = async (work, size) => {
		const started = performance.now();
		await target.apply(work, size);
		if (!raw) load = performance.now() - started;
	};
	const openTarget = async () => Object.assign(Object.create(target) as LoadTarget, { apply });
	const said: string[] = [];
	const terminal = { isTTY: false, write: (text: string) => void said.push(text) };
	const started = performance.now();
	const code = await seed(
		{ data, dryRun: mode === "plan" },
		{ ...realSystem, out: terminal, err: terminal, openTarget },
	);
	if (code !== 0) throw new Error(said.join(""));
	return { load, whole: performance.now() - started, peak: process.resourceUsage().maxRSS * 1024 };
}

/** A target that only passes statements on, and counts the time that the driver and the engine take for them. */
async function openBare(config: GraphConfig, add: (time: number) => void): Promise<LoadTarget> {
	const bare = config.neo4j ? await bareNeo4j(config) : await bareEmbedded(config);
	const ready: [string, Record<string, unknown>][] = [];
	const flush = async () => {
		const started = performance.now();
		for (const [query, parameters] of ready) await bare.send(query, parameters);
		add(performance.now() - started);
		ready.length = 0;
	};
	const run: Run = async (query, parameters = {}) => {
		ready.push([query, parameters]);
		if (ready.length === READY) await flush();
		return [{ written: Array.isArray(parameters.rows) ? parameters.rows.length : 0 }];
	};
	return {
		engine: config.neo4j ? "neo4j" : "embedded",
		location: "bare",
		manifest: undefined,
		read: async () => [],
		async apply(work) {
			await work(run);
			await flush();
			const started = performance.now();
			await bare.end();
			add(performance.now() - started);
		},
		close: async () => {},
	};
}

async function bareEmbedded({ storeDir }: GraphConfig): Promise<{ send: Send; end(): Promise<void> }> {
	await mkdir(storeDir, { recursive: true });
	const db = openForWriting(join(storeDir, "bare.grafeo"));
	const session = embeddedDriver(async () => ({ db, hold: () => () => {} }), storeDir).session();
	await createSchema(async (query) => (await session.run(query)).records.map(() => ({})));
	return {
		send: (query, parameters) => session.run(query, parameters),
		end: async () => {
			db.walCheckpoint();
			db.close();
		},
	};
}

async function bareNeo4j(config: GraphConfig): Promise<{ send: Send; end(): Promise<void> }> {
	const graph = await connect(config);
	const session = graph.driver.session({ database: config.neo4j?.database ?? "neo4j" });
	await createSchema(
		async (query) => (await session.run(query)).records.map(() => ({})),
		(name) => name.endsWith("-embedded"),
	);
	const { rowsPerTransaction = Number.POSITIVE_INFINITY } = config;
	let transaction = await session.beginTransaction();
	let rows = 0;
	return {
		async send(query, parameters) {
			if (rows >= rowsPerTransaction) {
				await transaction.commit();
				transaction = await session.beginTransaction();
				rows = 0;
			}
			rows += Array.isArray(parameters.rows) ? parameters.rows.length : 0;
			await transaction.run(query, parameters);
		},
		async end() {
			await transaction.commit();
			await graph.close();
		},
	};
}
