/**
 * The GraphQL type definitions, made from the vocabulary: a node type a label, a properties type a relationship type, and
 * a field at either end of each relationship. Where a relationship may end at several labels, the field's type is the
 * interface of all entities. Nothing is written here that `model/` says already; the graph's internal properties
 * (`hash`) are not in the vocabulary and so not in the API.
 */
import {
	Evidence,
	Named,
	NODE_TYPES,
	NODES,
	type NodeType,
	RELATIONSHIP_TYPES,
	RELATIONSHIPS,
	type RelationshipType,
	Source,
} from "../../model/index.ts";
import { enumsOf, fieldsOf } from "./fields.ts";
import { propertiesName } from "./names.ts";

const ENTITY = "Entity";

/** No aggregates: the embedded engine has no aggregate inside a map literal, which is what they become. */
const READ = "@query(read: true, aggregate: false)";
const EVIDENCE = Evidence.omit({ source: true });

/** The type definitions of the whole API, as SDL. */
export function typeDefinitions(): string {
	return [
		"extend schema @mutation(operations: []) @subscription(events: [])",
		...documentation(),
		...enums(),
		entityInterface(),
		...RELATIONSHIP_TYPES.map(propertiesType),
		...NODE_TYPES.map(nodeType),
	].join("\n\n");
}

/** Evidence and sources are plain types, not nodes: our own resolver reads them, alike on either engine. */
function documentation(): string[] {
	return [
		block("type Source", fieldsOf(Source, "Source")),
		block("type Evidence", [...fieldsOf(EVIDENCE, "Evidence"), "source: Source!"]),
		block("type Query", ["sources: [Source!]!", "evidence(ids: [ID!]!): [Evidence!]!"]),
	];
}

function entityInterface(): string {
	const common = fieldsOf(Named.omit({ evidence: true }), ENTITY);
	const fields = [...common, "evidenceIds: [ID!]!", "evidence: [Evidence!]!"];
	return block(`interface ${ENTITY} ${READ}`, fields);
}

function nodeType(label: NodeType): string {
	return block(`type ${label} implements ${ENTITY} @node @plural(value: "${NODES[label].plural}") ${READ}`, [
		...evidenced(fieldsOf(NODES[label].schema, label)),
		...RELATIONSHIP_TYPES.flatMap((type) => relationshipFields(label, type)),
	]);
}

function propertiesType(type: RelationshipType): string {
	const name = propertiesName(type);
	return block(`type ${name} @relationshipProperties`, evidenced(fieldsOf(RELATIONSHIPS[type].schema, name)));
}

/** The graph holds ids of evidence; they stay readable and filterable, and `evidence` is what they stand for. */
function evidenced(fields: string[]): string[] {
	return [
		...fields.filter((field) => !field.startsWith("evidence:")),
		`evidenceIds: [ID!]! @alias(property: "evidence")`,
		`evidence: [Evidence!]! @customResolver(requires: "evidenceIds")`,
	];
}

/** What a relationship type adds to a label: a field if it may start from it, one if it may end at it. */
function relationshipFields(label: NodeType, type: RelationshipType): string[] {
	const field = (direction: "out" | "in", others: readonly NodeType[]) =>
		`"${RELATIONSHIPS[type][direction].about} ${type}: ${others.join(", ")}" ${RELATIONSHIPS[type][direction].field}: [${endType(others)}!]! ` +
		`@relationship(type: "${type}", direction: ${direction.toUpperCase()}, properties: "${propertiesName(type)}", ` +
		"aggregate: false) @filterable(byValue: true, byAggregate: false)";
	const { from, to }: { from: readonly NodeType[]; to: readonly NodeType[] } = RELATIONSHIPS[type];
	return [...(from.includes(label) ? [field("out", to)] : []), ...(to.includes(label) ? [field("in", from)] : [])];
}

/**
 * The type of a relationship's other end: its one label, or any entity. An interface for each set of labels would be truer,
 * but the library makes all interfaces of a label anew for every field it translates: four times as long for a query.
 */
function endType(labels: readonly NodeType[]): string {
	const [label, ...others] = labels;
	return label && others.length === 0 ? label : ENTITY;
}

function enums(): string[] {
	const all = new Map([
		...enumsOf(Source, "Source"),
		...NODE_TYPES.flatMap((label) => enumsOf(NODES[label].schema, label)),
		...RELATIONSHIP_TYPES.flatMap((type) => enumsOf(RELATIONSHIPS[type].schema, propertiesName(type))),
	]);
	return [...all].map(([name, values]) => block(`enum ${name}`, values));
}

function block(head: string, lines: string[]): string {
	return `${head} {\n${lines.map((line) => `\t${line}`).join("\n")}\n}`;
}
