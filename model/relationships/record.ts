/** What is written about a relationship type, once. Everything that reads or shows the type is made from its record. */
import { z } from "zod";
import { FactBlock } from "../fact.ts";
import { NODE_TYPES, type NodeType } from "../nodes.ts";
import type { Term } from "../org.ts";
import type { OwnProperties } from "../properties.ts";
import type { Words } from "../vocabularies.ts";

/** How the relationship is seen from one of its ends: as a heading over the other ends, and as a field of GraphQL. */
export interface End extends Words {
	field: string;
	/** What the field holds, for the documents of the API. */
	about: string;
}

/** A key in data files that stands for the relationship. */
export interface RelationKeyRecord {
	/** out: the entry that carries the key is the start of the relationship. */
	direction: "out" | "in";
	/** Values are entries with this label, not references. */
	nested?: NodeType;
	/** Labels looked up first at the other end. */
	prefer?: readonly NodeType[];
	/** Only these labels at the other end. */
	only?: readonly NodeType[];
}

export interface RelationshipRecord {
	/** What it means in published vocabularies, read from start to end; a dated one is reified. */
	term: Term;
	/** Labels a relationship of this type may start from. */
	from: readonly NodeType[];
	/** Labels it may end at. */
	to: readonly NodeType[];
	/** Its schema: the fact block and what is particular to the type. */
	schema: z.ZodObject;
	out: End;
	in: End;
	/** Between the names of its two ends. */
	sentence: Words;
	/** Its keys in data files. */
	keys: Readonly<Record<string, RelationKeyRecord>>;
	/** The end that tells apart what is called alike at the other one: "Geschäftsstelle (Stadtregion Münster)". */
	owner?: "from" | "to";
	/** Search results name the end beside the start. */
	context?: true;
	/** Whose founding and end bound it, when not those of both ends; none: it holds on every day. */
	bounds?: "source" | "none";
	/** Nothing may be above itself. */
	hierarchy?: true;
	/** Counts only where it is asked for by its name: it says nothing about who works with whom. */
	onlyByName?: true;
}

/** A record as it is written: the properties beside the fact block in place of the schema. */
type Draft = Omit<RelationshipRecord, "schema"> & { own?: OwnProperties };

export function relationship({ own = {}, ...record }: Draft): RelationshipRecord {
	return { ...record, schema: FactBlock.extend(own) };
}

type KeyOptions = Omit<RelationKeyRecord, "direction">;
export const out = (options: KeyOptions = {}): RelationKeyRecord => ({ direction: "out", ...options });
export const into = (options: KeyOptions = {}): RelationKeyRecord => ({ direction: "in", ...options });

export const TERRITORIES = ["Commune", "District", "Region"] as const;
export const AGENTS = [...TERRITORIES, "Network", "Organization", "Body"] as const;
export const ACTORS = [...AGENTS, "Person", "Role"] as const;
export const ANYTHING = NODE_TYPES;

export const text = z.string().min(1).optional();
export const count = z.number().int().min(0).optional();
