/** Where in a sheet the table begins: titles, merged headers of two rows and empty rows stand above it. */
import { cellAddress, type Sheet, type SheetRow } from "../sheets/types.ts";
import { keysOfHeader } from "../words.ts";
import { keysOfKind, TABLE_KIND_NAMES, type TableKind } from "./kinds.ts";

/** Among as many rows the header is looked for. */
const FIRST_ROWS = 30;

export interface Header {
	/** Its column, from 0. */
	index: number;
	/** What stands over the column; empty when nothing does. */
	text: string;
	/** Where: `B3`. */
	cell: string;
}

export interface Table {
	sheet: string;
	/** Every column with a header or a value. */
	headers: Header[];
	/** What stands above the header, cell by cell. */
	above: string[];
	/** The rows below. */
	rows: SheetRow[];
}

type IsKnown = (text: string | undefined) => boolean;
const filled = ({ cells }: SheetRow) => cells.filter((cell) => cell !== "");

/**
 * The table of a sheet: its header is the row with the most words that people write over columns.
 * @param kinds what it may be a list of
 */
export function findTable({ name, rows }: Sheet, kinds: readonly TableKind[] = TABLE_KIND_NAMES): Table {
	const keys = new Set(kinds.flatMap(keysOfKind));
	const isKnown: IsKnown = (text) => text !== undefined && keysOfHeader(text).some((key) => keys.has(key));
	const first = rows.slice(0, FIRST_ROWS);
	const scores = first.map(({ cells }) => cells.filter(isKnown).length);
	const most = Math.max(...scores);
	const at =
		most > 0
			? scores.indexOf(most)
			: Math.max(
					0,
					first.findIndex((row) => filled(row).length > 1),
				);
	const [header, above, below] = [rows[at], rows[at - 1], rows[at + 1]];
	if (!header) return { sheet: name, headers: [], above: [], rows: [] };
	const upper = above && isUpperHeader(above, header, isKnown) ? above : undefined;
	const lower = below && isLowerHeader(below, header, isKnown) ? below : undefined;
	const data = rows.slice(at + (lower ? 2 : 1));
	const width = Math.max(header.cells.length, ...data.map(({ cells }) => cells.length));
	const headers = Array.from({ length: width }, (_, index) => headerAt(index, header, upper, lower));
	return {
		sheet: name,
		headers: headers.filter(({ index, text }) => text !== "" || data.some(({ cells }) => (cells[index] ?? "") !== "")),
		above: rows.slice(0, upper ? at - 1 : at).flatMap(filled),
		rows: data,
	};
}

/** Above a column without a header of its own, as where a cell is merged downwards. */
function isUpperHeader(above: SheetRow, header: SheetRow, isKnown: IsKnown): boolean {
	return filled(above).length > 1 && above.cells.some((cell, index) => isKnown(cell) && !header.cells[index]);
}

/** Only known words, below cells that are merged over several columns: "Zeitraum" over "von" and "bis". */
function isLowerHeader(below: SheetRow, header: SheetRow, isKnown: IsKnown): boolean {
	return below.cells.every((cell, index) => cell === "" || (isKnown(cell) && !isKnown(header.cells[index])));
}

function headerAt(index: number, header: SheetRow, upper?: SheetRow, lower?: SheetRow): Header {
	const rows = [lower, header, upper].filter((row) => row !== undefined);
	const row = rows.find(({ cells }) => (cells[index] ?? "") !== "") ?? header;
	return { index, text: row.cells[index] ?? "", cell: cellAddress(index, row.line) };
}
