/** The entities that are tied to others in the ways that a list asks for. */

import { readEdges } from "../elements/read.ts";
import { readRefs, requireIds } from "../elements/refs.ts";
import type { Filter } from "../graph/builder.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { readMemberships } from "../memberships/read.ts";
import type { Tie } from "./filters.ts";

export interface TieQuery {
	ties: readonly Tie[];
	asOf?: string | undefined;
	/** `memberOf` counts communes whose district or network is a member. */
	indirect: boolean;
}

/**
 * One filter for each tie: the entity is among those that have it.
 * @throws ApiError `unknown-reference` when the other end is not in the graph
 */
export function resolveTies(graph: Graph, query: TieQuery, options?: ReadOptions): Promise<Filter[]> {
	return Promise.all(
		query.ties.map(async (tie): Promise<Filter> => {
			requireIds(tie.parameter, [tie.id], await readRefs(graph, [tie.id], options));
			return { property: "id", is: "oneOf", value: await readTied(graph, tie, query, options) };
		}),
	);
}

async function readTied(graph: Graph, { type, id }: Tie, { asOf, indirect }: TieQuery, options?: ReadOptions) {
	const ids =
		type === "MEMBER_OF"
			? (await readMemberships(graph, { networks: [id], asOf, indirect }, options)).map(({ member }) => member)
			: (await readEdges(graph, [id], { types: [type], direction: "in", asOf }, options)).map(({ source }) => source);
	return [...new Set(ids)];
}
