/** Pushes boxes apart until none covers another. Fixed boxes stay; the result depends on nothing but the input. */

/** A box by its middle. */
export interface Box {
	x: number;
	y: number;
	readonly width: number;
	readonly height: number;
	/** Does not give way at all. */
	readonly fixed: boolean;
	/** Of two boxes the one with more mass gives way less. */
	readonly mass: number;
	/** Boxes of different kinds keep `gap` more between them, for the outline that runs there. */
	readonly kind: string;
}

/** A little more than needed, so that rounding leaves no touch. */
const SLACK = 1;

/** Moves the boxes in place, in `rounds` sweeps at most. @returns whether no two (but fixed ones) overlap any more */
export function spread(boxes: readonly Box[], gap: number, rounds: number): boolean {
	const order = [...boxes].sort((a, b) => left(a) - left(b));
	for (let round = 0; round < rounds; round++) if (!pushAll(order, gap)) return true;
	return false;
}

const left = (box: Box) => box.x - box.width / 2;

/** One sweep from left to right over the pairs that share a column. @returns whether anything moved */
function pushAll(order: Box[], gap: number): boolean {
	restoreOrder(order);
	let moved = false;
	for (let i = 0; i < order.length; i++) {
		const a = order[i] as Box;
		const right = a.x + a.width / 2 + gap;
		for (let j = i + 1; j < order.length; j++) {
			const b = order[j] as Box;
			if (left(b) > right) break;
			if (Math.abs(a.y - b.y) >= (a.height + b.height) / 2 + gap) continue;
			if (push(a, b, a.kind === b.kind ? 0 : gap)) moved = true;
		}
	}
	return moved;
}

/** Insertion sort: from one sweep to the next little changes. */
function restoreOrder(order: Box[]): void {
	for (let i = 1; i < order.length; i++) {
		const box = order[i] as Box;
		const at = left(box);
		let j = i - 1;
		for (; j >= 0 && left(order[j] as Box) > at; j--) order[j + 1] = order[j] as Box;
		order[j + 1] = box;
	}
}

/** Along the axis where less is needed. */
function push(a: Box, b: Box, gap: number): boolean {
	if (a.fixed && b.fixed) return false;
	const overX = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
	const overY = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
	if (overX <= 0 || overY <= 0) return false;
	const shareA = a.fixed ? 0 : b.fixed ? 1 : b.mass / (a.mass + b.mass);
	const axis = overX < overY ? "x" : "y";
	const way = (a[axis] < b[axis] ? -1 : 1) * (Math.min(overX, overY) + SLACK);
	a[axis] += way * shareA;
	b[axis] -= way * (1 - shareA);
	return true;
}
