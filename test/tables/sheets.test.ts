import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { readSheets } from "../../tables/sheets/read.ts";
import { cellAddress } from "../../tables/sheets/types.ts";

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/tables/${name}`));
const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (file: Uint8Array) => (await readSheets(file))[0].rows;
const asText = async (file: Uint8Array) =>
	(await rowsOf(file)).map(({ line, cells }) => `${line} ${cells.join("|").replace(/\|+$/, "")}`);

describe("spreadsheets as other programs write them", () => {
	it("XLSX of openpyxl: days as ISO dates, rows under their numbers, empty sheets left out", async () => {
		const sheets = await readSheets(fixture("mitglieder.xlsx"));
		expect(sheets.map(({ name }) => name)).toEqual(["Mitglieder", "Hinweise"]);
		expect(await asText(fixture("mitglieder.xlsx"))).toEqual([
			"1 Klimabündnis Mustertal",
			"2 Stand: 01.03.2024",
			"4 AGS|Mitglied|Zeitraum||Rolle|Bemerkung|PLZ",
			"5 ||von|bis",
			"6 5515000|Münster|2016-02-18||federführend||48143",
			"7 05558020|Havixbeck|42370|31.12.2022||ausgetreten|48329",
			"9 |Senden|2018",
			"10 |Stadt Telgte|seit Mai 2019|heute",
			"11 5558|Kreis Coesfeld|2016||assoziiert",
		]);
	});

	it("XLSX of write-excel-file: dates and ticks", async () => {
		const day = { value: new Date(Date.UTC(2016, 1, 18)), type: Date, format: "dd.mm.yyyy" };
		const file = await writeXlsx(
			[[{ value: "a", type: String }, day, { value: true, type: Boolean }]] as never,
			{} as never,
		);
		const buffer = await (file as unknown as { toBuffer(): Promise<Buffer> }).toBuffer();
		expect(await asText(new Uint8Array(buffer))).toEqual(["1 a|2016-02-18|x"]);
	});

	it("ODS of odfpy: merged and repeated cells, days by their value, no comments", async () => {
		const sheets = await readSheets(fixture("kooperationen.ods"));
		expect(sheets.map(({ name }) => name)).toEqual(["Kooperationen 2024"]);
		expect(await asText(fixture("kooperationen.ods"))).toEqual([
			"1 Kooperation|Gemeinde|Kreis|Mitglied seit|Mitglied bis|Quelle",
			"2 Energieverbund Musterland|Halle|Gütersloh|2014-05-01||https://www.example.org/energie",
			"3 |Greven||2015",
			"7 Verkehrsverbund Musterland|Greven||2010-01-01|2019-12-31|Amtsblatt 2010",
			"8 Verkehrsverbund Musterland|Nottuln",
		]);
	});

	it("CSV of Excel in Windows-1252, with a title of one cell above", async () => {
		expect(await asText(fixture("kreuze.csv"))).toEqual([
			"1 Kreuztabelle der Zusammenarbeit",
			"3 Gemeinde|Fahrradnetz Süd|Bücherei-Verbund|Bemerkung",
			"4 Münster|x",
			"5 Havixbeck|X|2017|Büro in Münster; seit 2020",
			"6 Senden||ja",
		]);
	});

	it("CSV in UTF-8 with a byte order mark", async () => {
		expect((await rowsOf(fixture("gemeinden.csv")))[0]?.cells[0]).toBe("Gemeindeschlüssel");
	});

	it("CSV with a title that has commas over a table with semicolons, and cells of two lines", async () => {
		expect(await asText(bytes('Städte, Gemeinden, Kreise\nOrt;seit;bis;Notiz\n"A\nB";2016;;x\nC;;;'))).toEqual([
			"1 Städte, Gemeinden, Kreise",
			"2 Ort|seit|bis|Notiz",
			"3 A\nB|2016||x",
			"5 C",
		]);
	});

	it("CSV whose first line names the delimiter", async () => {
		expect(await asText(bytes("sep=,\nOrt,seit\nA,2016"))).toEqual(["2 Ort|seit", "3 A|2016"]);
	});
});

describe("what is no spreadsheet says why", () => {
	const ods = (content: string) => zipSync({ "content.xml": bytes(content) });

	it.each([
		["oldExcel", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)],
		["noSpreadsheet", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)],
		["brokenSpreadsheet", Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)],
		["brokenSpreadsheet", zipSync({ "a.txt": bytes("a") })],
		["brokenSpreadsheet", ods("<a><b></a>")],
		["emptySpreadsheet", ods('<table:table table:name="A"></table:table>')],
		["emptySpreadsheet", bytes(" \n;;\n")],
		["brokenSpreadsheet", bytes('a;"b\n')],
		["tooLarge", new Uint8Array(10_000_001)],
		["tooLarge", zipSync({ "x.xml": new Uint8Array(200_000_001) })],
	])("%s", async (fault, file) => {
		await expect(readSheets(file)).rejects.toMatchObject({ fault });
	});
});

it("calls cells as spreadsheets do", () => {
	expect([cellAddress(0, 1), cellAddress(25, 2), cellAddress(26, 3), cellAddress(701, 4), cellAddress(702, 5)]).toEqual(
		["A1", "Z2", "AA3", "ZZ4", "AAA5"],
	);
});
