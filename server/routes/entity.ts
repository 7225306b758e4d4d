/** `/api/entities/:id` with its facts and their evidence, and `/api/entities/:id/neighbours` as a subgraph. */
import { z } from "zod";
import { type GraphEdge, Id, type Subgraph } from "../../model/index.ts";
import { answerEntity, unknownEntity } from "../entities/answer.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { asOf, direction, flag, limit, typeList } from "../parameters.ts";
import type { Services } from "../services.ts";
import { readIndirect } from "../subgraph/indirect.ts";
import { byId, readEdges, readNodes } from "../subgraph/read.ts";
import { type Route, route } from "./route.ts";

const Neighbours = z.strictObject({
	id: Id,
	types: typeList.optional(),
	direction: direction.default("both"),
	asOf,
	indirect: flag.default(false),
	limit,
});

export const entityRoutes = ({ graph, config: { limits } }: Services): Route[] => [
	route("/entities/:id", z.strictObject({ id: Id, asOf, limit }), ({ limit: wanted, ...query }, { options }) =>
		answerEntity(graph, { ...query, limit: Math.min(wanted ?? limits.facts, limits.facts) }, options),
	),
	route("/entities/:id/neighbours", Neighbours, async ({ id, limit: wanted, indirect, ...query }, { options }) => {
		const stated = await readEdges(graph, [id], query, options);
		const derived = indirect ? await readIndirect(graph, id, query, options) : [];
		const edges = [...stated, ...derived].sort(byId);
		return star(graph, id, edges, Math.min(wanted ?? limits.nodes, limits.nodes), options);
	}),
];

/** An entity with at most so many of its neighbours and the facts that tie them to it. */
async function star(
	graph: Graph,
	id: string,
	edges: readonly GraphEdge[],
	most: number,
	options: ReadOptions,
): Promise<Subgraph> {
	const neighbours = new Set(edges.flatMap(({ source, target }) => [source, target]));
	neighbours.delete(id);
	const kept = new Set([id, ...[...neighbours].slice(0, most)]);
	const nodes = await readNodes(graph, [...kept], options);
	if (!nodes.some((node) => node.id === id)) throw unknownEntity(id);
	return {
		nodes,
		edges: edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
		truncated: neighbours.size > most,
	};
}
