/** Errors: made as the driver makes them, and sorted by what a caller can do about them. */
import { Neo4jError } from "neo4j-driver";
import { GraphError } from "./types.ts";

/** An error as the driver would raise it. */
export function neo4jError(code: string, message: string, cause?: Error): Neo4jError {
	return new Neo4jError(message, code, "50N42", message, undefined, cause);
}

/** Sorts an error by what the caller can do about it. */
export function toGraphError(error: unknown, signal?: AbortSignal): GraphError {
	if (error instanceof GraphError) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new GraphError(signal?.aborted ? "cancelled" : kindOf(error), message, { cause: error });
}

const UNAVAILABLE =
	/^(ServiceUnavailable|SessionExpired|Neo\.ClientError\.(Security|Database)\.|Neo\.TransientError\.General\.Database)/;

function kindOf(error: unknown): GraphError["kind"] {
	if (!(error instanceof Neo4jError)) return "query";
	if (/TransactionTimedOut/.test(error.code)) return "timeout";
	if (/OutOfMemory/.test(error.code)) return "memory";
	return UNAVAILABLE.test(error.code) ? "unavailable" : "query";
}

/** What a load says whose plan was made for another graph than the one that is there now. */
export function changedMeanwhile(): Error {
	return new Error("The graph was loaded by someone else meanwhile, nothing was changed. Run the load again.");
}
