import { geoArea, geoMercator } from "d3-geo";
import { describe, expect, it } from "vitest";
import { geographyOf, geographyOfPlaces } from "../../../../client/views/map/geography.ts";
import type { BoundariesAnswer } from "../../../../model/index.ts";
import { BOUNDARIES } from "../../state/small-boundaries.ts";

/** The points of the data of an SVG path. */
const pointsIn = (path: string) =>
	[...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

const around = (path: string) => {
	const points = pointsIn(path);
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
};

describe("the geography of a topology", () => {
	const { areas, lines, box, project, attribution } = geographyOf(BOUNDARIES);
	const area = (ags: string) => {
		const found = areas.get(ags);
		if (!found) throw new Error(`There is no ${ags}.`);
		return found;
	};

	it("has an area of each commune with name and attribution", () => {
		expect([...areas.values()].map(({ ags, name }) => `${ags} ${name}`).sort()).toEqual([
			"05515000 Münster",
			"05566012 Greven",
			"05566084 Steinfurt",
		]);
		expect(attribution).toEqual(["Grenzen: © Beispiel"]);
	});

	it("fits a frame of 1000 units, east to the right and north upwards", () => {
		expect(box.x1 - box.x0).toBeCloseTo(1000, 0);
		expect(area("05515000").middle.x).toBeLessThan(area("05566012").middle.x);
		expect(project(8.5, 51.9).y).toBeLessThan(project(8.5, 51.1).y);
		// The middle one of three lies on the middle meridian, where the projection is true and does not lean.
		expect(project(8.5, 51.5).x).toBeCloseTo(500, 0);
		expect(area("05566012").middle.x).toBeCloseTo(500, 0);
	});

	it("keeps shapes: a degree of longitude is cos 51.5° of one of latitude", () => {
		const [west, east, south, north] = [project(8, 51.5), project(9, 51.5), project(8.5, 51), project(8.5, 52)];
		expect((east.x - west.x) / (south.y - north.y)).toBeCloseTo(Math.cos((51.5 * Math.PI) / 180), 3);
	});

	it("draws each border once: within a district, between districts, round everything", () => {
		// Greven and Steinfurt are of one district and share 9° East; Münster is none of it and shares 8° East with Greven.
		const [within, between] = [around(lines.communes), around(lines.districts)];
		expect(within.x0).toBeCloseTo(project(9, 52).x, 0);
		expect(between.x1).toBeCloseTo(project(8, 52).x, 0);
		expect(around(lines.outer)).toEqual({
			...{ x0: expect.closeTo(box.x0, 1), x1: expect.closeTo(box.x1, 1) },
			...{ y0: expect.closeTo(box.y0, 0), y1: expect.closeTo(box.y1, 0) },
		});
	});

	it("makes the area of a district of its communes, and knows none without", () => {
		const steinfurt = geographyOf(BOUNDARIES).district("05566");
		const [greven, other] = [area("05566012").box, area("05566084").box];
		expect(steinfurt?.box).toEqual({
			...greven,
			x1: other.x1,
			y0: Math.min(greven.y0, other.y0),
			y1: expect.any(Number),
		});
		// One ring: the border between the two is none of it.
		expect(steinfurt?.outline.match(/M/g)).toHaveLength(1);
		expect(geographyOf(BOUNDARIES).district("05558")).toBeNull();
	});

	it("is the same whichever way the rings of the file run", () => {
		const { communes } = BOUNDARIES.objects;
		const turned = communes.geometries.map((one) => ({
			...one,
			arcs: one.arcs.map((ring) => [...(ring as number[])].reverse().map((arc) => ~arc)),
		}));
		const answer = { ...BOUNDARIES, objects: { communes: { ...communes, geometries: turned } } } as BoundariesAnswer;
		const other = geographyOf(answer);
		expect(other.box.x1 - other.box.x0).toBeCloseTo(1000, 0);
		expect(around(other.areas.get("05515000")?.outline ?? "")).toEqual(around(area("05515000").outline));
	});

	it("names a commune in several parts on the largest", () => {
		const square = (west: number, size: number) => [
			[west, 51],
			[west, 51 + size],
			[west + size, 51 + size],
			[west + size, 51],
			[west, 51],
		];
		const answer = {
			type: "Topology",
			arcs: [square(7, 0.1), square(9, 1)],
			objects: {
				communes: {
					...BOUNDARIES.objects.communes,
					geometries: [{ type: "MultiPolygon", id: "05515000", arcs: [[[0]], [[1]]] }],
				},
			},
		} as unknown as BoundariesAnswer;
		const geography = geographyOf(answer);
		const expected = geography.project(9.5, 51.5);
		expect(geography.areas.get("05515000")?.middle.x).toBeCloseTo(expected.x, -1);
		expect(geography.areas.get("05515000")?.name).toBe("05515000");
		// The reference for "clockwise": d3 takes such a square as the small part of the sphere.
		expect(geoArea({ type: "Polygon", coordinates: [square(9, 1)] })).toBeLessThan(1);
	});
});

describe("the geography of places alone", () => {
	it("puts each where a map has it, and has no lines", () => {
		const { project, lines, areas } = geographyOfPlaces([
			[7, 52],
			[8, 51],
		]);
		expect([areas.size, lines.outer]).toEqual([0, ""]);
		const [a, b] = [project(7, 52), project(8, 51)];
		const slope = (x: number, y: number) => x / y;
		const [west = 0, north = 0] = geoMercator()([7, 52]) ?? [];
		const [east = 0, south = 0] = geoMercator()([8, 51]) ?? [];
		expect(slope(b.x - a.x, b.y - a.y)).toBeCloseTo(slope(east - west, south - north), 1);
	});

	it("of none still has a frame", () => {
		expect(geographyOfPlaces([]).box).toEqual({ x0: 0, y0: 0, x1: 1000, y1: 1000 });
	});
});
