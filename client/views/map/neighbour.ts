/** From place to place by arrow keys. Pure. */
import type { Point } from "./geography.ts";

/** Anything that stands somewhere. */
interface At {
	readonly at: Point;
}

/** The nearest place in a direction; sideways distance counts double, so that walking keeps its direction. */
export function neighbour<T extends At>(places: Iterable<T>, from: Point, way: Point): T | undefined {
	return cheapest(places, ({ at }) => {
		const [dx, dy] = [at.x - from.x, at.y - from.y];
		const along = dx * way.x + dy * way.y;
		return along <= 0 ? Number.POSITIVE_INFINITY : along + 2 * Math.abs(dx * way.y + dy * way.x);
	});
}

/** The place nearest to a point. */
export const nearest = <T extends At>(places: Iterable<T>, { x, y }: Point): T | undefined =>
	cheapest(places, ({ at }) => Math.hypot(at.x - x, at.y - y));

function cheapest<T>(places: Iterable<T>, cost: (place: T) => number): T | undefined {
	let best: T | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const place of places) {
		const price = cost(place);
		if (price < least) [best, least] = [place, price];
	}
	return best;
}
