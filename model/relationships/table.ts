/**
 * The vocabulary's relationships, in the order in which people are shown them. A relationship that is not in this table
 * cannot be loaded.
 */
import { z } from "zod";
import { ACTION } from "./action.ts";
import { EVENTS } from "./events.ts";
import { MATTERS } from "./matters.ts";
import { OFFICES } from "./offices.ts";
import type { RelationshipRecord } from "./record.ts";
import { STRUCTURE } from "./structure.ts";

export type { RelationKeyRecord, RelationshipRecord } from "./record.ts";

export const RELATIONSHIPS = {
	...STRUCTURE,
	...OFFICES,
	...ACTION,
	...MATTERS,
	...EVENTS,
} satisfies Record<string, RelationshipRecord>;

export type RelationshipType = keyof typeof RELATIONSHIPS;

/** All relationship types, in the order in which people are shown them. */
export const RELATIONSHIP_TYPES = Object.keys(RELATIONSHIPS) as [RelationshipType, ...RelationshipType[]];
/** Those that count where no types are named. */
export const USUAL_TYPES = RELATIONSHIP_TYPES.filter((type) => {
	const { onlyByName }: RelationshipRecord = RELATIONSHIPS[type];
	return !onlyByName;
});
export const RelationshipTypeName = z.enum(RELATIONSHIP_TYPES);

export function isRelationshipType(name: string): name is RelationshipType {
	return Object.hasOwn(RELATIONSHIPS, name);
}
