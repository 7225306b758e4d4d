/** CSV as office programs leave it → one sheet. */
import { cellStarts, detectDialect } from "../text/csv-dialect.ts";
import { parseRows } from "../text/csv-parser.ts";
import { decodeText } from "../text/encoding.ts";
import { countLineBreaks } from "../text/text.ts";
import { type Sheet, UnreadableSpreadsheet } from "./types.ts";

/** Among as many lines the header is looked for. */
const FIRST_LINES = 30;

/** @throws UnreadableSpreadsheet when quotation marks do not close */
export function readCsvSheet(bytes: Uint8Array): Sheet[] {
	const text = decodeText(bytes);
	const parsed = parseRows(text, { delimiter: delimiterOf(text), headerLine: /^"?sep=/i.test(text) ? 2 : 1 });
	if (!Array.isArray(parsed)) throw new UnreadableSpreadsheet("brokenSpreadsheet");
	const rows = parsed.map(({ record, raw, line }) => ({
		line: line - countLineBreaks(raw.replace(/^\s*[\r\n]|[\r\n]+$/g, "")),
		// Blanks within quotation marks too.
		cells: record.map((cell) => cell.trim()),
	}));
	return [{ name: "", rows }];
}

/** That of the line that it parts most often: above the header there may be titles. */
function delimiterOf(text: string): string {
	const first = detectDialect(text);
	if (first.headerLine === 2) return first.delimiter;
	const lines = text.split(/\r\n|\r|\n/, FIRST_LINES);
	const widths = lines.map((line) => {
		const { delimiter } = detectDialect(line);
		return { delimiter, width: cellStarts(line, delimiter).length };
	});
	return widths.reduce((widest, one) => (one.width > widest.width ? one : widest)).delimiter;
}
