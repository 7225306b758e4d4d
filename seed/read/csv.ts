/** CSV text → one mapping a row, keyed by the header, with places; read in pieces, so a file may be of any length. */
import { CsvError, parse } from "csv-parse/sync";
import type { Place, Report } from "../problems.ts";
import { type Text, wholeRows } from "./pieces.ts";
import type { Mapping } from "./tree.ts";

interface Parsed {
	record: string[];
	raw: string;
	info: { lines: number };
}

interface Options {
	/** Only so many records. */
	to?: number;
}

/** A CSV file of which only the header is read; its rows can be gone through again and again. */
export interface Csv {
	header: Place;
	columns: string[];
	/** Empty cells are left out. Reports a broken row with its line and ends there. */
	rows(report: Report): Iterable<Mapping>;
}

/** Opens a CSV file and reports what is wrong with its header. */
export function openCsv(file: string, text: Text, report: Report): Csv {
	const header = { file, line: 1, column: 1, path: "" };
	const [first] = readRecords(file, text, report, { to: 1 });
	const columns = first?.record ?? [];
	return { header, columns, rows: (reportTo) => readRows(file, text, columns, reportTo) };
}

function* readRows(file: string, text: Text, columns: string[], report: Report): Generator<Mapping> {
	let index = -1;
	for (const parsed of readRecords(file, text, report)) {
		if (index >= 0) yield row(file, columns, parsed, index);
		index++;
	}
}

/** The records with the line on which each ends. */
function* readRecords(file: string, text: Text, report: Report, options: Options = {}): Generator<Parsed> {
	let linesBefore = 0;
	let width: number | undefined;
	for (const piece of wholeRows(text)) {
		const records = splitPlain(piece) ?? parsePiece(file, piece, linesBefore, report, options);
		for (const parsed of records ?? []) {
			const { length } = parsed.record;
			const line = linesBefore + parsed.info.lines;
			width ??= length;
			if (length !== width) return reportBroken(file, line, `${length} statt ${width} Zellen`, report);
			yield { ...parsed, info: { lines: line } };
		}
		if (!records || (options.to !== undefined && records.length >= options.to)) return;
		linesBefore += piece.split("\n").length - 1;
	}
}

/** Most files quote nothing: then a line is a row, and splitting it is several times faster than parsing it. */
function splitPlain(piece: string): Parsed[] | undefined {
	if (piece.includes('"') || /\r(?!\n)/.test(piece)) return undefined;
	const parsed: Parsed[] = [];
	for (const [index, line] of piece.split("\n").entries()) {
		const raw = line.endsWith("\r") ? line.slice(0, -1) : line;
		if (raw !== "") parsed.push({ record: raw.split(",").map((cell) => cell.trim()), raw, info: { lines: index + 1 } });
	}
	return parsed;
}

function parsePiece(file: string, piece: string, linesBefore: number, report: Report, options: Options) {
	try {
		return parse(piece, {
			info: true,
			raw: true,
			trim: true,
			skip_empty_lines: true,
			relax_column_count: true,
			...options,
		}) as unknown as Parsed[];
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = linesBefore + (typeof error.lines === "number" ? error.lines : 1);
		return reportBroken(file, line, error.message, report);
	}
}

function reportBroken(file: string, line: number, wrong: string, report: Report): undefined {
	report(
		{ file, line, column: 1, path: "" },
		`CSV: ${wrong}`,
		"Trennzeichen und Anführungszeichen dieser Zeile prüfen",
	);
}

function row(file: string, columns: string[], { record, raw, info }: Parsed, index: number): Mapping {
	const text = /[\r\n]/.test(raw) ? raw.replace(/^[\r\n]+|[\r\n]+$/g, "") : raw;
	const line = info.lines - (text.includes("\n") ? text.split("\n").length - 1 : 0);
	const starts = cellStarts(text);
	const entries: Mapping["entries"] = new Map();
	for (const [position, name] of columns.entries()) {
		const cell = record[position] ?? "";
		if (cell === "") continue;
		const place = { file, line, column: starts[position] ?? 1, path: `[${index}].${name}` };
		entries.set(name, { key: place, value: { kind: "scalar", place, text: cell, value: numeric(cell) } });
	}
	return { kind: "map", place: { file, line, column: 1, path: `[${index}]` }, entries };
}

/** The columns, from 1, at which the cells of a row begin; commas between quotation marks do not count. */
function cellStarts(raw: string): number[] {
	const starts = [1];
	if (!raw.includes('"')) {
		for (let at = raw.indexOf(","); at >= 0; at = raw.indexOf(",", at + 1)) starts.push(at + 2);
		return starts;
	}
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
