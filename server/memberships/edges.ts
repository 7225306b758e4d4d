/** The indirect memberships of one entity: through its district or network, or the communes behind its members. */
import type { GraphEdge } from "../../model/index.ts";
import { type EdgeQuery, readEdges } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { derivedEdges, readMemberships } from "./read.ts";

/** As edges to draw, sorted like all edges. Empty when MEMBER_OF is not among the types that were asked for. */
export async function readIndirect(
	graph: Graph,
	id: string,
	{ types, direction, asOf }: EdgeQuery,
	options?: ReadOptions,
): Promise<GraphEdge[]> {
	if (types && !types.includes("MEMBER_OF")) return [];
	const networks = [
		...(direction === "out" ? [] : [id]),
		...(direction === "in" ? [] : await readNetworksBeyond(graph, id, asOf, options)),
	];
	const memberships = await readMemberships(graph, { networks, asOf, indirect: true }, options);
	return derivedEdges(memberships.filter(({ network, member }) => network === id || member === id));
}

/** The networks that the districts and networks of an entity belong to. */
async function readNetworksBeyond(graph: Graph, id: string, asOf: string | undefined, options?: ReadOptions) {
	const up = { direction: "out", asOf } as const;
	const first = await readEdges(graph, [id], { ...up, types: ["PART_OF", "MEMBER_OF"] }, options);
	const between = [...new Set(first.map(({ target }) => target))];
	const second = await readEdges(graph, between, { ...up, types: ["MEMBER_OF"] }, options);
	return [...new Set(second.map(({ target }) => target))];
}
