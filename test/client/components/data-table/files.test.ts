/** Tables as files, read back by the parsers of others. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { type Sheet, sheetOf, toCsv, toTsv, toXlsx } from "../../../../client/components/data-table/files.ts";

const SHEET: Sheet = {
	headings: ["Name", "Einwohner"],
	rows: [
		['Ort "am Berg", Land', 12_000],
		["=SUM(A1)", null],
		["-5 Grad", -5],
		["zwei\nZeilen\tund mehr", 0.5],
	],
};

describe("a table as a file", () => {
	it("has the columns that are data, with the plain values", () => {
		const row = { id: "1", name: "Zell", cooperations: ["A", "B"] };
		const columns = [
			{ id: "name", label: "Name", value: ({ name }: typeof row) => name },
			{
				...{ id: "in", label: "In", value: ({ cooperations }: typeof row) => cooperations.length },
				plain: ({ cooperations }: typeof row) => cooperations.join("; "),
			},
			{ id: "evidence", label: "Belege", screenOnly: true, value: () => null },
		];
		expect(sheetOf([row], columns)).toEqual({ headings: ["Name", "In"], rows: [["Zell", "A; B"]] });
	});

	it("is CSV that a parser reads back, with an apostrophe before what would be a formula", () => {
		expect(parse(toCsv(SHEET), { bom: true })).toEqual([
			["Name", "Einwohner"],
			['Ort "am Berg", Land', "12000"],
			["'=SUM(A1)", ""],
			["'-5 Grad", "-5"],
			["zwei\nZeilen\tund mehr", "0.5"],
		]);
	});

	it("gives back any text as CSV", () => {
		const cell = fc.string({ unit: "binary", minLength: 1 });
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
				const read: string[][] = parse(toCsv({ headings: ["a", "b"], rows }), { bom: true });
				expect(read.slice(1).map((row) => row.map((text) => text.replace(/^'/, "")))).toEqual(
					rows.map((row) => row.map((text) => text.replace(/^'/, ""))),
				);
				for (const row of read.slice(1)) for (const text of row) expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
			}),
		);
	});

	it("goes to the clipboard with a line for each row and a tab between cells", () => {
		expect(
			toTsv(SHEET)
				.split("\n")
				.map((line) => line.split("\t")),
		).toEqual([
			["Name", "Einwohner"],
			['Ort "am Berg", Land', "12000"],
			["'=SUM(A1)", ""],
			["'-5 Grad", "-5"],
			["zwei Zeilen und mehr", "0.5"],
		]);
	});

	it("is a workbook with texts and numbers, and a sheet that says where it is from", async () => {
		const file = await toXlsx(SHEET, ["Elemente", "Daten: CC BY 4.0"], ["Tabelle", "Info"]);
		const sheets = await readXlsxFile(Buffer.from(await file.arrayBuffer()));
		expect(sheets.map(({ sheet }) => sheet)).toEqual(["Tabelle", "Info"]);
		expect(sheets[0]?.data).toEqual([SHEET.headings, ...SHEET.rows]);
		expect(sheets[1]?.data).toEqual([["Elemente"], ["Daten: CC BY 4.0"]]);
	});
});
