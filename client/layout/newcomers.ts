/**
 * What has no place yet goes into the room among what has one, near what it is joined to; nothing that stands moves. Members of
 * exactly the same sets stay together.
 */
import { boundsOf, middleOf, shift } from "./bounds.ts";
import { type PlacedBox, SEAM } from "./gather.ts";
import { fill, type Patch, patchesOf } from "./patches.ts";
import { createRoom, type Room } from "./room.ts";
import { boxesOf } from "./sets.ts";
import type { LayoutInput, Point } from "./types.ts";

/** @param alone lays out what is joined to nothing that has a place. @returns a box for every node of the input */
export function fillRoom(input: LayoutInput, alone: (rest: LayoutInput) => PlacedBox[]): PlacedBox[] {
	const boxes = boxesOf(input, new Map());
	const room = createRoom(SEAM);
	const ties = createTies(input);
	const settle = (some: readonly PlacedBox[]) => {
		for (const box of some) {
			room.take(box);
			ties.place(box);
		}
	};
	settle(boxes.filter((box) => box.fixed));
	const tags = new Set(input.groups.map((group) => group.id));
	const open = new Set(patchesOf(boxes.filter((box) => !box.fixed)));
	for (let ready = joinedOf(open, ties); ready.length > 0; ready = joinedOf(open, ties))
		for (const { patch, wish } of ready) {
			fill([patch], (id) => tags.has(id));
			putNear(patch.members, wish, room);
			settle(patch.members);
			open.delete(patch);
		}
	const left = new Set([...open].flatMap(({ members }) => members.map(({ id }) => id)));
	const placed = boxes.filter(({ id }) => !left.has(id));
	const rest = alone({ ...only(input, left), layout: "patches" });
	putNear(rest, centreOf(placed), room);
	return [...placed, ...rest];
}

/** Patches that are joined to something placed, with the middle of that: the large ones first. */
function joinedOf(open: Iterable<Patch>, ties: Ties): { patch: Patch; wish: Point }[] {
	const area = ({ patch }: { patch: Patch }) => patch.width * patch.height;
	return [...open]
		.flatMap((patch) => {
			const wish = ties.middle(patch.members);
			return wish ? [{ patch, wish }] : [];
		})
		.sort((a, b) => area(b) - area(a) || (a.patch.id < b.patch.id ? -1 : 1));
}

/** All together, as they stand to each other, where there is room for all. */
function putNear(boxes: readonly PlacedBox[], wish: Point, room: Room): void {
	const [first] = boxes;
	if (!first) return;
	const { x, y, width, height } = boundsOf(boxes);
	const kind = boxes.every((box) => box.kind === first.kind) ? first.kind : first.id;
	const at = room.find({ id: first.id, kind, width, height }, wish);
	shift(boxes, { x: at.x - x - width / 2, y: at.y - y - height / 2 });
}

function centreOf(boxes: readonly PlacedBox[]): Point {
	const { x, y, width, height } = boundsOf(boxes);
	return { x: x + width / 2, y: y + height / 2 };
}

const only = ({ nodes, edges, groups, ...more }: LayoutInput, ids: ReadonlySet<string>): LayoutInput => ({
	...more,
	nodes: nodes.filter(({ id }) => ids.has(id)),
	edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
	groups: groups.filter(({ id, members }) => [id, ...members].some((one) => ids.has(one))),
});

interface Ties {
	place(box: PlacedBox): void;
	/** The middle of the sets that they are in, or else of what edges join them to, as far as that has a place. */
	middle(boxes: readonly PlacedBox[]): Point | null;
}

function createTies({ edges, groups }: LayoutInput): Ties {
	const neighbours = new Map<string, string[]>();
	const setsOf = new Map<string, string[]>();
	const note = (map: Map<string, string[]>, key: string, value: string) => {
		const all = map.get(key);
		if (all) all.push(value);
		else map.set(key, [value]);
	};
	for (const { source, target } of edges) {
		note(neighbours, source, target);
		note(neighbours, target, source);
	}
	for (const { id, members } of groups) for (const one of new Set([id, ...members])) note(setsOf, one, id);
	const placed = new Map<string, Point>();
	const inSet = new Map<string, Point[]>();
	return {
		place: ({ id, x, y }) => {
			placed.set(id, { x, y });
			for (const set of setsOf.get(id) ?? []) inSet.set(set, [...(inSet.get(set) ?? []), { x, y }]);
		},
		middle: (boxes) => {
			const sets = new Set(boxes.flatMap(({ id }) => setsOf.get(id) ?? []));
			const middles = [...sets].flatMap((set) => middleOf(inSet.get(set) ?? []) ?? []);
			const joined = () => boxes.flatMap(({ id }) => neighbours.get(id) ?? []).flatMap((id) => placed.get(id) ?? []);
			return middleOf(middles) ?? middleOf(joined());
		},
	};
}
