/** `/api/schema`: what is in the graph, from which data sets, under which licenses. */
import { cypher } from "../../cypher/index.ts";
import { datasetRefs, NODE_TYPES, RELATIONSHIP_TYPES, SchemaAnswer } from "../../model/index.ts";
import type { ConsoleLimits } from "../config.ts";
import type { Graph } from "../graph/types.ts";
import { NO_PARAMS, type Route, route } from "../http/route.ts";
import { memoByVersion } from "../memo.ts";
import { readManifest, type Services } from "../services.ts";

const SCHEMA = {
	path: "/schema",
	params: NO_PARAMS,
	tag: "Server",
	summary: "What is in the graph, from which data sets, under which licenses",
	answer: SchemaAnswer,
} as const;

export const schemaRoutes = ({ graph, config }: Services): Route[] => {
	const counts = memoByVersion(() => readCounts(graph));
	return [
		route(SCHEMA, async (): Promise<SchemaAnswer> => {
			const status = await graph.status();
			const manifest = readManifest(status);
			const { dataVersion, sources, evidence, loadedAt } = manifest;
			return {
				dataVersion,
				engine: graph.engine,
				engineVersion: status.ready ? status.engineVersion : "",
				...(await counts(dataVersion)),
				sources,
				evidence,
				datasets: datasetRefs(manifest),
				loadedAt,
				console: consoleLimits(graph, config.console),
			};
		}),
	];
};

function consoleLimits({ engine }: Graph, { timeoutMs, rows, memoryMb, parallel }: ConsoleLimits) {
	return { enabled: parallel > 0, timeoutMs, rows, memoryMb: engine === "embedded" ? memoryMb : null, parallel };
}

async function readCounts(graph: Graph): Promise<Pick<SchemaAnswer, "labels" | "relationshipTypes">> {
	const [labels, types] = await Promise.all([
		graph.read(cypher("graph/count-labels")),
		graph.read(cypher("graph/count-relationship-types")),
	]);
	return { labels: countEach(NODE_TYPES, labels), relationshipTypes: countEach(RELATIONSHIP_TYPES, types) };
}

/** Every name of the vocabulary in its order, those that do not occur with 0. */
function countEach<T extends string>(names: readonly T[], rows: readonly Record<string, unknown>[]) {
	const counts = new Map(rows.map(({ name, count }) => [name, Number(count)]));
	return names.map((name) => ({ name, count: counts.get(name) ?? 0 }));
}
