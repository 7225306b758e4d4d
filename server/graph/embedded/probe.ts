/** What libraries ask a server about itself, answered in its place. */

export const PRODUCT = "Grafeo";

/** `@neo4j/graphql` asks for the version to choose its Cypher dialect: that of Neo4j 5, which the engine speaks. */
const COMPONENTS = { keys: ["version", "edition"], rows: [["5.26.0", "community"]] };

/** The answer to a question about the server itself; undefined when it is a query for the engine. */
export function answerProbe(query: string): { keys: string[]; rows: unknown[][] } | undefined {
	return /^\s*CALL\s+dbms\.components\s*\(\s*\)\s+YIELD\s+versions\s*,\s*edition\b/i.test(query)
		? COMPONENTS
		: undefined;
}

/** Drops `CYPHER 5` and other options before a statement; they are for Neo4j's planner. */
export function withoutOptions(query: string): string {
	return query.replace(/^\s*(?:CYPHER(?:\s+\d+)?(?:\s+\w+\s*=\s*\w+)*\s+)+/i, "");
}
