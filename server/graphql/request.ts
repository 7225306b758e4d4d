/** What depends on the variables of a request and so is looked at anew for each: operation, values, arguments, cost. */
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, getVariableValues, Kind } from "graphql";
import { argumentFaults } from "./arguments.ts";
import { type Counts, costOf, tooCostly } from "./cost.ts";
import type { Asked } from "./http.ts";

/**
 * Why a valid document cannot be run with these variables; nothing when it can.
 * @param maxCost entities and facts that an answer may be expected to hold
 */
export function requestFaults(
	schema: GraphQLSchema,
	document: DocumentNode,
	asked: Asked,
	counts: Counts,
	maxCost: number,
): readonly GraphQLError[] {
	const operation = getOperationAST(document, asked.operationName);
	if (!operation) return [noOperation(document, asked.operationName)];
	const given = asked.variables ?? {};
	const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
	if (errors) return errors;
	const faults = argumentFaults(schema, document, operation, coerced);
	if (faults.length > 0) return faults;
	const cost = costOf(schema, document, counts, { operationName: operation.name?.value, variables: given });
	return cost > maxCost ? [tooCostly(cost, maxCost)] : [];
}

function noOperation(document: DocumentNode, wanted: string | null | undefined): GraphQLError {
	const names = document.definitions.flatMap((node) =>
		node.kind === Kind.OPERATION_DEFINITION ? (node.name?.value ?? "one without a name") : [],
	);
	const what = wanted ? `There is no operation ${wanted}` : "Which operation to run is not said";
	return new GraphQLError(`${what}: name one in operationName. The document holds ${names.join(", ")}.`);
}
