/**
 * Members of exactly the same sets form a patch. Patches are placed first, as big boxes, then their members inside; so no
 * member is cut off from its own by others that stand in the way.
 */
import type { PlacedBox } from "./gather.ts";

export interface Patch extends PlacedBox {
	readonly members: readonly PlacedBox[];
}

/** Boxes do not fill a disc without gaps. */
const LOOSE = 1.15;
const FLAT = 1.5;

/** One patch per kind; a box without a kind is a patch of its own, under its own id. */
export function patchesOf(boxes: readonly PlacedBox[]): Patch[] {
	const kinds = new Map<string, PlacedBox[]>();
	for (const box of boxes) {
		const key = box.kind || box.id;
		kinds.set(key, [...(kinds.get(key) ?? []), box]);
	}
	return [...kinds].map(([id, members]) => patch(id, members));
}

function patch(id: string, members: PlacedBox[]): Patch {
	const [only] = members;
	if (only && members.length === 1) return { ...only, id, members };
	const area = members.reduce((sum, box) => sum + box.width * box.height, 0) * LOOSE;
	const mean = (value: (box: PlacedBox) => number) =>
		members.reduce((sum, box) => sum + value(box), 0) / members.length;
	return {
		id,
		members,
		x: mean((box) => box.x),
		y: mean((box) => box.y),
		width: Math.sqrt(area * FLAT),
		height: Math.sqrt(area / FLAT),
		fixed: false,
		mass: mean((box) => box.mass),
		kind: only?.kind ?? "",
	};
}

/** Puts the members of each patch into it, in rows; its name tags go to the row that is farthest from the middle. */
export function fill(patches: readonly Patch[], isTag: (id: string) => boolean): void {
	const middle = patches.reduce((sum, one) => sum + one.y, 0) / patches.length;
	for (const one of patches) {
		const plain = one.members.filter((box) => !isTag(box.id));
		const tags = one.members.filter((box) => isTag(box.id));
		const rows = rowsOf(plain, one.width);
		stack(one, one.y < middle ? [...tags.map((tag) => [tag]), ...rows] : [...rows, ...tags.map((tag) => [tag])]);
	}
}

/** As words are set in lines: left to right while there is space, then even rows. */
function rowsOf(boxes: readonly PlacedBox[], width: number): PlacedBox[][] {
	const total = boxes.reduce((sum, box) => sum + box.width, 0);
	const count = Math.max(Math.round(total / width), 1);
	const rows: PlacedBox[][] = Array.from({ length: count }, () => []);
	let run = 0;
	for (const box of boxes) {
		const row = Math.min(Math.floor(((run + box.width / 2) / total) * count), count - 1);
		rows[row]?.push(box);
		run += box.width;
	}
	return rows.filter((row) => row.length > 0);
}

function stack(patch: Patch, rows: readonly (readonly PlacedBox[])[]): void {
	const heights = rows.map((row) => Math.max(...row.map((box) => box.height)));
	let top = patch.y - heights.reduce((sum, height) => sum + height, 0) / 2;
	rows.forEach((row, n) => {
		const height = heights[n] ?? 0;
		let left = patch.x - row.reduce((sum, box) => sum + box.width, 0) / 2;
		for (const box of row) {
			box.x = left + box.width / 2;
			box.y = top + height / 2;
			left += box.width;
		}
		top += height;
	});
}
