/**
 * What an answer costs, before it is made: how many entities, facts and pieces of evidence it is likely to hold, judged by
 * the numbers of this graph. A list at the root is as long as there are entities of its type. One below an entity is taken
 * for twice the average of its kind, because what is reached by a fact has more of them than most: the cooperations of
 * Münster are the large ones. Whoever asks for fewer pays for fewer. Names, dates and counts cost nothing of their own.
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
import { RELATIONSHIP_TYPES, RELATIONSHIPS } from "../../model/index.ts";

// Its ESM build brings a second copy of `graphql` along and finds that everything costs 0.
const { getComplexity } = createRequire(import.meta.url)(
	"graphql-query-complexity",
) as typeof import("graphql-query-complexity");

/** How many there are of each label (`Entity` too) and of each relationship type. */
export type Counts = ReadonlyMap<string, number>;

/** Members of cooperations of communes: in the shipped data 2.2 times what the two averages make, here four times. */
const ABOVE_AVERAGE = 2;
/** How long the lists are within the schema itself. */
const IN_SCHEMA = { args: 2, others: 10 };
/** What names one entity, or next to one. */
const KEYS = ["id", "ags", "ars", "wikidata", "name"];

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
		`The answer would hold about ${about} entities and facts, at most ${most} are allowed. ` +
		"Ask for fewer with limit: or first:, for one of them with where:, or for fewer levels; " +
		"a whole cooperation as a file is at /api/export.";
	return new GraphQLError(message, { extensions: { code: "too-large", cost, limit } });
}

function estimator(schema: GraphQLSchema, counts: Counts): ComplexityEstimator {
	return (asked) => {
		const { field, childComplexity: below } = asked;
		const target = getNamedType(field.type);
		if (target.name.startsWith("__")) return costInSchema(schema, asked, below);
		if (isConnection(target)) return 1 + below * length(asked, counts);
		// What lies between a connection and its entities was multiplied there.
		if (field.name === "edges") return below;
		if (field.name === "node") return below + 1;
		return isList(field.type) && isObjectLike(target) ? (below + 1) * length(asked, counts) : below;
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
	const facts = counts.get(TYPE_OF.get(field.name.replace(/Connection$/, "")) ?? "") ?? 0;
	return Math.max(1, (ABOVE_AVERAGE * facts) / (counts.get(type.name) || 1));
}

/** The relationship type behind a field: `members` → `MEMBER_OF`. */
const TYPE_OF = new Map(
	RELATIONSHIP_TYPES.flatMap((type) => {
		const { out, in: into } = RELATIONSHIPS[type];
		return [out, into].map(({ field }) => [field, type] as const);
	}),
);

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
