/** The layout of one part: rough arrangement by forces, sets gathered into areas, boxes with labels kept apart. */
import { boundsOf } from "./bounds.ts";
import { forces } from "./forces.ts";
import { gather, type PlacedBox, SEAM } from "./gather.ts";
import { fill, type Patch, patchesOf } from "./patches.ts";
import { spread } from "./spread.ts";
import { startPoints } from "./start.ts";
import type { LayoutInput, Point, Positions } from "./types.ts";

/** How often boxes are drawn together: less often the more there are, for the page is not to wait. */
const roundsFor = (count: number, most: number) =>
	Math.round(count <= 100 ? most : Math.max(most * (1 - count / 800), 0));
const PATCH_ROUNDS = 300;
const ROUNDS = 60;

/** @param attempts how often it is laid out, each time begun at another angle; what fills its shape best is taken. @returns a box for each node; none is to be fixed */
export function setsLayout(input: LayoutInput, attempts: number): PlacedBox[] {
	const all = Array.from({ length: attempts }, (_, n) => placed(input, (n * Math.PI) / attempts));
	const fits = all.map((boxes) => fitOf(boxes, 0, input.aspect));
	return all[fits.indexOf(Math.max(...fits))] ?? [];
}

function placed(input: LayoutInput, turn: number): PlacedBox[] {
	const boxes = boxesOf(input, startPoints(input, turn));
	arrange(input, boxes, turn);
	const groups = input.groups.map(({ id, members }) => [id, ...members]);
	gather(boxes, { groups, edges: input.edges, rounds: roundsFor(boxes.length, ROUNDS), aspect: input.aspect });
	makeSpace(boxes);
	return boxes;
}

/** Patches first, by forces, then what is in them. */
function arrange(input: LayoutInput, boxes: readonly PlacedBox[], turn: number): void {
	const patches = patchesOf(boxes);
	const coarse = coarsened(input, patches);
	const points = forces(coarse, turn);
	for (const patch of patches) Object.assign(patch, points.get(patch.id));
	if (patches.length > MANY) draw(patches);
	const groups = coarse.groups.map((group) => group.members);
	const pull = { groups, edges: coarse.edges, rounds: roundsFor(patches.length, PATCH_ROUNDS), aspect: input.aspect };
	gather(patches, pull);
	level(patches, input.aspect);
	gather(patches, pull);
	const tags = new Set(input.groups.map((group) => group.id));
	fill(patches, (id) => tags.has(id));
}

/** The same picture with a node for each patch. */
function coarsened({ groups, edges, aspect }: LayoutInput, patches: readonly Patch[]): LayoutInput {
	const patchOf = new Map(patches.flatMap((patch) => patch.members.map((box) => [box.id, patch.id])));
	const at = (id: string) => patchOf.get(id) ?? id;
	return {
		nodes: patches.map(({ id, width, height }) => ({ id, width, above: height / 2, below: height / 2 })),
		edges: edges.map(({ source, target }) => ({ source: at(source), target: at(target) })),
		groups: groups.map(({ id, members }) => ({ id, members: [...new Set([id, ...members].map(at))] })),
		aspect,
	};
}

/** More than this are not drawn together step by step. */
const MANY = 400;
/** How much of the whole the boxes fill where they are drawn together at once. */
const DENSITY = 0.3;

/** As near together as the boxes' areas allow. */
function draw(boxes: readonly PlacedBox[]): void {
	const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
	const bounds = boundsOf(boxes);
	const scale = Math.sqrt(area / DENSITY / (bounds.width * bounds.height));
	for (const box of boxes) Object.assign(box, { x: box.x * scale, y: box.y * scale });
}

const GROWTH = 1.1;
/** How often the picture may grow before the seams are given up, and then until nothing overlaps. */
const TRIES = { seams: 4, boxes: 40 };
const SWEEPS = 20;

/** Boxes apart, with seams if possible. Where they are too crowded to give way, all that may move is drawn wider. */
export function makeSpace(boxes: readonly PlacedBox[]): void {
	for (let n = 0; n < TRIES.seams; n++, grow(boxes)) if (spread(boxes, SEAM, SWEEPS)) return;
	for (let n = 0; n < TRIES.boxes; n++, grow(boxes)) if (spread(boxes, 0, SWEEPS)) return;
}

