/** What stands below whatever leaves the page as a file: on which day, from where and under which license. */
import type { SchemaAnswer } from "../../model/index.ts";
import { type Dictionary, formatDate, t } from "../i18n/index.ts";

/** The day (ISO) that is looked at: "Stand heute, 28. November 2026", "Stichtag 31. Dezember 2020" or "Alle Zeiten". */
export function dayInWords(asOf: string | null, now: string, words: Dictionary["caption"]): string {
	if (asOf === null) return words.allTimes;
	return asOf === now ? words.today(formatDate(asOf)) : words.asOf(formatDate(asOf));
}

/**
 * Paragraphs: day and data version, license and attribution of each data set, URL of the page.
 * @param day the day in words
 */
export function notesNow(
	{ datasets, dataVersion, loadedAt }: Pick<SchemaAnswer, "datasets" | "dataVersion" | "loadedAt">,
	day: string,
	url: string,
): string[] {
	const { footer } = t.value;
	return [
		`${day}. ${footer.data} ${dataVersion}, ${footer.loadedAt(formatDate(loadedAt))}.`,
		...datasets.map(
			({ title, license, attribution }) =>
				`${title}. ${footer.license}: ${license}. ${footer.attribution}: ${attribution.join("; ")}`,
		),
		`${t.value.product}, ${url}`,
	];
}
