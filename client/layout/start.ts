/** Where the forces begin: decided by ids alone, so that the same picture always looks the same. */
import type { LayoutInput, Point } from "./types.ts";

/** FNV-1a, 32 bits, as a number from 0 to 1. */
export function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return (h >>> 0) / 2 ** 32;
}

const RADIUS = 300;

const onCircle = (angle: number): Point => ({ x: Math.cos(angle) * RADIUS, y: Math.sin(angle) * RADIUS });

/** On a circle: the groups evenly round it, beginning at the angle `turn`, the nodes at their hash. */
export function startPoints({ nodes, groups }: Pick<LayoutInput, "nodes" | "groups">, turn = 0): Map<string, Point> {
	const points = new Map(nodes.map(({ id }) => [id, onCircle(hash(id) * 2 * Math.PI)]));
	groups.forEach(({ id }, n) => {
		points.set(id, onCircle(turn + (n / groups.length) * 2 * Math.PI));
	});
	return points;
}
