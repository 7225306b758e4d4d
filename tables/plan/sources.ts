/** Rows → sources, which other sheets name by their title or their short name. */
import { hostOf, readDay, website } from "../cells.ts";
import { readDate, sourceKey } from "./facts.ts";
import { type Row, rowsOf } from "./row.ts";
import type { Reading } from "./types.ts";

export function readSources(reading: Reading): void {
	const { contents, options } = reading;
	const seen = new Map<string, string>();
	for (const row of rowsOf(reading)) {
		const [title, shortName] = [row.text("title"), row.text("shortName")];
		const key = sourceKey(options.key, shortName || title);
		const url = row.text("website") && website(row.text("website"));
		const publisher = row.text("publisher") || (url && hostOf(url));
		const days = { published: readPublished(row), retrieved: readRetrieved(row) };
		const first = seen.get(key);
		if (title === "") row.report("title", "rowWithoutTitle");
		if (url === undefined) row.report("website", "notWebsite");
		if (first) row.report(shortName ? "shortName" : "title", "twice", first);
		seen.set(key, row.cell(shortName ? "shortName" : "title"));
		contents.sources.set(key, {
			key,
			title,
			...(shortName && { shortName }),
			...(publisher && { publisher }),
			...(url && { url }),
			...(days.published && { published: days.published }),
			...(days.retrieved && { retrieved: days.retrieved }),
		});
	}
}

function readPublished(row: Row): string | undefined {
	const text = row.text("published");
	return readDay(text).date ?? (text && row.report("published", "notDay"));
}

function readRetrieved(row: Row): string | undefined {
	const text = row.text("retrieved");
	const day = /^\d{4}-\d\d-\d\d$/.exec(readDay(text).date ?? "")?.[0];
	return day ?? (text && row.report("retrieved", "notWholeDay"));
}

/** What the first row says of the whole workbook. */
export function readAbout(reading: Reading): void {
	const [row] = rowsOf(reading);
	if (!row) return;
	for (const key of ["title", "publisher", "license"] as const) {
		if (row.text(key) !== "") reading.contents.about[key] = row.text(key);
	}
	const { date } = readDate("attestedOn", row);
	if (date) reading.contents.about.attestedOn = date;
}
