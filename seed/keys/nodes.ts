/** How labels are written in the files: `communes:` for a list of entries, `commune:` for one reference. */
import { NODE_TYPES, NODES, type NodeType } from "../../model/index.ts";

/** `commune` → Commune. */
export const SINGULARS: ReadonlyMap<string, NodeType> = new Map(
	NODE_TYPES.map((label) => [label.toLowerCase(), label]),
);

/** `communes` → Commune. */
export const PLURALS: ReadonlyMap<string, NodeType> = new Map(NODE_TYPES.map((label) => [NODES[label].plural, label]));
