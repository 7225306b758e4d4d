/** How large a GraphQL document may be. Measured on the document, before anything is run. */

import {
	type ASTNode,
	type DocumentNode,
	type FragmentDefinitionNode,
	GraphQLError,
	Kind,
	type SelectionSetNode,
	type ValidationRule,
} from "graphql";
import { RELATIONSHIPS } from "../../model/index.ts";

export interface DocumentLimits {
	/** Fields inside fields. Connections need two levels a step. */
	depth: number;
	/** Fields after fragments are put in, each use counted. */
	fields: number;
	/** Fields at the root, i.e. separate queries to the database. */
	roots: number;
	/** Fields with an alias. */
	aliases: number;
	/** Fields that lead to other entities; the library takes up to a tenth of a second to translate each. */
	relations: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = { depth: 16, fields: 500, roots: 20, aliases: 50, relations: 40 };

type Size = DocumentLimits;
const NOTHING: Size = { depth: 0, fields: 0, roots: 0, aliases: 0, relations: 0 };

const UNITS: Record<keyof DocumentLimits, string> = {
	depth: "levels deep",
	fields: "fields",
	roots: "fields at the root",
	aliases: "aliases",
	relations: "fields that lead to other entities",
};

const RELATIONS = new Set(Object.values(RELATIONSHIPS).flatMap((record) => [record.out.field, record.in.field]));
const isRelation = (name: string) => RELATIONS.has(name.replace(/Connection$/, ""));

/** A validation rule that refuses operations beyond the limits. Questions about the schema itself are not measured. */
export function limitDocument(limits: DocumentLimits = DOCUMENT_LIMITS): ValidationRule {
	return (context) => {
		const measure = measurer(context.getDocument());
		return {
			OperationDefinition(operation) {
				const size = measure(operation.selectionSet);
				for (const key of Object.keys(limits) as (keyof DocumentLimits)[]) {
					if (size[key] <= limits[key]) continue;
					const message = `The query is too large: ${size[key]} ${UNITS[key]}, at most ${limits[key]} are allowed.`;
					context.reportError(new GraphQLError(message, { nodes: operation, extensions: { code: "too-large" } }));
				}
			},
		};
	};
}

/** Measures selection sets; each fragment once, so that fragments in fragments cost nothing to count. */
function measurer(document: DocumentNode) {
	const fragments = new Map(document.definitions.filter(isFragment).map((node) => [node.name.value, node]));
	const measured = new Map<string, Size>();

	function ofFragment(name: string): Size {
		const fragment = fragments.get(name);
		const known = measured.get(name);
		if (known || !fragment) return known ?? NOTHING;
		// A fragment within itself is refused by another rule; here it must only come to an end.
		measured.set(name, NOTHING);
		const size = ofSelections(fragment.selectionSet);
		measured.set(name, size);
		return size;
	}

	function ofSelections(set: SelectionSetNode): Size {
		return set.selections.map(ofSelection).reduce(add, NOTHING);
	}

	function ofSelection(node: SelectionSetNode["selections"][number]): Size {
		if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
		if (node.kind === Kind.INLINE_FRAGMENT) return ofSelections(node.selectionSet);
		if (node.name.value.startsWith("__")) return NOTHING;
		const below = node.selectionSet ? ofSelections(node.selectionSet) : NOTHING;
		return {
			depth: below.depth + 1,
			fields: below.fields + 1,
			roots: 1,
			aliases: below.aliases + (node.alias ? 1 : 0),
			relations: below.relations + (isRelation(node.name.value) ? 1 : 0),
		};
	}

	return ofSelections;
}

function add(a: Size, b: Size): Size {
	return {
		depth: Math.max(a.depth, b.depth),
		fields: a.fields + b.fields,
		roots: a.roots + b.roots,
		aliases: a.aliases + b.aliases,
		relations: a.relations + b.relations,
	};
}

function isFragment(node: ASTNode): node is FragmentDefinitionNode {
	return node.kind === Kind.FRAGMENT_DEFINITION;
}
