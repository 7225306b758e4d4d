/** Counts what is shown. Pure. */
import type { Hull } from "../hulls/types.ts";
import type { Visible } from "../picture/types.ts";
import type { Summary } from "./types.ts";

export function summaryOf(visible: Visible, hulls: readonly Hull[]): Summary {
	const counts = new Map<string, number>();
	for (const hull of hulls) for (const id of hull.members) counts.set(id, (counts.get(id) ?? 0) + 1);
	const [top] = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
	return {
		nodes: visible.nodes.size,
		edges: visible.edges.size,
		hulls: hulls.length,
		sets: hulls.map(({ id, name, members }) => ({ id, name, shown: members.length })),
		busiest: top ? { id: top[0], name: visible.nodes.get(top[0])?.node.name ?? top[0], hulls: top[1] } : null,
	};
}
