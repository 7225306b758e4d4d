import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Boundaries } from "../../../model/index.ts";
import { importVg250, type Vg250Options } from "../../../seed/import/vg250/convert.ts";
import { areasOf, bordersOf, ringsOf } from "../../reference/topology.ts";
import { writeFiles } from "../sandbox.ts";
import { makeImportBox } from "./sandbox.ts";

/** Six communes as the BKG has them, and a seventh with a feature for its water, in a collection of its own. */
const SAMPLE = "test/fixtures/vg250/gemeinden.geo.json";

let box: ReturnType<typeof makeImportBox>;
beforeEach(() => {
	box = makeImportBox();
});
afterEach(() => box.remove());

const run = (paths = [SAMPLE], options: Vg250Options = {}) =>
	box.run(paths, (files, report) => importVg250(files, options, report));
const boundaries = () => Boundaries.parse(JSON.parse(box.written()["boundaries.topo.json"] ?? ""));
const pairs = () =>
	(box.written()["neighbours.csv"] ?? "")
		.trim()
		.split("\n")
		.slice(1)
		.map((row) => row.replace(",", " "));

describe("VG250", () => {
	it("becomes data files that load beside the communes", async () => {
		const { code, out, err } = run([SAMPLE], { land: ["05"], asOf: "2016-01-01" });
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toContain("übernommen: Grenzen von 5 Gemeinden; gemeinsame Grenzen 7");
		const written = Object.entries(box.written()).map(([file, content]) => `--- ${file}\n${content}`);
		await expect(written.join("")).toMatchFileSnapshot("../../golden/import-vg250.txt");
		const names = {
			"05515000": "Münster",
			"05558020": "Havixbeck",
			"05558044": "Senden",
			"05566004": "Altenberge",
			"05566012": "Greven",
		};
		const communes = Object.entries(names).map(([ags, name]) => `  - { ags: "${ags}", name: ${name}, locator: AGS }`);
		writeFiles(box.data, { "c.yaml": `evidence: { source: vg250-2016-01-01 }\ncommunes:\n${communes.join("\n")}\n` });
		expect(await box.load()).toMatchObject({ code: 0, out: expect.stringContaining("entities=5 relationships=7") });
	});

	it("keeps areas within a few percent, and finds who shares a border", () => {
		run([SAMPLE], { land: ["05"] });
		// Areas of the register of communes, 30.11.2023.
		const official = {
			"05515000": 303.28,
			"05558020": 53.17,
			"05558044": 109.45,
			"05566004": 62.96,
			"05566012": 140.26,
		};
		for (const [ags, area] of areasOf(boundaries())) {
			const expected = official[ags as keyof typeof official];
			expect(Math.abs(area / expected - 1), ags).toBeLessThan(0.03);
		}
		expect(pairs()).toEqual(bordersOf(boundaries()));
		expect(pairs()).toContain("05515000 05558020");
		expect(pairs()).not.toContain("05558044 05566004");
	});

	it("takes the land of a commune, not its water, also from a collection in the list", () => {
		const { out } = run([SAMPLE], { land: ["01"] });
		expect(out).toContain("weggelassen: Wasserflächen 1");
		// Arnis has 0.45 km², of which much is water.
		expect(areasOf(boundaries()).get("01059002")).toBeLessThan(0.45);
		expect(areasOf(boundaries()).get("01059002")).toBeGreaterThan(0.2);
	});

	it("takes the state of the territory from the features, where nobody says it", () => {
		expect(run().out).toContain("Gebietsstand 2009-01-01, der jüngste");
		expect(box.written()["boundaries.yaml"]).toContain("© GeoBasis-DE / BKG (2009), Daten verändert");
	});
});

