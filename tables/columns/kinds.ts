/** What a table may be a list of, and which columns count in it. */
import type { ColumnKey } from "../words.ts";

const WHO = ["name", "ags", "ars", "district"] as const;
/** How an office is reached; the postcode is a part of the address. */
const CONTACT = ["email", "telephone", "address", "postcode"] as const;
const EVIDENCE = ["note", "source", "quote", "locator", "attestedOn"] as const;
const FACT = ["from", "to", ...EVIDENCE] as const;

/** The columns of each kind, in the order in which they are offered. Any other that has a known header is passed over. */
export const TABLE_KINDS = {
	/** The members of one cooperation, one a row. */
	members: [...WHO, "role", ...FACT],
	/** A membership a row: who, and in which cooperation. */
	memberships: [...WHO, "network", "role", ...FACT],
	/** A member a row, a cooperation a column, and a mark where they meet; or the other way round. */
	matrix: [...WHO, "network", "note", "source", "attestedOn"],
	/** The communes themselves. */
	register: [
		...WHO,
		"kind",
		"population",
		"populationOn",
		"areaKm2",
		"lat",
		"lon",
		"website",
		...CONTACT,
		"wikidata",
		"note",
	],
	/** Persons and what they are, where. */
	offices: ["person", "givenName", "familyName", "position", "body", "network", ...WHO, ...CONTACT, ...FACT],
	/** The cooperations themselves. */
	cooperations: ["network", "kind", "legalForm", "foundedOn", "website", ...CONTACT, "topics", ...EVIDENCE],
	/** Bodies of cooperations, communes or districts. */
	bodies: ["body", "network", ...WHO, "kind", "rhythm", "represented", ...EVIDENCE],
	/** What the rows of other sheets give as their source. */
	sources: ["shortName", "title", "publisher", "website", "published", "retrieved"],
	/** What a workbook says of itself, in one row. */
	dataset: ["title", "publisher", "license", "attestedOn"],
} as const satisfies Record<string, readonly ColumnKey[]>;

export type TableKind = keyof typeof TABLE_KINDS;
/** Those that a table may be by itself; the others are sheets of a workbook. */
export const TABLE_KIND_NAMES = Object.keys(TABLE_KINDS).filter((name) => name !== "sources" && name !== "dataset") as [
	TableKind,
	...TableKind[],
];

export const keysOfKind = (kind: TableKind): readonly ColumnKey[] => TABLE_KINDS[kind];
