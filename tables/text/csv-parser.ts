/** Rows of CSV as csv-parse reads them, with the line on which each ends, whichever line breaks the file has. */
import { CsvError, parse } from "csv-parse/sync";
import type { Dialect } from "./csv-dialect.ts";
import { countLineBreaks } from "./text.ts";

export interface Parsed {
	record: string[];
	raw: string;
	/** The line on which it ends, from 1. */
	line: number;
}

/** What keeps a row from being read, and the line on which it begins. */
export interface Broken {
	line: number;
	message: string;
}

/** Files that were put together from several may mix them. */
const LINE_BREAKS = ["\r\n", "\n", "\r"];

/** @param dialect `headerLine` is 1 unless the text is the beginning of a file */
export function parseRows(text: string, { delimiter, headerLine }: Dialect, to?: number): Parsed[] | Broken {
	const lineAt = countLines(new TextEncoder().encode(text));
	try {
		const records = parse(text, {
			info: true,
			raw: true,
			trim: true,
			delimiter,
			record_delimiter: LINE_BREAKS,
			from_line: headerLine,
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			relax_column_count: true,
			...(to !== undefined && { to }),
		}) as unknown as { record: string[]; raw: string; info: { bytes: number } }[];
		return records.map(({ record, raw, info }) => ({ record, raw, line: lineAt(info.bytes).ending }));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const read = typeof error.bytes === "number" ? error.bytes : 0;
		return { line: lineAt(read).next, message: error.message.replace(/ at line \d+/, "") };
	}
}

/** The parser's own count takes CR and LF between quotation marks for two lines. Ask for growing positions only. */
function countLines(bytes: Uint8Array) {
	const latin1 = new TextDecoder("latin1");
	let counted = 0;
	let line = 1;
	return (position: number) => {
		const text = latin1.decode(bytes.subarray(counted, position));
		line += countLineBreaks(text);
		counted = position;
		return { ending: /[\r\n]$/.test(text) ? line - 1 : line, next: line };
	};
}
