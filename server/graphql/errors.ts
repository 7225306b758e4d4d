/** What of an error a GraphQL client gets to see: its own mistakes in full, ours by their code alone. Each has a code. */
import { GraphQLError } from "graphql";
import { ApiError, toApiError } from "../http/errors.ts";

/**
 * Keeps errors of the query (syntax, validation, arguments), replaces what a resolver or the database threw.
 * @param timeoutMs how long a query may take
 * @param report is given each replaced error, for the log
 */
export function publicError(error: unknown, timeoutMs: number, report: (cause: unknown) => void): GraphQLError {
	const located = error instanceof GraphQLError ? error : undefined;
	const cause = located ? located.originalError : error;
	if (located && (!cause || cause instanceof GraphQLError)) return withCode(located);
	const { code, detail } = inOurWords(toApiError(cause), timeoutMs);
	if (code === "internal") report(cause);
	return new GraphQLError(detail, {
		nodes: located?.nodes ?? null,
		path: located?.path ?? null,
		extensions: { code },
	});
}

/** The errors of `graphql` itself have none. */
function withCode(error: GraphQLError): GraphQLError {
	if (error.extensions.code) return error;
	const code = /^Syntax Error: .*tokens/.test(error.message) ? "too-large" : "invalid-parameters";
	const { message, nodes = null, source = null, positions = null, path = null } = error;
	return new GraphQLError(message, { nodes, source, positions, path, extensions: { code } });
}

function inOurWords(error: ApiError, timeoutMs: number): ApiError {
	if (error.code !== "timeout") return error;
	return new ApiError(
		"timeout",
		`The query took longer than ${timeoutMs} ms and was stopped. Ask for fewer with where:, limit: or first:, or for fewer levels.`,
	);
}
