/**
 * What a query costs, before it is run: how many entities, facts and pieces of evidence its answer is likely to hold and
 * its filters to look at, judged by the counts of this graph. A list at the root is as long as there are entities of its
 * type, one below an entity as its relationship fans out. Whoever asks for fewer pays for fewer. Names, dates and counts
 * cost nothing of their own.
 */
import { createRequire } from "node:module";
import {
	type DocumentNode,
	GraphQLError,
	type GraphQLNamedType,
	type GraphQLOutputType,
	type GraphQLSchema,
	getNamedType,
	getNullableType,
	isListType,
	isObjectType,
} from "graphql";
import type { ComplexityEstimator, ComplexityEstimatorArgs } from "graphql-query-complexity";
import { type Counts, fanOut } from "./fan-out.ts";
import { filterCost, KEYS } from "./filter-cost.ts";

// Its ESM build brings a second copy of `graphql` along and finds that everything costs 0.
const { getComplexity } = createRequire(import.meta.url)(
	"graphql-query-complexity",
) as typeof import("graphql-query-complexity");

/** How long the lists are within the schema itself. */
const IN_SCHEMA = { args: 2, others: 10 };

/**
 * The cost of an operation.
 * @param variables as they came; values that do not fit were refused before
 */
export function costOf(
	schema: GraphQLSchema,
	query: DocumentNode,
	counts: Counts,
	{ operationName, variables }: { operationName?: string | undefined; variables: Record<string, unknown> },
): number {
	const name = operationName === undefined ? {} : { operationName };
	return Math.round(getComplexity({ schema, query, variables, ...name, estimators: [estimator(schema, counts)] }));
}

/** The refusal of an operation that costs too much. */
export function tooCostly(cost: number, limit: number): GraphQLError {
	const [about, most] = [cost, limit].map((number) => number.toLocaleString("en"));
	const message =
		`The query would read about ${about} entities and facts, at most ${most} are allowed. ` +
		"Ask for fewer with limit: or first:, for one of them with where:, or for fewer levels, also in filters; " +
		"a whole cooperation as a file is at /api/export.";
	return new GraphQLError(message, { extensions: { code: "too-large", cost, limit } });
}

function estimator(schema: GraphQLSchema, counts: Counts): ComplexityEstimator {
	return (asked) => {
		const { field, childComplexity: below } = asked;
		const target = getNamedType(field.type);
		if (target.name.startsWith("__")) return costInSchema(schema, asked, below);
		if (isConnection(target)) return 1 + below * length(asked, counts) + costOfFilter(asked, counts);
		// What lies between a connection and its entities was multiplied there.
		if (field.name === "edges") return below;
		if (field.name === "node") return below + 1;
		if (!isList(field.type) || !isObjectLike(target)) return below;
		return (below + 1) * length(asked, counts) + costOfFilter(asked, counts);
	};
}

/** Questions about the schema cost as well: fields of types of fields of types soon are more than any graph holds. */
function costInSchema(schema: GraphQLSchema, { field }: ComplexityEstimatorArgs, below: number): number {
	if (!isList(field.type)) return below;
	const { args, others } = IN_SCHEMA;
	const length =
		field.name === "types" ? Object.keys(schema.getTypeMap()).length : field.name === "args" ? args : others;
	return length * (below + 1);
}

function length(asked: ComplexityEstimatorArgs, counts: Counts): number {
	const { field, args } = asked;
	if (field.name === "evidence") return Array.isArray(args.ids) ? args.ids.length : 1;
	return Math.min(expected(asked, counts), args.limit ?? args.first ?? Number.POSITIVE_INFINITY, named(args.where));
}

function expected({ field, type }: ComplexityEstimatorArgs, counts: Counts): number {
	if (type.name === "Query") return counts.get(labelOf(getNamedType(field.type))) ?? 1;
	return fanOut(counts, type.name, field.name);
}

/** A filter is decided for each entity of the whole list, whatever part of it is asked for; only an id goes before it. */
function costOfFilter(asked: ComplexityEstimatorArgs, counts: Counts): number {
	const { where } = asked.args;
	const type = asked.field.args.find(({ name }) => name === "where")?.type;
	if (!type || !where) return 0;
	const entities = Math.min(expected(asked, counts), named({ id: where.id ?? where.node?.id }));
	return entities * filterCost(type, where, counts);
}

/** At most as many entities as a filter names by what tells them apart. */
function named(where: unknown): number {
	const filters = (where ?? {}) as { node?: unknown } & Record<string, { eq?: unknown; in?: unknown[] } | undefined>;
	if (filters.node) return named(filters.node);
	const numbers = KEYS.flatMap((key) => {
		const { eq, in: several } = filters[key] ?? {};
		return [...(eq == null ? [] : [1]), ...(several ? [several.length] : [])];
	});
	return Math.min(Number.POSITIVE_INFINITY, ...numbers);
}

/** The entities of a list or of a connection: `Commune`. */
function labelOf(type: GraphQLNamedType): string {
	const inner = isObjectType(type) ? (type.getFields().edges ?? type.getFields().node) : undefined;
	return inner ? labelOf(getNamedType(inner.type)) : type.name;
}

const isConnection = (type: GraphQLNamedType) => type.name.endsWith("Connection");
const isList = (type: GraphQLOutputType) => isListType(getNullableType(type));
const isObjectLike = (type: GraphQLNamedType) => "getFields" in type;
