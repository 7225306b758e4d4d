/**
 * One read query straight on the served store, without the driver's records between: they would cost more than most
 * queries do. Checks, limits and errors are those of a session.
 */
import { toGraphError } from "../errors.ts";
import { FOR_EMBEDDED, toParameters } from "../parameters.ts";
import { plain, refuse } from "../rows.ts";
import { GraphError, type ReadOptions, type Row } from "../types.ts";
import type { Database } from "./engine.ts";
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
	{ signal, ...options }: ReadOptions = {},
): Promise<Row[]> {
	if (signal?.aborted) throw new GraphError("cancelled", "The query was cancelled before it began");
	try {
		const store = await source();
		allowReadOnly(query);
		const given = toParameters(parameters, FOR_EMBEDDED);
		const release = store.hold();
		const running = store.db.executeCypher(query, given);
		running.then(release, release);
		const result = await within(running, { timeout: options.timeoutMs ?? timeoutMs, signal });
		return toPlainRows(result.toArray(), store.db);
	} catch (error) {
		throw toGraphError(toNeo4jError(error), signal);
	}
}

/** The engine's rows are ours alone: what has to be changed is changed in place. */
function toPlainRows(rows: Row[], db: Database): Row[] {
	for (const row of rows) for (const column in row) settle(row, column, () => refuse(column), db);
	return rows;
}

function settle(holder: Record<string | number, unknown>, key: string | number, show: () => never, db: Database): void {
	const value = holder[key];
	if (typeof value === "bigint") holder[key] = Number(value);
	if (typeof value !== "object" || value === null) return;
	if (Array.isArray(value)) {
		for (let index = 0; index < value.length; index++) settle(value as never, index, show, db);
	} else if (mayBeElement(value)) {
		holder[key] = plain(fromEngine(value, db), show);
	} else {
		for (const name in value) settle(value as Record<string, unknown>, name, show, db);
	}
}

/** How the engine shows nodes, relationships and paths; and whatever is no plain map. */
function mayBeElement(value: object): boolean {
	return "_id" in value || ("nodes" in value && "edges" in value) || Object.getPrototypeOf(value) !== Object.prototype;
}
