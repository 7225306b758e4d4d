/** What elements are grouped by when they are planned and loaded, in the order of loading. */
import { NODE_TYPES, RELATIONSHIP_TYPES } from "../../model/index.ts";

export const NODE_KINDS: readonly string[] = ["Source", "Evidence", ...NODE_TYPES];
/** A fact that a correction has taken back: a node that only remembers it. */
export const RETRACTION = "Retraction";
export const KINDS: readonly string[] = [...NODE_KINDS, RETRACTION, ...RELATIONSHIP_TYPES];

/** Sources, then all other nodes, then relationships: nothing comes before what it hangs on. */
export const STAGES = [0, 1, 2] as const;

export function stageOf(kind: string): number {
	if (kind === "Source") return 0;
	return NODE_KINDS.includes(kind) ? 1 : 2;
}
