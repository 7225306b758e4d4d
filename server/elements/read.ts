/** Reads nodes and edges in the shape in which they travel: properties flat, nothing internal in them. */
import { cypher } from "../../cypher/index.ts";
import {
	CitedEvidence,
	ENTITY_LABEL,
	type GraphEdge,
	type GraphNode,
	isNodeType,
	type NodeType,
	type RelationshipType,
	standingOn,
	USUAL_TYPES,
} from "../../model/index.ts";
import type { Graph, ReadOptions, Row } from "../graph/types.ts";

/** Which facts count: only of some types, only on a day. Absent means all that are not counted by name only. */
export interface FactFilter {
	types?: readonly RelationshipType[] | undefined;
	asOf?: string | undefined;
	/** Whether facts count that are only possible on the day. */
	possible?: boolean | undefined;
}

export interface EdgeQuery extends FactFilter {
	/** Seen from the ids. */
	direction: "out" | "in" | "both";
}

/** The parameters of a filter as the queries take them. */
export const filterParams = ({ types, asOf, possible = false }: FactFilter) => ({
	types: types ?? USUAL_TYPES,
	asOf: asOf ?? null,
	possible,
});

/** Entities by id, sorted by id; ids that nothing has are left out. */
export async function readNodes(graph: Graph, ids: readonly string[], options?: ReadOptions): Promise<GraphNode[]> {
	if (ids.length === 0) return [];
	const rows = await graph.read(cypher("graph/get-nodes"), { ids }, options);
	return rows.map(toNode).sort(byId);
}

/** The facts that touch some entities, each once, sorted by id. */
export async function readEdges(
	graph: Graph,
	ids: readonly string[],
	{ direction = "both", ...filter }: Partial<EdgeQuery> = {},
	options?: ReadOptions,
): Promise<GraphEdge[]> {
	if (ids.length === 0) return [];
	const parameters = { ids, direction, ...filterParams(filter) };
	const rows = await graph.read(cypher("graph/list-edges"), parameters, options);
	return uniqueById(rows.map(toEdge));
}

/** The facts whose both ends are among some entities, sorted by id. */
export async function readEdgesAmong(
	graph: Graph,
	ids: readonly string[],
	filter: FactFilter,
	options?: ReadOptions,
): Promise<GraphEdge[]> {
	if (ids.length === 0) return [];
	// A map, because looking an id up in a list takes as long as the list is.
	const among = Object.fromEntries(ids.map((id) => [id, true]));
	const rows = await graph.read(cypher("graph/list-edges-among"), { among, ...filterParams(filter) }, options);
	return rows.map(toEdge).sort(byId);
}

/** Facts, and how many of those that there are only may hold on the day. */
export interface FactsOn {
	edges: GraphEdge[];
	possible: number;
}

/** Of facts that were read with those that are only possible: the ones that count, and how many are only possible. */
export function splitPossible(all: readonly GraphEdge[], { asOf, possible: counts = false }: FactFilter): FactsOn {
	const certain = all.filter((edge) => standingOn(edge, asOf) === "holds");
	return { edges: counts ? [...all] : certain, possible: all.length - certain.length };
}

/** Facts by id, sorted by id; ids that nothing has are left out. Looks at every fact there is: they have no index. */
export async function readEdgesById(graph: Graph, ids: readonly string[], options?: ReadOptions): Promise<GraphEdge[]> {
	if (ids.length === 0) return [];
	const wanted = Object.fromEntries(ids.map((id) => [id, true]));
	const rows = await graph.read(cypher("graph/get-edges"), { wanted }, options);
	return uniqueById(rows.map(toEdge));
}

/** The facts about an entity that a correction has taken back: no facts any more, and in no other answer. */
export async function readRetractions(graph: Graph, id: string, options?: ReadOptions): Promise<GraphEdge[]> {
	const rows = await graph.read(cypher("graph/list-retractions"), { id }, options);
	return rows.map(({ fact, ...row }) => toEdge({ ...row, properties: JSON.parse(String(fact)) }));
}

/** Pieces of evidence with their sources, by id and sorted by id. */
export async function readEvidence(
	graph: Graph,
	ids: readonly string[],
	options?: ReadOptions,
): Promise<Map<string, CitedEvidence>> {
	if (ids.length === 0) return new Map();
	const rows = await graph.read(cypher("graph/get-evidence"), { ids: [...new Set(ids)] }, options);
	const cited = rows.map(({ evidence, source }) =>
		CitedEvidence.parse({ ...properties(evidence), source: properties(source) }),
	);
	return new Map(cited.map((piece) => [piece.id, piece]));
}

/** The type of an entity among its labels. */
export function nodeType(labels: unknown): NodeType {
	const type = (labels as string[]).find((label) => label !== ENTITY_LABEL && isNodeType(label));
	if (!type || !isNodeType(type)) throw new Error(`An entity carries no known label: ${labels}`);
	return type;
}

/** Stored properties in the order of their names, so that both engines answer alike to the letter; none of the loader's own. */
export function properties(stored: unknown): Record<string, unknown> {
	return addProperties({}, stored);
}

/** What stands in front already is not written again: `id` and `name` lead. */
function addProperties(to: Record<string, unknown>, stored: unknown): Record<string, unknown> {
	const given = stored as Record<string, unknown>;
	for (const key of Object.keys(given).sort()) if (key !== "hash" && !Object.hasOwn(to, key)) to[key] = given[key];
	return to;
}

export function toNode(row: Row): GraphNode {
	const { id, name } = row.properties as Record<string, unknown>;
	return addProperties({ id, type: nodeType(row.labels), name }, row.properties) as GraphNode;
}

function toEdge({ type, source, target, properties: stored }: Row): GraphEdge {
	const { id } = stored as Record<string, unknown>;
	return addProperties({ id, type, source, target }, stored) as GraphEdge;
}

export function uniqueById<T extends { id: string }>(items: readonly T[]): T[] {
	return [...new Map(items.map((item) => [item.id, item])).values()].sort(byId);
}

/** Compares ids by their characters, as both engines do. */
export function byId(a: { id: string }, b: { id: string }): number {
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
