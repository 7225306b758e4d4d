/** Layouts that a person can choose beside the patches of sets: rings round one node, and a block for each district. */
import { boundsOf, shift } from "./bounds.ts";
import { type PlacedBox, SEAM } from "./gather.ts";
import { neighboursOf } from "./neighbours.ts";
import { pack } from "./pack.ts";
import { hash } from "./start.ts";
import type { LayoutInput } from "./types.ts";

/** Between neighbours on a ring, and between rings. */
const GAP = 24;

/** Sets as edges, so that forces alone decide. */
export function withoutSets(input: LayoutInput): LayoutInput {
	const edges = input.groups.flatMap(({ id, members }) => members.map((member) => ({ source: member, target: id })));
	return { ...input, edges: [...input.edges, ...edges], groups: [] };
}

/** How many steps each node is from the centre, by edges and sets; those that cannot be reached are left out. */
export function stepsFrom(centre: string, input: LayoutInput, near = neighboursOf(input)): ReadonlyMap<string, number> {
	const steps = new Map([[centre, 0]]);
	for (const [id, step] of steps)
		for (const other of near.get(id) ?? []) if (!steps.has(other)) steps.set(other, step + 1);
	const known = new Set(input.nodes.map(({ id }) => id));
	return new Map([...steps].filter(([id]) => known.has(id)));
}

/** Each node on the ring of its distance, near what it is joined to on the ring before. Moves the boxes in place. */
export function onRings(boxes: readonly PlacedBox[], input: LayoutInput): void {
	const centre = input.centre ?? mostJoined(input);
	const near = neighboursOf(input);
	const steps = stepsFrom(centre, input, near);
	const [reached, others] = [boxes.filter(({ id }) => steps.has(id)), boxes.filter(({ id }) => !steps.has(id))];
	const angles = new Map([[centre, 0]]);
	let radius = 0;
	for (const step of new Set([...steps.values()].sort((a, b) => a - b))) {
		const ring = reached.filter(({ id }) => steps.get(id) === step);
		const wishes = new Map(ring.map(({ id }) => [id, wishOf(id, near.get(id) ?? [], angles)]));
		ring.sort((a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
		radius = step === 0 ? 0 : ringRadius(ring, radius);
		ring.forEach((box, n) => {
			const angle = (2 * Math.PI * n) / ring.length - Math.PI / 2;
			angles.set(box.id, angle);
			Object.assign(box, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
		});
	}
	block(others, input.aspect);
	const [left, right] = [boundsOf(reached), boundsOf(others)];
	shift(others, { x: left.x + left.width + SEAM - right.x, y: left.y + (left.height - right.height) / 2 - right.y });
}

/** Wide enough for all boxes side by side, and for nothing to reach into the ring before. */
function ringRadius(ring: readonly PlacedBox[], before: number): number {
	const sizes = ring.map(({ width, height }) => Math.hypot(width, height) + GAP);
	const widest = Math.max(...sizes);
	// The chord between neighbours is shorter than the arc: for two or three much, for many hardly.
	const chord = ring.length < 2 ? 0 : widest / (2 * Math.sin(Math.PI / ring.length));
	return Math.max(before + widest, chord);
}

/** The middle of the angles of what a node is joined to on the rings before. */
function wishOf(id: string, joined: readonly string[], angles: ReadonlyMap<string, number>): number {
	const near = joined.flatMap((one) => angles.get(one) ?? []);
	if (near.length === 0) return hash(id) * 2 * Math.PI;
	const [x, y] = [near.reduce((sum, a) => sum + Math.cos(a), 0), near.reduce((sum, a) => sum + Math.sin(a), 0)];
	return Math.atan2(y, x);
}

function mostJoined({ nodes, edges, groups }: LayoutInput): string {
	const counts = new Map(nodes.map(({ id }) => [id, 0]));
	const count = (id: string) => counts.has(id) && counts.set(id, (counts.get(id) ?? 0) + 1);
	for (const { source, target } of edges) for (const end of [source, target]) count(end);
	for (const { members } of groups) for (const member of members) count(member);
	const most = Math.max(...counts.values());
	return [...counts].find(([, n]) => n === most)?.[0] ?? "";
}

/** A block for each district, those without one together. Moves the boxes in place. */
export function byDistrict(boxes: readonly PlacedBox[], { nodes, aspect }: LayoutInput): void {
	const districts = new Map(nodes.map(({ id, district }) => [id, district ?? ""]));
	const blocks = new Map<string, PlacedBox[]>();
	for (const box of boxes) {
		const key = districts.get(box.id) ?? "";
		blocks.set(key, [...(blocks.get(key) ?? []), box]);
	}
	const all = [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => members);
	for (const members of all) block(members, aspect);
	place(all, aspect, SEAM);
}

const block = (boxes: readonly PlacedBox[], aspect: number) =>
	place(
		boxes.map((box) => [box]),
		aspect,
		GAP / 2,
	);

/** Groups of boxes packed, each as it is. */
export function place(groups: readonly (readonly PlacedBox[])[], aspect: number, gap: number): void {
	const bounds = groups.map(boundsOf);
	const corners = pack(
		bounds.map(({ width, height }) => ({ width: width + gap, height: height + gap })),
		aspect,
	);
	groups.forEach((boxes, n) => {
		const [from, to] = [bounds[n], corners[n]];
		if (from && to) shift(boxes, { x: to.x - from.x, y: to.y - from.y });
	});
}
