/** JSON in the node-link form of NetworkX (`node_link_graph(data)`), also what D3 and many others take. */
import type { CitedEvidence, GraphEdge, GraphNode } from "../../model/index.ts";
import { evidenceOf } from "./cite.ts";
import type { Format } from "./format.ts";

export const json: Format = {
	name: "json",
	extension: "json",
	mediaType: "application/json",
	description: {
		de: "JSON (node-link), für NetworkX, D3 und eigene Programme",
		en: "JSON (node-link), for NetworkX, D3 and programs of your own",
	},
	*write({ about, graph, evidence, sources }) {
		const backed = (item: GraphNode | GraphEdge) => ({ ...item, evidence: evidenceOf(item, evidence).map(briefly) });
		yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify({ ...about, sources })},\n"nodes":[`;
		yield* list(graph.nodes, backed);
		yield `],\n"edges":[`;
		// `key` tells parallel edges apart.
		yield* list(graph.edges, (edge) => ({ ...backed(edge), key: edge.id }));
		yield "]}\n";
	},
};

/** The source by its id: all of them stand at the head of the file. */
function briefly({ source, ...piece }: CitedEvidence) {
	return { ...piece, source: source.id };
}

function* list<T>(items: readonly T[], shape: (item: T) => object): Generator<string> {
	for (const [index, item] of items.entries()) yield `${index > 0 ? "," : ""}\n${JSON.stringify(shape(item))}`;
}
