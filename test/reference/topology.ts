/** What a topology says, read without any library: rings in degrees, areas, and who shares a border. */
import type { Boundaries } from "../../model/index.ts";

type Position = readonly [x: number, y: number];

/** The rings of each commune in degrees by AGS, outer ones and holes alike. */
export function ringsOf({ arcs, transform, objects }: Boundaries): Map<string, Position[][]> {
	const lines = arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([stepX, stepY]): Position => {
			if (!transform) return [stepX, stepY];
			[x, y] = [x + stepX, y + stepY];
			return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
		});
	});
	const line = (arc: number) => (arc < 0 ? [...(lines[~arc] ?? [])].reverse() : (lines[arc] ?? []));
	const ring = (parts: readonly number[]) => parts.flatMap((arc, index) => line(arc).slice(index > 0 ? 1 : 0));
	return new Map(
		objects.communes.geometries.map(({ id, type, arcs: parts }) => [
			id,
			(type === "Polygon" ? parts : parts.flat()).map(ring),
		]),
	);
}

const EARTH_KM = 6371.007;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Square kilometres within a ring on a sphere as large as the earth; negative the other way round. */
function areaOf(ring: readonly Position[]): number {
	let sum = 0;
	for (const [index, [x, y]] of ring.entries()) {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		sum += radians(nextX - x) * (2 + Math.sin(radians(y)) + Math.sin(radians(nextY)));
	}
	return (sum * EARTH_KM ** 2) / 2;
}

/** Square kilometres by AGS. Holes run the other way round, so that they count against what is around them. */
export function areasOf(boundaries: Boundaries): Map<string, number> {
	const areas = [...ringsOf(boundaries)].map(([ags, rings]): [string, number] => [
		ags,
		Math.abs(rings.reduce((sum, ring) => sum + areaOf(ring), 0)),
	]);
	return new Map(areas);
}

/** The pairs that have a line from one point to the next in common, lower AGS first, sorted. */
export function bordersOf(boundaries: Boundaries): string[] {
	const owners = new Map<string, Set<string>>();
	for (const [ags, rings] of ringsOf(boundaries))
		for (const ring of rings)
			for (const [index, from] of ring.slice(0, -1).entries()) {
				const line = [from.join(" "), ring[index + 1]?.join(" ")].sort().join(" – ");
				owners.set(line, (owners.get(line) ?? new Set()).add(ags));
			}
	const pairs = [...owners.values()].filter(({ size }) => size > 1).map((both) => [...both].sort().join(" "));
	return [...new Set(pairs)].sort();
}
