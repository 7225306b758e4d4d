/**
 * From the rough arrangement to areas: members are drawn to the middle of their sets and the whole to the middle of the
 * picture, while boxes with labels keep each other off. So a set becomes a patch, and a shared member the seam between.
 */
import { type Box, spread } from "./spread.ts";
import type { LayoutEdge, Point } from "./types.ts";

export interface PlacedBox extends Box {
	readonly id: string;
}

/** What an outline needs between members of different sets. */
export const SEAM = 50;

const COHESION = 0.16;
const GRAVITY = 0.035;
const SPRING = 0.06;
/** Length at which an edge rests. */
const REST = 110;

export interface Forces {
	/** Ids of the boxes that belong together, a list per set. */
	readonly groups: readonly (readonly string[])[];
	readonly edges: readonly LayoutEdge[];
	readonly rounds: number;
	/** Width against height that the whole is to have, roughly. */
	readonly aspect: number;
}

type Pull = (step: number) => void;

/** Moves the boxes that are not fixed, in place. */
export function gather(boxes: readonly PlacedBox[], forces: Forces): void {
	const pulls = pullsOf(boxes, forces);
	for (let round = 0; round < forces.rounds; round++) {
		const step = 1 - (0.8 * round) / forces.rounds;
		for (const pull of pulls) pull(step);
		spread(boxes, SEAM, 2);
	}
}

function pullsOf(boxes: readonly PlacedBox[], forces: Forces): Pull[] {
	const byId = new Map(boxes.map((box) => [box.id, box]));
	const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
	const groups = forces.groups.map(known).filter((group) => group.length > 1);
	const grouped = new Set(groups.flat());
	const flat = Math.min(Math.max(forces.aspect ** 1.5, 0.4), 2.5);
	const pulls: Pull[] = groups.map((group) => (step) => together(group, flat, step));
	for (const { source, target } of forces.edges) {
		const [a, b] = known([source, target]);
		if (a && b && !(grouped.has(a) && grouped.has(b))) pulls.push((step) => spring(a, b, step));
	}
	if (boxes.every((box) => !box.fixed)) pulls.push((step) => towardsMiddle(boxes, grouped, flat, step));
	return pulls;
}

/** Each member a part of the way to the middle of its set, which is nearer to the shared members: they weigh more. */
function together(group: readonly Box[], flat: number, step: number): void {
	const middle = meanOf(group);
	const pull = COHESION * step;
	for (const box of group) move(box, ((middle.x - box.x) * pull) / flat, (middle.y - box.y) * pull * flat);
}

function spring(a: Box, b: Box, step: number): void {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const length = Math.hypot(dx, dy) || 1;
	const pull = (SPRING * step * (length - REST)) / length;
	move(a, dx * pull, dy * pull);
	move(b, -dx * pull, -dy * pull);
}

function towardsMiddle(boxes: readonly Box[], grouped: ReadonlySet<Box>, flat: number, step: number): void {
	const middle = meanOf(boxes);
	for (const box of boxes) {
		const pull = GRAVITY * step * (grouped.has(box) ? 1 : 0.2);
		move(box, ((middle.x - box.x) * pull) / flat, (middle.y - box.y) * pull * flat);
	}
}

function move(box: Box, dx: number, dy: number): void {
	if (box.fixed) return;
	box.x += dx;
	box.y += dy;
}

function meanOf(boxes: readonly Box[]): Point {
	let [x, y, total] = [0, 0, 0];
	for (const box of boxes) {
		x += box.mass * box.x;
		y += box.mass * box.y;
		total += box.mass;
	}
	return { x: x / total, y: y / total };
}
