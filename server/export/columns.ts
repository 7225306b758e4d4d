/** Properties as columns, for formats that declare them up front. Kinds and order come from the vocabulary. */
import { z } from "zod";
import { FactBlock, NODES, RELATIONSHIPS, type RelationshipType } from "../../model/index.ts";

export type Kind = "string" | "int" | "double" | "boolean" | "list";

export interface Column {
	name: string;
	kind: Kind;
}

/** Joins the values of a list in formats that have no lists. */
export const SEPARATOR = "; ";

/** What a property is called in files, where that is not its own name: readers draw a `size` as the size of the node. */
const NAMES_IN_FILES: Readonly<Record<string, string>> = { size: "seats" };

const NODE_KINDS = kindsOf(Object.values(NODES).map(({ schema }) => schema));
const EDGE_KINDS = kindsOf([FactBlock, ...Object.values(RELATIONSHIPS).map(({ schema }) => schema)])
	.set("derived", "boolean")
	.set("through", "list");

/** All properties that files may name, with their kinds. */
export const PROPERTIES: ReadonlyMap<string, Kind> = new Map([...NODE_KINDS, ...EDGE_KINDS]);

/** The columns that nodes need: `id`, `type`, `name`, then what at least one of them has. */
export const nodeColumns = (nodes: readonly object[]) => columns(nodes, NODE_KINDS, ["id", "type", "name"]);

/** The columns that edges need: `source`, `target`, `type`, `id`, then what at least one of them has. */
export const edgeColumns = (edges: readonly object[]) => columns(edges, EDGE_KINDS, ["source", "target", "type", "id"]);

/** A relationship type in words, German as the names of the nodes: "Mitglied in". */
export const typeInWords = (type: RelationshipType): string => RELATIONSHIPS[type].out.de;

/** A node or an edge under the names that its properties have in files. */
export function renamed<T extends object>(item: T): T {
	if (!Object.keys(item).some((name) => name in NAMES_IN_FILES)) return item;
	return Object.fromEntries(Object.entries(item).map(([name, value]) => [nameInFiles(name), value])) as T;
}

function nameInFiles(property: string): string {
	return NAMES_IN_FILES[property] ?? property;
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