type Ring = (readonly [number, number])[];
const square = (x: number, y: number, size = 0.1): Ring => [
	[x, y],
	[x + size, y],
	[x + size, y + size],
	[x, y + size],
	[x, y],
];
const feature = (AGS: string, ring: Ring, properties = {}) => ({
	type: "Feature",
	properties: { AGS, GEN: `Ort ${AGS}`, GF: 4, WSK: "2016/01/01", ...properties },
	geometry: { type: "Polygon", coordinates: [ring] },
});
const collection = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });
const runText = (text: string, options?: Vg250Options) => run([box.write("grenzen.geo.json", text)], options);

describe("a commune in several features", () => {
	it("is one area without borders inside", () => {
		runText(
			collection(
				feature("05515000", square(7, 51)),
				feature("05515000", square(7.1, 51)),
				feature("05515004", square(7.5, 51)),
			),
		);
		expect(boundaries().objects.communes.geometries.map(({ id }) => id)).toEqual(["05515000", "05515004"]);
		const [outline, ...more] = ringsOf(boundaries()).get("05515000") ?? [];
		expect(more).toEqual([]);
		expect(Math.max(...(outline ?? []).map(([x]) => x))).toBeCloseTo(7.2, 4);
	});
});

describe("a small commune", () => {
	it("keeps its area beside a large one with long borders, from which it is cut out", () => {
		const zigzag = Array.from({ length: 60 }, (_, n): [number, number] => [7 + n / 60, n % 2 === 0 ? 51 : 51.1]);
		const outer: Ring = [...zigzag, [8, 52], [7, 52], [7, 51]];
		const inner = square(7.5, 51.5, 0.004);
		const around = feature("05515000", outer);
		around.geometry.coordinates.push([...inner].reverse());
		runText(collection(around, feature("05515004", inner)));
		expect(pairs()).toEqual(["05515000 05515004"]);
		// 0.004° of latitude are 444.8 m, of longitude at 51.5° north 276.9 m.
		expect(areasOf(boundaries()).get("05515004")).toBeCloseTo(0.4448 * 0.2769, 2);
	});
});

describe("what cannot be taken", () => {
	const good = feature("05515000", square(7, 51));
	const place = "grenzen.geo.json:1:1";
	it.each([
		["no JSON", "AGS;Name", `${place} — die Datei ist kein GeoJSON mit Flächen — eine FeatureCollection`],
		["JSON of another kind", '{"arcs":[]}', `${place} — die Datei ist kein GeoJSON mit Flächen`],
		["no feature", collection(), `${place} — die Datei ist kein GeoJSON mit Flächen`],
		[
			"no AGS",
			collection(good, feature("05515", square(8, 51))),
			`${place} features[1].properties — „Ort 05515“ hat als AGS „05515“ — AGS mit acht Ziffern`,
		],
		[
			"metres",
			collection(feature("05515000", square(405_000, 5_757_000))),
			`${place} features[0].geometry — [405000, 5757000] liegt, in Grad gelesen, nicht in Deutschland — in WGS 84 umrechnen`,
		],
		[
			"latitude first",
			collection(feature("05515000", square(51, 7))),
			`${place} features[0].geometry — [51, 7] liegt, in Grad gelesen, nicht in Deutschland`,
		],
		[
			"no area",
			collection({ ...good, geometry: { type: "Point", coordinates: [7, 51] } }),
			`${place} features[0].geometry — „05515000 Ort 05515000“ hat keine Fläche — Polygon`,
		],
		[
			"an open ring",
			collection(feature("05515000", square(7, 51).slice(0, 3))),
			`${place} features[0].geometry — „05515000 Ort 05515000“ hat keine Fläche`,
		],
		[
			"no day",
			collection({ ...good, properties: { AGS: "05515000", GEN: "Münster" } }),
			`${place} — kein Gebietsstand: weder BEGINN noch WSK nennt einen Tag — --as-of`,
		],
	])("%s", (_, text, message) => {
		const { code, err } = runText(text);
		expect(code).toBe(2);
		expect(err).toContain(message);
		expect(box.written()).toEqual({});
	});

	it("a Land that is not in it", () => {
		expect(runText(collection(good), { land: ["05", "09"] })).toMatchObject({
			code: 2,
			err: expect.stringContaining("das Land „09“ steht nicht in der Datei — vorhanden: 05"),
		});
	});
});

