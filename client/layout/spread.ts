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

const ROUNDS = 300;
/** A little more than needed, so that rounding leaves no touch. */
const SLACK = 1;

/** Moves the boxes in place, `rounds` times at most. @returns whether no two (but fixed ones) overlap any more */
export function spread(boxes: readonly Box[], gap: number, rounds = ROUNDS): boolean {
	for (let round = 0; round < rounds; round++) if (!pushAll(boxes, gap)) return true;
	return false;
}

/** One sweep over all pairs that are close in x. @returns whether anything moved */
function pushAll(boxes: readonly Box[], gap: number): boolean {
	const widest = boxes.reduce((most, box) => Math.max(most, box.width), 0) + gap;
	const order = [...boxes].sort((a, b) => a.x - b.x);
	let moved = false;
	for (const [i, a] of order.entries()) {
		for (let j = i + 1; j < order.length; j++) {
			const b = order[j];
			if (!b || b.x - a.x > widest) break;
			if (push(a, b, a.kind === b.kind ? 0 : gap)) moved = true;
		}
	}
	return moved;
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
