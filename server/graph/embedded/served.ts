/** The store that is served now: opened when first asked for, exchanged when the pointer has moved on. */
import { statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type { Manifest } from "../../../model/index.ts";
import { compareCounts, countContents, reloadAdvice } from "../contents.ts";
import { neo4jError } from "../errors.ts";
import { type Database, openForReading } from "./engine.ts";
import { PRODUCT } from "./probe.ts";
import type { OpenStore } from "./session.ts";
import {
	checksum,
	graphFile,
	type Pointer,
	pointerFile,
	readPointer,
	servedStore,
	sweepUnlessLoading,
} from "./store.ts";

/** Why there is nothing to serve. */
export class NotServed extends Error {
	constructor(
		readonly reason: "empty" | "incomplete",
		message: string,
		options?: ErrorOptions,
	) {
		super(message, options);
	}
}

export interface Served extends OpenStore {
	readonly file: string;
	readonly manifest: Manifest;
	/** `Grafeo 0.6.0` */
	readonly engineVersion: string;
	/** Closes it as soon as nobody holds it any more. */
	retire(): void;
}

/** The queries of one answer come within this time: they need not look one by one. */
const LOOK_AGAIN_MS = 2;

/**
 * Follows the pointer.
 * `current` looks at the pointer file for each question (some 20 µs), so that a load is seen at once and no watcher is needed.
 * @param moved called with the file of another store before the old one is closed
 */
export function followPointer(storeDir: string, moved: (file: string) => void = () => {}) {
	const look = lookAt(pointerFile(storeDir));
	let served: Served | undefined;
	let seen: string | undefined;
	let turn: Promise<unknown> = Promise.resolve();

	async function refresh(): Promise<Served> {
		const state = look();
		if (served && state === seen) return served;
		const next = await openServed(storeDir);
		moved(next.file);
		served?.retire();
		[served, seen] = [next, state];
		return next;
	}

	/** @throws NotServed */
	function current(): Promise<Served> {
		if (served && look() === seen) return Promise.resolve(served);
		const next = turn.then(refresh, refresh);
		turn = next;
		return next;
	}

	return {
		current,
		/** As who runs queries needs it. @throws Neo4jError */
		source: (): Promise<Served> =>
			current().catch((error: Error) => {
				throw neo4jError("ServiceUnavailable", error.message, error);
			}),
		async close() {
			await turn.catch(() => undefined);
			served?.retire();
			served = undefined;
		},
	};
}

/** Tells one pointer from another: it is replaced by renaming, so a new one is another file. */
function lookAt(file: string): () => string {
	let seen = "";
	let at = Number.NEGATIVE_INFINITY;
	return () => {
		const now = performance.now();
		if (now - at < LOOK_AGAIN_MS) return seen;
		const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
		at = now;
		seen = stat ? `${stat.ino}:${stat.mtimeNs}:${stat.size}` : "";
		return seen;
	};
}

/** @throws NotServed when there is none, when it is damaged, or when it holds less than its manifest says */
async function openServed(storeDir: string): Promise<Served> {
	const pointer = pointerOf(storeDir);
	const file = graphFile(storeDir, pointer.store);
	try {
		const db = await openChecked(file, pointer);
		return { file, ...countHolders(db, pointer.manifest, () => sweepUnlessLoading(storeDir)) };
	} catch (error) {
		// A load has published another one meanwhile and taken this one away.
		if (servedStore(storeDir) !== pointer.store) return openServed(storeDir);
		const message = error instanceof Error ? error.message : String(error);
		throw new NotServed("incomplete", `${file} is damaged: ${message}. ${reloadAdvice(pointer.manifest)}`, {
			cause: error,
		});
	}
}

async function openChecked(file: string, { sha256, manifest }: Pointer): Promise<Database> {
	if ((await checksum(file)) !== sha256) throw new Error("its checksum is not the one it was published with");
	const db = openForReading(file);
	try {
		const problem = compareCounts(
			await countContents(async (query) => (await db.executeCypher(query)).toArray()),
			manifest,
		);
		if (problem) throw new Error(problem);
		return db;
	} catch (error) {
		db.close();
		throw error;
	}
}

function pointerOf(storeDir: string) {
	try {
		const pointer = readPointer(storeDir);
		if (pointer) return pointer;
	} catch (error) {
		throw new NotServed("incomplete", (error as Error).message, { cause: error });
	}
	throw new NotServed("empty", `${storeDir} holds no graph yet. Load one with \`npm run seed\`.`);
}

function countHolders(db: Database, manifest: Manifest, afterwards: () => void): Omit<Served, "file"> {
	let holders = 0;
	let retired = false;
	const closeIfFree = () => {
		if (!retired || holders > 0) return;
		db.close();
		afterwards();
	};
	return {
		db,
		manifest,
		engineVersion: `${PRODUCT} ${db.version()}`,
		hold() {
			holders++;
			let held = true;
			return () => {
				if (!held) return;
				held = false;
				holders--;
				closeIfFree();
			};
		},
		retire() {
			if (retired) return;
			retired = true;
			closeIfFree();
		},
	};
}
