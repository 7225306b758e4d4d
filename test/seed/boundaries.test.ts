/** The boundaries that the shipped data have, and how a load keeps those of several data sets. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Boundaries } from "../../model/index.ts";
import { areasOf, bordersOf } from "../reference/topology.ts";
import { BOUNDARIES_KEY, squares } from "./boundaries.ts";
import { byId, content, propertyOf } from "./checklist/data.ts";
import { check, loadDirectory, queryGraph, readStatus, writeFiles } from "./sandbox.ts";

describe("the shipped boundaries", () => {
	const file = "seed/data/registers/boundaries/boundaries.topo.json";
	const shipped = Boundaries.parse(JSON.parse(readFileSync(file, "utf8")));
	const areas = areasOf(shipped);
	const borders = content.relationships.filter(({ kind }) => kind === "BORDERS");

	it("are those of all communes of the state, about as large as the register says", () => {
		const communes = content.entities.filter(({ kind, props }) => kind === "Commune" && /^05/.test(String(props.ags)));
		expect([...areas.keys()].sort()).toEqual(communes.map(({ props }) => props.ags).sort());
		const whole = communes.reduce((sum, { props }) => sum + Number(props.areaKm2), 0);
		expect(Math.abs([...areas.values()].reduce((sum, area) => sum + area, 0) / whole - 1)).toBeLessThan(0.005);
		const differing = communes.filter(
			({ props }) => Math.abs((areas.get(String(props.ags)) ?? 0) / Number(props.areaKm2) - 1) > 0.04,
		);
		// Their borders are drawn so in the scale of 1 : 250 000, before anything is simplified.
		expect(differing.map(({ props }) => props.name)).toEqual(["Monheim am Rhein", "Roetgen"]);
	});

	it("say who borders whom: each pair that has a line in common once, nobody alone", () => {
		const pairs = borders.map(({ from, to }) => `${from} ${to}`.replaceAll("commune-", ""));
		expect(pairs.sort()).toEqual(bordersOf(shipped));
		expect(new Set(borders.flatMap(({ from, to }) => [from, to])).size).toBe(396);
	});

	// As encyclopedias list them; Ostbevern and Nottuln are near, and do not border.
	it.each([
		["05515000", "Altenberge Ascheberg Drensteinfurt Everswinkel Greven Havixbeck Senden Sendenhorst Telgte"],
		["05558020", "Altenberge Billerbeck Münster Nottuln Senden"],
	])("know the neighbours of %s", (ags, names) => {
		const id = `commune-${ags}`;
		const others = borders.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
		expect(others.map((other) => propertyOf(`${other}#name`)).sort()).toEqual(names.split(" "));
	});

	it("are implied by a source that is named", () => {
		const [first] = borders;
		expect(first?.props).toMatchObject({ certainty: "implied", note: "Aus den Grenzen berechnet" });
		expect(byId.get("source-vg250-2016-01-01")?.props).toMatchObject({ publishedOn: "2016-01-01", kind: "dataset" });
	});
});

const COMMUNES =
	"sources: { s: { title: T, publisher: P, kind: register, published: 2024 } }\nevidence: { source: s, locator: L }\n";
const communes = (...ids: string[]) =>
	`${COMMUNES}communes: [${ids.map((ags) => `{ ags: "${ags}", name: N${ags} }`).join(", ")}]\n`;
const [A, B, C] = ["99001001", "99001002", "99001003"] as const;

describe("a load", () => {
	let root: string;
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), "boundaries-"));
	});
	afterEach(() => rmSync(root, { recursive: true }));

	const config = () => ({ storeDir: join(root, "store"), queryTimeoutMs: 10_000 });
	const write = (id: string, ids: string[], key = BOUNDARIES_KEY) =>
		writeFiles(join(root, id), {
			"dataset.yaml": `id: ${id}\ntitle: Set ${id}\nlicense: CC0\nattribution: [Amt ${id}]\n`,
			"a.yaml": communes(...ids) + key,
			"grenzen.topo.json": squares(...ids),
		});
	const load = (data: string[], options = {}) =>
		loadDirectory("", config().storeDir, { data: data.map((id) => join(root, id)), ...options });
	const stored = () =>
		queryGraph(
			config(),
			"MATCH (b:Boundaries) RETURN b.id AS id, b.attribution AS attribution, b.topology AS topology ORDER BY id",
		);
	const ids = async () => (await stored()).map(({ id }) => id);
	const attribution = async () => {
		const status = await readStatus(config());
		return status.ready ? status.manifest.datasets.map((one) => one.attribution) : [];
	};

	it("keeps the boundaries with the data set, and whom to name for them", async () => {
		write("a", [A, B]);
		expect(await load(["a"])).toMatchObject({ code: 0, err: "" });
		const [row] = await stored();
		expect(row).toMatchObject({ id: "a", attribution: "© Vermessungsamt" });
		expect(bordersOf(Boundaries.parse(JSON.parse(String(row?.topology))))).toEqual([`${A} ${B}`]);
		expect(await attribution()).toEqual([["Amt a", "© Vermessungsamt"]]);
		expect((await load(["a"])).out).toContain("Nichts zu tun");
	});

	it("sees that nothing but the boundaries has changed", async () => {
		write("a", [A, B]);
		await load(["a"]);
		const before = await readStatus(config());
		writeFiles(join(root, "a"), { "grenzen.topo.json": squares(A) });
		expect((await load(["a"])).out).toContain("Geladen");
		expect((await stored())[0]?.topology).not.toContain(B);
		expect(await readStatus(config())).not.toEqual(before);
		write("a", [A, B], "");
		await load(["a"]);
		expect(await stored()).toEqual([]);
		expect(await attribution()).toEqual([["Amt a"]]);
	});

	it("leaves those of other data sets alone, and removes them with theirs", async () => {
		write("a", [A, B]);
		write("b", [C]);
		await load(["a", "b"]);
		expect(await ids()).toEqual(["a", "b"]);
		write("b", [C], "");
		await load(["b"]);
		expect(await ids()).toEqual(["a"]);
		await load([], { remove: ["a"] });
		expect(await ids()).toEqual([]);
	});
});

describe("what is wrong with boundaries", () => {
	const problems = (key: string, topology = squares(A)) =>
		check({ "a.yaml": communes(A) + key, "grenzen.topo.json": topology });
	const noTopology = JSON.stringify({ type: "FeatureCollection", features: [] });
	const twoObjects = JSON.stringify({ ...JSON.parse(squares(A)), objects: { a: 1, b: 2 } });
	const lostArc = JSON.stringify({ ...JSON.parse(squares(A)), arcs: [] });
	const [whole, file] = ["data/a.yaml:4:13 boundaries — ", "data/a.yaml:4:21 boundaries.file — "];
	const unfit = `${file}„grenzen.topo.json“ ist kein TopoJSON mit einem Objekt, dessen Flächen eine AGS als id haben — npm run`;

	it.each([
		["a list", "boundaries: [grenzen.topo.json]\n", undefined, `${whole}„boundaries“ ist eine Abbildung — {`],
		[
			"no attribution",
			"boundaries: { file: grenzen.topo.json }\n",
			undefined,
			`${whole}„file“ oder „attribution“ fehlt`,
		],
		[
			"no such file",
			BOUNDARIES_KEY.replace("grenzen", "grenze"),
			undefined,
			`${file}die Datei „grenze.topo.json“ gibt es nicht — meinten Sie „grenzen.topo.json“?`,
		],
		["no JSON", BOUNDARIES_KEY, "ags;name", unfit],
		["GeoJSON", BOUNDARIES_KEY, noTopology, unfit],
		["several objects", BOUNDARIES_KEY, twoObjects, unfit],
		["an arc that is not there", BOUNDARIES_KEY, lostArc, unfit],
		[
			"an area of no commune",
			BOUNDARIES_KEY,
			squares(A, B, C),
			`${file}zu diesen Flächen gibt es keine Gemeinde: ${B}, ${C} — das Gemeindeverzeichnis`,
		],
		["an area twice", BOUNDARIES_KEY, squares(A, A), `${file}die Fläche ${A} steht zweimal da — npm run`],
		[
			"an unknown key",
			BOUNDARIES_KEY.replace("attribution", "atribution"),
			undefined,
			"„atribution“ gibt es in „boundaries“ nicht — meinten Sie „attribution“?",
		],
	])("%s", (_, key, topology, message) => {
		expect(problems(key, topology)).toContain(message);
	});

	it("boundaries in two files", () => {
		const files = { "a.yaml": communes(A) + BOUNDARIES_KEY, "b.yaml": BOUNDARIES_KEY, "grenzen.topo.json": squares(A) };
		expect(check(files)).toContain("data/b.yaml:1:13 boundaries — Grenzen nennt schon a.yaml:4:21 — ein Datensatz");
	});
});
