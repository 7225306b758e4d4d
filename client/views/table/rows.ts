/** The rows of the table: exactly what is on the canvas. Pure. */
import type { GraphEdge, GraphNode, NodeType, RelationshipType } from "../../../model/index.ts";
import type { Hull, Visible } from "../../state/index.ts";

export interface NodeRow {
	id: string;
	name: string;
	/** Undefined where the data know no English name. */
	nameEn: unknown;
	type: NodeType;
	kind: string;
	legalForm: string;
	ags: string;
	population: number | null;
	/** The district of a commune by its name, or by its key where it is not in the picture. */
	district: string;
	/** Names of the chosen cooperations that it belongs to. */
	cooperations: string[];
	/** How many things on the canvas it is a member of. */
	memberships: number;
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

export function nodeRows(
	visible: Visible,
	hulls: readonly Pick<Hull, "name" | "members">[],
	districts: ReadonlyMap<string, string>,
): NodeRow[] {
	const cooperations = collect(hulls.flatMap(({ name, members }) => members.map((id): [string, string] => [id, name])));
	const edges = [...visible.edges.values()].map(({ edge }) => edge);
	const memberships = collect(ofType(edges, "MEMBER_OF"));
	const facts = new Map<string, number>();
	for (const { source, target } of edges)
		for (const end of new Set([source, target])) facts.set(end, (facts.get(end) ?? 0) + 1);
	return [...visible.nodes.values()].map(({ node }) => ({
		id: node.id,
		name: node.name,
		nameEn: node.nameEn,
		type: node.type,
		kind: textIn(node, "kind"),
		legalForm: textIn(node, "legalForm"),
		ags: textIn(node, "ags"),
		population: typeof node.population === "number" ? node.population : null,
		district: districtOf(node, districts),
		cooperations: cooperations.get(node.id) ?? [],
		memberships: new Set(memberships.get(node.id)).size,
		facts: facts.get(node.id) ?? 0,
	}));
}

const textIn = (node: GraphNode, key: string): string => {
	const value = node[key];
	return typeof value === "string" ? value : "";
};

/** The first five digits of a commune's key are its district's; a town of its own has one too. */
function districtOf(node: GraphNode, names: ReadonlyMap<string, string>): string {
	const key = node.type === "Commune" ? textIn(node, "ags").slice(0, 5) : "";
	return names.get(key) ?? "";
}

const ofType = (edges: readonly GraphEdge[], type: RelationshipType) =>
	edges.filter((edge) => edge.type === type).map(({ source, target }): [string, string] => [source, target]);

/** All second ones by their first. */
function collect(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const [key, value] of pairs) {
		const list = found.get(key);
		if (list) list.push(value);
		else found.set(key, [value]);
	}
	return found;
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
