/** The driver's records as plain objects. */
import neo4j, { type Record as DriverRecord } from "neo4j-driver";
import type { Row } from "./types.ts";

/**
 * Rows as strings, numbers, booleans, null, lists and maps.
 * @throws Error when a row holds a node, relationship or path: they carry database ids, which never leave this room
 */
export function toRows(records: readonly DriverRecord[]): Row[] {
	return records.map((record) =>
		Object.fromEntries(record.keys.map((key) => [String(key), plain(record.get(key), String(key))])),
	);
}

function plain(value: unknown, column: string): unknown {
	if (typeof value === "bigint") return Number(value);
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => plain(item, column));
	if (neo4j.isInt(value)) return value.toNumber();
	if (neo4j.isNode(value) || neo4j.isRelationship(value) || neo4j.isPath(value)) {
		throw new Error(`Column ${column} holds a node, relationship or path; return a map such as n {.*} instead`);
	}
	if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, column)]));
}
