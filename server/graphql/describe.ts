/** Puts descriptions on everything that the library has made, so that the schema reads like documentation. */
import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType } from "graphql";
import { NODE_TYPES, NODES, RELATIONSHIP_TYPES } from "../../model/index.ts";
import {
	OTHER_DESCRIPTIONS,
	PROPERTY_DESCRIPTIONS,
	STRUCTURE_DESCRIPTIONS,
	VALUE_DESCRIPTIONS,
} from "./descriptions.ts";
import { propertiesName } from "./names.ts";

/** Describes each type, each field of what is answered, the operators of filters and the values of general enums. */
export function describe(schema: GraphQLSchema): void {
	for (const type of Object.values(schema.getTypeMap())) {
		if (type.name.startsWith("__")) continue;
		type.description = TYPES.get(type.name) ?? byEnding(type) ?? type.description;
		if (isEnumType(type)) describeValues(type);
		else if ("getFields" in type) describeFields(type);
	}
}

/** Types that have a description of their own. */
const TYPES = new Map([
	...Object.entries(OTHER_DESCRIPTIONS),
	...NODE_TYPES.map((label) => [label, NODES[label].about] as const),
	...RELATIONSHIP_TYPES.map(
		(type) => [propertiesName(type), `What a fact ${type} says about itself, with its evidence.`] as const,
	),
]);

/** Types that the library makes many of. */
const ENDINGS: [ending: RegExp, words: string][] = [
	[/Connection$/, "One page of a list, with its length. Below an entity: of its facts."],
	[/Relationship$/, "A fact, seen from one of its ends: the other end and what the fact says."],
	[/Edge$/, "An entity in a list."],
	[/ConnectionWhere$/, "Filters facts: by the entity at the other end, by the fact, or both of the same one."],
	[/Where$/, "A filter: everything named in it must be so."],
	[/ConnectionSort$/, "Order of facts: by the entity at the other end or by the fact."],
	[/Sort$/, "An order; name one property each, several as a list."],
	[/ConnectionFilters$/, "A filter by facts: how many must be like this."],
	[/RelationshipFilters$/, "A filter by the entities at the other end: how many must be like this."],
	[/ListFilters$/, "Filters a list of values."],
	[/Filters$/, "Filters a value; everything named must be so."],
	[/Implementation$/, "The types of entities."],
];

function byEnding({ name }: GraphQLNamedType): string | undefined {
	const found = ENDINGS.find(([ending]) => ending.test(name));
	return found?.[1] ?? enumWords(name);
}

/** `MemberOfRole`: the values of one property. */
function enumWords(name: string): string | undefined {
	const owner = [...TYPES.keys()].find((type) => name.startsWith(type) && name !== type);
	return owner && `The values of ${lowerFirst(name.slice(owner.length))} in ${owner}.`;
}

function describeValues(type: GraphQLNamedType & { getValues(): readonly { name: string; description?: unknown }[] }) {
	for (const value of type.getValues()) {
		const words = VALUE_DESCRIPTIONS[type.name]?.[value.name];
		if (words) value.description = words;
	}
}

interface Described {
	name: string;
	description?: string | null | undefined;
}

function describeFields(type: GraphQLNamedType & { getFields(): Record<string, Described> }): void {
	const answered = !isInputObjectType(type);
	for (const field of Object.values(type.getFields())) {
		const words = answered ? answeredWords(type.name, field) : STRUCTURE_DESCRIPTIONS[field.name];
		if (words) field.description = words;
	}
}

function answeredWords(owner: string, { name, description }: Described): string | undefined {
	if (owner === "Query") return ROOTS.get(name);
	if (description) return description;
	const direct = name.replace(/Connection$/, "");
	if (direct !== name) return `The facts behind \`${direct}\`, in pages and with their length.`;
	return /(Connection|Relationship|Edge|PageInfo)$/.test(owner)
		? STRUCTURE_DESCRIPTIONS[name]
		: PROPERTY_DESCRIPTIONS[name];
}

const ROOTS = new Map<string, string>([
	["sources", "Every source, sorted by id."],
	["evidence", "Pieces of evidence by id, in the order asked for; unknown ids are left out."],
	...roots("entities", "of every type"),
	...NODE_TYPES.flatMap((label) => roots(NODES[label].plural, `of the type ${label}`)),
]);

function roots(name: string, which: string): [string, string][] {
	return [
		[name, `Entities ${which}.`],
		[`${name}Connection`, `\`${name}\` in pages and with their number.`],
	];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
