/** An entity: what one or several descriptions are of. */
import type { Certainty, NodeType, PropertyValue } from "../../model/index.ts";
import type { Place } from "../messages/place.ts";
import type { EntityDraft, EvidenceDraft } from "../parse/draft.ts";

export interface Entity {
	id: string;
	label: NodeType;
	values: Record<string, PropertyValue>;
	/** Where each property was written first, and whether in a register. */
	origins: Record<string, { place: Place; fromRegister: boolean }>;
	evidence: EvidenceDraft[];
	certainty?: Certainty;
	/** Why a doubt of the loader is none. */
	checked?: string;
	/** What the descriptions say of its lists. */
	completeness?: NonNullable<EntityDraft["completeness"]>;
	places: Place[];
	/** Described by one row of a table and nowhere else: of `values` there are only the names, the rest stays in the file. */
	inRow?: boolean;
}

export interface Entities {
	byId: Map<string, Entity>;
	/** Which entity a description belongs to. */
	of: Map<EntityDraft, Entity>;
}

export function namesOf({ name, altNames }: Record<string, PropertyValue>): string[] {
	return [name, ...(Array.isArray(altNames) ? altNames : [])].filter((text) => typeof text === "string");
}

/** Adds to the set under a key. */
export function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
	const set = map.get(key);
	if (set) set.add(value);
	else map.set(key, new Set([value]));
}
