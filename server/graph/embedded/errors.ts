/** The engine's errors as the driver's: callers look at `code` and `retriable` and need not know which engine it was. */
import { Neo4jError } from "neo4j-driver";
import { neo4jError } from "../errors.ts";

/** By the beginning of the ISO GQL status, first match wins. */
const CODES: [status: string, code: string][] = [
	["40", "Neo.TransientError.Transaction.Outdated"],
	["25G03", "Neo.ClientError.Statement.AccessMode"],
	["42001", "Neo.ClientError.Statement.SyntaxError"],
	["42", "Neo.ClientError.Statement.SemanticError"],
	["22", "Neo.ClientError.Statement.ArgumentError"],
];

/** Maps an error of the engine; what is a Neo4jError already stays as it is. */
export function toNeo4jError(error: unknown): Neo4jError {
	if (error instanceof Neo4jError) return error;
	const cause = error instanceof Error ? error : new Error(String(error));
	return neo4jError(codeOf(cause), cause.message, cause);
}

function codeOf(error: Error & { gqlStatus?: string }): string {
	const status = error.gqlStatus ?? "";
	if (/Constraint violation/i.test(error.message)) return "Neo.ClientError.Schema.ConstraintValidationFailed";
	if (/Missing parameter/i.test(error.message)) return "Neo.ClientError.Statement.ParameterMissing";
	return CODES.find(([start]) => status.startsWith(start))?.[1] ?? "Neo.DatabaseError.General.UnknownError";
}
