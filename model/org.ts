/**
 * What each label and relationship type means in published vocabularies: W3C ORG first, then SKOS, PROV-O, FOAF, Dublin Core
 * and schema.org. Ours (`kg:`) only where none of them says it. `model/README.md` shows this table; a test compares them.
 */
import type { NodeType } from "./nodes.ts";
import type { RelationshipType } from "./relationships.ts";

export const PREFIXES = {
	org: "http://www.w3.org/ns/org#",
	skos: "http://www.w3.org/2004/02/skos/core#",
	prov: "http://www.w3.org/ns/prov#",
	foaf: "http://xmlns.com/foaf/0.1/",
	dcterms: "http://purl.org/dc/terms/",
	schema: "https://schema.org/",
	kg: "urn:kooperationsgraph:",
} as const;

export type Term = `${keyof typeof PREFIXES}:${string}`;

export const CLASS_OF: Record<NodeType | "Source" | "Evidence", Term> = {
	Commune: "org:FormalOrganization",
	District: "org:FormalOrganization",
	Region: "schema:AdministrativeArea",
	Network: "org:OrganizationalCollaboration",
	Organization: "org:Organization",
	Body: "org:OrganizationalUnit",
	Person: "foaf:Person",
	Role: "org:Post",
	Topic: "skos:Concept",
	Agreement: "foaf:Document",
	Event: "schema:Event",
	Project: "foaf:Project",
	Source: "dcterms:BibliographicResource",
	Evidence: "prov:Entity",
};

/** Read from start to end of the relationship; a dated one is reified (`org:Membership` where it is a membership). */
export const PROPERTY_OF: Record<RelationshipType | "FROM", Term> = {
	MEMBER_OF: "org:memberOf",
	PART_OF: "dcterms:isPartOf",
	BODY_OF: "org:unitOf",
	SUB_BODY_OF: "org:subOrganizationOf",
	ROLE_IN: "org:postIn",
	HOLDS: "org:holds",
	EX_OFFICIO: "kg:exOfficio",
	DEPUTY_OF: "kg:deputyOf",
	REPRESENTED_IN: "kg:representedIn",
	STEERS: "kg:steers",
	ADVISES: "kg:advises",
	COORDINATES: "kg:coordinates",
	ACCOMPANIES: "kg:accompanies",
	ACTS_FOR: "prov:actedOnBehalfOf",
	WORKS_ON: "org:purpose",
	BROADER: "skos:broader",
	BASED_ON: "dcterms:conformsTo",
	PARTY_TO: "kg:partyTo",
	FUNDED_BY: "schema:funder",
	SUPPORTS: "kg:supports",
	LOCATED_IN: "dcterms:spatial",
	TOOK_PART_IN: "kg:tookPartIn",
	EVENT_OF: "kg:eventOf",
	RUNS: "kg:runs",
	SUCCEEDS: "dcterms:replaces",
	LINKED_TO: "org:linkedTo",
	FROM: "prov:wasQuotedFrom",
};
