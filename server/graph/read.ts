/** One read query on either engine: READ session, `session.run` (no retries), time limit, cancelled by a signal. */
import neo4j, { type Driver } from "neo4j-driver";
import { toGraphError } from "./errors.ts";
import { FOR_NEO4J, toParameters } from "./parameters.ts";
import { toRows } from "./rows.ts";
import { GraphError, type ReadOptions, type Row } from "./types.ts";

export interface Reader {
	driver: Driver;
	database: string | undefined;
	queryTimeoutMs: number;
}

/**
 * Runs a read query.
 * @throws GraphError
 */
export async function read(reader: Reader, query: string, parameters = {}, options: ReadOptions = {}): Promise<Row[]> {
	const { signal, timeoutMs = reader.queryTimeoutMs } = options;
	if (signal?.aborted) throw new GraphError("cancelled", "The query was cancelled before it began");
	const session = reader.driver.session({ ...named(reader.database), defaultAccessMode: neo4j.session.READ });
	const cancel = () => void session.close();
	signal?.addEventListener("abort", cancel, { once: true });
	try {
		const { records } = await session.run(query, toParameters(parameters, FOR_NEO4J), { timeout: timeoutMs });
		return toRows(records);
	} catch (error) {
		throw toGraphError(error, signal);
	} finally {
		signal?.removeEventListener("abort", cancel);
		await session.close();
	}
}

/** The database's name for a session; the embedded engine has none. */
export const named = (database: string | undefined) => (database === undefined ? {} : { database });
