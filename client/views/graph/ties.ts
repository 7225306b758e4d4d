/** What is joined with what in the picture. Pure. */
import type { Visible } from "../../state/index.ts";

/** All that a shown fact joins with any of these and that is not one of them, sorted. */
export function neighboursOf({ edges }: Pick<Visible, "edges">, ids: readonly string[]): string[] {
	const own = new Set(ids);
	const near = new Set<string>();
	for (const { edge } of edges.values()) {
		if (own.has(edge.source)) near.add(edge.target);
		if (own.has(edge.target)) near.add(edge.source);
	}
	return [...near].filter((id) => !own.has(id)).sort();
}
