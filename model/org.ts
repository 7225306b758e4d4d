/**
 * Published vocabularies that labels and relationship types are mapped to: W3C ORG first, then SKOS, PROV-O, FOAF, Dublin
 * Core and schema.org. Ours (`kg:`) only where none of them has a term.
 */
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

/** The terms of the documentation layer, which has neither entities nor facts. */
export const DOCUMENTATION_TERMS = {
	Source: "dcterms:BibliographicResource",
	Evidence: "prov:Entity",
	FROM: "prov:wasQuotedFrom",
} as const satisfies Record<string, Term>;
