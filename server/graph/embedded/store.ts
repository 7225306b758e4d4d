/**
 * Stores on disk. A store is a directory that never changes once it is published; `current.json` names the one that is
 * served. Whoever has a store open holds the engine's file lock on it, which the operating system drops however the
 * process ends: so nothing here has to guess whether a process is still alive.
 *
 *     STORE_DIR/current.json            {store, sha256, manifest}
 *     STORE_DIR/store-…/graph.grafeo    the graph
 *     STORE_DIR/load.lock               open for writing while a load runs
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { open, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { type Manifest, parseManifest } from "../../../model/index.ts";
import { type Database, isLocked, openExisting, openForWriting } from "./engine.ts";

export const Pointer = z.object({
	store: z.string().regex(/^store-[\w.-]+$/),
	/** Of the graph file. Some damage the engine opens without a word, showing less or other data. */
	sha256: z.string(),
	manifest: z.record(z.string(), z.unknown()).transform(parseManifest),
});
export type Pointer = z.infer<typeof Pointer>;

export const pointerFile = (storeDir: string) => join(storeDir, "current.json");
export const graphFile = (storeDir: string, store: string) => join(storeDir, store, "graph.grafeo");

/**
 * Which store is served; undefined when nothing was loaded yet.
 * @throws Error when the pointer cannot be read as one
 */
export function readPointer(storeDir: string): Pointer | undefined {
	const file = pointerFile(storeDir);
	if (!existsSync(file)) return undefined;
	try {
		return Pointer.parse(JSON.parse(readFileSync(file, "utf8")));
	} catch (error) {
		throw new Error(`${file} cannot be read: load again with \`npm run seed -- --replace\``, { cause: error });
	}
}

/** The name of the store that is served; undefined when there is none, or the pointer is damaged. */
export function servedStore(storeDir: string): string | undefined {
	try {
		return readPointer(storeDir)?.store;
	} catch {
		return undefined;
	}
}

/** Points readers to another store, at once or not at all, also when the power fails. */
export async function publish(storeDir: string, store: string, manifest: Manifest): Promise<void> {
	const next = `${pointerFile(storeDir)}.next`;
	const graph = graphFile(storeDir, store);
	await sync(graph);
	await sync(join(storeDir, store));
	const pointer: Pointer = { store, sha256: await checksum(graph), manifest };
	await writeFile(next, JSON.stringify(pointer, null, "\t"));
	await sync(next);
	await rename(next, pointerFile(storeDir));
	await sync(storeDir);
}

/** SHA-256 of a file, in hexadecimal. */
export async function checksum(file: string): Promise<string> {
	const hash = createHash("sha256");
	await pipeline(createReadStream(file), hash);
	return hash.digest("hex");
}

async function sync(path: string): Promise<void> {
	const file = await open(path, "r");
	try {
		await file.sync();
	} catch (error) {
		// Windows cannot sync a directory.
		if (process.platform !== "win32") throw error;
	} finally {
		await file.close();
	}
}

/** Takes the lock of the one load that may run at a time. @returns undefined when another has it */
export function lockForLoading(storeDir: string): Database | undefined {
	const file = join(storeDir, "load.lock");
	try {
		return openForWriting(file);
	} catch (error) {
		if (isLocked(error)) return undefined;
	}
	// Damaged, e.g. by a power cut; nothing is kept in it.
	for (const part of [file, `${file}.wal`]) remove(part);
	return openForWriting(file);
}

/** Removes the stores that are neither served nor open anywhere. Only for who holds the lock. */
export function sweep(storeDir: string): void {
	const served = servedStore(storeDir);
	if (served === undefined && existsSync(pointerFile(storeDir))) return;
	const stores = readdirSync(storeDir).filter((name) => name.startsWith("store-") && name !== served);
	for (const store of stores) if (!isOpen(graphFile(storeDir, store))) remove(join(storeDir, store));
}

function remove(path: string): void {
	rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** Whether some process has it open. One that cannot be opened for another reason is a load that was killed. */
function isOpen(file: string): boolean {
	if (!existsSync(file)) return false;
	try {
		openExisting(file).close();
		return false;
	} catch (error) {
		return isLocked(error);
	}
}

/** What a reader does after it let go of an old store: a courtesy, the next load does it as well. */
export function sweepUnlessLoading(storeDir: string): void {
	try {
		const lock = lockForLoading(storeDir);
		if (!lock) return;
		sweep(storeDir);
		lock.close();
	} catch {
		// For instance a directory that the reader may not write.
	}
}
