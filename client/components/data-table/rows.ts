/** Which rows and columns of a table are shown, in which order. Pure. */
import { fold } from "../../../model/index.ts";
import { type Order, sortRows } from "../sort-rows.ts";
import type { Column, Columns, Plain } from "./types.ts";

/** The first column names the row, so it always stays. */
export function shownColumns<Row>([first, ...rest]: Columns<Row>, toggled: ReadonlySet<string>): Columns<Row> {
	return [first, ...rest.filter(({ id, optional = false }) => optional === toggled.has(id))];
}

export const plainOf = <Row>(row: Row, column: Column<Row>): Plain =>
	column.plain ? column.plain(row) : column.value(row);

/** The rows in which each word of the filter stands somewhere in a column, folded as in search. */
export function filterRows<Row>(rows: readonly Row[], textOf: (row: Row) => string, filter: string): readonly Row[] {
	const words = fold(filter).split(" ").filter(Boolean);
	if (words.length === 0) return rows;
	return rows.filter((row) => words.every((word) => textOf(row).includes(word)));
}

/** Reads the folded text of a row once. */
export function textReader<Row extends object>(columns: readonly Column<Row>[]): (row: Row) => string {
	const known = new Map<Row, string>();
	const read = columns.filter(({ screenOnly }) => !screenOnly);
	return (row) => {
		const text = known.get(row) ?? fold(read.map((column) => plainOf(row, column) ?? "").join(" "));
		known.set(row, text);
		return text;
	};
}

export function orderRows<Row extends { id: string }>(
	rows: readonly Row[],
	columns: readonly Column<Row>[],
	order: Order<string> | null,
): readonly Row[] {
	const column = columns.find(({ id }) => id === order?.column);
	return order && column ? sortRows(rows, order, (row) => column.value(row)) : rows;
}

/** In characters. */
const WIDTH = { least: 7, most: 34, name: 28 };
/** So many rows tell how wide a column is. */
const SAMPLE = 1_000;

/** Widths that do not depend on which rows are drawn, in characters. */
export function widthsOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): number[] {
	const sample = rows.slice(0, SAMPLE);
	return columns.map((column, n) => {
		// A heading has room for its arrow.
		const longest = sample.reduce(
			(most, row) => Math.max(most, String(plainOf(row, column) ?? "").length),
			column.label.length + 3,
		);
		return Math.min(Math.max(longest, WIDTH.least), n === 0 ? WIDTH.name : WIDTH.most);
	});
}
