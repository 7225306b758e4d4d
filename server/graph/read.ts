/** One read query on either engine: READ session, `session.run` (no retries), time limit, cancelled by a signal. */
import neo4j, { type Driver, Neo4jError } from "neo4j-driver";
import { toRows } from "./rows.ts";
import { GraphError, type ReadOptions, type Row } from "./types.ts";

interface Reader {
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
		const { records } = await session.run(query, parameters, { timeout: timeoutMs });
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

/** Sorts an error by what the caller can do about it. */
export function toGraphError(error: unknown, signal?: AbortSignal): GraphError {
	if (error instanceof GraphError) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new GraphError(signal?.aborted ? "cancelled" : kindOf(error), message, { cause: error });
}

const UNAVAILABLE =
	/^(ServiceUnavailable|SessionExpired|Neo\.ClientError\.(Security|Database)\.|Neo\.TransientError\.General\.Database)/;

function kindOf(error: unknown): GraphError["kind"] {
	if (!(error instanceof Neo4jError)) return "query";
	if (/TransactionTimedOut/.test(error.code)) return "timeout";
	return UNAVAILABLE.test(error.code) ? "unavailable" : "query";
}
