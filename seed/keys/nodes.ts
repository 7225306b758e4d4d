/** How labels are written in the files: `communes:` for a list of entries, `commune:` for one reference. */
import { NODE_TYPES, type NodeType } from "../../model/index.ts";

const IRREGULAR: Partial<Record<NodeType, string>> = { Body: "bodies" };

/** `commune` → Commune. */
export const SINGULARS: ReadonlyMap<string, NodeType> = new Map(
	NODE_TYPES.map((label) => [label.toLowerCase(), label]),
);

/** `communes` → Commune. */
export const PLURALS: ReadonlyMap<string, NodeType> = new Map(
	NODE_TYPES.map((label) => [IRREGULAR[label] ?? `${label.toLowerCase()}s`, label]),
);
