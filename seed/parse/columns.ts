/** The columns of CSV files, as what they say. */
import { COLUMNS, keysOfHeader } from "../../tables/words.ts";
import type { Place } from "../messages/place.ts";
import type { Report } from "../messages/problem.ts";
import { suggest } from "../messages/suggestion.ts";
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

/** The key that a header means: as it is, in other case, or in the words that people use for it. */
export function keyOf(header: string, allowed: readonly string[]): string | undefined {
	const exact = allowed.find((key) => key.toLowerCase() === header.toLowerCase());
	return exact ?? keysOfHeader(header).find((key) => allowed.includes(key));
}

/** How many of the words that a column may be called are listed. */
const SHOWN = 10;

/** Reports the columns that mean nothing in one message. @param file where the YAML file names the table: there `columns` belongs */
export function reportUnknown(
	columns: readonly string[],
	allowed: readonly string[],
	{ header, file }: { header: Place; file: Place },
	report: Report,
): void {
	if (columns.length === 0) return;
	const words = [...allowed].sort((a, b) => Number(b in COLUMNS) - Number(a in COLUMNS));
	const proposed = columns.map((column) => [column, suggest(column, allowed).near[0] ?? "-"] as const);
	report(header, "unknownColumns", proposed, file, { near: [], allowed: words.slice(0, SHOWN), words: COLUMNS });
}
