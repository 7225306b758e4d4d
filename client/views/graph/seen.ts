/** What of the picture is in the window. Boxes and points in the model's pixels. */
import type { Core, NodeCollection, NodeSingular } from "cytoscape";
import type { Position } from "../../state/index.ts";
import type { Box } from "./framing.ts";

/** What a hull may stick out beyond its members. */
const RIM = 24;
/** Between what is to be seen and the edge of the window. */
export const LABEL_MARGIN = 40;

/** Whether all of these nodes are in the window, with space for their names. */
export const isSeen = (cy: Core, ids: readonly string[]): boolean =>
	ids.every((id) => {
		const node = cy.getElementById(id);
		return node.nonempty() && isAt(node, cy.extent(), LABEL_MARGIN);
	});

/** Whether the middle of a node is in a part of the model, so far from its edge. */
export function isAt(node: NodeSingular, { x1, x2, y1, y2 }: Box, margin: number): boolean {
	const { x, y } = node.position();
	return x > x1 + margin && x < x2 - margin && y > y1 + margin && y < y2 - margin;
}

/** The box of these nodes with their labels, and of hulls round them; null where none has a place. */
export function extent(some: NodeCollection): Box | null {
	const nodes = some.not(".unplaced");
	if (nodes.empty()) return null;
	const box = { x1: Number.POSITIVE_INFINITY, y1: Number.POSITIVE_INFINITY, x2: -Infinity, y2: -Infinity };
	nodes.forEach((node) => {
		const { x, y } = node.position();
		const { width, above, below } = node.data("box");
		box.x1 = Math.min(box.x1, x - width / 2 - RIM);
		box.x2 = Math.max(box.x2, x + width / 2 + RIM);
		box.y1 = Math.min(box.y1, y - above - RIM);
		box.y2 = Math.max(box.y2, y + below + RIM);
	});
	return box;
}

/** Whether the window holds it, give or take a rim. */
export function isBoxIn(cy: Core, box: Box): boolean {
	const { x1, x2, y1, y2 } = cy.extent();
	const slack = RIM * 2;
	return box.x1 + slack >= x1 && box.x2 - slack <= x2 && box.y1 + slack >= y1 && box.y2 - slack <= y2;
}

/** Where the placed node stands that is nearest to a point; null without one. */
export function nearest(nodes: NodeCollection, { x, y }: Position): Position | null {
	let best: { at: Position; far: number } | null = null;
	nodes.not(".unplaced").forEach((node) => {
		const at = node.position();
		const far = Math.hypot(at.x - x, at.y - y);
		if (!best || far < best.far) best = { at: { ...at }, far };
	});
	return (best as { at: Position } | null)?.at ?? null;
}
