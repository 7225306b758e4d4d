/** What of the picture is in the window. Boxes and points in the model's pixels. */
import { boxOf } from "../../layout/boxes.ts";
import type { Elements, Position } from "../../state/index.ts";
import { type Box, isWithin } from "./framing.ts";

/** What a hull may stick out beyond its members. */
const RIM = 24;
/** Between what is to be seen and the edge of the window. */
export const LABEL_MARGIN = 40;

/** A node that has a place, with the space that it takes there. */
export interface Spot extends Position {
	readonly id: string;
	readonly box: { readonly width: number; readonly above: number; readonly below: number };
}

/** All that is placed, whether it is drawn already or not. */
export const spotsOf = ({ nodes }: Elements): Spot[] =>
	[...nodes.values()].flatMap((node) => (node.position ? [{ id: node.id, ...node.position, box: boxOf(node) }] : []));

/** Whether all of these nodes are in the window, with space for their names. */
export function isSeen(spots: readonly Spot[], ids: readonly string[], window: Box): boolean {
	const seen = new Set(spots.filter((spot) => isWithin(spot, window, LABEL_MARGIN)).map(({ id }) => id));
	return ids.every((id) => seen.has(id));
}

/** The box of these nodes with their labels, and of hulls round them; null where there is none. */
export function extent(spots: readonly Spot[]): Box | null {
	if (spots.length === 0) return null;
	const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
	for (const { x, y, box: own } of spots) {
		box.x1 = Math.min(box.x1, x - own.width / 2 - RIM);
		box.x2 = Math.max(box.x2, x + own.width / 2 + RIM);
		box.y1 = Math.min(box.y1, y - own.above - RIM);
		box.y2 = Math.max(box.y2, y + own.below + RIM);
	}
	return box;
}

/** Whether the window holds it, give or take a rim. */
export function isBoxIn({ x1, x2, y1, y2 }: Box, box: Box): boolean {
	const slack = RIM * 2;
	return box.x1 + slack >= x1 && box.x2 - slack <= x2 && box.y1 + slack >= y1 && box.y2 - slack <= y2;
}

/** What a picture is shown round that is larger than the window: what it is about, else what is nearest to the middle of its box. */
export function focusOf(spots: readonly Spot[], { x1, x2, y1, y2 }: Box, heart: string | undefined): Position {
	const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
	return spots.find(({ id }) => id === heart) ?? nearest(spots, middle) ?? middle;
}

/** Where the node stands that is nearest to a point; null without one. */
export function nearest(spots: readonly Spot[], { x, y }: Position): Position | null {
	let best: { at: Position; far: number } | null = null;
	for (const at of spots) {
		const far = Math.hypot(at.x - x, at.y - y);
		if (!best || far < best.far) best = { at: { x: at.x, y: at.y }, far };
	}
	return best?.at ?? null;
}
