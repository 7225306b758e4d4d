/** From a zod schema of the vocabulary to GraphQL fields and enums, as SDL. */
import { z } from "zod";
import { FACT_BLOCK_KEYS, Named } from "../../model/index.ts";

type Property = Exclude<z.core.JSONSchema._JSONSchema, boolean>;

/**
 * The fields of a schema, one line each: `population: Int`.
 * @param owner name of the GraphQL type; an enum that is particular to it is called after it (`MemberOfRole`)
 * @throws Error when a property is of a kind that has no GraphQL counterpart here
 */
export function fieldsOf(schema: z.ZodObject, owner: string): string[] {
	const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "output" });
	return Object.entries(properties).map(([key, property]) => {
		const type = typeOf(property as Property, key, owner);
		return `${key}: ${type}${required.includes(key) ? "!" : ""}`;
	});
}

/** The enums that `fieldsOf` refers to, by name. */
export function enumsOf(schema: z.ZodObject, owner: string): [name: string, values: string[]][] {
	const { properties = {} } = z.toJSONSchema(schema, { io: "output" });
	return Object.entries(properties as Record<string, Property>).flatMap(([key, property]) =>
		isEnum(key, property) ? [[enumName(key, owner), (property.enum ?? []).map(String)] as [string, string[]]] : [],
	);
}

function typeOf(property: Property, key: string, owner: string): string {
	if (isEnum(key, property)) return enumName(key, owner);
	if (property.type === "array") return `[${typeOf(property.items as Property, key, owner)}!]`;
	if (property.type === "string") return key === "id" || key === "evidence" ? "ID" : "String";
	if (property.type === "integer") return "Int";
	if (property.type === "number") return "Float";
	if (property.type === "boolean") return "Boolean";
	throw new Error(`${owner}.${key} has no GraphQL type; teach server/graphql/fields.ts its kind`);
}

/** `kind` has another list at each label and is free at some: a String at all of them, so that one query may ask for all. */
const isEnum = (key: string, property: Property): boolean => property.enum !== undefined && key !== "kind";

function enumName(key: string, owner: string): string {
	const own = key.charAt(0).toUpperCase() + key.slice(1);
	return FACT_BLOCK_KEYS.includes(key) || key in Named.shape ? own : owner + own;
}
