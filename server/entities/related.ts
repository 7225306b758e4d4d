/** The entities that are tied to others in the ways that a list asks for. */

import { readEdges } from "../elements/read.ts";
import { readRefs, requireIds } from "../elements/refs.ts";
import type { Filter } from "../graph/builder.ts";
import type { ReadOptions } from "../graph/types.ts";
import { type DataAccess, type MembershipFilter, membershipsOf } from "../memberships/index.ts";
import type { Tie } from "./filters.ts";

/** The filter is that of `memberOf`; of other types only the day counts. */
export interface TieQuery extends MembershipFilter {
	ties: readonly Tie[];
}

/**
 * One filter for each tie: the entity is among those that have it.
 * @throws ApiError `unknown-reference` when the other end is not in the graph
 */
export function resolveTies(data: DataAccess, query: TieQuery, options?: ReadOptions): Promise<Filter[]> {
	return Promise.all(
		query.ties.map(async (tie): Promise<Filter> => {
			requireIds(tie.parameter, [tie.id], await readRefs(data.graph, [tie.id], options));
			return { property: "id", is: "oneOf", value: [...new Set(await readTied(data, tie, query, options))] };
		}),
	);
}

async function readTied(
	{ graph, membershipIndex }: DataAccess,
	{ type, id }: Tie,
	{ asOf, indirect }: MembershipFilter,
	options?: ReadOptions,
): Promise<string[]> {
	if (type === "MEMBER_OF")
		return membershipsOf(await membershipIndex(), { networks: [id], asOf, indirect }).map(({ member }) => member);
	const facts = await readEdges(graph, [id], { types: [type], direction: "in", asOf }, options);
	return facts.map(({ source }) => source);
}
