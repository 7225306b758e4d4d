/** What a row says beside who is meant: days, role, note, evidence. */
import { fold, MAX_QUOTE_WORDS, MEMBER_ROLES, slug, WebUrl, wordsFor } from "../../model/index.ts";
import { isBrokenDay, readDay } from "../cells.ts";
import { placeOf } from "../messages/problem.ts";
import type { Row } from "./row.ts";
import type { Fact, Reading } from "./types.ts";

export function readFact(row: Row, reading: Reading): Fact {
	const [from, to, attestedOn] = [readDate("from", row), readDate("to", row), readDate("attestedOn", row)];
	if (from.date && to.date && isReversed(from.date, to.date)) row.report("to", "endBeforeBeginning", from.date);
	const [role, note, source, quote] = [
		readRole(row, reading),
		row.text("note"),
		readSource(row, reading),
		readQuote(row),
	];
	return {
		...(from.date && { from: from.date }),
		...(from.text && { fromText: from.text }),
		...(to.date && { to: to.date }),
		...(to.text && { toText: to.text }),
		...(role && { role }),
		...(note && { note }),
		...(source && { source }),
		...(quote && { quote }),
		locator: row.text("locator") || placeInTable(row, reading, source !== undefined),
		...(attestedOn.date && { attestedOn: attestedOn.date }),
	};
}

/** The cell; within a source that the row names it is only what the table says of it. */
function placeInTable(row: Row, { table, options }: Reading, isElsewhere: boolean): string {
	const place = placeOf(table.sheet, row.cell());
	return isElsewhere ? `nach ${options.file}, ${place}` : place;
}

function readDate(key: "from" | "to" | "attestedOn", row: Row) {
	const read = readDay(row.text(key));
	const needsDate = key === "attestedOn" && read.text !== undefined;
	if (needsDate || isBrokenDay(row.text(key), read)) row.report(key, "notDay");
	return read;
}

/** Compared as exactly as both are. */
function isReversed(from: string, to: string): boolean {
	const plain = /^\d{4}(-\d\d){0,2}$/;
	return plain.test(from) && plain.test(to) && to < from.slice(0, to.length);
}

/** The code of a role of a member, from its words in both languages. */
function readRole(row: Row, { report }: Reading): string | undefined {
	const written = row.text("role");
	if (written === "") return undefined;
	const roles = Object.entries(MEMBER_ROLES);
	const found = roles.find(([code, words]) => wordsFor(code, words).some((word) => fold(word) === fold(written)));
	if (found) return found[0];
	return report(
		row.cell("role"),
		written,
		"notRole",
		roles.map(([, { de }]) => de),
	);
}

function readQuote(row: Row): string | undefined {
	const quote = row.text("quote");
	if (quote.split(/\s+/).length > MAX_QUOTE_WORDS) return row.report("quote", "longQuote", MAX_QUOTE_WORDS);
	return quote || undefined;
}

/** A source that the row names becomes one of the file; by its host where it is a URL. */
function readSource(row: Row, { contents, options }: Reading): string | undefined {
	const written = row.text("source");
	if (written === "") return undefined;
	const url = WebUrl.safeParse(written).success ? written : undefined;
	const host = url && new URL(url).hostname.replace(/^www\./, "");
	const key = `${options.key}-${slug(url ? url.replace(/^https?:\/\/(www\.)?/, "") : written).slice(0, 60)}`.replace(
		/-+$/,
		"",
	);
	contents.sources.set(key, { key, title: written, ...(url && { url }), ...(host && { publisher: host }) });
	return key;
}
