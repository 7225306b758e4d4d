/** Where the forces begin: decided by ids alone, so that the same picture always looks the same. */
import { neighboursOf } from "./neighbours.ts";
import type { LayoutInput, Point } from "./types.ts";

/** FNV-1a, 32 bits, as a number from 0 to 1. */
export function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return (h >>> 0) / 2 ** 32;
}

const RADIUS = 300;
const NEAR = 70;

const onCircle = (angle: number, radius: number): Point => ({
	x: Math.cos(angle) * radius,
	y: Math.sin(angle) * radius,
});

/**
 * A position that is known is kept. What is new begins near the placed nodes it is joined to, and where there are none on a
 * circle: the groups evenly round it, beginning at the angle `turn`, the nodes at their hash.
 */
export function startPoints(input: LayoutInput, turn = 0): Map<string, Point> {
	const points = new Map<string, Point>();
	for (const { id, x, y } of input.nodes) if (x !== undefined && y !== undefined) points.set(id, { x, y });
	const placed = new Map(points);
	const neighbours = neighboursOf(input);
	const open = input.nodes.map((node) => node.id).concat(input.groups.map((group) => group.id));
	for (const id of new Set(open)) {
		if (points.has(id)) continue;
		const near = (neighbours.get(id) ?? []).flatMap((other) => placed.get(other) ?? []);
		points.set(id, near.length > 0 ? beside(id, near) : onCircle(hash(id) * 2 * Math.PI, RADIUS));
	}
	if (placed.size === 0) roundTable(input, points, turn);
	return points;
}

/** Groups evenly on a circle, in their order. */
function roundTable({ groups }: LayoutInput, points: Map<string, Point>, turn: number): void {
	groups.forEach(({ id }, n) => {
		points.set(id, onCircle(turn + (n / groups.length) * 2 * Math.PI, RADIUS));
	});
}

function beside(id: string, near: Point[]): Point {
	const x = near.reduce((sum, p) => sum + p.x, 0) / near.length;
	const y = near.reduce((sum, p) => sum + p.y, 0) / near.length;
	const off = onCircle(hash(id) * 2 * Math.PI, NEAR);
	return { x: x + off.x, y: y + off.y };
}
