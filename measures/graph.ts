/** What is measured. */
import { UndirectedGraph } from "graphology";
import type { NodeType, RelationshipType } from "../model/index.ts";

/** Entities and the facts between them. Facts with an end that is not among the nodes do not count. */
export interface MeasuredGraph {
	nodes: readonly { id: string; type: NodeType }[];
	edges: readonly { source: string; target: string; type: RelationshipType }[];
}

/**
 * As a simple undirected graph: facts between the same two count once, those from a thing to itself not at all. Nodes and edges are in
 * the order of ids, so that the same graph gives the same figures to the last digit, however it was gathered.
 */
export function toSimpleGraph({ nodes, edges }: MeasuredGraph): UndirectedGraph {
	const graph = new UndirectedGraph();
	for (const id of nodes.map((node) => node.id).sort()) graph.mergeNode(id);
	const pairs = edges.map(({ source, target }) => (source < target ? [source, target] : [target, source]));
	for (const [a = "", b = ""] of pairs.sort(comparePairs))
		if (a !== b && graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b);
	return graph;
}

function comparePairs([a = "", b = ""]: readonly string[], [c = "", d = ""]: readonly string[]): number {
	return compare(a, c) || compare(b, d);
}

/** Compares ids by their characters. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
