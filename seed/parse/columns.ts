/** The columns of CSV files, as what they say. */
import type { Report } from "../messages/problem.ts";
import type { Csv } from "../read/csv.ts";

/** Column → key; undefined for columns that are passed over. */
export type Columns = ReadonlyMap<string, string | undefined>;

/** Reports a column that says the same as one before it: a row would keep the last of their cells, and nobody would know. */
export function refuseTwins(columns: Columns, { at }: Csv, report: Report): void {
	const first = new Map<string, string>();
	for (const [column, key] of columns) {
		if (key === undefined) continue;
		const other = first.get(key);
		if (other === undefined) first.set(key, column);
		else report(at(column), "columnsAlike", column, other, at(other), key);
	}
}
