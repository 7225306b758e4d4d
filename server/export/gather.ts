/** Completes a piece of the graph with its evidence, under the names that its properties have in files. */
import type { GraphEdge, Source, Subgraph } from "../../model/index.ts";
import { readEdges, readEvidence, uniqueById } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { renamed } from "./columns.ts";
import type { About, ExportData } from "./format.ts";

/** @throws GraphError */
export async function gather(
	graph: Graph,
	subgraph: Subgraph,
	about: About,
	options?: ReadOptions,
): Promise<ExportData> {
	const edges = await backDerived(graph, subgraph.edges, options);
	const ids = [...subgraph.nodes, ...edges].flatMap(({ evidence }) => (Array.isArray(evidence) ? evidence : []));
	const evidence = await readEvidence(graph, ids, options);
	const sources: Source[] = uniqueById([...evidence.values()].map(({ source }) => source));
	return {
		about,
		graph: { ...subgraph, nodes: subgraph.nodes.map(renamed), edges: edges.map(renamed) },
		evidence,
		sources,
	};
}

/** A derived edge stands in no file: its evidence is that of the facts that it follows from. */
async function backDerived(graph: Graph, edges: readonly GraphEdge[], options?: ReadOptions): Promise<GraphEdge[]> {
	const ends = edges.filter(({ derived }) => derived).flatMap(({ source, target }) => [source, target]);
	const facts = await readEdges(graph, [...new Set(ends)], { types: ["PART_OF", "MEMBER_OF"] }, options);
	const evidence = new Map(facts.map((fact) => [fact.id, fact.evidence as string[]]));
	return edges.map((edge) => {
		if (!edge.derived) return edge;
		const backing = new Set(edge.through?.flatMap((id) => evidence.get(id) ?? []));
		return Object.assign({}, edge, { evidence: [...backing] });
	});
}
