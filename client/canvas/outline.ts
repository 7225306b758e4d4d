/** The outline of a hull: a bubble set (Collins, Penn, Carpendale 2009) round its members that keeps off the others. */
import { Circle, calculateVirtualEdges, createOutline, type ILine, Rectangle } from "bubblesets-js";

/** A node as the outline sees it: middle, radius, and the label's box below. Pixels at zoom 1. */
export interface Blob2D {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const OPTIONS = {
	edgeR0: 10,
	edgeR1: 26,
	nodeR0: 12,
	nodeR1: 30,
	morphBuffer: 12,
	pixelGroup: 4,
	maxRoutingIterations: 60,
	maxMarchingIterations: 20,
	nonMemberInfluenceFactor: -0.6,
} as const;

/** The closed outline as SVG path data; empty for a set without members. */
export function outlineOf(members: readonly Blob2D[], others: readonly Blob2D[]): string {
	if (members.length === 0) return "";
	const inside = members.map(shape);
	const outside = others.map(shape);
	const lines: ILine[] = calculateVirtualEdges(
		members.map(core),
		outside,
		OPTIONS.maxRoutingIterations,
		OPTIONS.morphBuffer,
	);
	const path = createOutline(inside, outside, lines, OPTIONS);
	return path.sample(8).simplify(0).bSplines().simplify(0).toString(1);
}

const shape = ({ x, y, width, height }: Blob2D) => new Rectangle(x - width / 2, y - height / 2, width, height);
const core = ({ x, y, width, height }: Blob2D) => new Circle(x, y, Math.min(width, height) / 2);
