/** All shortest paths between two entities, with the picture of them. */
import type { PathsAnswer } from "../../model/index.ts";
import { byId, readEdgesAmong, readNodes, splitPossible } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { longerPaths } from "./longer.ts";
import { shortestPaths } from "./shortest.ts";
import { type Path, type PathQuery, stepsOf } from "./steps.ts";

/**
 * @param query with `limit`, the most paths that are listed, and `minLength`, the facts that a path has at least; without it the
 * shortest paths are wanted
 */
export async function answerPaths(
	graph: Graph,
	query: PathQuery & { limit: number; minLength?: number | undefined },
	options?: ReadOptions,
): Promise<PathsAnswer> {
	const { paths, truncated } = await findPaths(graph, query, options);
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

/** One path more than are listed says that there are more. */
async function findPaths(graph: Graph, query: Parameters<typeof answerPaths>[1], options?: ReadOptions) {
	const { minLength, limit } = query;
	const steps = stepsOf(graph, query, options);
	const search = minLength === undefined ? shortestPaths(steps, query) : longerPaths(steps, query, minLength);
	const paths: Path[] = [];
	for (;;) {
		const { done, value } = await search.next();
		if (done) return { paths, truncated: value === false };
		paths.push(value);
		if (paths.length > limit) return { paths, truncated: true };
	}
}
