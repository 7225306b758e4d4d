/** A layout that knows sets: rough arrangement by forces, sets gathered into areas, boxes with labels kept apart. */
import { forces } from "./forces.ts";
import { gather, type PlacedBox, SEAM } from "./gather.ts";
import { fill, patchesOf } from "./patches.ts";
import { spread } from "./spread.ts";
import type { LayoutInput, Places, Point } from "./types.ts";

const PATCH_ROUNDS = 300;
const ROUNDS = 60;

/** @returns a place for every node of the input; the fixed ones at theirs */
export function layout(input: LayoutInput): Places {
	const boxes = boxesOf(input, forces(input));
	if (boxes.every((box) => !box.fixed)) arrange(input, boxes);
	const groups = input.groups.map(({ id, members }) => [id, ...members]);
	gather(boxes, { groups, edges: input.edges, rounds: ROUNDS, aspect: input.aspect });
	spread(boxes, SEAM) || spread(boxes, 0);
	return placesOf(input, boxes);
}

/** Patches first, then what is in them. */
function arrange({ groups, edges, aspect }: LayoutInput, boxes: readonly PlacedBox[]): void {
	const patches = patchesOf(boxes);
	const patchOf = new Map(patches.flatMap((patch) => patch.members.map((box) => [box.id, patch.id])));
	const at = (id: string) => patchOf.get(id) ?? id;
	const forces = {
		groups: groups.map(({ id, members }) => [...new Set([id, ...members].map(at))]),
		edges: edges.map(({ source, target }) => ({ source: at(source), target: at(target) })),
		rounds: PATCH_ROUNDS,
		aspect,
	};
	gather(patches, forces);
	level(patches, aspect);
	gather(patches, forces);
	const tags = new Set(groups.map((group) => group.id));
	fill(patches, (id) => tags.has(id));
}

/** The box's middle is not the node's place: the label hangs below. A member of n sets weighs n². */
function boxesOf(input: LayoutInput, points: ReadonlyMap<string, Point>): PlacedBox[] {
	const kinds = kindsOf(input);
	return input.nodes.map(({ id, width, above, below, fixed = false, x, y }) => {
		const at = fixed && x !== undefined && y !== undefined ? { x, y } : (points.get(id) ?? { x: 0, y: 0 });
		const kind = kinds.get(id) ?? [];
		const box = { id, width, height: above + below, fixed, mass: Math.max(kind.length, 1) ** 2, kind: kind.join(" ") };
		return { ...box, x: at.x, y: at.y + (below - above) / 2 };
	});
}

function placesOf({ nodes }: LayoutInput, boxes: readonly PlacedBox[]): Places {
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

/** Turns everything round its middle so that the longest extent lies along the window's. */
function level(boxes: readonly PlacedBox[], aspect: number): void {
	const mean = (value: (box: PlacedBox) => number) => boxes.reduce((sum, box) => sum + value(box), 0) / boxes.length;
	const [cx, cy] = [mean((box) => box.x), mean((box) => box.y)];
	const xx = mean((box) => (box.x - cx) ** 2);
	const yy = mean((box) => (box.y - cy) ** 2);
	const xy = mean((box) => (box.x - cx) * (box.y - cy));
	const angle = -0.5 * Math.atan2(2 * xy, xx - yy) + (aspect < 1 ? Math.PI / 2 : 0);
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	for (const box of boxes) {
		const [x, y] = [box.x - cx, box.y - cy];
		box.x = x * cos - y * sin;
		box.y = x * sin + y * cos;
	}
}
