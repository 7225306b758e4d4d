/** The driver's values as plain ones: strings, numbers, booleans, null, lists and maps. */
import neo4j, { type Record as DriverRecord, type Node, type Path, type Relationship } from "neo4j-driver";
import type { Row } from "./types.ts";

type Element = Node | Relationship | Path;

/**
 * The driver's records as plain objects.
 * @throws Error when a row holds a node, relationship or path: they carry database ids, which never leave this folder
 */
export function toRows(records: readonly DriverRecord[]): Row[] {
	return records.map((record) => {
		const row: Row = {};
		for (const [index, key] of record.keys.entries()) {
			row[String(key)] = plain(record.get(index), () => refuse(String(key)));
		}
		return row;
	});
}

/** What a column must not hold. */
export function refuse(column: string): never {
	throw new Error(`Column ${column} holds a node, relationship or path; return a map such as n {.*} instead`);
}

/** A plain value. @param show what stands for a node, relationship or path */
export function plain(value: unknown, show: (element: Element) => unknown): unknown {
	if (typeof value === "bigint") return Number(value);
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => plain(item, show));
	if (Object.getPrototypeOf(value) === Object.prototype) return plainMap(value as Row, show);
	if (neo4j.isInt(value)) return value.toNumber();
	if (neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) return show(value);
	return String(value);
}

/** The map itself when there is nothing to change in it, as is usual. */
function plainMap(map: Row, show: (element: Element) => unknown): Row {
	let changed: Row | undefined;
	for (const key in map) {
		const item = map[key];
		const its = typeof item === "string" ? item : plain(item, show);
		if (its !== item) {
			changed ??= { ...map };
			changed[key] = its;
		}
	}
	return changed ?? map;
}
