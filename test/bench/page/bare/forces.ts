/** A hundred iterations of ForceAtlas2 as its manual has it, with the faster of its two ways to repel. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

export interface ForcesInput {
	nodes: { id: string }[];
	edges: { source: string; target: string }[];
}

const ITERATIONS = 100;

self.addEventListener("message", ({ data }: MessageEvent<ForcesInput>) => {
	const graph = new Graph({ type: "undirected", multi: false });
	const turn = (2 * Math.PI) / data.nodes.length;
	data.nodes.forEach(({ id }, n) => {
		graph.addNode(id, { x: Math.cos(n * turn), y: Math.sin(n * turn) });
	});
	for (const { source, target } of data.edges) graph.mergeEdge(source, target);
	const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
	self.postMessage(forceAtlas2(graph, { iterations: ITERATIONS, settings }));
});
