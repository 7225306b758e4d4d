/** XLSX → sheets. */
import readXlsx from "read-excel-file/universal";
import { type Sheet, UnreadableSpreadsheet } from "./types.ts";

/** @throws UnreadableSpreadsheet */
export async function readXlsxSheets(bytes: Uint8Array): Promise<Sheet[]> {
	const sheets = await readXlsx(bytes.slice().buffer).catch(() => {
		throw new UnreadableSpreadsheet("brokenSpreadsheet");
	});
	return sheets.map(({ sheet, data }) => ({
		name: sheet,
		rows: data
			.map((row, index) => ({ line: index + 1, cells: row.map(textOf) }))
			.filter(({ cells }) => cells.some((cell) => cell !== "")),
	}));
}

/** The types of the library take a date for its constructor. */
function textOf(value: unknown): string {
	if (value === null || value === undefined || value === false) return "";
	if (value === true) return "x";
	return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
}
