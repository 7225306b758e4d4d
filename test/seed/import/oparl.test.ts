import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importOparl } from "../../../seed/import/oparl/convert.ts";
import { checkDirectory, expectContent } from "../sandbox.ts";
import { makeImportBox } from "./sandbox.ts";

const FIXTURES = "test/fixtures/oparl";
const FILES = readdirSync(FIXTURES).map((file) => join(FIXTURES, file));
const TYPE = "https://schema.oparl.org/1.1/";

let box: ReturnType<typeof makeImportBox>;
beforeEach(() => {
	box = makeImportBox();
});
afterEach(() => box.remove());

const run = (paths = FILES) =>
	box.run(paths, (files, report) => importOparl(files, { retrieved: "2024-06-01" }, report));

describe("OParl", () => {
	it("becomes a data file that loads", async () => {
		expect(run()).toMatchObject({ code: 0, err: "" });
		await expect(Object.values(box.written()).join("")).toMatchFileSnapshot("../../golden/import-oparl.txt");
		expect((await box.load(true)).code).toBe(0);
		expect(await box.load()).toMatchObject({ code: 0, out: expect.stringContaining("entities=6 relationships=7") });
	});

	it("ties persons to roles in bodies of the commune, with dates", () => {
		run();
		const content = expectContent(checkDirectory(box.data));
		const name = (id: string) => content.entities.find((one) => one.id === id)?.props.name;
		const facts = content.relationships.map(({ kind, from, to, props }) => [
			kind,
			name(from),
			name(to),
			props.validFrom,
		]);
		expect(facts).toEqual(
			expect.arrayContaining([
				["BODY_OF", "Rat der Stadt Musterstadt", "Musterstadt", "2020-11-01"],
				["SUB_BODY_OF", "Ausschuss für Klima und Verkehr", "Rat der Stadt Musterstadt", undefined],
				["HOLDS", "Dr. Erika Mustermann", "Vorsitzender / Vorsitzende", "2020-11-01"],
				["HOLDS", "Dr. Erika Mustermann", "Mitglied", "2020-11-12"],
			]),
		);
	});

	it("takes nothing private: no contact, no gender, no life, no party, nobody without a function", () => {
		const { out } = run();
		const written = Object.values(box.written()).join("");
		expect(written).toContain("Dr. Erika Mustermann");
		expect(written).not.toMatch(/@|0123 456|female|Geboren|Beispielpartei|Max|contactEmail/);
		expect(out).toContain("weggelassen: Parteien 1");
		expect(out).toContain("weggelassen: Mitgliedschaften ohne Person in den Dateien 1");
	});

	it("overwrites nothing", () => {
		run();
		expect(run()).toMatchObject({ code: 2, err: expect.stringContaining("enthält schon musterstadt.yaml") });
	});

	it("unites pages and embedded objects, each id once", () => {
		const before = run() && box.written();
		box.remove();
		box = makeImportBox();
		run([...FILES].reverse().concat(FILES));
		const lines = (files: Record<string, string>) => Object.values(files).join("").split("\n").sort();
		expect(lines(box.written())).toEqual(lines(before));
	});

	const body = { id: "b", type: `${TYPE}Body`, name: "Stadt A", ags: "99001001" };
	it.each([
		["not JSON", "{ ", ":1:3 — YAML: "],
		["an object of another kind", '{ "name": "x" }', ":1:1 — hier steht kein OParl-Objekt"],
		["an empty list alone", '{ "data": [] }', ":1:1 — die Körperschaft (Body) fehlt"],
		["something else", "[1]", ":1:1 — die Datei ist keine Abbildung"],
		["no body", JSON.stringify({ id: "o", type: `${TYPE}Organization` }), ":1:1 — die Körperschaft (Body) fehlt"],
		["no id", JSON.stringify({ data: [body, { type: `${TYPE}Person` }] }), " data[1] — „Person“ ohne „id“"],
		["a wrong AGS", JSON.stringify({ ...body, ags: "123" }), " ags — „123“ ist keine AGS"],
		["no name", JSON.stringify({ ...body, name: "" }), "die Körperschaft hat keinen Namen"],
		[
			"a body that is missing",
			JSON.stringify({ data: [body, { id: "o", type: `${TYPE}Organization`, body: "c", name: "O" }] }),
			" data[1] — die Körperschaft „c“ fehlt in den Dateien",
		],
		[
			"an impossible day",
			JSON.stringify({ data: [body, { id: "o", type: `${TYPE}Organization`, name: "O", startDate: "2021-02-30" }] }),
			" data[1].startDate — „2021-02-30“ ist kein Datum",
		],
	])("says where it is broken: %s", (_, json, problem) => {
		const { code, err } = run([box.write("x.json", json)]);
		expect(err).toContain("x.json:");
		expect(err).toContain(problem);
		expect(code).toBe(2);
		expect(box.written()).toEqual({});
	});

	it("names a file that is not there", () => {
		expect(run(["nowhere.json"])).toMatchObject({ code: 2, err: expect.stringContaining("nowhere.json") });
	});
});
