/** A table as it is shown, as text for the clipboard, as CSV and as a workbook. */
import { BYTE_ORDER_MARK, csvLine, inertText, workbookText } from "../../../model/index.ts";
import { plainOf } from "./rows.ts";
import type { Column, Plain } from "./types.ts";

/** Headings and rows of plain values. */
export interface Sheet {
	readonly headings: readonly string[];
	readonly rows: readonly (readonly Plain[])[];
}

export function sheetOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Sheet {
	const kept = columns.filter(({ screenOnly }) => !screenOnly);
	return {
		headings: kept.map(({ label }) => label),
		rows: rows.map((row) => kept.map((column) => plainOf(row, column))),
	};
}

/** Numbers stay numbers, texts do not become formulas. */
const cellOf = (value: Plain): string => (typeof value === "number" ? String(value) : inertText(value ?? ""));

export const toCsv = ({ headings, rows }: Sheet): string =>
	BYTE_ORDER_MARK + [headings, ...rows].map((row) => csvLine(row.map(cellOf))).join("");

/** What spreadsheets take from the clipboard: tabs between cells, a line for each row. */
export const toTsv = ({ headings, rows }: Sheet): string =>
	[headings, ...rows].map((row) => row.map((value) => cellOf(value).replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");

/** In characters. */
const WIDTH = { least: 8, most: 60 };

/**
 * @param about what the file says of itself, a paragraph for each row of a second sheet
 * @param titles of the two sheets
 */
export async function toXlsx(sheet: Sheet, about: readonly string[], titles: readonly [string, string]): Promise<Blob> {
	const { default: writeXlsxFile } = await import("write-excel-file/browser");
	const { headings, rows } = sheet;
	const head = headings.map((value) => ({ value: workbookText(value), fontWeight: "bold" as const }));
	const body = rows.map((row) => row.map((value) => (typeof value === "string" ? workbookText(value) : value)));
	const columns = headings.map((heading, index) => {
		const longest = rows.reduce((most, row) => Math.max(most, String(row[index] ?? "").length), heading.length);
		return { width: Math.min(Math.max(longest, WIDTH.least), WIDTH.most) };
	});
	return writeXlsxFile([
		{ sheet: titles[0], data: [head, ...body], columns, stickyRowsCount: 1 },
		{ sheet: titles[1], data: about.map((text) => [workbookText(text)]), columns: [{ width: 100 }] },
	]).toBlob();
}
