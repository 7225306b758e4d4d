/** How tables sort: text as a German expects, numbers by value. Pure. */
import { compareText } from "../../model/index.ts";

export interface Order<Column extends string> {
	column: Column;
	descending: boolean;
}

/**
 * Sorts by what a column shows; equal rows by id, so that the order is total. What is empty comes last either way.
 * @param sortValue the sortable value of a row in a column; null or "" when it has none
 */
export function sortRows<Row extends { id: string }, Column extends string>(
	rows: readonly Row[],
	{ column, descending }: Order<Column>,
	sortValue: (row: Row, column: Column) => string | number | null,
): Row[] {
	const sign = descending ? -1 : 1;
	const keyed = rows.map((row) => ({ row, value: sortValue(row, column) }));
	keyed.sort((a, b) => {
		const [noA, noB] = [isEmpty(a.value), isEmpty(b.value)];
		if (noA || noB) return Number(noA) - Number(noB) || compareText(a.row.id, b.row.id);
		return sign * compareValues(a.value, b.value) || compareText(a.row.id, b.row.id);
	});
	return keyed.map(({ row }) => row);
}

const isEmpty = (value: string | number | null) => value === null || value === "";

function compareValues(x: string | number | null, y: string | number | null): number {
	return typeof x === "number" && typeof y === "number" ? x - y : compareText(String(x), String(y));
}
