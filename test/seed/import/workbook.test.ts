import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { NETWORK_KINDS } from "../../../model/index.ts";
import { writeTemplate } from "../../../seed/import/tables/template.ts";
import { TEMPLATE } from "../../../seed/import/tables/template-sheets.ts";
import { findTable, proposeColumns, readSheets, WORKBOOK_SHEETS } from "../../../tables/tables.ts";
import { checkDirectory, expectContent, loadDirectory } from "../sandbox.ts";
import { FIXTURES, tableSandbox } from "./table-sandbox.ts";

const { root, run, open, written } = tableSandbox();
type Rows = (string | number | null)[][];

/** A workbook with these sheets, each from its header on. */
async function workbook(sheets: Record<string, Rows>): Promise<string> {
	const path = join(root(), "mappe.xlsx");
	const all = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }));
	writeFileSync(path, await writeXlsx(all).toBuffer());
	return path;
}
const KOOPERATIONEN: Rows = [
	["Kooperation", "Art"],
	["Busnetz Ost", "Netzwerk"],
	["Wasserverband", "Zweckverband"],
];
const wrongIn = async (sheets: Record<string, Rows>, flags = {}) => {
	const path = await workbook(sheets);
	const { code, err } = await run(path, flags);
	const lines = err.replaceAll(`${path} `, "").trim().split("\n").slice(0, -1);
	return { code, lines };
};

it("a whole workbook becomes a data set that loads", async () => {
	const out = join(root(), "musterland");
	const { code, out: said, err } = await run(`${FIXTURES}/region.xlsx`, { out });
	expect({ code, err }).toEqual({ code: 0, err: "" });
	await expect(`${said.replaceAll(root(), "")}${written(out)}`).toMatchFileSnapshot(
		"../../golden/import-tables/region.xlsx.txt",
	);
	// 3 communes, 1 district, 1 organisation, 2 cooperations, 2 topics, 3 bodies, 2 persons, 3 offices;
	// 5 memberships, 2 communes in the district, 3 bodies, 3 offices and their holders, 2 represented, 2 topics.
	expect(await loadDirectory(out, join(root(), "store"))).toMatchObject({
		code: 0,
		out: expect.stringContaining("entities=17 relationships=20"),
	});
});

it("is called after its folder, also when its title changes and it is written anew", async () => {
	const titled = (title: string) => ({
		Datensatz: [
			["Titel", "Lizenz"],
			[title, "CC0"],
		],
		Kooperationen: KOOPERATIONEN,
	});
	const out = join(root(), "ost");
	expect((await run(await workbook(titled("A")), { out })).code).toBe(0);
	expect((await run(await workbook(titled("B")), { out })).err).toContain("--force");
	expect((await run(await workbook(titled("B")), { out, force: true })).code).toBe(0);
	expect(readFileSync(join(out, "dataset.yaml"), "utf8")).toMatch(/^id: ost\ntitle: B$/m);
});

describe("what is wrong is said once, with sheet and cell", () => {
	it("a header, and nothing of what follows from it", async () => {
		const sheets = {
			Kooperationen: [
				["Kooperatio", "Art"],
				["Busnetz Ost", "Netzwerk"],
			],
			Mitglieder: [
				["Kooperation", "Mitglied"],
				["Busnetz Ost", "Münster"],
				["Wasserverband", "Senden"],
			],
		};
		const { code, lines } = await wrongIn(sheets);
		expect(code).toBe(2);
		expect(lines).toEqual([
			'Kooperationen!A1 — „Kooperatio“ diese Überschrift ist nicht bekannt — meinten Sie „Kooperation“? Die Spalte zuordnen oder übergehen (--map "Kooperationen!Kooperatio=Kooperation")',
			"Kooperationen — keine Spalte nennt die Kooperation — eine Spalte als „Kooperation“ zuordnen",
		]);
		const map = "Kooperationen!Kooperatio=Kooperation,Farbe=-";
		expect((await wrongIn(sheets, { map })).lines).toEqual([
			"--map — „Farbe=-“ nennt kein Blatt — mit dem Blatt beginnen: Kooperationen!, Mitglieder!",
			expect.stringMatching(
				/^Mitglieder!A3 — „Wasserverband“ diese Kooperation steht nicht im Blatt der Kooperationen/,
			),
		]);
	});

	it("names that no sheet describes, words that mean nothing, and bodies of the same name", async () => {
		const { lines } = await wrongIn({
			Quellen: [
				["Kurzname", "Titel", "URL", "Abgerufen"],
				["S", null, "kein Web", 2024],
			],
			Kooperationen: KOOPERATIONEN,
			Mitglieder: [
				["Kooperation", "Mitglied", "Rolle"],
				["Busnetz Ots", "Münster", null],
				["Busnetz Ost", "Munster", "Chef"],
			],
			Gremien: [
				["Gremium", "Kooperation", "Alle Mitglieder vertreten durch"],
				["Beirat", "Busnetz Ost", "Boten"],
				["Beirat", "Wasserverband", null],
				["Beirat", "Busnetz Ost", null],
			],
			Ämter: [
				["Person", "Funktion", "Gremium"],
				["Max Muster", "Sprecher", "Beirat"],
			],
		});
		expect(lines.map((line) => line.replace(/ — [^—]*$/, ""))).toEqual([
			"Quellen!D2 — „2024“ ist kein Tag mit Monat und Jahr",
			"Quellen!B2 — die Quelle hat keinen Titel",
			"Quellen!C2 — „kein Web“ ist keine Adresse im Web",
			"Mitglieder!A2 — „Busnetz Ots“ diese Kooperation steht nicht im Blatt der Kooperationen",
			"Mitglieder!B3 — „Munster“ dieser Name ist nicht bekannt",
			"Mitglieder!C3 — „Chef“ ist keine Rolle eines Mitglieds",
			"Gremien!C2 — „Boten“ so wird niemand vertreten",
			"Gremien!A4 — „Beirat“ steht schon in A2",
			"Ämter!C2 — „Beirat“ so heißen mehrere Gremien: Busnetz Ost; Wasserverband",
		]);
		expect(lines.find((line) => line.startsWith("Mitglieder!A2"))).toContain("meinten Sie „Busnetz Ost“?");
	});
});

