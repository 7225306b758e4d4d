/**
 * One read query straight on the served store, without the driver's records between: they would cost more than most
 * queries do. Checks, limits and errors are those of a session.
 */
import { toGraphError } from "../errors.ts";
import { FOR_EMBEDDED, toParameters } from "../parameters.ts";
import { plain, refuse } from "../rows.ts";
import { GraphError, type ReadOptions, type Row } from "../types.ts";
import type { Database, QueryResult } from "./engine.ts";
import { toNeo4jError } from "./errors.ts";
import { allowReadOnly } from "./guard.ts";
import { type StoreSource, within } from "./session.ts";
import { fromEngine } from "./values.ts";

/**
 * Runs a read query.
 * @param timeoutMs unless the options say otherwise
 * @throws GraphError
 */
export async function readServed(
	source: StoreSource,
	timeoutMs: number,
	query: string,
	parameters: Record<string, unknown> = {},
	{ signal, timeoutMs: timeout = timeoutMs }: ReadOptions = {},
): Promise<Row[]> {
	if (signal?.aborted) throw new GraphError("cancelled", "The query was cancelled before it began");
	try {
		const store = await source();
		allowReadOnly(query);
		const given = toParameters(parameters, FOR_EMBEDDED);
		const running = store.db.executeCypher(query, given);
		const result = await within(running, { timeout, signal }, store.hold());
		return toPlainRows(result, store.db);
	} catch (error) {
		throw toGraphError(toNeo4jError(error), signal);
	}
}

function toPlainRows(result: QueryResult, db: Database): Row[] {
	const { columns } = result;
	return result.rows().map((values) => {
		const row: Row = {};
		for (let index = 0; index < columns.length; index++) {
			const column = columns[index] as string;
			row[column] = settle(values[index], column, db);
		}
		return row;
	});
}

/** A value as a plain one. The engine's values are ours alone: what has to be changed in a list or map is changed in place. */
function settle(value: unknown, column: string, db: Database): unknown {
	if (typeof value === "bigint") return Number(value);
	if (typeof value !== "object" || value === null) return value;
	if (!Array.isArray(value) && mayBeElement(value)) return plain(fromEngine(value, db), () => refuse(column));
	const bag = value as Record<string, unknown>;
	for (const key in bag) {
		const item = bag[key];
		if (typeof item === "bigint" || typeof item === "object") bag[key] = settle(item, column, db);
	}
	return bag;
}

/** How the engine shows nodes, relationships and paths; and whatever is no plain map. */
function mayBeElement(value: object): boolean {
	return "_id" in value || ("nodes" in value && "edges" in value) || Object.getPrototypeOf(value) !== Object.prototype;
}
