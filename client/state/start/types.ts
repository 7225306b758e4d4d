/** The first screen. */
import type { EntityRef, GraphEdge, OverlapsAnswer, Subgraph } from "../../../model/index.ts";

export interface FirstPicture {
	/** What the picture is about; null when the graph is empty. */
	readonly about: EntityRef | null;
	/** The memberships in networks of what the picture is about, in the picture or not. */
	readonly memberships: readonly GraphEdge[];
	readonly sets: readonly string[];
	readonly graph: Subgraph;
	readonly overlaps: OverlapsAnswer | null;
}
