import type { RelationshipType } from "../../model/index.ts";

/** The name of a relationship type's properties: `MEMBER_OF` → `MemberOf`. */
export function propertiesName(type: RelationshipType): string {
	return type.toLowerCase().replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
