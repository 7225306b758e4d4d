/** CSV text → one mapping a row, keyed by the header, with places. */
import { CsvError, parse } from "csv-parse/sync";
import { type Place, quoted, type Report } from "../problems.ts";
import { cellStarts, detectDialect, readNumber } from "./csv-dialect.ts";
import type { Mapping } from "./tree.ts";

interface Parsed {
	record: string[];
	raw: string;
	info: { lines: number };
}

/**
 * The rows of a table; empty cells, empty rows and unnamed columns without values are left out. Reports a broken row with
 * its line.
 */
export function readCsv(
	file: string,
	text: string,
	report: Report,
): { header: Place; columns: string[]; rows: Mapping[] } {
	const { delimiter, headerLine } = detectDialect(text);
	const header = { file, line: headerLine, column: 1, path: "" };
	let records: Parsed[];
	try {
		records = parse(text, {
			bom: true,
			info: true,
			raw: true,
			trim: true,
			delimiter,
			from_line: headerLine,
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
		}) as unknown as typeof records;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = typeof error.lines === "number" ? error.lines : 1;
		report({ ...header, line }, `CSV: ${error.message}`, "Trennzeichen und Anführungszeichen dieser Zeile prüfen");
		return { header, columns: [], rows: [] };
	}
	const names = records[0]?.record ?? [];
	const starts = cellStarts(records[0]?.raw ?? "", delimiter);
	for (const [position, name] of names.entries()) {
		if (name === "" || names.indexOf(name) === position) continue;
		const place = { ...header, column: starts[position] ?? 1 };
		report(place, `die Spalte ${quoted(name)} gibt es zweimal`, "eine der beiden umbenennen oder löschen");
	}
	const rows = records.slice(1).map((parsed, index) => row(file, names, parsed, index, delimiter, report));
	return { header, columns: names.filter(Boolean), rows };
}

function row(
	file: string,
	names: string[],
	{ record, raw, info }: Parsed,
	index: number,
	delimiter: string,
	report: Report,
): Mapping {
	const text = raw.replace(/^[\r\n]+|[\r\n]+$/g, "");
	const line = info.lines - text.split(/\r\n|\r|\n/).length + 1;
	const starts = cellStarts(text, delimiter);
	const entries: Mapping["entries"] = new Map();
	for (const [position, name] of names.entries()) {
		const cell = record[position] ?? "";
		if (cell === "") continue;
		const place = { file, line, column: starts[position] ?? 1, path: `[${index}].${name}` };
		if (name === "") report(place, `über ${quoted(cell)} steht kein Spaltenname`, "die Spalte benennen oder leeren");
		else
			entries.set(name, {
				key: place,
				value: { kind: "scalar", place, text: cell, value: readNumber(cell) ?? cell },
			});
	}
	return { kind: "map", place: { file, line, column: 1, path: `[${index}]` }, entries };
}
