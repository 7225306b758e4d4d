/**
 * The data files' relation keys, made from the records of the relationship types: which key stands for which relationship,
 * in which direction, and whether its values describe new entries. Who may carry a key and what may stand at the other end
 * follows from the same records.
 */
import {
	NODE_TYPES,
	type NodeType,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	type RelationKeyRecord,
	type RelationshipType,
} from "../../model/index.ts";

export interface RelationKey extends RelationKeyRecord {
	type: RelationshipType;
}

export const RELATION_KEYS: Readonly<Record<string, RelationKey>> = Object.fromEntries(
	RELATIONSHIP_TYPES.flatMap((type) =>
		Object.entries(RELATIONSHIPS[type].keys).map(([key, record]) => [key, { type, ...record }]),
	),
);

/** The labels that may carry a key. */
export function carriers({ type, direction }: RelationKey): readonly NodeType[] {
	return direction === "out" ? RELATIONSHIPS[type].from : RELATIONSHIPS[type].to;
}

/**
 * The labels at the other end, in the order in which a name is looked up.
 * @param own label of the entry with the key; it comes first where any two labels may be linked
 */
export function otherEnds(
	{ type, direction, nested, prefer = [], only }: RelationKey,
	own: NodeType,
): readonly NodeType[] {
	if (nested) return [nested];
	if (only) return only;
	const labels: readonly NodeType[] = direction === "out" ? RELATIONSHIPS[type].to : RELATIONSHIPS[type].from;
	const first = labels.length === NODE_TYPES.length ? [own] : prefer;
	return [...new Set([...first, ...labels])];
}
