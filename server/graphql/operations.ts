/** Writing and subscribing are refused by name, before anyone looks for fields that there are not. */
import { GraphQLError, type ValidationRule } from "graphql";

/** A validation rule that lets queries through and nothing else. */
export const onlyQueries: ValidationRule = (context) => ({
	OperationDefinition(node) {
		if (node.operation === "query") return;
		const message = `There is no ${node.operation} here: the graph is only read.`;
		context.reportError(new GraphQLError(message, { nodes: node, extensions: { code: "query-refused" } }));
	},
});
