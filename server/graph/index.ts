/**
 * The database behind one API. `connect` for who reads, `openLoadTarget` for who loads; which engine it is, the
 * configuration says, and nobody else needs to know.
 */
import { connectEmbedded } from "./embedded/graph.ts";
import { openEmbeddedTarget } from "./embedded/load.ts";
import { connectNeo4j } from "./neo4j/graph.ts";
import { openNeo4jTarget } from "./neo4j/load.ts";
import type { Graph, GraphConfig, LoadTarget } from "./types.ts";

export * from "./types.ts";

/** Opens the graph for reading. Never waits for the database: `status()` says whether it answers. */
export function connect(config: GraphConfig): Promise<Graph> {
	return config.neo4j ? connectNeo4j(config.neo4j, config) : connectEmbedded(config);
}

/**
 * Opens the graph for loading.
 * @throws Error with a remedy when Neo4j does not answer
 */
export function openLoadTarget(config: GraphConfig): Promise<LoadTarget> {
	return config.neo4j ? openNeo4jTarget(config.neo4j, config.rowsPerTransaction) : openEmbeddedTarget(config);
}
