/** What several data sets make of one thing, in words: who speaks of it, where they differ, and what was corrected. */
import { dateInWords } from "./date-words.ts";
import { FACT_STATUSES } from "./fact.ts";
import type { DatasetRef } from "./manifest.ts";
import { CLOSED_VALUES, PROPERTIES, type PropertyRecord } from "./properties.ts";

type Language = "de" | "en";

const WORDS = {
	de: { locale: "de-DE", says: "Angabe der Belege", because: ", weil: " },
	en: { locale: "en-GB", says: "Value in the evidence", because: ", because " },
};

/** Data sets by their titles. */
export const nameSets = (ids: readonly string[], datasets: readonly DatasetRef[], between = "; "): string =>
	ids.map((id) => datasets.find((dataset) => dataset.id === id)?.title ?? id).join(between);

const RECORDS: Readonly<Record<string, PropertyRecord>> = PROPERTIES;
const NUMBERS = new Set(["population", "areaKm2", "lat", "lon", "size", "count", "seats", "membersTotal"]);
/** A value and the data sets that give it. */
const GIVEN = /(^| \/ )([^/()]+?) \(([\w.-]+(?:, [\w.-]+)*)\)/g;

/**
 * What the loader notes of a conflict or a correction, with property, values and data sets as people call them:
 * `population: 12141 (a) / 99999 (b)` is "Einwohner: 12.141 (Daten A) / 99.999 (Daten B)".
 */
export function saidBySets(text: string, language: Language, datasets: readonly DatasetRef[]): string {
	const { says, because } = WORDS[language];
	const [, key = "", said = text] = /^(\w+): (.*)$/s.exec(text) ?? [];
	const inWords = said
		.replace(GIVEN, (_, before: string, value: string, ids: string) => {
			return `${before}${valueInWords(key, value, language)} (${nameSets(ids.split(", "), datasets, ", ")})`;
		})
		.replace(/, because /, because);
	const name = key === "says" ? says : RECORDS[key]?.[language];
	return key === "" ? inWords : `${name ?? key}: ${inWords}`;
}

function valueInWords(key: string, value: string, language: Language): string {
	if (value === "retracted") return FACT_STATUSES.retracted[language];
	if (RECORDS[key]?.values) return CLOSED_VALUES[value]?.[language] ?? value;
	if (NUMBERS.has(key) && Number.isFinite(Number(value)))
		return Number(value).toLocaleString(WORDS[language].locale, { maximumFractionDigits: 6 });
	return dateInWords(value, language);
}
