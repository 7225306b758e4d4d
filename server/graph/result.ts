/** Rows as the driver's own result, for libraries that know nothing else. */
import neo4j, { type QueryResult } from "neo4j-driver";

export type { QueryResult };

export interface ResultRows {
	keys: string[];
	rows: readonly unknown[][];
	/** `r` for a query that only reads. */
	type: "r" | "rw";
	/** What was written, by the driver's names. */
	stats?: Record<string, number>;
}

/** The result of a query as neo4j-driver gives it. */
export function driverResult(
	query: string,
	parameters: object,
	{ keys, rows, type, stats = {} }: ResultRows,
): QueryResult {
	const lookup = Object.fromEntries(keys.map((key, index) => [key, index]));
	const records = rows.map((row) => new neo4j.types.Record(keys, row, lookup));
	return { records, summary: new neo4j.types.ResultSummary(query, parameters, { type, stats }) };
}
