/** The elements that the canvas draws, derived from the picture. Pure. */
import type { Arc, Hull } from "../hulls/types.ts";
import { standingIn } from "../picture/derived.ts";
import { type Measured, scalesOf, tintOf } from "../picture/look.ts";
import type { Picture, Visible } from "../picture/types.ts";
import type { EdgeElement, Elements, NodeElement } from "./types.ts";

/** Memberships that a hull shows are not drawn as lines too, unless they are hypothetical. */
export function elementsOf(
	visible: Visible,
	hulls: readonly Hull[],
	rings: ReadonlyMap<string, readonly Arc[]>,
	{ positions, asOf, pins, look }: Pick<Picture, "positions" | "asOf" | "pins" | "look">,
	measured: Measured,
): Elements {
	const byId = new Map(hulls.map((hull) => [hull.id, hull]));
	const members = new Map(hulls.map((hull) => [hull.id, new Set(hull.members)]));
	const edges = new Map<string, EdgeElement>();
	const degree = new Map<string, number>();
	for (const [id, { edge }] of visible.edges) {
		for (const end of [edge.source, edge.target]) degree.set(end, (degree.get(end) ?? 0) + 1);
		if (edge.type === "MEMBER_OF" && !edge.hypothetical && members.get(edge.target)?.has(edge.source)) continue;
		const { source, target, type } = edge;
		const possible = standingIn(edge, asOf) === "possible";
		edges.set(id, { id, source, target, type, derived: edge.derived === true, possible });
	}
	const scaleOf = scalesOf(visible, look, measured);
	const tints = tintOf(visible, look, measured);
	const nodes = new Map<string, NodeElement>();
	for (const [id, { node }] of visible.nodes) {
		const arcs = rings.get(id) ?? [];
		nodes.set(id, {
			id,
			name: node.name,
			names: Array.isArray(node.names) ? node.names.map(String) : [node.name],
			type: node.type,
			hull: byId.get(id)?.colour ?? null,
			letter: byId.get(id)?.letter ?? null,
			pinned: pins.has(id),
			arcs,
			scale: scaleOf(id),
			tint: tints.get(id) ?? null,
			importance: arcs.length * 100 + (degree.get(id) ?? 0),
			position: positions.get(id) ?? null,
		});
	}
	return { nodes, edges };
}