/** A patchwork: cells of a grid with crooked edges, each a feature of one of some communes. */
const patchwork = fc.record({
	width: fc.integer({ min: 1, max: 6 }),
	height: fc.integer({ min: 1, max: 6 }),
	owners: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 36, maxLength: 36 }),
	bends: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 400, maxLength: 400 }),
});
const agsOf = (owner: number) => `0551500${owner}`;

describe("topology", () => {
	it("is kept: what was shared is shared, nothing else is, and every commune has its area", () => {
		fc.assert(
			fc.property(patchwork, ({ width, height, owners, bends }) => {
				box.remove();
				box = makeImportBox();
				const ownerOf = (x: number, y: number) => agsOf(owners[y * 6 + x] ?? 0);
				/** From one corner of the grid to the next, by two points on the way that are the same from both sides. */
				const edge = (fromX: number, fromY: number, toX: number, toY: number): Ring => {
					const isForward = toX + toY > fromX + fromY;
					const [x, y] = isForward ? [fromX, fromY] : [toX, toY];
					const isAcross = fromY === toY;
					const bend = (n: number) => (bends[((y * 7 + x) * 2 + (isAcross ? 1 : 0)) * 2 + n] ?? 0) / 1e4;
					const point = (part: number, n: number): [number, number] =>
						isAcross ? [7 + (x + part) / 10, 51 + y / 10 + bend(n)] : [7 + x / 10 + bend(n), 51 + (y + part) / 10];
					const way: Ring = [
						[7 + x / 10, 51 + y / 10],
						point(1 / 3, 0),
						point(2 / 3, 1),
						isAcross ? [7 + (x + 1) / 10, 51 + y / 10] : [7 + x / 10, 51 + (y + 1) / 10],
					];
					return isForward ? way : [...way].reverse();
				};
				const cell = (x: number, y: number): Ring => [
					...edge(x, y, x + 1, y).slice(0, -1),
					...edge(x + 1, y, x + 1, y + 1).slice(0, -1),
					...edge(x + 1, y + 1, x, y + 1).slice(0, -1),
					...edge(x, y + 1, x, y),
				];
				const cells = Array.from({ length: width * height }, (_, n) => [n % width, Math.floor(n / width)] as const);
				runText(collection(...cells.map(([x, y]) => feature(ownerOf(x, y), cell(x, y)))));
				const touching = cells.flatMap(([x, y]) => [
					...(x + 1 < width ? [[ownerOf(x, y), ownerOf(x + 1, y)]] : []),
					...(y + 1 < height ? [[ownerOf(x, y), ownerOf(x, y + 1)]] : []),
				]);
				const expected = new Set(touching.filter(([a, b]) => a !== b).map((both) => both.sort().join(" ")));
				expect(pairs()).toEqual([...expected].sort());
				expect(bordersOf(boundaries())).toEqual([...expected].sort());
				const areas = areasOf(boundaries());
				const communes = new Set(cells.map(([x, y]) => ownerOf(x, y)));
				expect([...areas.keys()].sort()).toEqual([...communes].sort());
				for (const ags of communes) {
					const own = cells.filter(([x, y]) => ownerOf(x, y) === ags);
					const exact = own.reduce((sum, [x, y]) => sum + (areasOf(single(ags, cell(x, y))).get(ags) ?? 0), 0);
					expect(Math.abs((areas.get(ags) ?? 0) / exact - 1), ags).toBeLessThan(0.06);
				}
			}),
			{ numRuns: 40 },
		);
	});
});

/** One ring as a topology of its own. */
const single = (id: string, ring: Ring): Boundaries => ({
	type: "Topology",
	objects: { communes: { type: "GeometryCollection", geometries: [{ type: "Polygon", id, arcs: [[0]] }] } },
	arcs: [ring.map(([x, y]): [number, number] => [x, y])],
});
