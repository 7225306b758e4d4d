/** Rows of CSV files → drafts, one row at a time. */
import type { Report } from "../messages/problem.ts";
import type { Csv } from "../read/csv.ts";
import type { Mapping } from "../read/tree.ts";
import type { Context, Drafts, Table } from "./draft.ts";

/** Takes down a table together with what describes one of its rows. */
export function addTable(
	csv: Csv,
	has: Pick<Table, "hasEntities" | "hasFacts">,
	describeRow: (row: Mapping, context: Context) => unknown,
	context: Context,
): void {
	function* describeRows(report: Report) {
		for (const row of csv.rows(report)) {
			const drafts: Drafts = { ...context.drafts, entities: [], facts: [] };
			describeRow(row, { ...context, drafts, report });
			yield drafts;
		}
	}
	context.drafts.tables.push({ ...has, describeRows });
}