it("says what it did not read, or took for something else", async () => {
	const path = await workbook({
		Kooperationen: [
			["Kooperation", "Art", "Quelle"],
			["Busnetz Ost", "Fahrgemeinschaft", "Satzng"],
		],
		Mitglieder: [["Kooperation", "Mitglied"]],
		Merkzettel: [["anrufen"]],
	});
	const { code, out } = await run(path);
	expect(code).toBe(0);
	expect(out).toContain("als „anderes“ geführt, weil in keiner Liste: „Fahrgemeinschaft“");
	expect(out).toContain("nicht im Blatt der Quellen stehen und nur ihren Titel haben: „Satzng“");
	expect(out).toContain("Blätter, die nicht gelesen wurden: Merkzettel");
});

it("knows what is described in the folder beside it, but not what it said itself before", async () => {
	const out = join(root(), "ost");
	const first = {
		Kooperationen: [["Kooperation"], ["Busnetz Ots"]] as Rows,
		Mitglieder: [["Kooperation", "Mitglied"]] as Rows,
	};
	expect((await run(await workbook(first), { out })).code).toBe(0);
	writeFileSync(join(out, "register.yaml"), "communes: [ { ags: '03241003', name: Burgdorf } ]");
	const members = [
		["Kooperation", "Mitglied"],
		["Busnetz Ost", "Burgdorf"],
		["Busnetz Ots", "Münster"],
	];
	const { err } = await run(await workbook({ Kooperationen: KOOPERATIONEN, Mitglieder: members }), {
		out,
		force: true,
	});
	expect(err).toContain("Mitglieder!A3 — „Busnetz Ots“");
	expect(err).not.toContain("Burgdorf");
});

describe("the template", () => {
	const write = async (language: "de" | "en") => {
		const path = join(root(), `${language}.xlsx`);
		expect(await writeTemplate(path, open(language).system, language)).toBe(0);
		return path;
	};

	it.each(["de", "en"] as const)("has headers that are understood, and nothing to read yet: %s", async (language) => {
		const sheets = await readSheets(readFileSync(await write(language)));
		for (const kind of Object.keys(WORKBOOK_SHEETS) as (keyof typeof WORKBOOK_SHEETS)[]) {
			const sheet = sheets.find(({ name }) => name === WORKBOOK_SHEETS[kind][language]);
			if (!sheet) throw new Error(`no sheet for ${kind}`);
			const table = findTable(sheet, [kind]);
			expect(table.rows).toEqual([]);
			expect(proposeColumns(table, kind).map(({ use }) => use)).toEqual(TEMPLATE[kind].columns.map(({ key }) => key));
		}
	});

	it("reads as an empty data set: examples are no rows", async () => {
		const { code } = await run(await write("de"), { out: join(root(), "leer") });
		expect(code).toBe(0);
		const { entities } = expectContent(checkDirectory(join(root(), "leer")));
		expect(entities).toEqual([]);
	});

	it("offers the words of closed lists, and what other sheets describe", async () => {
		const files = unzipSync(readFileSync(await write("de")));
		const xml = (name: string) => strFromU8(files[`xl/worksheets/${name}.xml`] ?? new Uint8Array());
		// Guide, data set, sources, communes, cooperations, members.
		expect(xml("sheet5")).toContain("sqref=\"B4:B2000\"><formula1>'Wörter'!$B$1:$B$18</formula1>");
		expect(Object.keys(NETWORK_KINDS)).toHaveLength(18);
		expect(xml("sheet6")).toContain("sqref=\"A4:A2000\"><formula1>'Kooperationen'!$A$4:$A$2000</formula1>");
		const [, words] = (await readSheets(readFileSync(join(root(), "de.xlsx"))))
			.filter(({ name }) => name !== "Anleitung")
			.slice(-2);
		expect(words?.rows.map(({ cells }) => cells[1]).filter(Boolean)).toEqual(
			Object.values(NETWORK_KINDS).map(({ de }) => de),
		);
	});

	it("is never written over a file", async () => {
		const path = join(root(), "de.xlsx");
		writeFileSync(path, "mine");
		const { system, said } = open("de");
		expect(await writeTemplate(path, system, "de")).toBe(2);
		expect(said.err).toContain("gibt es schon");
		expect(readFileSync(path, "utf8")).toBe("mine");
		expect(existsSync(join(root(), "out"))).toBe(false);
	});
});
