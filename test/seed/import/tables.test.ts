import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDirectory, DATASET, expectContent, loadDirectory, writeFiles } from "../sandbox.ts";
import { FIXTURES, tableSandbox } from "./table-sandbox.ts";

const { run, written, csv, root } = tableSandbox();

describe("spreadsheets of other programs become data files that load", () => {
	it.each([
		["mitglieder.xlsx", { network: "Klimabündnis Mustertal", publisher: "Klimabündnis", license: "CC0" }, 6, 5],
		["kooperationen.ods", { publisher: "Kreis Muster", license: "CC0" }, 5, 4],
		["kreuze.csv", {}, 5, 4],
		["gemeinden.csv", { title: "Gemeinden der Region Hannover" }, 3, 2],
		["aemter.xlsx", { url: "https://www.example.org/aemter", retrieved: "2024-06-01" }, 8, 6],
	])("%s", async (file, flags, entities, relationships) => {
		const { code, out, err } = await run(join(FIXTURES, file), flags);
		expect({ code, err }).toEqual({ code: 0, err: "" });
		const said = out.replaceAll(root(), "");
		await expect(`${said}${written()}`).toMatchFileSnapshot(`../../golden/import-tables/${file}.txt`);
		expect(await loadDirectory(join(root(), "out"), join(root(), "store"))).toMatchObject({
			code: 0,
			out: expect.stringContaining(`entities=${entities} relationships=${relationships}`),
		});
	});

	it("as parts of a data set that is there, beside each other", async () => {
		writeFiles(root(), { "dataset.yaml": DATASET });
		const out = join(root(), "out");
		expect((await run(`${FIXTURES}/kreuze.csv`, { out })).code).toBe(0);
		expect((await run(`${FIXTURES}/kooperationen.ods`, { out })).code).toBe(0);
		expect(readdirSync(out)).not.toContain("dataset.yaml");
		const { relationships } = expectContent(checkDirectory(root()));
		expect(relationships.filter(({ kind }) => kind === "MEMBER_OF")).toHaveLength(8);
	});
});

describe("what the person says goes before what is proposed", () => {
	const path = `${FIXTURES}/kreuze.csv`;

	it("which column says what, by its header or its letter", async () => {
		const flags = { network: "N", map: "ort=name,beigetreten=from,C=-" };
		const { code, out } = await run(csv("Ort;Beigetreten;\nMünster;2016;x"), flags);
		expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("1 Mitgliedschaft:") });
		expect(written()).toContain("commune-05515000,Münster,2016,");
		expect(await run(path, { map: "Oort=name,Bemerkung=gibtsnicht" })).toMatchObject({
			code: 2,
			err: expect.stringMatching(/„Oort“ diese Spalte gibt es nicht — .*Gemeinde.*\n.*„gibtsnicht“ .*\n2 Probleme/),
		});
	});

	it("no column twice, and no two columns for the same", async () => {
		const two = csv("Ort;Stadtname;seit\nMünster;Senden;2016");
		expect((await run(two, { network: "N", map: "Ort=name,Stadtname=name" })).err).toContain(
			'B1 — „Stadtname“ sagt dasselbe wie A1 „Ort“ — eine der beiden Spalten übergehen (--map "Stadtname=-")',
		);
		expect((await run(two, { network: "N", map: "Stadtname=note,B=-" })).err).toContain(
			"--map — „B“ diese Spalte ist zweimal zugeordnet — eine der beiden Zuordnungen streichen",
		);
	});

	it("what the table is, which sheet, and who is meant by a name", async () => {
		const flags = { kind: "members", network: "N", map: "Fahrradnetz Süd=-,Bücherei-Verbund=-" };
		expect((await run(path, flags)).out).toContain("3 Mitgliedschaften: Mitglieder 3, Kooperationen 1");
		expect((await run(path, { kind: "x" })).err).toContain("members, memberships, matrix, register, offices");
		expect((await run(`${FIXTURES}/mitglieder.xlsx`, { sheet: "Nein" })).err).toContain("Mitglieder, Hinweise");
		const who = { out: join(root(), "who"), network: "N", who: "Verein X=organization,Summe=-" };
		expect((await run(csv("Mitglied\nVerein X\nSumme"), who)).out).toContain("weggelassen: Summe");
	});
});

describe("names are looked up in what is there, finished or not", () => {
	it("in a part of a data set, and in one that cannot be loaded yet", async () => {
		const body = "{ id: r, name: Rat, represented: { communes: all } }";
		writeFiles(root(), {
			"part/a.yaml": `network: { name: N, bodies: [ ${body} ] }\ncommunes: [ { ags: "03241003", name: Burgdorf } ]`,
		});
		const { code } = await run(csv("Mitglied\nBurgdorf"), { network: "N", known: join(root(), "part") });
		expect(code).toBe(0);
		expect(written()).toContain("commune-03241003,Burgdorf");
	});

	it("and a cooperation that is not there is said to be new, with what may have been meant", async () => {
		const { out } = await run(
			csv("Kooperation;Mitglied\nEnergieverbund Musterlant;Münster\nEnergieverbund Musterland;Senden"),
		);
		expect(out).toContain("„Energieverbund Musterlant“ (meinten Sie „Energieverbund Musterland“?)");
		expect(out).not.toContain("„Energieverbund Musterland“,");
	});
});

describe("a table that has changed", () => {
	it("replaces its own files, and no others, when that is said", async () => {
		expect((await run(csv("Mitglied\nMünster"), { network: "N" })).code).toBe(0);
		writeFiles(join(root(), "out"), { "eigenes.yaml": "topics: [ T ]" });
		const changed = csv("Mitglied\nSenden");
		expect((await run(changed, { network: "N" })).err).toContain("ersetzt --force genau diese Dateien");
		expect((await run(changed, { network: "N", force: true })).code).toBe(0);
		expect(written()).toContain("commune-05558044,Senden");
		expect(written()).not.toContain("Münster");
		expect(written()).toContain("topics: [ T ]");
	});
});

