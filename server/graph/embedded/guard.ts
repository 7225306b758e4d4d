/**
 * What a READ session runs. The store that is served is opened read-only, so the engine refuses writes by itself; here
 * is what it would let through all the same (`LOAD CSV` reads any local file, `PROFILE` executes, procedures), and a
 * clear message instead of a late one.
 */
import type { Neo4jError } from "neo4j-driver";
import { neo4jError } from "../errors.ts";

const FIRST = new Set(["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL", "EXPLAIN"]);
const FORBIDDEN = new Set(
	"CREATE MERGE INSERT SET DELETE DETACH REMOVE FOREACH DROP ALTER LOAD PROFILE USE SESSION TERMINATE".split(" "),
);
/** They tell what names there are, and nothing else. */
const PROCEDURES = new Set(["db.labels", "db.relationshipTypes", "db.propertyKeys"]);
const GAP = String.raw`(?:\s|/\*[\s\S]*?\*/|//[^\n]*\n)+`;
/** On the raw text: a file must not be read even where our reading of quotes and the engine's should differ. */
const FILE_ACCESS = new RegExp(String.raw`\bLOAD${GAP}(?:CSV|DATA)\b`, "i");
const QUOTED = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`/g;

/**
 * Refuses a statement that reads files, in any session.
 * @throws Neo4jError `Neo.ClientError.Statement.AccessMode`
 */
export function refuseFileAccess(query: string): void {
	if (FILE_ACCESS.test(query)) throw accessMode("LOAD");
}

/**
 * Refuses a statement that is not plain reading.
 * @throws Neo4jError `Neo.ClientError.Statement.AccessMode`
 */
export function allowReadOnly(query: string): void {
	if (allowed.has(query)) return;
	check(query);
	if (allowed.size === MOST_REMEMBERED) allowed.clear();
	allowed.add(query);
}

/** Statements that were found to be plain reading: ours come again and again. */
const allowed = new Set<string>();
const MOST_REMEMBERED = 500;

function check(query: string): void {
	refuseFileAccess(query);
	const bare = query.replace(QUOTED, (text) => (text.startsWith("/") ? " " : text.startsWith("`") ? "_" : "''"));
	const first = /^\s*([A-Za-z]+)/.exec(bare)?.[1]?.toUpperCase();
	if (first === undefined || !FIRST.has(first)) throw accessMode(first ?? "an empty statement");
	for (const word of bare.matchAll(/(?<![.:$|&!\w])[A-Za-z_]\w*(?!\s*:(?!:))/g)) {
		if (FORBIDDEN.has(word[0].toUpperCase())) throw accessMode(word[0].toUpperCase());
	}
	for (const [, procedure = ""] of bare.matchAll(/\bCALL\s+([A-Za-z_][\w.]*)/gi)) {
		if (!PROCEDURES.has(procedure)) throw accessMode(`CALL ${procedure}`);
	}
}

function accessMode(what: string): Neo4jError {
	return neo4jError("Neo.ClientError.Statement.AccessMode", `${what} is not allowed in read access mode`);
}
