/** A cache of parsed and validated documents: the same few queries come again and again. */
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from "graphql";
import { limitDocument } from "./limits.ts";
import { onlyQueries } from "./operations.ts";

const CACHED = 200;
const MAX_TOKENS = 5000;
const RULES = [onlyQueries, ...specifiedRules, limitDocument()];

/** Parsing and validation with a cache of the last `size` documents. */
export function documentCache(size = CACHED) {
	const parsed = new Map<string, DocumentNode>();
	const validated = new WeakMap<DocumentNode, readonly GraphQLError[]>();

	return {
		/** @throws GraphQLError when the text is not GraphQL or longer than any sensible query */
		parse(text: string): DocumentNode {
			const document = parsed.get(text) ?? parse(text, { maxTokens: MAX_TOKENS });
			parsed.delete(text);
			parsed.set(text, document);
			const [oldest] = parsed.keys();
			if (parsed.size > size && oldest !== undefined) parsed.delete(oldest);
			return document;
		},
		validate(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
			const errors = validated.get(document) ?? validate(schema, document, RULES);
			validated.set(document, errors);
			return errors;
		},
		size: () => parsed.size,
	};
}
