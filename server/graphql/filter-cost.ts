/**
 * What a filter costs. The database decides for each entity of a list whether it passes, and follows every relationship
 * that the filter names to do so: relationships below relationships multiply, although the answer may be one number.
 */
import { type GraphQLInputType, getNamedType, isInputObjectType } from "graphql";
import { type Counts, fanOut, relationshipOf } from "./fan-out.ts";

/** A comparison of a value, measured in relationships that are followed. */
const COMPARISON = 0.01;
/** What names one entity, or next to one: found by an index, or compared at once. */
export const KEYS = ["id", "ags", "ars", "wikidata", "name"];

/**
 * Relationships that are likely to be followed to decide for one entity.
 * @param type the filter's input type: `CommuneWhere`
 * @param value its coerced value; null and undefined filter nothing
 */
export function filterCost(type: GraphQLInputType, value: unknown, counts: Counts): number {
	if (Array.isArray(value)) return sum(value, (item) => filterCost(type, item, counts));
	const named = getNamedType(type);
	if (!isInputObjectType(named)) return COMPARISON;
	const fields = named.getFields();
	const label = named.name.replace(/Where$/, "");
	return sum(Object.entries(value ?? {}), ([name, each]) => {
		const field = fields[name];
		if (!field || isKey(name, each)) return 0;
		const below = filterCost(field.type, each, counts);
		return relationshipOf(name) ? fanOut(counts, label, name) * (1 + below) : below;
	});
}

/** `id: { eq: "x" }` */
const isKey = (name: string, filter: unknown) =>
	KEYS.includes(name) && Object.keys(filter ?? {}).every((operator) => operator === "eq" || operator === "in");

const sum = <T>(items: readonly T[], cost: (item: T) => number) => items.reduce((total, item) => total + cost(item), 0);
