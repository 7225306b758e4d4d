/** The engines with nothing of ours between: the in-process one itself, and Neo4j through its driver. */

import { openForReading } from "../../server/graph/embedded/engine.ts";
import { graphFile, servedStore } from "../../server/graph/embedded/store.ts";
import type { Graph, GraphConfig } from "../../server/graph/index.ts";

export interface Statement {
	query: string;
	parameters: Record<string, unknown>;
}

export interface Bare {
	/** All rows of some statements, run one after the other. */
	run(statements: readonly Statement[]): Promise<object[]>;
	close(): void;
}

/** Whichever engine it is. */
export function bareOn(graph: Graph, config: GraphConfig): Bare {
	return config.neo4j ? bareNeo4j(graph) : bareEmbedded(config);
}

function bareEmbedded({ storeDir }: GraphConfig): Bare {
	const store = servedStore(storeDir);
	if (store === undefined) throw new Error(`${storeDir} holds no graph`);
	const db = openForReading(graphFile(storeDir, store));
	return {
		async run(statements) {
			const rows: object[] = [];
			for (const { query, parameters } of statements) {
				for (const row of (await db.executeCypher(query, parameters)).toArray()) rows.push(row);
			}
			return rows;
		},
		close: () => db.close(),
	};
}

/** One session for a request, as the driver's manual has it. */
function bareNeo4j({ driver, database = "neo4j" }: Graph): Bare {
	return {
		async run(statements) {
			const session = driver.session({ database, defaultAccessMode: "READ" });
			const rows: object[] = [];
			for (const { query, parameters } of statements) {
				for (const record of (await session.run(query, parameters)).records) rows.push(record.toObject());
			}
			await session.close();
			return rows;
		},
		close() {},
	};
}
