/** What a row says beside who is meant: days, role, note, evidence. */
import { fold, MAX_QUOTE_WORDS, MEMBER_ROLES, slug, WebUrl } from "../../model/index.ts";
import { hostOf, isBrokenDay, readDay } from "../cells.ts";
import { placeOf } from "../messages/problem.ts";
import { codeFor } from "./listed.ts";
import type { Row } from "./row.ts";
import type { Attested, Fact, Reading } from "./types.ts";

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

/** What a row that describes something rests on. */
export function attestedBy(row: Row, reading: Reading): Attested {
	const { note, source, quote, locator, attestedOn } = readFact(row, reading);
	return {
		locator,
		...(note && { note }),
		...(source && { source }),
		...(quote && { quote }),
		...(attestedOn && { attestedOn }),
	};
}

/** The cell; within a source that the row names it is only what the table says of it. */
function placeInTable(row: Row, { table, options }: Reading, isElsewhere: boolean): string {
	const place = placeOf(table.sheet, row.cell());
	return isElsewhere ? `nach ${options.file}, ${place}` : place;
}

export function readDate(key: "from" | "to" | "attestedOn" | "foundedOn", row: Row) {
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
	const allowed = Object.values(MEMBER_ROLES).map(({ de }) => de);
	return codeFor(written, MEMBER_ROLES) ?? report(row.cell("role"), written, "notRole", allowed);
}

function readQuote(row: Row): string | undefined {
	const quote = row.text("quote");
	if (quote.split(/\s+/).length > MAX_QUOTE_WORDS) return row.report("quote", "longQuote", MAX_QUOTE_WORDS);
	return quote || undefined;
}

/** A source that the row names becomes one of the file; by its host where it is a URL. */
function readSource(row: Row, { contents, options, unlisted }: Reading): string | undefined {
	const written = row.text("source");
	if (written === "") return undefined;
	const listed = options.shared?.sources.get(fold(written));
	if (listed) return listed;
	const url = WebUrl.safeParse(written).success ? written : undefined;
	const key = sourceKey(options.key, url ? url.replace(/^https?:\/\/(www\.)?/, "") : written);
	if (options.shared && !url) unlisted.sources.add(written);
	contents.sources.set(key, { key, title: written, ...(url && { url, publisher: hostOf(url) }) });
	return key;
}

/** The key of a source within the data set: after the table that names it. */
export const sourceKey = (table: string, title: string) => `${table}-${slug(title).slice(0, 60)}`.replace(/-+$/, "");
