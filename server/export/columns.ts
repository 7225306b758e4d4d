/** Properties as columns, for formats that declare them up front. Kinds and order come from the vocabulary. */
import { z } from "zod";
import {
	codedIn,
	FactBlock,
	type GraphEdge,
	type GraphNode,
	NODES,
	RELATIONSHIPS,
	type RelationshipType,
	Source,
	wordsIn,
} from "../../model/index.ts";
import type { Language } from "../prose.ts";

export type Kind = "string" | "int" | "double" | "boolean" | "list";

export interface Column {
	name: string;
	kind: Kind;
	/** The column whose codes it has in words. */
	labels?: string;
}

/** Joins the values of a list in formats that have no lists. */
export const SEPARATOR = "; ";

/** What a property is called in files, where that is not its own name: readers draw a `size` as the size of the node. */
const NAMES_IN_FILES: Readonly<Record<string, string>> = { size: "seats" };

/** By label and by relationship type. */
const SCHEMAS: ReadonlyMap<string, z.ZodObject> = new Map(
	[...Object.entries(NODES), ...Object.entries(RELATIONSHIPS)].map(([name, { schema }]) => [name, schema]),
);

const NODE_KINDS = kindsOf(Object.values(NODES).map(({ schema }) => schema));
const EDGE_KINDS = kindsOf([FactBlock, ...Object.values(RELATIONSHIPS).map(({ schema }) => schema)])
	.set("derived", "boolean")
	.set("through", "list");

/** All properties that files may name, with their kinds. */
export const PROPERTIES: ReadonlyMap<string, Kind> = new Map([...NODE_KINDS, ...EDGE_KINDS]);

/** What holds codes: the properties with a closed list, and the label of a node. What an edge's type is called is its `label`. */
const CODED: ReadonlySet<string> = new Set([
	"type",
	...[FactBlock, Source, ...SCHEMAS.values()].flatMap((schema) => codedIn(schema)),
]);

/** The columns that nodes need: `id`, `type`, `name`, then what at least one of them has; beside codes their words. */
export const nodeColumns = (nodes: readonly object[]) => withLabels(columns(nodes, NODE_KINDS, ["id", "type", "name"]));

/** The columns that edges need: `source`, `target`, `type`, `id`, then what at least one of them has; beside codes their words. */
export function edgeColumns(edges: readonly object[]): Column[] {
	const [source, target, type, ...others] = columns(edges, EDGE_KINDS, ["source", "target", "type", "id"]);
	return [source, target, type].filter((column) => column !== undefined).concat(withLabels(others));
}

/** `kindLabel` behind `kind`. */
export const withLabels = (all: readonly Column[]): Column[] =>
	all.flatMap((column) =>
		CODED.has(column.name) ? [column, { name: labelOf(column.name), kind: "string", labels: column.name }] : [column],
	);

const labelOf = (property: string) => `${property}Label`;

/** A node with its name as `label` and words for its codes; where a property is free text here, that text. */
export const labelledNode = (node: GraphNode, language: Language) => ({
	...labelled(node, NODES[node.type].schema, language),
	label: node.name,
	[labelOf("type")]: NODES[node.type][language].one,
});

/** An edge with its type as `label` and words for its codes. */
export const labelledEdge = (edge: GraphEdge, language: Language) => ({
	...labelled(edge, RELATIONSHIPS[edge.type].schema, language),
	label: typeInWords(edge.type, language),
});

export const labelledSource = (source: Source, language: Language) => labelled(source, Source, language);

function labelled<T extends object>(item: T, schema: z.ZodObject, language: Language): T {
	const coded = Object.entries(item).filter(([name, value]) => CODED.has(name) && typeof value === "string");
	const words = coded.map(([name, code]) => [labelOf(name), wordsIn(schema, name, code)?.[language] ?? code]);
	return { ...item, ...Object.fromEntries(words) };
}

/** A relationship type in words: "Mitglied in". */
export const typeInWords = (type: RelationshipType, language: Language): string => RELATIONSHIPS[type].out[language];

/** A node or an edge under the names that its properties have in files. */
export function renamed<T extends object>(item: T): T {
	if (!Object.keys(item).some((name) => name in NAMES_IN_FILES)) return item;
	return Object.fromEntries(Object.entries(item).map(([name, value]) => [nameInFiles(name), value])) as T;
}

function nameInFiles(property: string): string {
	return NAMES_IN_FILES[property] ?? property;
}

/** What readers cannot see in the name of a column, in English; "" where there is nothing. */
export function describeColumn({ kind, labels }: Column): string {
	if (labels) return `${labels} in words, in the language of the file.`;
	return kind === "list" ? `A list, joined by "${SEPARATOR}".` : "";
}

function columns(items: readonly object[], kinds: ReadonlyMap<string, Kind>, first: readonly string[]): Column[] {
	const used = new Set(items.flatMap((item) => Object.keys(item)));
	const known = [...kinds.keys()].filter((name) => used.has(name));
	const names = new Set([...first, ...known, ...[...used].sort()]);
	return [...names].map((name) => ({ name, kind: kinds.get(name) ?? "string" }));
}

function kindsOf(schemas: readonly z.ZodObject[]): Map<string, Kind> {
	const properties = schemas.flatMap((schema) =>
		Object.entries(z.toJSONSchema(schema, { io: "output" }).properties ?? {}),
	);
	return new Map(
		properties.map(([name, property]) => [
			nameInFiles(name),
			kindOf(typeof property === "object" ? property.type : ""),
		]),
	);
}

function kindOf(type: unknown): Kind {
	if (type === "array") return "list";
	if (type === "integer") return "int";
	if (type === "number") return "double";
	return type === "boolean" ? "boolean" : "string";
}

/** A value as text: a list joined, anything else as JavaScript writes it, "" for what is absent. */
export function asText(value: unknown): string {
	if (Array.isArray(value)) return value.map(asText).join(SEPARATOR);
	return value === undefined || value === null ? "" : String(value);
}