function grow(boxes: readonly PlacedBox[]): void {
	const x = boxes.reduce((sum, box) => sum + box.x, 0) / boxes.length;
	const y = boxes.reduce((sum, box) => sum + box.y, 0) / boxes.length;
	for (const box of boxes) {
		if (box.fixed) continue;
		box.x = x + (box.x - x) * GROWTH;
		box.y = y + (box.y - y) * GROWTH;
	}
}

/** Positions are whole pixels: each of two boxes may come nearer by half of one. */
const ROUNDING = 1;

/** The box's middle is not the node's position: the label hangs below. A member of n sets weighs n². */
export function boxesOf(input: LayoutInput, points: ReadonlyMap<string, Point>): PlacedBox[] {
	const kinds = kindsOf(input);
	return input.nodes.map(({ id, width, above, below, fixed = false, x, y }) => {
		const at = fixed && x !== undefined && y !== undefined ? { x, y } : (points.get(id) ?? { x: 0, y: 0 });
		const kind = kinds.get(id) ?? [];
		const size = { width: width + ROUNDING, height: above + below + ROUNDING };
		const box = { id, ...size, fixed, mass: Math.max(kind.length, 1) ** 2, kind: kind.join(" ") };
		return { ...box, x: at.x, y: at.y + (below - above) / 2 };
	});
}

/** The way back. */
export function positionsOf({ nodes }: LayoutInput, boxes: readonly PlacedBox[]): Positions {
	const middles = new Map(boxes.map((box) => [box.id, box]));
	return Object.fromEntries(
		nodes.map(({ id, above, below, fixed, x, y }) => {
			if (fixed && x !== undefined && y !== undefined) return [id, { x, y }];
			const box = middles.get(id) ?? { x: 0, y: 0 };
			return [id, { x: Math.round(box.x), y: Math.round(box.y - (below - above) / 2) }];
		}),
	);
}

/** The groups of each node. A group's own node stands with those that are in this group alone, or else with most of it. */
function kindsOf({ groups }: LayoutInput): Map<string, string[]> {
	const kinds = new Map<string, string[]>();
	for (const { id, members } of groups)
		for (const member of members) kinds.set(member, [...(kinds.get(member) ?? []), id]);
	return new Map([...kinds, ...groups.map(({ id, members }) => [id, tagKind(id, members, kinds)] as const)]);
}

function tagKind(id: string, members: readonly string[], kinds: ReadonlyMap<string, string[]>): string[] {
	const counts = new Map<string, { kind: string[]; count: number }>();
	for (const member of members) {
		const kind = kinds.get(member) ?? [id];
		const key = kind.join(" ");
		counts.set(key, { kind, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
	return counts.has(id) || most === undefined || most.count < 2 ? [id] : most.kind;
}

const TURNS = 24;

/** Turns everything round the origin to the angle at which it fills the window best. */
function level(boxes: readonly PlacedBox[], aspect: number): void {
	const angles = Array.from({ length: TURNS }, (_, n) => (n * Math.PI) / TURNS);
	const fits = angles.map((angle) => fitOf(boxes, angle, aspect));
	const best = angles[fits.indexOf(Math.max(...fits))] ?? 0;
	for (const box of boxes) Object.assign(box, turned(box, best));
}

const turned = ({ x, y }: Point, angle: number): Point => ({
	x: x * Math.cos(angle) - y * Math.sin(angle),
	y: x * Math.sin(angle) + y * Math.cos(angle),
});

/** How big it could be drawn in a window of that shape. */
function fitOf(boxes: readonly PlacedBox[], angle: number, aspect: number): number {
	const all = boxes.map((box) => ({ ...turned(box, angle), w: box.width / 2, h: box.height / 2 }));
	const width = Math.max(...all.map(({ x, w }) => x + w)) - Math.min(...all.map(({ x, w }) => x - w));
	const height = Math.max(...all.map(({ y, h }) => y + h)) - Math.min(...all.map(({ y, h }) => y - h));
	return Math.min(aspect / width, 1 / height);
}
