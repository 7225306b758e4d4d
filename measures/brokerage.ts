/**
 * Who connects what is not connected otherwise. Burt's measures (Structural Holes, 1992) of a graph without weights, in which each of the
 * n neighbours of a node has the share 1/n of it.
 */
import type Graph from "graphology";

/**
 * Burt's constraint: over all neighbours j the sum of (p_ij + Σ_q p_iq p_qj)², q being the neighbours of both. Null without a neighbour.
 */
export function constraintOf(graph: Graph, node: string): number | null {
	const neighbours = graph.neighbors(node);
	if (neighbours.length === 0) return null;
	let sum = 0;
	for (const other of neighbours) {
		let share = 1 / neighbours.length;
		for (const between of neighbours)
			if (graph.hasEdge(between, other)) share += 1 / neighbours.length / graph.degree(between);
		sum += share ** 2;
	}
	return sum;
}

/** Burt's effective size as Borgatti (1997) writes it: n − 2t/n, t being the edges among the n neighbours. Null without a neighbour. */
export function effectiveSizeOf(graph: Graph, node: string): number | null {
	const neighbours = graph.neighbors(node);
	if (neighbours.length === 0) return null;
	let among = 0;
	neighbours.forEach((one, at) => {
		for (const other of neighbours.slice(at + 1)) if (graph.hasEdge(one, other)) among++;
	});
	return neighbours.length - (2 * among) / neighbours.length;
}

/** Guimerà and Amaral's participation coefficient (Nature 433, 2005): 1 − Σ (k_s / k)² over the communities s. Null without a neighbour. */
export function participationOf(graph: Graph, node: string, communities: ReadonlyMap<string, number>): number | null {
	const counts = new Map<number, number>();
	graph.forEachNeighbor(node, (neighbour) => {
		const community = communities.get(neighbour) ?? 0;
		counts.set(community, (counts.get(community) ?? 0) + 1);
	});
	const degree = graph.degree(node);
	if (degree === 0) return null;
	return 1 - [...counts.values()].reduce((sum, count) => sum + (count / degree) ** 2, 0);
}
