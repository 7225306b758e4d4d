/** All shortest paths between two entities, with the picture of them. */
import type { PathsAnswer } from "../../model/index.ts";
import { byId, readEdgesAmong, readNodes, splitPossible } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { type Path, type PathQuery, shortestPaths } from "./shortest.ts";

/** @param query with `limit`, the most paths that are listed */
export async function answerPaths(
	graph: Graph,
	query: PathQuery & { limit: number },
	options?: ReadOptions,
): Promise<PathsAnswer> {
	const paths: Path[] = [];
	for await (const path of shortestPaths(graph, query, options)) {
		paths.push(path);
		if (paths.length > query.limit) break;
	}
	const truncated = paths.length > query.limit;
	const listed = paths.slice(0, query.limit);
	const nodeIds = [...new Set(listed.flatMap(({ nodes }) => nodes))];
	const edgeIds = new Set(listed.flatMap(({ edges }) => edges));
	const [nodes, all] = await Promise.all([
		readNodes(graph, nodeIds, options),
		readEdgesAmong(graph, nodeIds, { ...query, possible: true }, options),
	]);
	const { edges, possible } = splitPossible(all, query);
	const onPath = edges.filter(({ id }) => edgeIds.has(id)).sort(byId);
	return {
		asOf: query.asOf ?? null,
		possible,
		length: listed[0]?.edges.length ?? null,
		paths: listed,
		graph: { nodes, edges: onPath, truncated },
		truncated,
	};
}
