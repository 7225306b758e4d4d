/** `/api/entities/:id` with its facts and their evidence, and `/api/entities/:id/neighbours` as a subgraph. */
import { z } from "zod";
import { EntityAnswer, type GraphEdge, type Subgraph, SubgraphAnswer } from "../../model/index.ts";
import { COMMUNE, NETWORK, NO_ENTITY } from "../elements/examples.ts";
import { asOf, direction, entity, indirect, possible, typeList } from "../elements/parameters.ts";
import { byId, readEdges, readNodes, splitPossible } from "../elements/read.ts";
import { answerEntity, unknownEntity } from "../entities/answer.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { limit } from "../http/parameters.ts";
import { type Route, route } from "../http/route.ts";
import { countsMemberships, indirectEdgesAt } from "../memberships/index.ts";
import type { Services } from "../services.ts";

const UNKNOWN = { "unknown-id": NO_ENTITY };

const ENTITY = {
	path: "/entities/:id",
	params: z.strictObject({ id: entity, asOf, possible, limit }),
	tag: "Entities",
	summary: "One entity with its facts and their evidence",
	description:
		"`counts` are of all its neighbours, by type and direction; `limit` cuts the facts only. `indirect` holds what it belongs to " +
		"through others, with the evidence of each step; with `asOf` each fact says in `standing` how it stands on the day.",
	answer: EntityAnswer,
	example: { id: COMMUNE },
	errors: UNKNOWN,
} as const;

const NEIGHBOURS = {
	path: "/entities/:id/neighbours",
	params: z.strictObject({
		id: entity,
		types: typeList
			.optional()
			.meta({ description: "Only facts of these types.", examples: [["MEMBER_OF", "BODY_OF"]] }),
		direction: direction
			.default("both")
			.meta({ description: "Facts that start from it (`out`), that end at it (`in`), or both.", examples: ["in"] }),
		asOf,
		possible,
		indirect,
		limit,
	}),
	tag: "Entities",
	summary: "The neighbours of an entity, as a picture",
	description: "`possible` counts its facts that only may hold on the day.",
	answer: SubgraphAnswer,
	example: { id: NETWORK },
	errors: UNKNOWN,
} as const;

export const entityRoutes = ({ graph, membershipIndex, config: { limits } }: Services): Route[] => [
	route(ENTITY, ({ limit: wanted, ...query }, { options }) =>
		answerEntity(
			{ graph, membershipIndex },
			{ ...query, limit: Math.min(wanted ?? limits.facts, limits.facts) },
			options,
		),
	),
	route(NEIGHBOURS, async ({ id, limit: wanted, indirect, ...query }, { options }) => {
		const all = await readEdges(graph, [id], { ...query, possible: true }, options);
		const { edges: stated, possible } = splitPossible(all, query);
		const derived = indirect && countsMemberships(query) ? indirectEdgesAt(await membershipIndex(), id, query) : [];
		const edges = [...stated, ...derived].sort(byId);
		const piece = await star(graph, id, edges, Math.min(wanted ?? limits.nodes, limits.nodes), options);
		return { asOf: query.asOf ?? null, possible, ...piece };
	}),
];

/** An entity with at most so many of its neighbours and the facts between them. */
async function star(
	graph: Graph,
	id: string,
	edges: readonly GraphEdge[],
	most: number,
	options: ReadOptions,
): Promise<Subgraph> {
	const neighbours = new Set(edges.flatMap(({ source, target }) => [source, target]));
	neighbours.delete(id);
	const shown = new Set([id, ...[...neighbours].slice(0, most)]);
	const nodes = await readNodes(graph, [...shown], options);
	if (!nodes.some((node) => node.id === id)) throw unknownEntity(id);
	return {
		nodes,
		edges: edges.filter(({ source, target }) => shown.has(source) && shown.has(target)),
		truncated: neighbours.size > most,
	};
}
