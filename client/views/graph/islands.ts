/** Members of a set that stand together, and the shortest lines that join such islands. Pure. */

interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Groups of boxes in which each is at most `reach` from another. */
export function islandsOf<T extends Place>(boxes: readonly T[], reach: number): T[][] {
	const open = new Set(boxes);
	const islands: T[][] = [];
	for (const box of boxes) {
		if (!open.delete(box)) continue;
		const island = [box];
		for (const one of island) {
			for (const other of open) {
				if (gap(one, other) > reach) continue;
				open.delete(other);
				island.push(other);
			}
		}
		islands.push(island);
	}
	return islands;
}

/** The free distance between two boxes. */
function gap(a: Place, b: Place): number {
	const x = Math.abs(a.x - b.x) - (a.width + b.width) / 2;
	const y = Math.abs(a.y - b.y) - (a.height + b.height) / 2;
	return Math.hypot(Math.max(x, 0), Math.max(y, 0));
}

/** The islands' minimum spanning tree, each line between the two nearest members, as SVG path data. */
export function linksOf(islands: readonly (readonly Place[])[]): string {
	const [first, ...rest] = islands;
	if (!first) return "";
	const joined = [...first];
	const open = new Set(rest);
	const lines: string[] = [];
	while (open.size > 0) {
		const found = [...open].map((island) => ({ island, ...nearest(joined, island) }));
		const next = found.reduce((best, one) => (one.distance < best.distance ? one : best));
		lines.push(`M${next.a.x} ${next.a.y}L${next.b.x} ${next.b.y}`);
		joined.push(...next.island);
		open.delete(next.island);
	}
	return lines.join(" ");
}

function nearest(some: readonly Place[], others: readonly Place[]) {
	let best = { distance: Infinity, a: { x: 0, y: 0 }, b: { x: 0, y: 0 } };
	for (const a of some)
		for (const b of others) {
			const distance = gap(a, b);
			if (distance < best.distance) best = { distance, a, b };
		}
	return best;
}
