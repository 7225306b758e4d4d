/** The driver's values as plain ones: strings, numbers, booleans, null, lists and maps. */
import neo4j, { type Record as DriverRecord, type Node, type Path, type Relationship } from "neo4j-driver";
import { mapValues } from "./parameters.ts";
import type { Row } from "./types.ts";

type Element = Node | Relationship | Path;

/**
 * The driver's records as plain objects.
 * @throws Error when a row holds a node, relationship or path: they carry database ids, which never leave this room
 */
export function toRows(records: readonly DriverRecord[]): Row[] {
	return records.map((record) =>
		Object.fromEntries(record.keys.map((key) => [String(key), plain(record.get(key), () => refuse(String(key)))])),
	);
}

function refuse(column: string): never {
	throw new Error(`Column ${column} holds a node, relationship or path; return a map such as n {.*} instead`);
}

/** A plain value. @param show what stands for a node, relationship or path */
export function plain(value: unknown, show: (element: Element) => unknown): unknown {
	if (typeof value === "bigint") return Number(value);
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => plain(item, show));
	if (neo4j.isInt(value)) return value.toNumber();
	if (neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) return show(value);
	if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
	return mapValues(value as Record<string, unknown>, (item) => plain(item, show));
}
