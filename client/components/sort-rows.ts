/** How tables sort: text as a German expects, numbers by value. Pure. */
import { compareText } from "../../model/index.ts";

export interface Order<Column extends string> {
	column: Column;
	descending: boolean;
}

/**
 * Sorts by what a column shows; equal rows by name or id, so that the order is total. What is empty comes last either way.
 * @param sortValue the sortable value of a row in a column; null or "" when it has none
 */
export function sortRows<Row extends { id: string }, Column extends string>(
	rows: readonly Row[],
	{ column, descending }: Order<Column>,
	sortValue: (row: Row, column: Column) => string | number | null,
): Row[] {
	const sign = descending ? -1 : 1;
	return [...rows].sort((a, b) => {
		const [x, y] = [sortValue(a, column), sortValue(b, column)];
		const [noX, noY] = [x === null || x === "", y === null || y === ""];
		if (noX || noY) return Number(noX) - Number(noY) || compareText(a.id, b.id);
		return sign * compareValues(x, y) || compareText(a.id, b.id);
	});
}

function compareValues(x: string | number | null, y: string | number | null): number {
	return typeof x === "number" && typeof y === "number" ? x - y : compareText(String(x), String(y));
}
