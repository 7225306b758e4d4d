/** Counts what is shown. Pure. */
import type { GraphNode } from "../../../model/index.ts";
import type { Hull } from "../hulls/types.ts";
import type { Visible } from "../picture/types.ts";
import type { Summary } from "./types.ts";

export function summaryOf(visible: Visible, hulls: readonly Hull[]): Summary {
	const counts = new Map<string, number>();
	for (const hull of hulls) for (const id of hull.members) counts.set(id, (counts.get(id) ?? 0) + 1);
	const nameOf = (id: string) => visible.nodes.get(id)?.node.name ?? id;
	const members = [...counts]
		.sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
		.map(([id, n]) => ({ id, name: nameOf(id), hulls: n }));
	const unsourced = [...visible.nodes.values()].filter(({ node }) => !hasSource(node)).map(({ node }) => node.id);
	return {
		nodes: visible.nodes.size,
		edges: visible.edges.size,
		hulls: hulls.length,
		sets: hulls.map(({ id, name, members }) => ({ id, name, shown: members.length })),
		members,
		busiest: members[0] ?? null,
		computed: [...visible.edges.values()].filter(({ edge }) => edge.derived === true).length,
		unsourced,
	};
}

const hasSource = ({ evidence }: GraphNode): boolean => Array.isArray(evidence) && evidence.length > 0;
