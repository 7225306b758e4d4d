/** Where everything goes: parts that nothing joins laid out apart and packed; what is new in the room among what has a place. */
import { byDistrict, onRings, place, withoutSets } from "./arrangements.ts";
import { boundsOf, middleOf, shift } from "./bounds.ts";
import { componentsOf } from "./components.ts";
import { type PlacedBox, SEAM } from "./gather.ts";
import { fillRoom } from "./newcomers.ts";
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
	const all = arranged(input);
	const { x, y, width, height } = boundsOf(all);
	shift(all, { x: -x - width / 2, y: -y - height / 2 });
	return all;
}

function arranged(input: LayoutInput): PlacedBox[] {
	const { layout: id = "patches", aspect } = input;
	if (id === "rings" || id === "district") {
		const boxes = boxesOf(input, new Map());
		if (id === "rings") onRings(boxes, input);
		else byDistrict(boxes, input);
		return boxes;
	}
	const attempts = input.nodes.length <= SMALL ? ATTEMPTS : 1;
	const parts = componentsOf(id === "force" ? withoutSets(input) : input).map((part) => setsLayout(part, attempts));
	place(parts, aspect, SEAM);
	return parts.flat();
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
