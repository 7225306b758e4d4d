/** Tables as CSV (RFC 4180) that a spreadsheet opens. */
import { stringify } from "csv-stringify/sync";
import { asText } from "./columns.ts";

const BOM = "\uFEFF";

/** A table, row by row. The mark at its beginning tells Excel that it is UTF-8. */
export function* table(columns: readonly string[], rows: Iterable<object>): Generator<string> {
	yield BOM + line(columns);
	for (const row of rows) yield line(columns.map((name) => cell((row as Record<string, unknown>)[name])));
}

function line(cells: readonly string[]): string {
	return stringify([[...cells]], { record_delimiter: "\r\n", quoted_match: /[\r\n]/ });
}

/**
 * A value as a cell. A spreadsheet runs what begins with = + - @ as a formula, so an apostrophe goes before it; also before
 * a text that begins with an apostrophe, so that taking one away always gives the text back. Numbers stay numbers.
 */
export function cell(value: unknown): string {
	const text = asText(value);
	return typeof value !== "number" && /^[=+\-@\t\r\n'＝＋－＠]/.test(text) ? `'${text}` : text;
}
