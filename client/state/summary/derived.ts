/** The picture in numbers, for captions, tests and assistive technology. */
import type { Hull } from "../hulls/derived.ts";
import type { Visible } from "../picture/derived.ts";

export interface Summary {
	readonly nodes: number;
	readonly edges: number;
	readonly hulls: number;
	/** Each hull with how many of its members are shown. */
	readonly sets: readonly { readonly id: string; readonly name: string; readonly shown: number }[];
	/** The member that is in most hulls, and in how many; null without hulls. */
	readonly busiest: { readonly id: string; readonly name: string; readonly hulls: number } | null;
}

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
