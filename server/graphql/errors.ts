/** What of an error a GraphQL client gets to see: its own mistakes in full, ours by their code alone. */
import { GraphQLError } from "graphql";
import { toApiError } from "../errors.ts";

/**
 * Keeps errors of the query (syntax, validation, arguments), replaces what a resolver or the database threw.
 * @param report is given each replaced error, for the log
 */
export function publicError(error: unknown, report: (cause: unknown) => void): GraphQLError {
	const located = error instanceof GraphQLError ? error : undefined;
	const cause = located ? located.originalError : error;
	if (located && (!cause || cause instanceof GraphQLError)) return located;
	const { code, detail } = toApiError(cause);
	if (code === "internal") report(cause);
	return new GraphQLError(detail, {
		nodes: located?.nodes ?? null,
		path: located?.path ?? null,
		extensions: { code },
	});
}
