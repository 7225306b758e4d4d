/** The first screen. */
import type { EntityRef, GraphEdge, OverlapsAnswer } from "../../../model/index.ts";
import type { SetsChoice } from "../picture/types.ts";

export interface FirstPicture {
	/** What the picture is about; null when the graph is empty. */
	readonly about: EntityRef | null;
	/** The memberships in networks of what the picture is about, in the picture or not. */
	readonly memberships: readonly GraphEdge[];
	readonly choice: SetsChoice;
	/** What is in it. */
	readonly ids: readonly string[];
	readonly overlaps: OverlapsAnswer | null;
}
