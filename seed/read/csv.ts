/** CSV text → one mapping a row, keyed by the header, with places; read in pieces, so a file may be of any length. */

import { readDecimal } from "../../model/index.ts";
import { cellStarts, type Dialect, detectDialect } from "../../tables/text/csv-dialect.ts";
import { type Parsed, parseRows } from "../../tables/text/csv-parser.ts";
import { countLineBreaks, type Text, wholeRows } from "../../tables/text/text.ts";
import type { Place } from "../messages/place.ts";
import type { Report } from "../messages/problem.ts";
import type { Mapping } from "./tree.ts";

/** How a file is read: its dialect, and perhaps only so many records of it. */
interface Reading extends Dialect {
	file: string;
	text: Text;
	to?: number;
}

/** A CSV file of which only the header is read; its rows can be gone through again and again. */
export interface Csv {
	header: Place;
	/** The named columns. */
	columns: string[];
	/** Where a column has its name. */
	at(column: string): Place;
	/**
	 * Empty cells, empty rows and unnamed columns without values are left out. Reports a broken row with its line and ends
	 * there.
	 */
	rows(report: Report): Iterable<Mapping>;
}

/** Opens a CSV file and reports what is wrong with its header. */
export function openCsv(file: string, text: Text, report: Report): Csv {
	const [beginning = ""] = wholeRows(text);
	const reading: Reading = { file, text, ...detectDialect(beginning) };
	const header = { file, line: reading.headerLine, column: 1, path: "" };
	const [first] = readRecords({ ...reading, to: 1 }, report);
	const names = first?.record ?? [];
	const starts = cellStarts(first?.raw ?? "", reading.delimiter);
	const placeOf = (position: number) => ({ ...header, column: starts[position] ?? 1 });
	for (const [position, name] of names.entries()) {
		if (name !== "" && names.indexOf(name) !== position) report(placeOf(position), "columnTwice", name);
	}
	return {
		header,
		columns: names.filter(Boolean),
		at: (column) => placeOf(names.indexOf(column)),
		rows: (reportTo) => readRows(reading, names, reportTo),
	};
}

function* readRows(reading: Reading, names: string[], report: Report): Generator<Mapping> {
	let isHeader = true;
	for (const parsed of readRecords(reading, report)) {
		if (!isHeader) yield row(reading, names, parsed, report);
		isHeader = false;
	}
}

/** The records with the line on which each ends. */
function* readRecords(reading: Reading, report: Report): Generator<Parsed> {
	let linesBefore = 0;
	let width: number | undefined;
	for (const piece of wholeRows(reading.text)) {
		const records = splitPlain(reading, piece, linesBefore) ?? parsePiece(reading, piece, linesBefore, report);
		for (const parsed of records ?? []) {
			const { length } = parsed.record;
			const line = linesBefore + parsed.line;
			width ??= length;
			if (length !== width) return report({ file: reading.file, line, column: 1, path: "" }, "csvWidth", length, width);
			yield { ...parsed, line };
		}
		if (!records || (reading.to !== undefined && records.length >= reading.to)) return;
		linesBefore += countLineBreaks(piece);
	}
}

/** Most files quote nothing: then a line is a row, and splitting it is several times faster than parsing it. */
function splitPlain({ delimiter, headerLine, to }: Reading, piece: string, linesBefore: number): Parsed[] | undefined {
	if (piece.includes('"') || (piece.includes("\r") && /\r(?!\n)/.test(piece))) return undefined;
	const parsed: Parsed[] = [];
	for (const [index, line] of piece.split("\n").entries()) {
		if (parsed.length === to) break;
		const raw = line.endsWith("\r") ? line.slice(0, -1) : line;
		const record = raw.split(delimiter).map((cell) => cell.trim());
		const isAbove = linesBefore === 0 && index + 1 < headerLine;
		if (!isAbove && record.some((cell) => cell !== "")) parsed.push({ record, raw, line: index + 1 });
	}
	return parsed;
}

function parsePiece(reading: Reading, piece: string, linesBefore: number, report: Report): Parsed[] | undefined {
	const headerLine = linesBefore === 0 ? reading.headerLine : 1;
	const parsed = parseRows(piece, { ...reading, headerLine }, reading.to);
	if (Array.isArray(parsed)) return parsed;
	const { line, message } = parsed;
	return report({ file: reading.file, line: linesBefore + line, column: 1, path: "" }, "csvBroken", message);
}

function row({ file, delimiter }: Reading, names: string[], parsed: Parsed, report: Report): Mapping {
	const { record, raw } = parsed;
	const text = /[\r\n]/.test(raw) ? raw.replace(/^\s*[\r\n]|[\r\n]+$/g, "") : raw;
	const line = parsed.line - countLineBreaks(text);
	const starts = cellStarts(text, delimiter);
	const entries: Mapping["entries"] = new Map();
	for (const [position, name] of names.entries()) {
		const cell = record[position] ?? "";
		if (cell === "") continue;
		const place = { file, line, column: starts[position] ?? 1, path: name };
		const value = { kind: "scalar", place, text: cell, value: readDecimal(cell) ?? cell } as const;
		if (name !== "") entries.set(name, { key: place, value });
		else report(place, "columnWithoutName", cell);
	}
	return { kind: "map", place: { file, line, column: 1, path: "" }, entries };
}
