/** Where everything goes: parts that nothing joins laid out apart and packed; what is new in the room among what has a place. */
import { boundsOf, middleOf, shift } from "./bounds.ts";
import { componentsOf } from "./components.ts";
import { type PlacedBox, SEAM } from "./gather.ts";
import { fillRoom } from "./newcomers.ts";
import { pack } from "./pack.ts";
import { boxesOf, makeSpace, positionsOf, setsLayout } from "./sets.ts";
import type { LayoutInput, Positions } from "./types.ts";

/** A small picture is tried this often. */
const ATTEMPTS = 6;
const SMALL = 120;

/** @returns a position for every node of the input; the fixed ones at theirs */
export function layout(input: LayoutInput): Positions {
	if (input.nodes.every((node) => !node.fixed)) return positionsOf(input, packed(input));
	return positionsOf(input, input.anew ? roundPins(input) : fillRoom(input, packed));
}

/** All boxes anew, round the middle 0, 0. */
function packed(input: LayoutInput): PlacedBox[] {
	const attempts = input.nodes.length <= SMALL ? ATTEMPTS : 1;
	const parts = componentsOf(input).map((part) => setsLayout(part, attempts));
	const bounds = parts.map(boundsOf);
	const sizes = bounds.map(({ width, height }) => ({ width: width + SEAM, height: height + SEAM }));
	const corners = pack(sizes, input.aspect);
	parts.forEach((boxes, n) => {
		const [from, to] = [bounds[n], corners[n]];
		if (from && to) shift(boxes, { x: to.x - from.x, y: to.y - from.y });
	});
	const all = parts.flat();
	const { x, y, width, height } = boundsOf(all);
	shift(all, { x: -x - width / 2, y: -y - height / 2 });
	return all;
}

/** Everything anew, with the middle of the pinned ones where they are; then each pin at its place, and nothing on it. */
function roundPins(input: LayoutInput): PlacedBox[] {
	const pinned = new Map(boxesOf(input, new Map()).flatMap((box) => (box.fixed ? [[box.id, box]] : [])));
	const boxes = packed({ ...input, nodes: input.nodes.map(({ fixed, x, y, ...node }) => node) });
	const is = middleOf(boxes.filter((box) => pinned.has(box.id)));
	const wanted = middleOf([...pinned.values()]);
	if (is && wanted) shift(boxes, { x: wanted.x - is.x, y: wanted.y - is.y });
	const all = boxes.map((box) => pinned.get(box.id) ?? box);
	makeSpace(all);
	return all;
}
