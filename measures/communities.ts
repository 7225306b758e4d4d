/** Communities by the Louvain method, the same for the same graph. */
import type Graph from "graphology";
import louvain from "graphology-communities-louvain";
import modularity from "graphology-metrics/graph/modularity.js";
import { compare } from "./graph.ts";

export interface Partition {
	/** From 1, the largest first, of equal ones that with the smallest id. */
	communities: ReadonlyMap<string, number>;
	count: number;
	/** Newman's, null without an edge. */
	modularity: number | null;
}

/** So often it is begun, each time in another order; the best partition is taken. */
const ATTEMPTS = 5;

export function partition(graph: Graph): Partition {
	if (graph.size === 0)
		return numbered(
			graph.mapNodes((node) => [node]),
			null,
		);
	let best: { groups: string[][]; modularity: number } | undefined;
	for (let seed = 1; seed <= ATTEMPTS; seed++) {
		const mapping = louvain(graph, { getEdgeWeight: null, rng: randomFrom(seed) });
		const getNodeCommunity = (node: string) => mapping[node] ?? -1;
		const found = modularity(graph, { getNodeCommunity, getEdgeWeight: null });
		if (!best || found > best.modularity) best = { groups: groupBy(graph, getNodeCommunity), modularity: found };
	}
	return numbered(best?.groups ?? [], best?.modularity ?? null);
}

function groupBy(graph: Graph, groupOf: (node: string) => number): string[][] {
	const groups = new Map<number, string[]>();
	graph.forEachNode((node) => {
		const group = groups.get(groupOf(node));
		if (group) group.push(node);
		else groups.set(groupOf(node), [node]);
	});
	return [...groups.values()];
}

/** @param groups with their nodes in the order of ids */
function numbered(groups: readonly string[][], modularity: number | null): Partition {
	const sorted = [...groups].sort((a, b) => b.length - a.length || compare(a[0] ?? "", b[0] ?? ""));
	const communities = new Map(sorted.flatMap((group, at) => group.map((node) => [node, at + 1] as const)));
	return { communities, count: groups.length, modularity };
}

/** Mulberry32: numbers from 0 to 1 that follow from the seed. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
