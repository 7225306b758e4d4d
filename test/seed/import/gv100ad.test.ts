import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Gv100adOptions, importGv100ad } from "../../../seed/import/gv100ad/convert.ts";
import { readUnits } from "../../../seed/import/gv100ad/layout.ts";
import { collectProblems } from "../../../seed/messages/problem.ts";
import { connect } from "../../../server/graph/index.ts";
import { search } from "../../../server/search/answer.ts";
import { buildSearchIndex } from "../../../server/search/build.ts";
import { checkDirectory, expectContent } from "../sandbox.ts";
import { makeImportBox, readText } from "./sandbox.ts";

const SAMPLE = "test/fixtures/gv100ad/GV100AD_30112023.txt";
const text = readText(SAMPLE);

let box: ReturnType<typeof makeImportBox>;
beforeEach(() => {
	box = makeImportBox();
});
afterEach(() => box.remove());

const run = (path = SAMPLE, options: Gv100adOptions = {}) =>
	box.run([path], ([first], report) => first && importGv100ad(first.file, first.text, options, report));

describe("the register of communes", () => {
	it("becomes data files that load", async () => {
		const { code, out, err } = run(SAMPLE, { populationOn: "2022-12-31" });
		expect({ code, err }).toEqual({ code: 0, err: "" });
		expect(out).toContain("Gemeinden 13, Kreise 5");
		expect(out).toContain("Gemeindeverbände 1");
		expect(out).toContain("gemeindefreie Gebiete 1");
		const written = Object.entries(box.written()).map(([file, content]) => `--- ${file}\n${content}`);
		await expect(written.join("")).toMatchFileSnapshot("../../golden/import-gv100ad.txt");
		expect((await box.load(true)).code).toBe(0);
		expect(await box.load()).toMatchObject({ code: 0, out: expect.stringContaining("entities=28 relationships=31") });
	});

	it("resolves names as the register writes them", () => {
		run();
		const content = expectContent(checkDirectory(box.data));
		const region = (id: string) =>
			content.relationships.filter(({ from, kind }) => from === id && kind === "PART_OF").map(({ to }) => to);
		expect(region("commune-05515000")).toEqual(["region-regierungsbezirk-muenster"]);
		expect(region("commune-05558020")).toEqual(["district-05558"]);
		expect(region("district-08116")).toEqual(["region-stuttgart"]);
		expect(region("region-stuttgart")).toEqual(["region-regierungsbezirk-stuttgart"]);
		expect(region("district-09172")).toEqual(["region-bayern"]);
		expect(content.entities.find(({ id }) => id === "commune-08116019")?.props).toMatchObject({
			name: "Esslingen am Neckar",
			kind: "Große Kreisstadt",
			areaKm2: 46.43,
			population: 94000,
			ars: "081160019019",
			postcode: "73728",
		});
	});

	it("is found by the postcode of the administration's seat", async () => {
		run();
		expect((await box.load()).code).toBe(0);
		const graph = await connect({ storeDir: box.store, queryTimeoutMs: 10_000 });
		const index = await buildSearchIndex(graph).finally(() => graph.close());
		const find = (q: string) => search(index, { q, limit: 1 }).results.map(({ id }) => id);
		expect(find("48329")).toEqual(["commune-05558020"]);
		expect(find("33790")).toEqual(["commune-05754012"]);
	});

	it("takes the Länder that are asked for", () => {
		run(SAMPLE, { land: ["05"] });
		expect(box.written()["communes.csv"]?.match(/^05/gm)).toHaveLength(4);
		expect(box.written()["communes.csv"]).not.toMatch(/^0[89]/m);
	});

	it("reads Windows-1252 as it reads UTF-8", () => {
		const path = box.write("old.txt", "");
		writeFileSync(path, Buffer.from(text, "latin1"));
		run(path);
		expect(box.written()["communes.csv"]).toContain("Münster,");
	});

	it("overwrites nothing", () => {
		run();
		const before = box.written();
		expect(run(SAMPLE, { land: ["05"] })).toMatchObject({
			code: 2,
			err: expect.stringContaining("enthält schon communes.csv"),
		});
		expect(box.written()).toEqual(before);
	});

	const [land = "", ...rest] = text.split("\r\n");
	const commune = rest.find((line) => line.startsWith("60")) ?? "";
	const edit = (line: string, at: number, to: string) => line.slice(0, at - 1) + to + line.slice(at - 1 + to.length);

	it.each([
		["an unknown record type", [edit(land, 1, "70")], "x.txt:1:1 — die Satzart „70“ gibt es nicht"],
		["an impossible day", [land, edit(commune, 3, "20230230")], "x.txt:2:3 — „20230230“ ist kein Gebietsstand"],
		["a broken key", [land, edit(commune, 11, "0551500X")], "x.txt:2:11 — „0551500X“ ist kein Schlüssel — 8 Ziffern"],
		["a shifted line", [land, ` ${commune}`.replace(" 60", "60").replace("Münster", "Münster ")], "x.txt:2:129 — "],
		["a line cut short", [land, commune.slice(0, 120)], "x.txt:2:129 — „“ ist keine Fläche in Hektar"],
		["a broken postcode", [land, edit(commune, 166, "4814X")], "x.txt:2:166 — „4814X“ ist keine Postleitzahl"],
		["a missing name", [land, edit(commune, 23, " ".repeat(50))], "x.txt:2:23 — „“ ist kein Name"],
		["a commune without its Kreis", [land, commune], "x.txt:2:11 — der Kreis 05515 fehlt"],
		["the same twice", [...rest.slice(0, 4), commune], "x.txt:5:11 — 05515000 steht schon in Zeile 4"],
		["another file", ["Guten Tag"], "x.txt:1:1 — die Satzart „Gu“ gibt es nicht"],
		["an empty file", [""], "x.txt:1:1 — die Datei enthält kein Gemeindeverzeichnis"],
	])("says where it is broken: %s", (_, lines, problem) => {
		const { code, err } = run(box.write("x.txt", lines.join("\n")));
		expect(err).toContain(problem);
		expect(code).toBe(2);
		expect(box.written()).toEqual({});
	});

	it("names the Länder that there are", () => {
		expect(run(SAMPLE, { land: ["16"] }).err).toContain(
			"das Land „16“ steht nicht in der Datei — vorhanden: 03, 05, 08, 09",
		);
	});

	it("reads every field from its columns", () => {
		const digits = (length: number) => fc.nat(10 ** length - 1).map((number) => String(number).padStart(length, "0"));
		const name = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß (),./-]{0,40}[a-z]$/);
		fc.assert(
			fc.property(
				digits(8),
				digits(4),
				name,
				fc.nat(99_999_999),
				fc.nat(9_999_999),
				digits(5),
				(key, assoc, called, ha, people, postcode) => {
					const head = `6020231130${key}${assoc}${called.padEnd(50)}${" ".repeat(50)}64    `;
					const numbers = [ha, people, 0].map((number) => String(number).padStart(11, "0")).join("");
					const problems = collectProblems();
					const [unit] = readUnits("x", `${head}${numbers}    ${postcode}*****`, problems.report);
					expect(problems.all).toEqual([]);
					expect(unit).toMatchObject({
						key,
						name: called,
						hectares: ha,
						population: people,
						postcode,
						kind: "64",
						asOf: "2023-11-30",
					});
					expect(unit?.ars).toBe(key.slice(0, 5) + assoc + key.slice(5));
				},
			),
		);
	});
});
