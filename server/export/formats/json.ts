/** JSON in the node-link form of NetworkX (`node_link_graph(data)`), also what D3 and many others take. */
import { z } from "zod";
import {
	type CitedEvidence,
	DatasetRef,
	Evidence,
	GraphEdge,
	GraphNode,
	Id,
	PropertyValue,
	Source,
} from "../../../model/index.ts";
import { evidenceOf } from "../cite.ts";
import type { Format } from "../format.ts";

const backing = { evidence: z.array(Evidence) };
const property = z.union([PropertyValue, backing.evidence]);

/** The file. What else is known of the elements stands flat in them. */
const NodeLink = z
	.object({
		directed: z.literal(true),
		multigraph: z.literal(true),
		graph: z.looseObject({
			datasets: z.array(DatasetRef),
			dataVersion: z.string(),
			loadedAt: z.string(),
			request: z.string(),
			truncated: z.boolean(),
			sources: z.array(Source),
		}),
		nodes: z.array(z.object({ ...GraphNode.shape, ...backing }).catchall(property)),
		edges: z.array(z.object({ ...GraphEdge.shape, ...backing, key: Id }).catchall(property)),
	})
	.meta({ id: "NodeLink" });

export default {
	name: "json",
	extension: "json",
	mediaType: "application/json",
	title: { de: "JSON (node-link)", en: "JSON (node-link)" },
	purpose: { de: "für NetworkX, D3 und eigene Programme", en: "for NetworkX, D3 and other programs" },
	content:
		'Node-link as NetworkX reads it: `node_link_graph(data, edges="edges")`; sources at the head, evidence with each element.',
	schema: NodeLink,
	*write({ about: { language: _, ...about }, graph, evidence, sources }) {
		const evidenced = (item: GraphNode | GraphEdge) => ({ ...item, evidence: evidenceOf(item, evidence).map(briefly) });
		yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify({ ...about, sources })},\n"nodes":[`;
		yield* list(graph.nodes, evidenced);
		yield `],\n"edges":[`;
		// `key` tells parallel edges apart.
		yield* list(graph.edges, (edge) => ({ ...evidenced(edge), key: edge.id }));
		yield "]}\n";
	},
} satisfies Format;

/** The source by its id: all of them stand at the head of the file. */
function briefly({ source, ...piece }: CitedEvidence) {
	return { ...piece, source: source.id };
}

function* list<T>(items: readonly T[], shape: (item: T) => object): Generator<string> {
	for (const [index, item] of items.entries()) yield `${index > 0 ? "," : ""}\n${JSON.stringify(shape(item))}`;
}
