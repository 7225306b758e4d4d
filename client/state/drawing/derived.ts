/** What the canvas draws: derived from the picture, in terms of meaning; colours and shapes are the canvas's business. */
import type { NodeType, RelationshipType } from "../../../model/index.ts";
import type { Arc, Hull } from "../hulls/derived.ts";
import type { Position } from "../picture/actions.ts";
import type { Visible } from "../picture/derived.ts";

export interface NodeElement {
	readonly id: string;
	readonly name: string;
	readonly type: NodeType;
	/** The colour index of the hull whose name tag this network is; null for every other node. */
	readonly hull: number | null;
	/** The ring: one arc per membership in the chosen networks. */
	readonly arcs: readonly Arc[];
	/** What counts when labels compete for room: memberships first, then ties on the canvas. */
	readonly importance: number;
	/** Null until a layout has found a place. */
	readonly position: Position | null;
}

export interface EdgeElement {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly type: RelationshipType;
	/** Computed, stands in no file: drawn dashed. */
	readonly derived: boolean;
}

export interface Elements {
	readonly nodes: ReadonlyMap<string, NodeElement>;
	readonly edges: ReadonlyMap<string, EdgeElement>;
}

/** Memberships that a hull shows are not drawn as lines too, unless they are only supposed. */
export function elementsOf(
	visible: Visible,
	hulls: readonly Hull[],
	rings: ReadonlyMap<string, readonly Arc[]>,
	positions: ReadonlyMap<string, Position>,
): Elements {
	const colours = new Map(hulls.map((hull) => [hull.id, hull.colour]));
	const members = new Map(hulls.map((hull) => [hull.id, new Set(hull.members)]));
	const edges = new Map<string, EdgeElement>();
	const ties = new Map<string, number>();
	for (const [id, { edge }] of visible.edges) {
		for (const end of [edge.source, edge.target]) ties.set(end, (ties.get(end) ?? 0) + 1);
		if (edge.type === "MEMBER_OF" && !edge.hypothetical && members.get(edge.target)?.has(edge.source)) continue;
		const { source, target, type } = edge;
		edges.set(id, { id, source, target, type, derived: edge.derived === true });
	}
	const nodes = new Map<string, NodeElement>();
	for (const [id, { node }] of visible.nodes) {
		const arcs = rings.get(id) ?? [];
		nodes.set(id, {
			id,
			name: node.name,
			type: node.type,
			hull: colours.get(id) ?? null,
			arcs,
			importance: arcs.length * 100 + (ties.get(id) ?? 0),
			position: positions.get(id) ?? null,
		});
	}
	return { nodes, edges };
}
