/** Where in a query an error belongs. Pure. */
import type { Problem } from "../../../model/index.ts";

export interface Place {
	/** Offsets in the text. */
	readonly from: number;
	readonly to: number;
}

/**
 * @param line from 1
 * @param column from 1, in UTF-16 units; where nothing stands there, the word before is meant
 */
export function placeIn(text: string, line: number, column: number): Place {
	const lines = text.split("\n");
	const row = Math.min(line, lines.length) - 1;
	const begin = lines.slice(0, row).reduce((sum, one) => sum + one.length + 1, 0);
	const content = lines[row] ?? "";
	const offset = Math.min(column - 1, content.length);
	const from = begin + offset;
	const there = /^(?:[\p{L}\p{N}_]+|\S)/u.exec(content.slice(offset))?.[0].length ?? 0;
	if (there > 0) return { from, to: from + there };
	const before = /([\p{L}\p{N}_]+|\S)\s*$/u.exec(text.slice(0, from));
	return before ? { from: before.index, to: before.index + (before[1]?.length ?? 0) } : { from, to: from };
}

/** The word in quotes that a message is about, where it names no place: `Undefined variable 'm'`. */
function wordIn(text: string, message: string): Place | null {
	const [, word] = /['`"]([\p{L}_][\p{L}\p{N}_]*)['`"]/u.exec(message) ?? [];
	if (!word) return null;
	const uses = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, "gu"))];
	const last = uses.at(-1)?.index;
	return last === undefined ? null : { from: last, to: last + word.length };
}

/** The places in the query that a problem names, each with what is wrong there. */
export function marksOf({ errors = [] }: Problem, query: string) {
	return errors.flatMap(({ pointer, detail, line, column }) => {
		if (pointer !== "query") return [];
		const place = line && column ? placeIn(query, line, column) : wordIn(query, detail);
		return place ? [{ ...place, message: firstLine(detail) }] : [];
	});
}

/** A database's message without its numbers and its drawing of the query, which the page marks itself. */
export const firstLine = (detail: string): string =>
	(detail.split("\n", 1)[0] ?? "")
		.replace(/^(?:Query error: |GRAFEO-\w+: |\[\w+\] )*/, "")
		.replace(/(: )\[\w+\] /, "$1");
