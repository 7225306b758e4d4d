/** The small parts of the JSON Schemas. */
import { z } from "zod";
import { vocabularyOf } from "../../model/index.ts";
import { acceptedWords, REMARK } from "../parse/terms.ts";
import { isDateField, unwrap } from "../parse/values.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The loader takes a number for its text, so `ags: 05515000` and `name: 2030` are texts too. */
export const TEXT: JsonSchema = { type: ["string", "number"] };
export const DATE: JsonSchema = {
	type: ["string", "integer"],
	description: "EDTF: 2018, 2016-02, 2016-02-18, 2017~, ../2024",
};

export const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

export const listOf = (item: JsonSchema): JsonSchema => ({ anyOf: [item, { type: "array", items: item }] });

export function object(properties: Record<string, JsonSchema>, required: readonly string[] = []): JsonSchema {
	return { type: "object", properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

export function propertySchemas(shape: z.ZodRawShape): Record<string, JsonSchema> {
	return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, propertySchema(field)]));
}

/** A property as its author may write it. */
export function propertySchema(field: unknown): JsonSchema {
	if (isDateField({ field } as z.ZodRawShape, "field")) return DATE;
	const inner = unwrap(field);
	if (inner instanceof z.ZodArray) return listOf(TEXT);
	const terms = vocabularyOf(inner);
	if (terms) return termSchema(acceptedWords(terms));
	const { $schema: _, ...schema } = z.toJSONSchema(inner, { target: "draft-7" });
	if (schema.type !== "string" || schema.enum) return schema;
	// A pattern says nothing of a number, which can only be the text of one that wants digits.
	if (schema.pattern) return schema.pattern.startsWith("^\\d") ? { ...schema, ...TEXT } : schema;
	return { ...TEXT, ...(schema.format && { format: schema.format }) };
}

/** One of the words, also with a remark behind it. */
function termSchema(words: readonly string[]): JsonSchema {
	const escaped = words.map((word) => word.replace(/[().+*?^$|[\]\\/]/g, "\\$&"));
	return { anyOf: [{ enum: words }, { type: "string", pattern: `^(${escaped.join("|")})${REMARK}$` }] };
}
