/** Values on their way out of the engine, as neo4j-driver has them with `disableLosslessIntegers`. */
import neo4j, { type Node, type Relationship } from "neo4j-driver";
import { isPlain, mapValues } from "../parameters.ts";
import type { Database } from "./engine.ts";

type Bag = Record<string, unknown>;

/**
 * A value of a result as the driver gives it. The engine shows nodes and relationships as maps with `_id`; a map that
 * merely looks like one is told apart by comparing it with what is stored under that id.
 */
export function fromEngine(value: unknown, db: Database): unknown {
	if (typeof value === "bigint") return Number(value);
	if (Array.isArray(value)) return value.map((item) => fromEngine(item, db));
	if (!isPlain(value)) return value;
	return (
		toNode(value, db) ??
		toRelationship(value, db) ??
		toPath(value, db) ??
		mapValues(value, (item) => fromEngine(item, db))
	);
}

function toNode(value: Bag, db: Database): Node<number> | undefined {
	const { _id: id, _labels: labels, ...rest } = value;
	if (typeof id !== "number" || !Array.isArray(labels)) return undefined;
	const stored = isId(id) ? db.getNode(id) : null;
	if (!stored || !same([...stored.labels].sort(), [...labels].sort()) || !sameMap(stored.properties() as Bag, rest))
		return undefined;
	return new neo4j.types.Node(id, labels as string[], plainProperties(rest), `n:${id}`);
}

function toRelationship(value: Bag, db: Database): Relationship<number> | undefined {
	const { _id: id, _type: type, _source: source, _target: target, ...rest } = value;
	if (typeof id !== "number" || typeof type !== "string") return undefined;
	const stored = isId(id) ? db.getEdge(id) : null;
	if (!stored || stored.edgeType !== type || stored.sourceId !== source || stored.targetId !== target) return undefined;
	if (!sameMap(stored.properties() as Bag, rest)) return undefined;
	const ends = [`n:${source}`, `n:${target}`] as const;
	return new neo4j.types.Relationship(id, source, target, type, plainProperties(rest), `e:${id}`, ...ends);
}

/** A path is a map of its nodes and edges; it counts as one only when they really form a chain. */
function toPath(value: Bag, db: Database): unknown {
	const { nodes, edges, ...rest } = value;
	if (!Array.isArray(nodes) || !Array.isArray(edges) || Object.keys(rest).length > 0) return undefined;
	if (nodes.length !== edges.length + 1) return undefined;
	const at = nodes.map((node) => (isPlain(node) ? toNode(node, db) : undefined));
	const via = edges.map((edge) => (isPlain(edge) ? toRelationship(edge, db) : undefined));
	const segments = via.map((edge, index) => segment(at[index], edge, at[index + 1]));
	const [start, end] = [at[0], at[at.length - 1]];
	if (!start || !end || segments.some((part) => part === undefined)) return undefined;
	return new neo4j.types.Path(
		start,
		end,
		segments.filter((part) => part !== undefined),
	);
}

function segment(from?: Node<number>, edge?: Relationship<number>, to?: Node<number>) {
	if (!from || !edge || !to) return undefined;
	const ends = [edge.start, edge.end];
	const joined = ends.includes(from.identity) && ends.includes(to.identity);
	return joined ? new neo4j.types.PathSegment(from, edge, to) : undefined;
}

const isId = (id: number) => Number.isSafeInteger(id) && id >= 0;

function plainProperties(properties: Bag): Bag {
	return mapValues(properties, (value) => (typeof value === "bigint" ? Number(value) : value));
}

function sameMap(a: Bag, b: Bag): boolean {
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

function same(a: unknown, b: unknown): boolean {
	if (Array.isArray(a) && Array.isArray(b))
		return a.length === b.length && a.every((item, index) => same(item, b[index]));
	if (isPlain(a) && isPlain(b)) return sameMap(a, b);
	return Object.is(a, b);
}
