/**
 * The parameters that narrow a list of entities, made from the vocabulary: `kind=Stadt`, `populationMin=20000`,
 * `signedOnMax=2020-12-31`, `memberOf=network-…`. They depend on the type; without one only what every entity has counts.
 */
import { z } from "zod";
import {
	Id,
	IsoDate,
	Named,
	NODES,
	type NodeType,
	RELATIONSHIP_TYPES,
	type RelationshipType,
} from "../../model/index.ts";
import type { Filter } from "../graph/builder.ts";

export type Kind = "text" | "number" | "date";
const KINDS: Record<Kind, z.ZodType<string | number, string>> = {
	text: z.string().min(1).max(300),
	date: IsoDate,
	number: z
		.string()
		.regex(/^-?\d+(\.\d+)?$/, "a number")
		.transform(Number),
};

/** The properties of a type that hold one value, with the kind of it. */
export function scalarProperties(type: NodeType | undefined): Map<string, Kind> {
	const { shape } = type === undefined ? Named : NODES[type].schema;
	return new Map(
		Object.entries(shape).flatMap(([name, schema]) => {
			const kind = kindOf(schema);
			return kind && name !== "id" ? [[name, kind] as const] : [];
		}),
	);
}

function kindOf(schema: z.ZodType): Kind | undefined {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return kindOf(schema.unwrap() as z.ZodType);
	if (schema instanceof z.ZodISODate || z.globalRegistry.get(schema)?.format === "edtf") return "date";
	if (schema instanceof z.ZodNumber) return "number";
	return schema instanceof z.ZodArray || schema instanceof z.ZodBoolean ? undefined : "text";
}

/** `MEMBER_OF` as a parameter: `memberOf`. */
export const RELATIONSHIP_PARAMETERS = new Map(
	RELATIONSHIP_TYPES.map((type) => [
		type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
		type,
	]),
);

/** The schema's entries for the filters of a type. A text may be given several times: one of them must fit. */
export function filterParams(type: NodeType | undefined): z.ZodRawShape {
	const shape: Record<string, z.ZodType> = {};
	for (const name of RELATIONSHIP_PARAMETERS.keys()) shape[name] = Id.optional();
	for (const [name, kind] of scalarProperties(type)) {
		const value = KINDS[kind];
		if (kind === "text") shape[name] = z.union([value, z.array(value).min(1)]).optional();
		else
			Object.assign(shape, {
				[name]: value.optional(),
				[`${name}Min`]: value.optional(),
				[`${name}Max`]: value.optional(),
			});
	}
	return shape;
}

/** What the parsed parameters ask of the properties. */
export function toFilters(type: NodeType | undefined, params: Readonly<Record<string, unknown>>): Filter[] {
	return [...scalarProperties(type)].flatMap(([property, kind]): Filter[] => {
		const at = (suffix: string) => params[property + suffix] as string | number | undefined;
		const equal = params[property] as string | number | string[] | undefined;
		const [least, most] = [at("Min"), at("Max")];
		const isDate = kind === "date";
		return [
			...(Array.isArray(equal) ? [{ property, is: "oneOf" as const, value: equal }] : []),
			...(equal !== undefined && !Array.isArray(equal) ? [{ property, is: "equal" as const, value: equal }] : []),
			...(least !== undefined
				? [{ property, is: isDate ? ("notBefore" as const) : ("atLeast" as const), value: least }]
				: []),
			...(most !== undefined
				? [{ property, is: isDate ? ("notAfter" as const) : ("atMost" as const), value: most }]
				: []),
		];
	});
}

/** A relationship that the entities must have, seen from them: `memberOf=network-a` is a MEMBER_OF to network-a. */
export interface RelationshipFilter {
	parameter: string;
	type: RelationshipType;
	id: string;
}

export function toRelationshipFilters(params: Readonly<Record<string, unknown>>): RelationshipFilter[] {
	return [...RELATIONSHIP_PARAMETERS].flatMap(([parameter, type]) => {
		const id = params[parameter];
		return typeof id === "string" ? [{ parameter, type, id }] : [];
	});
}
