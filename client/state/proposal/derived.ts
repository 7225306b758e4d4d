/** Whether a change brings more than is drawn unasked, and what that would be. Pure. */
import { type GraphNode, MOST_UNASKED } from "../../../model/index.ts";
import { apply, nodesAfter } from "../picture/actions.ts";
import { visibleOf } from "../picture/derived.ts";
import type { Brought, Picture, Visible } from "../picture/types.ts";
import type { Proposal } from "./types.ts";

/** Null: the change may be drawn at once. */
export function proposalOf(picture: Picture, brought: Brought): Proposal | null {
	const wanted = nodesAfter(picture, brought);
	const more = [...wanted.keys()].filter((id) => !picture.nodes.has(id)).length;
	const { truncated } = brought.graph;
	if (more <= MOST_UNASKED && !truncated) return null;
	const after = apply(picture, brought);
	const fresh = [...after.nodes.values()].flatMap(({ node }) => (picture.nodes.has(node.id) ? [] : [node]));
	const visible = visibleOf(after);
	const left = truncated ? wanted.size - brought.graph.nodes.length - (brought.gone?.length ?? 0) : 0;
	return { brought, fresh, counts: countTypes(fresh), cooperations: cooperationsIn(visible), visible, left };
}

function countTypes(nodes: readonly GraphNode[]): Proposal["counts"] {
	const counts = new Map<GraphNode["type"], number>();
	for (const { type } of nodes) counts.set(type, (counts.get(type) ?? 0) + 1);
	return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}

function cooperationsIn({ nodes, edges }: Visible): Proposal["cooperations"] {
	const members = new Map<string, Set<string>>();
	for (const { edge } of edges.values()) {
		if (edge.type !== "MEMBER_OF") continue;
		const known = members.get(edge.target);
		if (known) known.add(edge.source);
		else members.set(edge.target, new Set([edge.source]));
	}
	return [...members]
		.map(([id, all]) => ({ name: nodes.get(id)?.node.name ?? id, members: [...all] }))
		.sort((a, b) => b.members.length - a.members.length);
}
