/** Where communes lie on the map: boundaries projected once into a fixed frame, which the camera then looks at. Pure. */
import { geoArea, geoPath, geoTransverseMercator } from "d3-geo";
import type { Feature, MultiLineString } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { BoundariesAnswer } from "../../../model/index.ts";

/** In the units of the frame; y downwards. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Box {
	readonly x0: number;
	readonly y0: number;
	readonly x1: number;
	readonly y1: number;
}

/** A commune or a district with its boundary. */
export interface Area {
	/** Eight digits of a commune, five of a district. */
	readonly ags: string;
	readonly name: string;
	/** As the data of an SVG path. */
	readonly outline: string;
	/** Where its name stands: the middle of its largest part. */
	readonly middle: Point;
	readonly box: Box;
}

export interface Geography {
	/** By AGS, from north to south. */
	readonly areas: ReadonlyMap<string, Area>;
	/** Borders within districts, between them, and round everything; each line once. */
	readonly lines: { readonly communes: string; readonly districts: string; readonly outer: string };
	readonly box: Box;
	/** Degrees to the frame. */
	project(longitude: number, latitude: number): Point;
	/** The area of a district, made of its communes when it is first asked for; null: it has none. @param key five digits */
	district(key: string): Area | null;
	readonly attribution: readonly string[];
}

/** The frame's longer side. */
const FRAME = 1000;
/** Digits after the point: a tenth of the frame's unit is less than a pixel until far zoomed in. */
const DIGITS = 2;

type Shape<T extends GeoJSON.Geometry = GeoJSON.Polygon | GeoJSON.MultiPolygon> = Feature<T, { name?: string } | null>;

/** Communes as areas, on a transverse Mercator projection through their middle, which keeps shapes. */
export function geographyOf(answer: BoundariesAnswer): Geography {
	const topology = answer as unknown as Topology<{ communes: GeometryCollection<{ name?: string }> }>;
	const { communes } = topology.objects;
	const given = (feature(topology, communes).features as Shape[]).filter(({ geometry }) => geometry !== null);
	const shapes = given.map((shape) => ({ ...shape, geometry: clockwise(shape.geometry) }));
	const projection = fitted({ type: "FeatureCollection", features: shapes });
	const path = geoPath(projection).digits(DIGITS);
	const line = (keep: (a: string, b: string) => boolean) =>
		path(mesh(topology, communes, (a, b) => keep(String(a.id), String(b.id))) satisfies MultiLineString) ?? "";
	const areaOf = (shape: Shape<GeoJSON.MultiPolygon>): Area => {
		const [x, y] = path.centroid(largestPart(shape));
		const ags = String(shape.id);
		return {
			ags,
			name: shape.properties?.name ?? ags,
			outline: path(shape) ?? "",
			middle: { x, y },
			box: boxOf(path.bounds(shape)),
		};
	};
	const districtArea = (key: string): Area | null => {
		const parts = communes.geometries.filter(({ id }) => districtOf(String(id)) === key);
		if (parts.length === 0) return null;
		const geometry = clockwise(merge(topology, parts as (Polygon | MultiPolygon)[]));
		return areaOf({ type: "Feature", id: key, properties: null, geometry });
	};
	const districts = new Map<string, Area | null>();
	const areas = shapes.map(areaOf);
	areas.sort((a, b) => a.middle.y - b.middle.y || (a.ags < b.ags ? -1 : 1));
	return {
		areas: new Map(areas.map((area) => [area.ags, area])),
		lines: {
			communes: line((a, b) => a !== b && districtOf(a) === districtOf(b)),
			districts: line((a, b) => districtOf(a) !== districtOf(b)),
			outer: line((a, b) => a === b),
		},
		box: boxOf(path.bounds({ type: "FeatureCollection", features: shapes })),
		project: (longitude, latitude) => pointOf(projection([longitude, latitude])),
		district: (key) => {
			if (!districts.has(key)) districts.set(key, districtArea(key));
			return districts.get(key) ?? null;
		},
		attribution: answer.objects.communes.properties.attribution,
	};
}

/** Without boundaries: a map of places alone, which has no lines. @param places longitude and latitude of each */
export function geographyOfPlaces(places: readonly (readonly [number, number])[]): Geography {
	const points: GeoJSON.MultiPoint = { type: "MultiPoint", coordinates: places.map(([lon, lat]) => [lon, lat]) };
	const projection = fitted(points);
	const box = places.length > 0 ? boxOf(geoPath(projection).bounds(points)) : { x0: 0, y0: 0, x1: FRAME, y1: FRAME };
	return {
		areas: new Map(),
		lines: { communes: "", districts: "", outer: "" },
		box,
		project: (longitude, latitude) => pointOf(projection([longitude, latitude])),
		district: () => null,
		attribution: [],
	};
}

/** On the sphere a ring that runs the other way is the rest of the world, and files differ in it. */
function clockwise(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): GeoJSON.MultiPolygon {
	const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
	const inside = (coordinates: GeoJSON.Position[][]) => geoArea({ type: "Polygon", coordinates }) < 2 * Math.PI;
	const turned = parts.map((part) => (inside(part) ? part : part.map((ring) => [...ring].reverse())));
	return { type: "MultiPolygon", coordinates: turned };
}

/** The district of a commune is the first five digits of its key; a city that belongs to none is its own. */
const districtOf = (ags: string) => ags.slice(0, 5);

function fitted(object: GeoJSON.FeatureCollection | GeoJSON.MultiPoint) {
	const [[west], [east]] = extentOf(object);
	const projection = geoTransverseMercator().rotate([-(west + east) / 2, 0]);
	return projection.fitSize([FRAME, FRAME], object);
}

/** Smallest and greatest longitude and latitude, on a plane. */
function extentOf(object: GeoJSON.FeatureCollection | GeoJSON.MultiPoint): [[number, number], [number, number]] {
	const [low, high] = geoPath().bounds(object);
	return Number.isFinite(low[0])
		? [low, high]
		: [
				[0, 0],
				[0, 0],
			];
}

const boxOf = ([[x0, y0], [x1, y1]]: [[number, number], [number, number]]): Box => ({ x0, y0, x1, y1 });

const pointOf = (at: [number, number] | null): Point => ({ x: at?.[0] ?? 0, y: at?.[1] ?? 0 });

/** A commune in several parts is named on the largest. */
function largestPart({ geometry }: Shape<GeoJSON.MultiPolygon>): GeoJSON.Polygon {
	const parts = geometry.coordinates.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
	const plane = geoPath();
	return parts.reduce((best, one) => (plane.area(one) > plane.area(best) ? one : best));
}
