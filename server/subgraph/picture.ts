/** The piece of the graph that shows some entities and facts: of a question's answer, of a console's rows. */
import type { GraphEdge, Subgraph } from "../../model/index.ts";
import { readEdgesAmong, readNodes } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";

export interface Shown {
	/** Entities, the most important first: a limit cuts the last. */
	ids: readonly string[];
	/** Relationships that belong into the picture; undefined: all between the entities. */
	edges?: readonly GraphEdge[] | undefined;
	asOf?: string | undefined;
	/** At most so many entities. */
	limit: number;
}

export async function drawPicture(graph: Graph, shown: Shown, options?: ReadOptions): Promise<Subgraph> {
	const { ids, edges: named, asOf, limit } = shown;
	const reached = new Set([...ids, ...(named ?? []).flatMap(({ source, target }) => [source, target])]);
	const limited = [...reached].slice(0, limit);
	const [nodes, edges] = await Promise.all([
		readNodes(graph, limited, options),
		named ?? readEdgesAmong(graph, limited, { asOf }, options),
	]);
	const has = new Set(nodes.map(({ id }) => id));
	const drawn = edges.filter(({ source, target }) => has.has(source) && has.has(target));
	return { nodes, edges: drawn, truncated: reached.size > limit };
}
