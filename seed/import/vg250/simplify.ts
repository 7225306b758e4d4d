/** Areas as one topology: a border that two communes share is there once, so that it stays shared when it is simplified. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Topology, Polygon as TopoPolygon } from "topojson-specification";
import type { Area } from "./read.ts";

interface Named {
	name: string;
}
type Geometry = GeometryObject<Named>;
export type Communes = Topology<{ communes: GeometryCollection<Named> }>;

/** Steps of the grid on which points of two communes are one, and of that on which they are written. */
const FINE = 1e6;
const WRITTEN = 1e5;
/** How many of the points within borders stay. */
const KEPT = 0.25;
/** How much of its area a commune may win or lose before its borders stay as they are. */
const MAY_LOSE = 0.05;

/** Simplifies the areas, an object with a geometry for each commune in the order of the areas. */
export function toTopology(areas: readonly Area[]): Communes {
	const exact = unite(areas);
	const sizes = sizesOf(exact);
	const weighed = presimplify(exact);
	const least = quantile(weighed, KEPT);
	/** The arcs that stay as they are. */
	const kept = new Set<number>();
	for (;;) {
		const simple = quantize(simplify(weighed, least), WRITTEN) as Communes;
		const before = kept.size;
		for (const [index, size] of sizesOf(simple).entries()) {
			const was = sizes[index] ?? 0;
			if (Math.abs(size - was) <= was * MAY_LOSE) continue;
			for (const arc of arcsOf(exact.objects.communes.geometries[index])) kept.add(arc);
		}
		if (kept.size === before) return simple;
		for (const arc of kept) for (const point of weighed.arcs[arc] ?? []) point[2] = Number.POSITIVE_INFINITY;
	}
}

function toFeature({ ags, name, polygons }: Area): Feature<MultiPolygon> {
	return { type: "Feature", id: ags, properties: { name }, geometry: { type: "MultiPolygon", coordinates: polygons } };
}

/** A commune that was described in several features becomes one geometry, without borders inside. */
function unite(areas: readonly Area[]): Communes {
	const features: FeatureCollection = { type: "FeatureCollection", features: areas.map(toFeature) };
	const whole = topology({ communes: features }, FINE) as Communes;
	const byId = new Map<string, Geometry[]>();
	for (const geometry of whole.objects.communes.geometries) {
		const id = String(geometry.id);
		byId.set(id, [...(byId.get(id) ?? []), geometry]);
	}
	const geometries = [...byId.values()].flatMap((parts): Geometry[] => {
		const [first] = parts;
		if (!first || parts.length === 1) return parts;
		const { id, properties } = first;
		return [{ ...mergeArcs(whole, parts as TopoPolygon[]), id, properties } as Geometry];
	});
	return { ...whole, objects: { communes: { type: "GeometryCollection", geometries } } };
}

/** The areas of the communes in square degrees, to be compared with each other. */
function sizesOf(whole: Communes): number[] {
	return whole.objects.communes.geometries.map((geometry) => {
		const { coordinates, type } = (feature(whole, geometry) as Feature<Polygon | MultiPolygon>).geometry;
		const polygons = type === "Polygon" ? [coordinates] : coordinates;
		return polygons.reduce(
			(sum, [outer = [], ...holes]) => sum + holes.reduce((rest, hole) => rest - sizeOf(hole), sizeOf(outer)),
			0,
		);
	});
}

/** By the shoelace formula. */
function sizeOf(ring: readonly Position[]): number {
	let twice = 0;
	for (const [index, [x = 0, y = 0]] of ring.entries()) {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
		twice += x * nextY - nextX * y;
	}
	return Math.abs(twice) / 2;
}

/** The numbers of the arcs that bound a commune; `~n` is arc n the other way round. */
function arcsOf(geometry: Geometry | undefined): number[] {
	const arcs = geometry && "arcs" in geometry ? geometry.arcs : [];
	return [arcs].flat(3).map((arc) => (Number(arc) < 0 ? ~Number(arc) : Number(arc)));
}
