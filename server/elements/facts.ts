/** Facts by themselves: both ends by name, and their evidence. */
import type { CitedFact, GraphEdge } from "../../model/index.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { readEdgesById, readEvidence } from "./read.ts";
import { type Lookup, readRefs } from "./refs.ts";

/** In the order of the ids, each once; ids that no fact has are left out. */
export async function readFacts(graph: Graph, ids: readonly string[], options?: ReadOptions): Promise<CitedFact[]> {
	const edges = await readEdgesById(graph, ids, options);
	const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
	const facts = await citeFacts(graph, edges, await readRefs(graph, [...ends], options), options);
	return [...new Set(ids)].flatMap((id) => facts.get(id) ?? []);
}

/**
 * Facts with their evidence, by id.
 * @param refs of the ends of all of them
 */
export async function citeFacts(
	graph: Graph,
	edges: readonly GraphEdge[],
	refs: Lookup,
	options?: ReadOptions,
): Promise<Map<string, CitedFact>> {
	const evidence = await readEvidence(graph, edges.flatMap(evidenceOf), options);
	const cite = ({ id, type, source, target, ...own }: GraphEdge) => ({
		...{ id, type, source: refs.get(source), target: refs.get(target), ...own },
		evidence: evidenceOf(own).flatMap((piece) => evidence.get(piece) ?? []),
	});
	// The schema's catchall makes a type that no literal fits.
	return new Map(edges.map((edge) => [edge.id, cite(edge) as unknown as CitedFact]));
}

/** The ids of the evidence of a fact. */
export const evidenceOf = ({ evidence }: Readonly<Record<string, unknown>>): string[] =>
	Array.isArray(evidence) ? evidence.map(String) : [];
