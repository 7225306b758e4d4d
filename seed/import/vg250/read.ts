/**
 * VG250, the boundaries of administrative areas in Germany (BKG), as GeoJSON: an area of a commune a feature. Collections
 * may stand in each other or in a plain list. A commune on the water has features of its own for it (GF other than 4).
 */
import type { Position } from "geojson";
import type { Place } from "../../messages/place.ts";
import type { Report } from "../../messages/problem.ts";
import type { InputFile } from "../run.ts";

export interface Area {
	ags: string;
	name: string;
	polygons: Position[][][];
}

export interface Areas {
	/** Sorted by AGS; a commune may have several. */
	areas: Area[];
	/** The latest day that a feature names as its beginning, of all communes: the file is of this day or later. */
	asOf: string | undefined;
	/** The AGS of the features that are no land. */
	waters: string[];
}

/** A JSON object of which nothing is known yet. */
type Unknown = Readonly<Record<string, unknown>>;

const LAND = "4";
const HAS_BEGUN = ["BEGINN", "WSK"];

/** Reads the files; what is wrong is reported with the path in the file. */
export function readAreas(files: readonly InputFile[], report: Report): Areas {
	const found: Areas = { areas: [], asOf: undefined, waters: [] };
	for (const { file, text } of files) {
		const start = { file, line: 1, column: 1, path: "" };
		const features = listFeatures(parseJson(text), "");
		if (!features || features.length === 0) report(start, "notGeoJson");
		else if (!features.every(([feature, path]) => readFeature(feature, { ...start, path }, found, report))) break;
	}
	found.areas.sort((a, b) => (a.ags < b.ags ? -1 : 1));
	return found;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch {
		return undefined;
	}
}

/** The features of a value with their paths; undefined where something else stands. */
function listFeatures(value: unknown, path: string): [feature: Unknown, path: string][] | undefined {
	if (typeof value !== "object" || value === null) return undefined;
	const { type, features } = value as Unknown;
	if (type === "Feature") return [[value as Unknown, path]];
	const list = Array.isArray(value) ? value : type === "FeatureCollection" ? features : undefined;
	if (!Array.isArray(list)) return undefined;
	const below = Array.isArray(value) ? path : path ? `${path}.features` : "features";
	const lists = list.map((item, index) => listFeatures(item, `${below}[${index}]`));
	return lists.includes(undefined) ? undefined : lists.flatMap((one) => one ?? []);
}

/** @returns false when all that follows would be wrong in the same way */
function readFeature(feature: Unknown, place: Place, found: Areas, report: Report): boolean {
	const properties = (feature.properties ?? {}) as Unknown;
	const name = String(properties.GEN ?? "");
	const ags = String(properties.AGS ?? "");
	if (!/^\d{8}$/.test(ags)) {
		report({ ...place, path: `${place.path}.properties` }, "areaWithoutAgs", name, ags);
		return true;
	}
	const asOf = HAS_BEGUN.map((key) => toDay(properties[key]))
		.sort()
		.at(-1);
	if (asOf && asOf > (found.asOf ?? "")) found.asOf = asOf;
	if (properties.GF !== undefined && String(properties.GF) !== LAND) {
		found.waters.push(ags);
		return true;
	}
	const polygons = polygonsOf(feature.geometry);
	if (!polygons) {
		report({ ...place, path: `${place.path}.geometry` }, "areaWithoutPolygon", `${ags} ${name}`);
		return true;
	}
	const outside = polygons.flat(2).find((position) => !isInGermany(position));
	if (outside) {
		report({ ...place, path: `${place.path}.geometry` }, "notInDegrees", outside.join(", "));
		return false;
	}
	found.areas.push({ ags, name, polygons });
	return true;
}

/** "2016/01/01" and "2022-12-31T00:00:00Z" as ISO days. */
function toDay(value: unknown): string {
	const [, year, month, day] = /^(\d{4})[-/](\d\d)[-/](\d\d)/.exec(String(value ?? "")) ?? [];
	return year ? `${year}-${month}-${day}` : "";
}

function polygonsOf(geometry: unknown): Position[][][] | undefined {
	const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
	if (!Array.isArray(coordinates) || coordinates.length === 0) return undefined;
	const polygons = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : [];
	const isRing = (ring: unknown) => Array.isArray(ring) && ring.length >= 4 && ring.every(isPosition);
	const areAll = polygons.every((polygon) => Array.isArray(polygon) && polygon.length > 0 && polygon.every(isRing));
	return polygons.length > 0 && areAll ? polygons : undefined;
}

const isPosition = (value: unknown) => Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);

/** In degrees, longitude first; metres and a latitude that comes first are far from there. */
const isInGermany = ([longitude = 0, latitude = 0]: Position) =>
	longitude > 5 && longitude < 16 && latitude > 47 && latitude < 56;
