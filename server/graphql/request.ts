/** What depends on the variables of a request and so is looked at anew for each: operation, values, arguments, cost. */
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues, Kind } from "graphql";
import { argumentFaults } from "./arguments.ts";
import { costOf, tooCostly } from "./cost.ts";
import type { Counts } from "./fan-out.ts";
import type { Asked } from "./http.ts";

/** What a request is expected to cost, or why it cannot be run. */
export type Judgement = { cost: number } | { faults: readonly GraphQLError[] };

/**
 * Judges a valid document with these variables.
 * @param maxCost entities and facts that a query may be expected to read
 */
export function judgeRequest(
	schema: GraphQLSchema,
	document: DocumentNode,
	asked: Asked,
	counts: Counts,
	maxCost: number,
): Judgement {
	const operation = getOperationAST(document, asked.operationName);
	if (!operation) return { faults: [noOperation(document, asked.operationName)] };
	const given = asked.variables ?? {};
	const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
	if (errors) return { faults: errors };
	const faults = argumentFaults(schema, document, operation, coerced);
	if (faults.length > 0) return { faults };
	const cost = costOf(schema, document, counts, { operationName: operation.name?.value, variables: given });
	return cost > maxCost ? { faults: [tooCostly(cost, maxCost)] } : { cost };
}

function noOperation(document: DocumentNode, wanted: string | null | undefined): GraphQLError {
	const names = document.definitions.flatMap((node) =>
		node.kind === Kind.OPERATION_DEFINITION ? (node.name?.value ?? "one without a name") : [],
	);
	const what = wanted ? `There is no operation ${wanted}` : "Which operation to run is not said";
	return new GraphQLError(`${what}: name one in operationName. The document holds ${names.join(", ")}.`);
}
