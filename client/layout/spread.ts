/** Pushes boxes apart until none covers another. Fixed boxes stay; the result depends on nothing but the input. */

export interface Box {
	x: number;
	y: number;
	readonly width: number;
	readonly height: number;
	readonly fixed: boolean;
}

const ROUNDS = 400;
/** A little more than needed, so that rounding leaves no touch. */
const SLACK = 0.5;

/** Moves the boxes in place. @returns whether no two boxes (other than two fixed ones) overlap any more */
export function spread(boxes: readonly Box[]): boolean {
	for (let round = 0; round < ROUNDS; round++) {
		if (!pushAll(boxes)) return true;
	}
	return false;
}

/** One sweep over all pairs that are close in x. @returns whether anything moved */
function pushAll(boxes: readonly Box[]): boolean {
	const order = boxes
		.map((box, n) => ({ box, n, left: box.x - box.width / 2 }))
		.sort((a, b) => a.left - b.left || a.n - b.n);
	let moved = false;
	for (let i = 0; i < order.length; i++) {
		const a = order[i];
		for (let j = i + 1; a && j < order.length; j++) {
			const b = order[j];
			if (!b || b.left > a.left + a.box.width + a.box.width) break;
			if (push(a.box, b.box)) moved = true;
		}
	}
	return moved;
}

/** Along the axis where less is needed; the fixed one of two does not give way. */
function push(a: Box, b: Box): boolean {
	if (a.fixed && b.fixed) return false;
	const overX = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
	const overY = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
	if (overX <= 0 || overY <= 0) return false;
	const shareA = a.fixed ? 0 : b.fixed ? 1 : 0.5;
	if (overX < overY) {
		const way = (a.x < b.x ? -1 : 1) * (overX + SLACK);
		a.x += way * shareA;
		b.x -= way * (1 - shareA);
	} else {
		const way = (a.y < b.y ? -1 : 1) * (overY + SLACK);
		a.y += way * shareA;
		b.y -= way * (1 - shareA);
	}
	return true;
}
