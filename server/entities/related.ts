/** The entities with the relationships to others that a list asks for. */
import { readEdges } from "../elements/read.ts";
import { readRefs, requireIds } from "../elements/refs.ts";
import type { Filter } from "../graph/builder.ts";
import type { ReadOptions } from "../graph/types.ts";
import { type DataAccess, type MembershipFilter, membershipsOf } from "../memberships/index.ts";
import type { RelationshipFilter } from "./filters.ts";

/** The filter is that of `memberOf`; of other types only the day counts. */
export interface RelatedQuery extends MembershipFilter {
	relationships: readonly RelationshipFilter[];
}

/**
 * One filter for each relationship: the entity is among those that have it.
 * @throws ApiError `unknown-reference` when the other end is not in the graph
 */
export function resolveRelationships(data: DataAccess, query: RelatedQuery, options?: ReadOptions): Promise<Filter[]> {
	return Promise.all(
		query.relationships.map(async (wanted): Promise<Filter> => {
			requireIds(wanted.parameter, [wanted.id], await readRefs(data.graph, [wanted.id], options));
			return { property: "id", is: "oneOf", value: [...new Set(await readRelated(data, wanted, query, options))] };
		}),
	);
}

async function readRelated(
	{ graph, membershipIndex }: DataAccess,
	{ type, id }: RelationshipFilter,
	{ asOf, possible, indirect }: MembershipFilter,
	options?: ReadOptions,
): Promise<string[]> {
	if (type === "MEMBER_OF")
		return membershipsOf(await membershipIndex(), { networks: [id], asOf, possible, indirect }).map(
			({ member }) => member,
		);
	const facts = await readEdges(graph, [id], { types: [type], direction: "in", asOf, possible }, options);
	return facts.map(({ source }) => source);
}
