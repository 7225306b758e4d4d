/** The rows of the table: exactly what is on the canvas. Pure. */
import type { GraphEdge, NodeType, RelationshipType } from "../../../model/index.ts";
import type { Hull, Visible } from "../../state/index.ts";

export interface NodeRow {
	id: string;
	name: string;
	type: NodeType;
	kind: string;
	population: number | null;
	/** Names of the cooperations drawn as hulls that it belongs to. */
	cooperations: string[];
	/** How many facts on the canvas it is an end of. */
	facts: number;
}

export interface FactRow {
	id: string;
	from: string;
	fromId: string;
	type: RelationshipType;
	to: string;
	toId: string;
	edge: GraphEdge;
}

export function nodeRows({ nodes, edges }: Visible, hulls: readonly Hull[]): NodeRow[] {
	const facts = new Map<string, number>();
	for (const { edge } of edges.values())
		for (const end of new Set([edge.source, edge.target])) facts.set(end, (facts.get(end) ?? 0) + 1);
	return [...nodes.values()].map(({ node }) => ({
		id: node.id,
		name: node.name,
		type: node.type,
		kind: typeof node.kind === "string" ? node.kind : "",
		population: typeof node.population === "number" ? node.population : null,
		cooperations: hulls.filter((hull) => hull.members.includes(node.id)).map((hull) => hull.name),
		facts: facts.get(node.id) ?? 0,
	}));
}

export function factRows({ nodes, edges }: Visible): FactRow[] {
	const nameOf = (id: string) => nodes.get(id)?.node.name ?? id;
	return [...edges.values()].map(({ edge }) => ({
		id: edge.id,
		from: nameOf(edge.source),
		fromId: edge.source,
		type: edge.type,
		to: nameOf(edge.target),
		toId: edge.target,
		edge,
	}));
}
