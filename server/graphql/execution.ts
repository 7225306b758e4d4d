/** Where `@neo4j/graphql` runs its Cypher: for reading, and so that nothing runs on when the answer is given. */
import { toGraphError } from "../graph/errors.ts";
import { named } from "../graph/read.ts";
import { driverResult, type QueryResult } from "../graph/result.ts";
import { type Graph, GraphError } from "../graph/types.ts";

/**
 * Up to here a query runs in process on the embedded engine, where it cannot be stopped. Measured on the shipped data: a
 * query of this cost takes some 10 ms, one in a worker process 1 ms more and the first one half a second.
 */
const CHEAP = 1000;
export const isCheap = (cost: number) => cost <= CHEAP;

/** Of one root field's answer as JSON; the worker process has as much memory as the settings say. */
const MAX_BYTES = 100_000_000;
const MAX_ROWS = 10_000_000;

type Parameters = Record<string, unknown>;

/** What one request may take, all its queries together. */
export interface Budget {
	timeoutMs: number;
	/** Of a worker process. */
	memoryMb: number;
	/** Whether its queries are known to end soon. */
	cheap: boolean;
	/** Ends the queries of a client that has gone. */
	signal: AbortSignal;
}

/**
 * An execution context for the queries of one request. It offers `run` alone, as a transaction does, so the library
 * neither opens sessions nor retries: with the database down a request fails at once instead of after half a minute.
 * On the embedded engine what is not cheap runs in a worker process, one query of a request after the other, so that a
 * request takes one process. Neo4j stops queries by itself; closing the session makes it do so.
 * @throws GraphError from `run`
 */
export function readExecution(graph: Graph, { timeoutMs, memoryMb, cheap, signal }: Budget) {
	const deadline = performance.now() + timeoutMs;
	let last: Promise<unknown> = Promise.resolve();

	function remainingMs(): number {
		const remaining = Math.ceil(deadline - performance.now());
		if (remaining > 0) return remaining;
		throw new GraphError("timeout", `The request took longer than ${timeoutMs} ms`);
	}

	async function runInSession(query: string, parameters: Parameters): Promise<QueryResult> {
		const timeout = remainingMs();
		const session = graph.driver.session({ ...named(graph.database), defaultAccessMode: "READ" });
		const cancel = () => void session.close();
		signal.addEventListener("abort", cancel, { once: true });
		try {
			return await session.run(query, parameters, { timeout });
		} catch (error) {
			throw toGraphError(error, signal) satisfies GraphError;
		} finally {
			signal.removeEventListener("abort", cancel);
			await session.close();
		}
	}

	async function runInWorker(query: string, parameters: Parameters): Promise<QueryResult> {
		const limits = { timeoutMs: remainingMs(), rows: MAX_ROWS, bytes: MAX_BYTES, memoryMb, signal };
		const { columns: keys, rows, truncated } = await graph.explore(query, parameters, limits);
		if (truncated) throw new GraphError("memory", `The answer is larger than ${MAX_BYTES} bytes`);
		return driverResult(query, parameters, { keys, rows, type: "r" });
	}

	return {
		async run(query: string, parameters: Parameters): Promise<QueryResult> {
			const text = portable(query);
			if (cheap || graph.engine !== "embedded") return runInSession(text, parameters);
			const work = last.then(() => runInWorker(text, parameters));
			last = work.catch(() => undefined);
			return work;
		},
	};
}

/**
 * Mends three things in the Cypher of the library, whose values are all parameters, so that the text is structure alone.
 * `UNION` in a connection drops an edge that equals another: two facts between the same ends (two periods) would show as
 * one unless the client asked for their ids. The branches are of different labels, so `UNION ALL` adds nothing else.
 * A map projection that begins with a key is not understood by the embedded engine: `this { members: x }`. A property that
 * nothing has goes first. Nor does it count in a list comprehension over a pattern, `single(x IN [… | 1] WHERE true)`: a
 * subquery counts the same.
 */
export function portable(query: string): string {
	return query
		.replace(/(RETURN edge\s+)UNION$/gm, "$1UNION ALL")
		.replace(/\b((?:this|var)\d*) \{ (?=\w+:)/g, "$1 { .__none, ")
		.replace(/\bsingle\((?:this|var)\d* IN \[/g, "(COUNT { MATCH ")
		.replaceAll(" | 1] WHERE true)", " } = 1)");
}
