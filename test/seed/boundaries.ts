/** Boundaries for tests: a square a commune, in a row. */

/** The key of a data file for `grenzen.topo.json`. */
export const BOUNDARIES_KEY = 'boundaries: { file: grenzen.topo.json, attribution: "© Vermessungsamt" }\n';

/** TopoJSON of squares from 7° east and 51° north on; one and the next have a side in common, as an arc of both. */
export function squares(...ids: readonly string[]): string {
	const side = (n: number) => [51, 51.02, 51.04, 51.06, 51.08, 51.1].map((y) => [7 + n / 10, y]);
	const rest = (n: number) => [
		[
			[7 + n / 10, 51.1],
			[7 + (n + 1) / 10, 51.1],
		],
		[
			[7 + (n + 1) / 10, 51],
			[7 + n / 10, 51],
		],
	];
	/** The side between n - 1 and n is arc 3n, the top and the bottom of n follow it. */
	const arcs = [...ids.flatMap((_, n) => [side(n), ...rest(n)]), side(ids.length)];
	const geometries = ids.map((id, n) => ({
		type: "Polygon",
		id,
		arcs: [[3 * n, 3 * n + 1, ~(3 * n + 3), 3 * n + 2]],
	}));
	return JSON.stringify({ type: "Topology", objects: { squares: { type: "GeometryCollection", geometries } }, arcs });
}
