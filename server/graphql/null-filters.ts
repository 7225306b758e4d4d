/** `{ validTo: null }` as a filter makes the library fail without a word; it means `{ validTo: { eq: null } }`. */
import { GraphQLError, isInputObjectType, type ValidationRule } from "graphql";

/** A validation rule that refuses null where a filter is expected, and says what to write. */
export const refuseNullFilters: ValidationRule = (context) => ({
	NullValue(node) {
		const type = context.getInputType();
		if (!isInputObjectType(type)) return;
		const message =
			"A filter cannot be null. To find what is absent write { eq: null }; to filter nothing leave it out.";
		context.reportError(new GraphQLError(message, { nodes: node, extensions: { code: "invalid-parameters" } }));
	},
});
