/** Loading the embedded engine: into a store of its own that takes the served one's place when it is complete. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Manifest } from "../../../model/index.ts";
import { createSchema, sealContents } from "../contents.ts";
import { changedMeanwhile } from "../errors.ts";
import { retry } from "../retry.ts";
import { toRows } from "../rows.ts";
import type { GraphConfig, LoadTarget, Run } from "../types.ts";
import { embeddedDriver } from "./driver.ts";
import { type Database, openForWriting } from "./engine.ts";
import { connectEmbedded } from "./graph.ts";
import { graphFile, lockForLoading, publish, servedStore, sweep } from "./store.ts";

/** Opens the loader's side of the embedded engine. What is damaged counts as empty, so that a load can replace it. */
export async function openEmbeddedTarget(config: GraphConfig): Promise<LoadTarget> {
	await makeStoreDir(config.storeDir);
	const graph = await connectEmbedded({ ...config, queryTimeoutMs: 0 });
	let base = servedStore(config.storeDir);
	const status = await graph.status();
	let manifest = status.ready ? status.manifest : undefined;

	async function apply(work: (run: Run) => Promise<Manifest>): Promise<void> {
		const lock = await retry(() => lockForLoading(config.storeDir));
		if (!lock)
			throw new Error(`Another load into ${config.storeDir} is running. Wait until it has finished, then try again.`);
		try {
			if (servedStore(config.storeDir) !== base) throw changedMeanwhile();
			manifest = await build(config.storeDir, manifest && base, work);
			base = servedStore(config.storeDir);
			await graph.status();
			sweep(config.storeDir);
		} finally {
			lock.close();
		}
	}

	return {
		engine: "embedded",
		location: config.storeDir,
		get manifest() {
			return manifest;
		},
		read: async (query, parameters) => (manifest ? graph.read(query, parameters) : []),
		apply,
		close: () => graph.close(),
	};
}

/** Builds a store from the served one, and publishes it. What is left of a failure is removed. */
async function build(
	storeDir: string,
	from: string | undefined,
	work: (run: Run) => Promise<Manifest>,
): Promise<Manifest> {
	sweep(storeDir);
	const store = `store-${Date.now()}-${randomBytes(4).toString("hex")}`;
	const file = graphFile(storeDir, store);
	await mkdir(dirname(file));
	try {
		if (from) await cp(graphFile(storeDir, from), file);
		const manifest = await write(file, work);
		await publish(storeDir, store, manifest);
		return manifest;
	} catch (error) {
		await rm(join(storeDir, store), { recursive: true, force: true });
		throw error;
	}
}

async function write(file: string, work: (run: Run) => Promise<Manifest>): Promise<Manifest> {
	const db = openForWriting(file);
	try {
		const run = runOn(db, file);
		await createSchema(run);
		const manifest = await work(run);
		await sealContents(run, manifest);
		db.walCheckpoint();
		return manifest;
	} finally {
		db.close();
	}
}

/** Each statement commits by itself: nobody sees the store before it is complete. */
function runOn(db: Database, path: string): Run {
	const store = { db, hold: () => () => {} };
	const session = embeddedDriver(async () => store, path).session();
	return async (query, parameters) => toRows((await session.run(query, parameters)).records);
}

/** Makes the folder of the stores. Step by step, because Node's own recursive `mkdir` never returns below /proc. */
async function makeStoreDir(storeDir: string): Promise<void> {
	const missing: string[] = [];
	for (let folder = resolve(storeDir); !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
	try {
		for (const folder of missing) await mkdir(folder).catch(ignoreExisting);
	} catch (error) {
		throw new Error(
			`STORE_DIR=${storeDir}: the folder cannot be made (${error instanceof Error ? error.message : error}). Name a folder that you may write to.`,
			{ cause: error },
		);
	}
}

/** Two loads may begin at the same moment. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
	if (error.code !== "EEXIST") throw error;
}
