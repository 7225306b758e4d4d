/** One row of a table, by what its columns say. */
import type { TableProblem } from "../messages/problem.ts";
import { cellAddress, type SheetRow } from "../sheets/types.ts";
import type { ColumnKey } from "../words.ts";
import type { Reading } from "./types.ts";

export interface Row {
	line: number;
	/** The text of a cell; empty when there is none. */
	text(key: ColumnKey): string;
	at(index: number): string;
	/** The address of the cell of a column, or of the row's first. */
	cell(key?: ColumnKey): string;
	/** Reports what is wrong with the cell of a column. */
	report(key: ColumnKey, ...message: TableProblem["message"]): undefined;
}

/** Rows with a value in a column that counts. */
export function* rowsOf(reading: Reading): Generator<Row> {
	const used = reading.options.columns.filter(({ use }) => use !== undefined && use !== "-");
	for (const row of reading.table.rows) {
		if (used.some(({ index }) => (row.cells[index] ?? "") !== "")) yield toRow(row, reading);
	}
}

function toRow({ line, cells }: SheetRow, { options, report }: Reading): Row {
	const indexOf = (key?: ColumnKey) => options.columns.find(({ use }) => use === key)?.index;
	const at = (index: number) => cells[index] ?? "";
	const row: Row = {
		line,
		at,
		text: (key) => at(indexOf(key) ?? -1),
		cell: (key) => cellAddress(indexOf(key) ?? 0, line),
		report: (key, ...message) => report(row.cell(key), row.text(key), ...message),
	};
	return row;
}
