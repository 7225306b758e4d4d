/** What a relationship is called as a field of the type it starts from (`out`) and of the type it ends at (`in`). */
import type { NodeType, RelationshipType } from "../../model/index.ts";

export const FIELD_NAMES: Record<RelationshipType, { out: string; in: string }> = {
	MEMBER_OF: { out: "memberOf", in: "members" },
	PART_OF: { out: "partOf", in: "parts" },
	BODY_OF: { out: "bodyOf", in: "bodies" },
	SUB_BODY_OF: { out: "subBodyOf", in: "subBodies" },
	ROLE_IN: { out: "roleIn", in: "roles" },
	HOLDS: { out: "holds", in: "heldBy" },
	EX_OFFICIO: { out: "exOfficio", in: "exOfficioRoles" },
	DEPUTY_OF: { out: "deputyOf", in: "deputies" },
	REPRESENTED_IN: { out: "representedIn", in: "represented" },
	STEERS: { out: "steers", in: "steeredBy" },
	ADVISES: { out: "advises", in: "advisedBy" },
	COORDINATES: { out: "coordinates", in: "coordinatedBy" },
	ACCOMPANIES: { out: "accompanies", in: "accompaniedBy" },
	ACTS_FOR: { out: "actsFor", in: "representatives" },
	WORKS_ON: { out: "worksOn", in: "workedOnBy" },
	BROADER: { out: "broader", in: "narrower" },
	BASED_ON: { out: "basedOn", in: "basisOf" },
	PARTY_TO: { out: "partyTo", in: "parties" },
	FUNDED_BY: { out: "fundedBy", in: "funds" },
	SUPPORTS: { out: "supports", in: "supportedBy" },
	LOCATED_IN: { out: "locatedIn", in: "located" },
	TOOK_PART_IN: { out: "tookPartIn", in: "participants" },
	EVENT_OF: { out: "eventOf", in: "events" },
	RUNS: { out: "runs", in: "runBy" },
	SUCCEEDS: { out: "succeeds", in: "succeededBy" },
	LINKED_TO: { out: "linkedTo", in: "linkedFrom" },
};

/** The name of a relationship type's properties: `MEMBER_OF` → `MemberOf`. */
export function propertiesName(type: RelationshipType): string {
	return type.toLowerCase().replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

/** The root field of a label: `bodies`, and `persons` rather than the library's `people`. */
export function pluralOf(label: NodeType): string {
	const name = label.charAt(0).toLowerCase() + label.slice(1);
	return name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`;
}
