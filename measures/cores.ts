/** k-cores, by taking away what has the fewest neighbours left (Batagelj and Zaveršnik 2003, without their bins). */
import type Graph from "graphology";

/** For each node the largest k of a k-core that it is in. */
export function coreNumbers(graph: Graph): Map<string, number> {
	const left = new Map(graph.mapNodes((node) => [node, graph.degree(node)] as const));
	const cores = new Map<string, number>();
	for (let k = 0; left.size > 0; k++) {
		const waiting = [...left].flatMap(([node, degree]) => (degree <= k ? [node] : []));
		for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
			if (!left.delete(node)) continue;
			cores.set(node, k);
			graph.forEachNeighbor(node, (neighbour) => {
				const degree = left.get(neighbour);
				if (degree === undefined) return;
				left.set(neighbour, degree - 1);
				if (degree - 1 === k) waiting.push(neighbour);
			});
		}
	}
	return cores;
}
