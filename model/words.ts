/** What people read in place of the codes that the graph holds. */
import type { z } from "zod";
import { SOURCE_KINDS } from "./evidence.ts";
import { FACT_STATUSES } from "./fact.ts";
import { NODES } from "./nodes.ts";
import { CLOSED_VALUES, PROPERTIES, type PropertyRecord } from "./properties.ts";
import { RELATIONSHIPS } from "./relationships/table.ts";
import { type Vocabulary, vocabularyOf, type Words } from "./vocabularies.ts";

/** The codes that a property may hold; undefined where its values are free. Some take other texts beside them: `as`. */
function termsOf({ shape }: z.ZodObject, property: string): Vocabulary | undefined {
	const records: Readonly<Record<string, PropertyRecord>> = PROPERTIES;
	return vocabularyOf(shape[property]) ?? records[property]?.values;
}

/** The properties of a schema that hold codes. */
export const codedIn = (schema: z.ZodObject): string[] =>
	Object.keys(schema.shape).filter((property) => termsOf(schema, property));

/** What people read for the value of a property; undefined for what is no code. */
export function wordsIn(schema: z.ZodObject, property: string, value: unknown): Words | undefined {
	const terms = termsOf(schema, property);
	return terms && typeof value === "string" && Object.hasOwn(terms, value) ? terms[value] : undefined;
}

/**
 * The words for a code that stands alone, as in the cell of an answer: a relationship type as it stands between its two ends, a
 * label, a value of a closed list. Where two lists have the same code, the later one counts.
 */
export const CODES: Readonly<Record<string, Words>> = {
	...FACT_STATUSES,
	...SOURCE_KINDS,
	...CLOSED_VALUES,
	...Object.fromEntries(Object.entries(NODES).map(([label, { de, en }]) => [label, { de: de.one, en: en.one }])),
	...Object.fromEntries(Object.entries(RELATIONSHIPS).map(([type, { sentence }]) => [type, sentence])),
};

/** A text as people read it: the words for a code, any other as it stands. */
export const inWords = (text: string, language: keyof Words): string =>
	Object.hasOwn(CODES, text) ? (CODES[text]?.[language] ?? text) : text;
