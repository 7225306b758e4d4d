/** Where `@neo4j/graphql` runs its Cypher: in READ sessions under our time limit, like every other read. */
import { toGraphError } from "../graph/errors.ts";
import { named } from "../graph/read.ts";
import type { Graph, GraphError } from "../graph/types.ts";

/**
 * An execution context that gives each query a READ session of its own. It offers `run` alone, as a transaction does, so
 * the library neither opens sessions nor retries: with the database down a request fails at once instead of after half a
 * minute.
 * @param signal closes the sessions of a client that has gone, which frees the query on Neo4j
 * @throws GraphError from `run`
 */
export function readExecution(graph: Graph, timeoutMs: number, signal: AbortSignal) {
	return {
		async run(query: string, parameters: Record<string, unknown>) {
			const session = graph.driver.session({ ...named(graph.database), defaultAccessMode: "READ" });
			const cancel = () => void session.close();
			signal.addEventListener("abort", cancel, { once: true });
			try {
				return await session.run(portable(query), parameters, { timeout: timeoutMs });
			} catch (error) {
				throw toGraphError(error, signal) satisfies GraphError;
			} finally {
				signal.removeEventListener("abort", cancel);
				await session.close();
			}
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
