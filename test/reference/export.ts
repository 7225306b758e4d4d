/** What a file holds beside the picture: the evidence of everything in it, and the sources of that. */
import { citedEvidence } from "./entities.ts";
import { type Edge, type Selection, subgraph } from "./subgraph.ts";
import { byId, unique, type World } from "./world.ts";

/** A derived edge rests on the evidence of the facts that it follows from. */
export function evidenceOf(world: World, { evidence, through }: Edge): string[] {
	if (evidence) return evidence as string[];
	const facts = (through as string[]).map((id) => world.facts.find((fact) => fact.id === id));
	return unique(facts.flatMap((fact) => fact?.evidence ?? []));
}

export function fileOf(world: World, selection: Selection) {
	const { nodes, edges } = subgraph(world, selection);
	const evidenced = edges.map((edge) => ({ ...edge, evidence: evidenceOf(world, edge) }));
	const pieces = unique([...nodes, ...evidenced].flatMap(({ evidence }) => evidence)).sort();
	const sources = unique(pieces.map((id) => citedEvidence(world, id).source)).sort(byId);
	return { nodes, edges: evidenced, evidence: pieces, sources };
}
