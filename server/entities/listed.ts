/** The filters of `/api/entities` as documents list them: those of all types together, each with the types that have it. */
import { z } from "zod";
import { Id, IsoDate, NODE_TYPES, type NodeType } from "../../model/index.ts";
import { COMMUNE } from "../elements/examples.ts";
import { shownAs } from "../http/parameters.ts";
import { type Kind, RELATIONSHIP_PARAMETERS, scalarProperties } from "./filters.ts";

const SCHEMAS: Record<Kind, z.ZodType> = {
	text: z.string().meta(shownAs({ type: "array", items: { type: "string" }, minItems: 1 })),
	date: IsoDate,
	number: z.number(),
};
const EXAMPLES: Record<Kind, unknown> = { text: ["Münster"], date: "2015-01-01", number: 10 };
/** Of properties whose values are more particular. */
const VALUES: Readonly<Record<string, unknown>> = {
	ags: ["05515000"],
	ars: ["055150000000"],
	certainty: ["stated"],
	kind: ["Stadt", "Gemeinde"],
	population: 50_000,
	postcode: ["48143"],
	status: ["agreed"],
	wikidata: ["Q2742"],
};

/** One optional parameter for each property and bound, and for each relationship type. */
export function listedFilters(): Record<string, z.ZodType> {
	const properties = [...holders()].flatMap(([name, { kind, types }]) => ofProperty(name, kind, types));
	const relationships = [...RELATIONSHIP_PARAMETERS].map(([name, type]) => [name, ofRelationship(type)] as const);
	return Object.fromEntries([...properties, ...relationships]);
}

/** Which types have a property by which lists are filtered. */
function holders(): Map<string, { kind: Kind; types: NodeType[] }> {
	const found = new Map<string, { kind: Kind; types: NodeType[] }>();
	for (const type of NODE_TYPES) {
		for (const [name, kind] of scalarProperties(type)) {
			const { types } = found.get(name) ?? { types: [] };
			found.set(name, { kind, types: [...types, type] });
		}
	}
	return found;
}

function ofProperty(name: string, kind: Kind, types: readonly NodeType[]): [string, z.ZodType][] {
	const whose = types.length === NODE_TYPES.length ? "" : ` With \`type\` ${types.join(" or ")}.`;
	const param = { ...(kind === "text" && { explode: true }), ...(whose && { "x-types": types }) };
	const meta = { examples: [VALUES[name] ?? EXAMPLES[kind]], param };
	const say = (words: string) =>
		SCHEMAS[kind].optional().meta({ description: `\`${name}\` ${words}.${whose}`, ...meta });
	if (kind === "text") return [[name, say("is exactly this, or one of these")]];
	return [
		[name, say("is exactly this")],
		[`${name}Min`, say("is at least this")],
		[`${name}Max`, say("is at most this")],
	];
}

function ofRelationship(type: string): z.ZodType {
	return Id.optional().meta({
		description: `Only entities with a ${type} to this one.`,
		examples: [COMMUNE],
	});
}

export function listedSorts(): z.ZodType {
	const names = [...holders().keys()];
	return z
		.enum(["id", ...names.flatMap((name) => [name, `-${name}`])])
		.default("name")
		.meta({ description: "The property to sort by, with a minus for the largest first.", examples: ["-name"] });
}
