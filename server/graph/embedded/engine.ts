/** The in-process engine itself: the only importer of `@grafeo-db/js`. CommonJS, hence the default import. */

import { createRequire } from "node:module";
import type { GrafeoDB as Database, QueryResult } from "@grafeo-db/js";

export type { Database, QueryResult };

interface Engine {
	GrafeoDB: typeof Database;
}

const NO_BINARY =
	"The embedded engine has no binary for this platform (it has none for Alpine/musl on x64). " +
	"Use Neo4j instead: set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE (`npm run neo4j` starts one).";

let engine: Engine | undefined;

/** Loaded on first use, so that a server on Neo4j needs no binary. */
function load(): Engine {
	try {
		engine ??= createRequire(import.meta.url)("@grafeo-db/js") as Engine;
		return engine;
	} catch (error) {
		throw new Error(NO_BINARY, { cause: error });
	}
}

/** Opens for writing, alone; creates what is not there. */
export const openForWriting = (path: string): Database => load().GrafeoDB.create(path);

/** Opens for reading beside other readers; the engine itself refuses every write. */
export const openForReading = (path: string): Database => load().GrafeoDB.openReadOnly(path);

/** Opens what is there for writing, alone. */
export const openExisting = (path: string): Database => load().GrafeoDB.open(path);

/** Whether an opening failed because another process, or this one, has the file open. */
export function isLocked(error: unknown): boolean {
	return error instanceof Error && /(cannot be|is) locked/.test(error.message);
}
