/** What can go wrong in the HTTP API: a closed set of codes, one class that carries them, one shape on the wire. */
import type { Problem } from "../../model/index.ts";
import { GraphError } from "../graph/types.ts";

/** Every code with its status and title; `type` of a problem is `/errors/<code>`. Clients make their texts from it. */
export const PROBLEMS = {
	"invalid-parameters": { status: 400, title: "Invalid parameters" },
	"malformed-body": { status: 400, title: "Malformed request body" },
	"not-found": { status: 404, title: "Not found" },
	"unknown-id": { status: 404, title: "Unknown id" },
	"not-acceptable": { status: 406, title: "Not acceptable" },
	"method-not-allowed": { status: 405, title: "Method not allowed" },
	"body-too-large": { status: 413, title: "Request body too large" },
	"unknown-reference": { status: 422, title: "Unknown reference" },
	"too-large": { status: 422, title: "Answer too large" },
	"query-refused": { status: 422, title: "Query is not read-only" },
	"query-failed": { status: 422, title: "Query failed" },
	"too-many-requests": { status: 429, title: "Too many requests" },
	internal: { status: 500, title: "Internal server error" },
	"graph-unavailable": { status: 503, title: "Database unavailable" },
	"graph-loading": { status: 503, title: "Graph is being loaded" },
	"graph-empty": { status: 503, title: "No graph loaded" },
	"shutting-down": { status: 503, title: "Shutting down" },
	busy: { status: 503, title: "Too many concurrent queries" },
	timeout: { status: 504, title: "Query timed out" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A location in a request and what is wrong with it. `pointer` is a parameter's name or a JSON pointer into the body. */
export interface Fault {
	pointer: string;
	detail: string;
	/** What is named there and not in the graph, or not of the type that is wanted. */
	id?: string;
	/** Within a text of several lines, from 1. */
	line?: number;
	column?: number;
}

/** An answer that is an error. Thrown anywhere below a route, written by the error handler of `app.ts`. */
export class ApiError extends Error {
	override name = "ApiError";
	constructor(
		readonly code: ProblemCode,
		readonly detail: string,
		readonly faults: readonly Fault[] = [],
	) {
		super(detail);
	}
}

/** The problem document (RFC 9457) of an error. */
export function toProblem(error: ApiError, instance: string): Problem {
	const { status, title } = PROBLEMS[error.code];
	const problem: Problem = { type: `/errors/${error.code}`, title, status, detail: error.detail, instance };
	return error.faults.length > 0 ? { ...problem, errors: [...error.faults] } : problem;
}

/** Finds the code for whatever was thrown: ours, the database's, the body parser's; all else is a failure of ours. */
export function toApiError(error: unknown): ApiError {
	if (error instanceof ApiError) return error;
	if (error instanceof GraphError) return fromGraph(error);
	return fromExpress(error) ?? new ApiError("internal", "The server could not answer; its log says why.");
}

function fromGraph(error: GraphError): ApiError {
	if (error.kind === "timeout") {
		return new ApiError("timeout", "The query was stopped at its time limit. Ask for less, or raise QUERY_TIMEOUT_MS.");
	}
	if (error.kind === "memory") {
		return new ApiError("too-large", "The query took more memory than it may. Ask for less, e.g. with LIMIT.");
	}
	if (error.kind === "unavailable") return unavailable();
	return new ApiError("internal", "The database refused the query; the server's log says why.");
}

export function methodNotAllowed(method: string, allowed: string): ApiError {
	return new ApiError("method-not-allowed", `${method} is not possible here, only ${allowed}.`);
}

/** Of `/id/:id`, where a request takes none of the formats that there are. */
export function notAcceptable(): ApiError {
	return new ApiError(
		"not-acceptable",
		"It is there as text/html, as application/json, and in the media types that /api/export lists; `Accept` takes none.",
	);
}

export function tooManyRequests(perMinute: number): ApiError {
	return new ApiError("too-many-requests", `More than ${perMinute} requests in a minute. Wait a little.`);
}

export function undecodable(): ApiError {
	return new ApiError("invalid-parameters", "The URL contains a % that does not begin a percent-encoded character.");
}

export function shuttingDown(): ApiError {
	return new ApiError("shutting-down", "The server is shutting down. Send the request to another one, or try again.");
}

export function unavailable(): ApiError {
	return new ApiError("graph-unavailable", "The database cannot be reached at the moment. Try again later.");
}

/** Express and its body parser throw errors with a `status` and a `type`. */
function fromExpress(error: unknown): ApiError | undefined {
	const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
	if (status === 413) return new ApiError("body-too-large", "The request body is larger than this endpoint accepts.");
	// 415: a character set or compression that it does not know.
	if (typeof type === "string" && (status === 400 || status === 415))
		return new ApiError("malformed-body", "The request body must be well-formed JSON in UTF-8.");
	return error instanceof URIError || status === 400 ? undecodable() : undefined;
}
