/** The piece of the graph that shows a question's answer. */
import type { GraphEdge, Subgraph } from "../../model/index.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { readEdges, readEdgesAmong, readNodes, uniqueById } from "../subgraph/read.ts";

export interface Shown {
	/** Entities, the most important first: a limit cuts the last. */
	ids: readonly string[];
	/** Relationships that belong into the picture; undefined: all between the entities. */
	facts?: readonly string[] | undefined;
	asOf?: string | undefined;
	/** At most so many entities. */
	limit: number;
}

export async function drawPicture(graph: Graph, shown: Shown, options?: ReadOptions): Promise<Subgraph> {
	const { ids, facts, asOf, limit } = shown;
	const named = facts && (await readFacts(graph, ids, new Set(facts), options));
	const reached = new Set([...ids, ...(named ?? []).flatMap(({ source, target }) => [source, target])]);
	const kept = [...reached].slice(0, limit);
	const [nodes, edges] = await Promise.all([
		readNodes(graph, kept, options),
		named ?? readEdgesAmong(graph, kept, { asOf }, options),
	]);
	const has = new Set(nodes.map(({ id }) => id));
	const drawn = edges.filter(({ source, target }) => has.has(source) && has.has(target));
	return { nodes, edges: drawn, truncated: reached.size > limit };
}

/**
 * Facts by id, looked for from the entities on: relationships have no index, and what a query names as a fact of its answer
 * hangs together with what it answers.
 */
async function readFacts(
	graph: Graph,
	from: readonly string[],
	wanted: ReadonlySet<string>,
	options?: ReadOptions,
): Promise<GraphEdge[]> {
	const seen = new Set(from);
	const found = new Map<string, GraphEdge>();
	let frontier = [...seen];
	while (frontier.length > 0 && found.size < wanted.size) {
		const edges = (await readEdges(graph, frontier, {}, options)).filter(({ id }) => wanted.has(id));
		for (const edge of edges) found.set(edge.id, edge);
		frontier = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].filter((id) => !seen.has(id));
		for (const id of frontier) seen.add(id);
	}
	return uniqueById([...found.values()]);
}