describe("what is wrong ends with 2 and writes nothing", () => {
	it("with file, sheet, cell, value and remedy, in both languages", async () => {
		const path = csv("Gemeinde;Beigetreten\nMünster;2016");
		expect(await run(path, { network: "N" })).toEqual({
			code: 2,
			out: "",
			err: `${path} B1 — „Beigetreten“ diese Überschrift ist nicht bekannt — meinten Sie „Mitglied seit“? Die Spalte zuordnen oder übergehen (--map "Beigetreten=Mitglied seit")\n1 Problem; es wurde nichts geschrieben.\n`,
		});
		expect((await run(path, { network: "N" }, "en")).err).toMatch(
			/this header is not known — did you mean “member since”/,
		);
		expect((await run(`${FIXTURES}/mitglieder.xlsx`)).err).toContain(
			"mitglieder.xlsx Mitglieder — der Name der Kooperation fehlt — den Namen angeben (--network)",
		);
		expect(readdirSync(root())).toEqual(["tabelle.csv"]);
	});

	it("with the option, when it says no URL, no date, or a day of retrieval that is no whole day", async () => {
		const path = csv("Gemeinde\nMünster");
		const { code, err } = await run(path, { network: "N", url: "example.org", asOf: "neulich", retrieved: "2026-11" });
		expect({ code, lines: err.split("\n").slice(0, -1) }).toEqual({
			code: 2,
			lines: [
				`${path} --url — „example.org“ ist keine Adresse im Web — mit https:// schreiben`,
				`${path} --as-of — „neulich“ ist kein Datum — etwa 2016, 02.2016, 18.02.2016 oder 2016-02-18 schreiben`,
				`${path} --retrieved — „2026-11“ ist kein Tag mit Monat und Jahr — etwa 18.02.2016 oder 2016-02-18 schreiben`,
				"3 Probleme; es wurde nichts geschrieben.",
			],
		});
		expect(readdirSync(root())).toEqual(["tabelle.csv"]);
	});

	it("when a file stands in the way, is none, or the known data are broken", async () => {
		const path = csv("Gemeinde\nMünster");
		expect((await run(path, { network: "N" })).code).toBe(0);
		expect((await run(path, { network: "N" })).err).toContain("enthält schon n.yaml");
		expect((await run("nowhere.csv")).err).toContain("nowhere.csv");
		expect((await run(csv(""))).err).toContain("ist leer");
	});

	it("when the known data cannot be read, before anything is said of the table", async () => {
		writeFiles(root(), { "known/dataset.yaml": DATASET, "known/a.yaml": "communes: [ Münster" });
		const known = join(root(), "known");
		const { code, err } = await run(csv("Gemeinde;Beigetreten\nMünster;2016"), { network: "N", known });
		expect(code).toBe(2);
		expect(err).toContain(`Der Ordner ${known}, in dem Namen gesucht werden (--known, --out), hat selbst Fehler`);
		expect(err).not.toContain("Beigetreten");
	});
});

/** Names that are in the known data, each with what the loader calls it. */
const MEMBERS = [
	...[
		["Münster", "commune-05515000"],
		["Stadt Greven", "commune-05566012"],
		["Halle (Saale)", "commune-15002000"],
	],
	...[
		["Kreis Coesfeld", "district-05558"],
		["Sparkasse Musterland", "organization-sparkasse-musterland"],
	],
] as const;

it("keeps every membership from table to graph, whatever stands where", async () => {
	const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2020-12-31"), noInvalidDate: true });
	const membership = fc.record({
		who: fc.constantFrom(...MEMBERS),
		network: fc.constantFrom("Verbund A", "Energieverbund Musterland", "Rat & Tat: „Süd“, e.V."),
		since: day.map((date) => date.toISOString().slice(0, 10)),
		shape: fc.constantFrom("iso", "german", "serial"),
		note: fc.string({ unit: fc.constantFrom("a", ";", '"', "\n", "ö", ":", "#", "'"), maxLength: 6 }),
	});
	const rows = fc.uniqueArray(membership, {
		minLength: 1,
		maxLength: 8,
		selector: ({ who: [, id], network }) => `${id} ${network}`,
	});
	const write = (iso: string, shape: string) =>
		shape === "iso"
			? iso
			: shape === "german"
				? iso.split("-").reverse().join(".")
				: String((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000);
	await fc.assert(
		fc.asyncProperty(rows, async (said) => {
			rmSync(join(root(), "out"), { recursive: true, force: true });
			const table = said.map(({ who: [name], network, since, shape, note }) => [
				network,
				name,
				write(since, shape),
				note,
			]);
			const path = csv(
				stringify([["Kooperation", "Mitglied", "seit", "Bemerkung"], ...table], { delimiter: ";", bom: true }),
			);
			expect(await run(path)).toMatchObject({ code: 0, err: "" });
			const { relationships, entities } = expectContent(checkDirectory(join(root(), "out")));
			const nameOf = (id: string) => entities.find((one) => one.id === id)?.props.name;
			const loaded = relationships.map(
				({ from, to, props }) => `${from} ${nameOf(to)} ${props.validFrom} ${props.note ?? ""}`,
			);
			const expected = said.map(({ who: [, id], network, since, note }) => `${id} ${network} ${since} ${note.trim()}`);
			expect(loaded.sort()).toEqual(expected.sort());
		}),
		{ numRuns: 40 },
	);
});
