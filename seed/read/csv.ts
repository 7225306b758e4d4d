/** CSV text → one mapping a row, keyed by the header, with places. */
import { CsvError, parse } from "csv-parse/sync";
import type { Place, Report } from "../problems.ts";
import type { Mapping } from "./tree.ts";

interface Parsed {
	record: string[];
	raw: string;
	info: { lines: number };
}

/** The rows of a register; empty cells are left out. Reports a broken row with its line and returns what came before. */
export function readCsv(
	file: string,
	text: string,
	report: Report,
): { header: Place; columns: string[]; rows: Mapping[] } {
	const header = { file, line: 1, column: 1, path: "" };
	let records: Parsed[];
	try {
		records = parse(text, {
			bom: true,
			info: true,
			raw: true,
			trim: true,
			skip_empty_lines: true,
		}) as unknown as typeof records;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === "number" ? error.lines : 1;
		report({ ...header, line }, `CSV: ${error.message}`, "Trennzeichen und Anführungszeichen dieser Zeile prüfen");
		return { header, columns: [], rows: [] };
	}
	const columns = records[0]?.record ?? [];
	return { header, columns, rows: records.slice(1).map((parsed, index) => row(file, columns, parsed, index)) };
}

function row(file: string, columns: string[], { record, raw, info }: Parsed, index: number): Mapping {
	const text = raw.replace(/^[\r\n]+|[\r\n]+$/g, "");
	const line = info.lines - text.split("\n").length + 1;
	const starts = cellStarts(text);
	const entries: Mapping["entries"] = new Map();
	for (const [position, name] of columns.entries()) {
		const cell = record[position] ?? "";
		const place = { file, line, column: starts[position] ?? 1, path: `[${index}].${name}` };
		if (cell !== "")
			entries.set(name, { key: place, value: { kind: "scalar", place, text: cell, value: numeric(cell) } });
	}
	return { kind: "map", place: { file, line, column: 1, path: `[${index}]` }, entries };
}

/** The columns, from 1, at which the cells of a row begin; commas between quotation marks do not count. */
function cellStarts(raw: string): number[] {
	const starts = [1];
	let inQuotes = false;
	for (const [index, letter] of [...raw].entries()) {
		if (letter === '"') inQuotes = !inQuotes;
		else if (letter === "," && !inQuotes) starts.push(index + 2);
	}
	return starts;
}

function numeric(text: string): string | number {
	return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
