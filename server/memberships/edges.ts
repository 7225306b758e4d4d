/** Indirect memberships as edges to draw. */
import type { GraphEdge } from "../../model/index.ts";
import type { EdgeQuery, FactFilter } from "../elements/read.ts";
import type { MembershipIndex } from "./build.ts";
import { type Membership, membershipsHeldBy, membershipsOf } from "./list.ts";

/** Whether a selection of facts holds memberships. */
export const countsMemberships = ({ types }: FactFilter): boolean => !types || types.includes("MEMBER_OF");

/** The indirect memberships in some networks. */
export function indirectEdgesInto(
	index: MembershipIndex,
	networks: readonly string[],
	{ asOf, possible }: Pick<FactFilter, "asOf" | "possible">,
): GraphEdge[] {
	return derivedEdges(membershipsOf(index, { networks, asOf, possible, indirect: true }));
}

/** The indirect memberships of one entity, in or out: in a network those of its members' members, else its own. */
export function indirectEdgesAt(
	index: MembershipIndex,
	id: string,
	{ direction, asOf, possible }: Pick<EdgeQuery, "direction" | "asOf" | "possible">,
): GraphEdge[] {
	return derivedEdges([
		...(direction === "out" ? [] : membershipsOf(index, { networks: [id], asOf, possible, indirect: true })),
		...(direction === "in" ? [] : membershipsHeldBy(index, { members: [id], asOf, possible, indirect: true })),
	]);
}

/** One for each member and network, with the first derivation: what is possible only where none holds. */
function derivedEdges(memberships: readonly Membership[]): GraphEdge[] {
	const edges = new Map<string, GraphEdge>();
	for (const { network, member, fact, through, possible } of memberships) {
		const id = `indirect.${member}.${network}`;
		if (!through || edges.has(id)) continue;
		edges.set(id, {
			id,
			type: "MEMBER_OF",
			source: member,
			target: network,
			derived: true,
			through: [...through.map((step) => step.fact), fact],
			...(possible && { standing: "possible" }),
		});
	}
	return [...edges.values()];
}
