/** The outline of a hull: a bubble set (Collins, Penn, Carpendale 2009) round its members that keeps off the others. */
import { createOutline, rect } from "bubblesets-js";

/** A node as the outline sees it: middle, radius, and the label's box below. Pixels at zoom 1. */
export interface Blob2D {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const OPTIONS = {
	edgeR0: 12,
	edgeR1: 32,
	nodeR0: 10,
	nodeR1: 34,
	morphBuffer: 14,
	pixelGroup: 4,
	maxRoutingIterations: 60,
	maxMarchingIterations: 12,
	nonMemberInfluenceFactor: -0.7,
} as const;

/** The closed outline as SVG path data; empty for a set without members. */
export function outlineOf(members: readonly Blob2D[], others: readonly Blob2D[]): string {
	if (members.length === 0) return "";
	const path = createOutline(members.map(shape), others.map(shape), [], OPTIONS);
	return path.sample(10).simplify(0).bSplines().simplify(0).toString(1);
}

/** Plain rectangles: whatever has a radius would be taken for a circle. */
const shape = ({ x, y, width, height }: Blob2D) => rect(x - width / 2, y - height / 2, width, height);
