/** The executable schema: made from the vocabulary, once for a process. It knows no database; each request brings its own. */
import { Neo4jGraphQL } from "@neo4j/graphql";
import { type GraphQLSchema, isInputObjectType } from "graphql";
import { ENTITY_FILTERS } from "./arguments.ts";
import { describe } from "./describe.ts";
import { RESOLVERS } from "./evidence.ts";
import { typeDefinitions } from "./typedefs.ts";

let made: Promise<GraphQLSchema> | undefined;

/** The schema; making it takes about a second, so it is kept. */
export function graphqlSchema(): Promise<GraphQLSchema> {
	made ??= buildSchema(false);
	return made;
}

/**
 * @param validate checks the type definitions first. They are made from the vocabulary, so a test does it once for all, and
 * the server starts a second or two earlier.
 * @throws Error that lists what is wrong with the type definitions
 */
export async function buildSchema(validate: boolean): Promise<GraphQLSchema> {
	const library = new Neo4jGraphQL({
		typeDefs: typeDefinitions(),
		resolvers: RESOLVERS,
		validate,
		features: {
			// Dates are strings. No regular expressions: they can be made to run for minutes.
			filters: { String: { LT: true, LTE: true, GT: true, GTE: true, CASE_INSENSITIVE: true } },
			excludeDeprecatedFields: {
				mutationOperations: true,
				aggregationFilters: true,
				aggregationFiltersOutsideConnection: true,
				relationshipFilters: true,
				attributeFilters: true,
			},
		},
	});
	const schema = await withoutFalseAlarm(() => library.getSchema());
	removeWrongFilters(schema);
	describe(schema);
	return schema;
}

/**
 * Over ends of several labels the library looks at each label by itself: `all` is true only where there are some of every
 * label, `single` where an odd number of labels has one. The filters of the facts, `membersConnection`, are right.
 */
function removeWrongFilters(schema: GraphQLSchema): void {
	const filters = schema.getType(ENTITY_FILTERS);
	if (!isInputObjectType(filters)) throw new Error(`The library has made no ${ENTITY_FILTERS}.`);
	const fields = filters.getFields();
	delete fields.all;
	delete fields.single;
}

/** The library looks for the resolvers of properties types under no name, and warns of each although they are there. */
async function withoutFalseAlarm<T>(work: () => Promise<T>): Promise<T> {
	const { warn } = console;
	console.warn = (...texts: unknown[]) => {
		if (texts[0] !== "Custom resolver for evidence has not been provided") warn(...texts);
	};
	try {
		return await work();
	} finally {
		console.warn = warn;
	}
}
