/** The boundaries of several data sets as one topology. Pure. */
import { quantize } from "topojson-client";
import type { Boundaries, BoundariesAnswer, CommuneArea } from "../../model/index.ts";
import type { SetBoundaries } from "./read.ts";

/** Steps of the grid on which joined boundaries are written, as many as the import takes. */
const GRID = 1e5;

/** Of a commune that several bound, the first one counts. What only one data set has is answered as it is. */
export function joinBoundaries([first, ...others]: readonly [SetBoundaries, ...SetBoundaries[]]): BoundariesAnswer {
	const sets = [first, ...others];
	const properties = {
		attribution: [...new Set(sets.map(({ attribution }) => attribution))],
		datasets: sets.map(({ dataset }) => dataset),
	};
	const { objects, ...rest } = others.length === 0 ? first.topology : join(sets.map(({ topology }) => topology));
	return { ...rest, objects: { communes: { ...objects.communes, properties } } };
}

function join(all: readonly Boundaries[]): Boundaries {
	const arcs: Boundaries["arcs"] = [];
	const areas = new Map<string, CommuneArea>();
	for (const topology of all) {
		const before = arcs.length;
		for (const area of topology.objects.communes.geometries)
			if (!areas.has(area.id)) areas.set(area.id, shift(area, before));
		for (const arc of inDegrees(topology)) arcs.push(arc);
	}
	const communes = { type: "GeometryCollection" as const, geometries: [...areas.values()] };
	// The types of the package know neither that ids are texts nor that positions are pairs.
	return quantize({ type: "Topology", objects: { communes }, arcs }, GRID) as Boundaries;
}

/** The area with its arcs behind others. */
function shift(area: CommuneArea, by: number): CommuneArea {
	const move = (ring: readonly number[]) => ring.map((arc) => (arc < 0 ? arc - by : arc + by));
	if (area.type === "Polygon") return { ...area, arcs: area.arcs.map(move) };
	return { ...area, arcs: area.arcs.map((polygon) => polygon.map(move)) };
}

/** On a grid an arc is a first position and the steps from there. */
function inDegrees({ arcs, transform }: Boundaries): Boundaries["arcs"] {
	if (!transform) return arcs;
	const [scaleX, scaleY] = transform.scale;
	const [startX, startY] = transform.translate;
	return arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([stepX, stepY]): [number, number] => {
			x += stepX;
			y += stepY;
			return [x * scaleX + startX, y * scaleY + startY];
		});
	});
}
