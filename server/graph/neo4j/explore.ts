/** A query that is not ours, on Neo4j: looked at before it runs, read row by row, stopped by the server. */
import neo4j, { type Session } from "neo4j-driver";
import { neo4jError, toGraphError } from "../errors.ts";
import { FOR_NEO4J, toParameters } from "../parameters.ts";
import { named, type Reader } from "../read.ts";
import { fillTable } from "../table.ts";
import { type ExploreLimits, GraphError, type Table } from "../types.ts";

const MAX_FETCH = 1000;

/** @throws GraphError */
export async function explore(
	{ driver, database }: Pick<Reader, "driver" | "database">,
	query: string,
	parameters: Record<string, unknown>,
	limits: ExploreLimits,
): Promise<Table> {
	const { signal, rows } = limits;
	if (signal?.aborted) throw new GraphError("cancelled", "The query was cancelled before it began");
	const fetchSize = Math.min(rows + 1, MAX_FETCH);
	const session = driver.session({ ...named(database), defaultAccessMode: neo4j.session.READ, fetchSize });
	const cancel = () => void session.close();
	signal?.addEventListener("abort", cancel, { once: true });
	try {
		return await run(session, query, toParameters(parameters, FOR_NEO4J), limits);
	} catch (error) {
		throw toGraphError(error, signal);
	} finally {
		signal?.removeEventListener("abort", cancel);
		await session.close();
	}
}

async function run(session: Session, query: string, parameters: object, limits: ExploreLimits): Promise<Table> {
	const config = { timeout: limits.timeoutMs };
	const { summary } = await session.run(`EXPLAIN ${query}`, parameters, config);
	if (summary.queryType !== "r") {
		throw neo4jError("Neo.ClientError.Statement.AccessMode", "The database takes this for more than reading");
	}
	const result = session.run(query, parameters, config);
	const { table, add } = fillTable((await result.keys()).map(String), limits);
	for await (const record of result) if (!add(record.keys.map((key) => record.get(key)))) break;
	return table;
}
