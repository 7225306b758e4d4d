/** Tables as CSV (RFC 4180) that a spreadsheet opens. */
import { BYTE_ORDER_MARK, csvLine, inertText } from "../../model/index.ts";
import { asText } from "./columns.ts";

/** A table, row by row. */
export function* table(columns: readonly string[], rows: Iterable<object>): Generator<string> {
	yield BYTE_ORDER_MARK + csvLine(columns);
	for (const row of rows) yield csvLine(columns.map((name) => cell((row as Record<string, unknown>)[name])));
}

/** A value as a cell. Numbers stay numbers. */
export const cell = (value: unknown): string => (typeof value === "number" ? String(value) : inertText(asText(value)));
