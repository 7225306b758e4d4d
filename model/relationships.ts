/**
 * The vocabulary's relationships: which ends each type may have, which properties it carries beside the fact block, and how
 * it reads as a sentence. A relationship that is not in this table cannot be loaded.
 */
import { z } from "zod";
import { FactBlock } from "./fact.ts";
import type { NodeType } from "./nodes.ts";

export interface RelationshipRule {
	/** Labels a relationship of this type may start from. */
	from: readonly NodeType[];
	/** Labels it may end at. */
	to: readonly NodeType[];
	/** Its schema: the fact block and what is particular to the type. */
	schema: z.ZodObject;
}

const rule = (from: readonly NodeType[], to: readonly NodeType[], own: z.ZodRawShape = {}): RelationshipRule => ({
	from,
	to,
	schema: FactBlock.extend(own),
});

const TERRITORY = ["Commune", "District", "Region"] as const;
const AGENT = ["Commune", "District", "Region", "Network", "Organization", "Body"] as const;
const ACTOR = [...AGENT, "Person", "Role"] as const;
const ANYTHING = [...ACTOR, "Topic", "Agreement", "Event", "Project"] as const;
const as = z.string().min(1).optional();

export const RELATIONSHIPS = {
	MEMBER_OF: rule(["Commune", "District", "Region", "Organization", "Network"], ["Network"], {
		role: z.enum(["member", "lead", "supporter", "associate"]).optional(),
	}),
	PART_OF: rule([...TERRITORY, "Organization", "Network", "Body"], [...TERRITORY, "Organization", "Network"]),
	BODY_OF: rule(["Body"], ["Network", "Commune", "District", "Organization"]),
	SUB_BODY_OF: rule(["Body"], ["Body"]),
	ROLE_IN: rule(["Role"], ["Body", "Network", "Commune", "District", "Organization"]),
	HOLDS: rule(["Person"], ["Role"]),
	EX_OFFICIO: rule(["Role"], ["Role"]),
	DEPUTY_OF: rule(["Role"], ["Role"]),
	REPRESENTED_IN: rule(["Commune", "District", "Region", "Organization", "Network", "Body", "Role"], ["Body"], {
		by: z.enum(["councillors", "mayor", "staff", "leadership"]).optional(),
		seats: z.number().int().min(0).optional(),
	}),
	STEERS: rule(["Body", "Role", "Organization"], ["Body", "Network", "Topic", "Project"], { as }),
	ADVISES: rule(["Body", "Organization"], ["Body", "Network"], { as }),
	COORDINATES: rule(["Body", "Organization", "Role"], ["Body", "Network", "Project"], { as }),
	ACCOMPANIES: rule(["Body", "Organization"], ["Body", "Network", "Project"], { as }),
	ACTS_FOR: rule(["Body", "Network", "Organization"], ["Body", "Network", "Commune", "District", "Organization"], {
		as,
	}),
	WORKS_ON: rule(["Network", "Body", "Organization", "Role", "Project", "Agreement"], ["Topic"], {
		stage: z.enum(["agreed", "examined", "central"]).optional(),
	}),
	BROADER: rule(["Topic"], ["Topic"]),
	BASED_ON: rule(["Network", "Body", "Agreement"], ["Agreement", "Network"]),
	PARTY_TO: rule(["Commune", "District", "Region", "Organization", "Network", "Body"], ["Agreement"], { as }),
	FUNDED_BY: rule(["Network", "Project", "Body"], AGENT),
	SUPPORTS: rule(ACTOR, [...AGENT, "Role", "Project", "Event"], { as }),
	LOCATED_IN: rule(["Commune", "District", "Region", "Network", "Organization", "Body", "Event", "Project"], TERRITORY),
	TOOK_PART_IN: rule(ACTOR, ["Event"], { as: z.enum(["host", "participant", "invited", "inviting"]).optional() }),
	EVENT_OF: rule(["Event"], ["Network", "Body", "Organization", "Project", "Commune"]),
	RUNS: rule(ACTOR, ["Project", "Event", "Body", "Agreement", "Network"], { as }),
	SUCCEEDS: rule(ANYTHING, ANYTHING),
	LINKED_TO: rule(ANYTHING, ANYTHING, { as }),
} as const satisfies Record<string, RelationshipRule>;

export type RelationshipType = keyof typeof RELATIONSHIPS;

/** All relationship types, in the order in which people are shown them. */
export const RELATIONSHIP_TYPES = Object.keys(RELATIONSHIPS) as [RelationshipType, ...RelationshipType[]];
export const RelationshipTypeName = z.enum(RELATIONSHIP_TYPES);

export function isRelationshipType(name: string): name is RelationshipType {
	return Object.hasOwn(RELATIONSHIPS, name);
}
