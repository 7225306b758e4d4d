/** The only call of neo4j-driver's `driver()`: one driver per process and target. */
import neo4j, { type Driver } from "neo4j-driver";
import type { GraphConfig } from "../types.ts";

export type Neo4jTarget = NonNullable<GraphConfig["neo4j"]>;

/** Opens a driver; whether somebody answers shows at the first query. Numbers come as JavaScript numbers. */
export function openDriver(target: Neo4jTarget): Driver {
	return neo4j.driver(target.uri, neo4j.auth.basic(target.username, target.password), {
		disableLosslessIntegers: true,
		connectionAcquisitionTimeout: 10_000,
		userAgent: "kooperationsgraph",
	});
}

/** What a person does about a database that does not answer. */
export function unreachable(target: Neo4jTarget, error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return `Neo4j at ${target.uri} (database ${target.database}) does not answer: ${message} Check NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE, or start one with \`npm run neo4j\`.`;
}
