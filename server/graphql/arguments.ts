/**
 * What must not stand in the arguments of a field, be it in the text or in the variables. The library answers some of it
 * with a failure and the rest wrongly: it passes over an empty filter, and takes `limit: 0` for no limit at all.
 */
import {
	type ArgumentNode,
	type DocumentNode,
	GraphQLError,
	type GraphQLInputType,
	type GraphQLSchema,
	getNullableType,
	isInputObjectType,
	isListType,
	Kind,
	type OperationDefinitionNode,
	TypeInfo,
	type ValueNode,
	valueFromAST,
	visit,
	visitWithTypeInfo,
} from "graphql";

/** One for each argument of the operation and its fragments that cannot be used, with the location that it names. */
export function argumentFaults(
	schema: GraphQLSchema,
	document: DocumentNode,
	operation: OperationDefinitionNode,
	variables: Record<string, unknown>,
): GraphQLError[] {
	const info = new TypeInfo(schema);
	const faults: GraphQLError[] = [];
	const visitor = visitWithTypeInfo(info, {
		OperationDefinition: (node) => (node === operation ? undefined : false),
		Argument(node) {
			const type = info.getArgument()?.type;
			const value = type && valueFromAST(node.value, type, variables);
			const fault = type && value !== undefined ? faultOf(node, type, value) : undefined;
			if (fault) faults.push(new GraphQLError(fault, { nodes: node, extensions: { code: "invalid-parameters" } }));
			return false;
		},
	});
	visit(document, visitor);
	return faults;
}

/** The filter over relationships to any entity, without their facts. */
export const ENTITY_FILTERS = "EntityRelationshipFilters";

const AT_LEAST_ONE = "must be 1 or more. To only count, ask for totalCount of the Connection and leave edges out.";

function faultOf({ name, value: node }: ArgumentNode, type: GraphQLInputType, value: unknown): string | undefined {
	const at = node.kind === Kind.VARIABLE ? `$${node.name.value}` : name.value;
	if (name.value === "where") return filterFault({ type, value, node, at });
	if (value === null) return undefined;
	if (name.value === "limit" || name.value === "first") return Number(value) < 1 ? `${at} ${AT_LEAST_ONE}` : undefined;
	if (name.value === "offset") return Number(value) < 0 ? `${at} must be 0 or more.` : undefined;
	if (name.value === "after" && !isCursor(value)) return `${at} must be an endCursor or cursor of an earlier answer.`;
	return undefined;
}

const isCursor = (value: unknown) => /^arrayconnection:\d+$/.test(Buffer.from(String(value), "base64").toString());

/** A location in a filter: its type and value, what stands there in the text, and how to call it. */
interface Location {
	type: GraphQLInputType;
	value: unknown;
	node: ValueNode | undefined;
	at: string;
	/** The key that leads here. */
	key?: string;
	/** Whether this filters the entities at the other end without their facts. */
	bare?: boolean;
}

const NO_NULL = "is null, which is no filter. For what is absent write { eq: null }, to filter nothing leave it out.";
const NOT_EMPTY =
	'is empty, which is no filter. For any at all write { id: { startsWith: "" } }, with facts { node: { id: … } }.';
const NO_TYPENAME = "is only possible with facts: write the Connection's filter, { node: { typename: … } }.";
/** Where an empty filter would mean something. */
const MEANT = ["some", "none", "all", "single", "NOT", "OR"];

function filterFault({ type: given, value, node, at, key = "", bare = false }: Location): string | undefined {
	if (value === null) return key === "eq" ? undefined : `${at} ${NO_NULL}`;
	const type = getNullableType(given);
	if (MEANT.includes(key) && isEmpty(value) && !Array.isArray(value)) return `${at} ${NOT_EMPTY}`;
	if (bare && key === "typename") return `${at} ${NO_TYPENAME}`;
	if (isListType(type) && Array.isArray(value)) {
		const item = (index: number) => (node?.kind === Kind.LIST ? node.values[index] : node);
		return first(value, (each, index) =>
			filterFault({ type: type.ofType, value: each, key, bare, ...inText(item(index), `${at}[${index}]`) }),
		);
	}
	if (!isInputObjectType(type)) return undefined;
	const fields = type.getFields();
	return first(Object.entries(value as object), ([name, each]) => {
		const field = fields[name];
		const location = {
			key: name,
			bare: bare || type.name === ENTITY_FILTERS,
			...inText(child(node, name), `${at}.${name}`),
		};
		return field && filterFault({ type: field.type, value: each, ...location });
	});
}

const child = (node: ValueNode | undefined, name: string) =>
	node?.kind === Kind.OBJECT ? node.fields.find((field) => field.name.value === name)?.value : undefined;

/** A variable is called by its own name from there on. */
const inText = (node: ValueNode | undefined, at: string) =>
	node?.kind === Kind.VARIABLE ? { node: undefined, at: `$${node.name.value}` } : { node, at };

const isEmpty = (value: unknown): boolean =>
	typeof value === "object" && value !== null && Object.values(value).every(isEmpty);

function first<T, R>(items: readonly T[], look: (item: T, index: number) => R | undefined): R | undefined {
	for (const [index, item] of items.entries()) {
		const found = look(item, index);
		if (found !== undefined) return found;
	}
	return undefined;
}
