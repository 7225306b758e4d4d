/** Parameters of queries, the same on both engines: what one would take and the other silently change is refused. */
import neo4j, { type Integer } from "neo4j-driver";
import { neo4jError } from "./errors.ts";

type Bag = Record<string, unknown>;

/** How an engine wants its numbers. */
export interface Numbers {
	number(value: number): unknown;
	integer(value: Integer): unknown;
}

/** Neo4j takes a JavaScript number for a float, and a float for no limit, no count and no year. */
export const FOR_NEO4J: Numbers = {
	number: (value) => (Number.isSafeInteger(value) ? neo4j.int(value) : value),
	integer: (value) => value,
};

/** The embedded engine tells whole numbers from others by itself. */
export const FOR_EMBEDDED: Numbers = {
	number: (value) => value,
	integer: (value) => (value.inSafeRange() ? value.toNumber() : value.toBigInt()),
};

/**
 * Checks and converts parameters.
 * @throws Neo4jError that names the parameter: NaN, Infinity, undefined, and objects that are not plain maps
 */
export function toParameters(parameters: Bag, numbers: Numbers): Bag {
	return mapValues(parameters, (value, key) => convert(value, `$${key}`, numbers));
}

function convert(value: unknown, at: string, numbers: Numbers): unknown {
	if (value === null || ["string", "boolean", "bigint"].includes(typeof value)) return value;
	if (typeof value === "number") return Number.isFinite(value) ? numbers.number(value) : refuse(at, value);
	if (Array.isArray(value)) return convertList(value, at, numbers);
	if (neo4j.isInt(value)) return numbers.integer(value);
	if (isPlain(value)) return mapValues(value, (item, key) => convert(item, `${at}.${key}`, numbers));
	return refuse(at, value);
}

/** The list itself when it holds only text, as lists of ids do. */
function convertList(list: unknown[], at: string, numbers: Numbers): unknown[] {
	for (let index = 0; index < list.length; index++) {
		if (typeof list[index] === "string") continue;
		return Array.from(list, (item, index) => convert(item, `${at}[${index}]`, numbers));
	}
	return list;
}

function refuse(at: string, value: unknown): never {
	const what = typeof value === "object" ? (value?.constructor.name ?? "object") : String(value);
	const remedy = "use finite numbers, text, true/false, null, lists and plain maps; dates as ISO text";
	throw neo4jError("Neo.ClientError.Statement.TypeError", `${at} cannot be a parameter: ${what}; ${remedy}`);
}

export function mapValues(bag: Bag, change: (value: unknown, key: string) => unknown): Bag {
	// A copy first: a key `__proto__` is one like any other then.
	const changed = { ...bag };
	for (const key of Object.keys(bag)) changed[key] = change(bag[key], key);
	return changed;
}

/** A map, as opposed to an object of some class. */
export function isPlain(value: unknown): value is Bag {
	if (typeof value !== "object" || value === null) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
