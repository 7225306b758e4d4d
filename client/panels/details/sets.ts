/** What the loader notes of several data sets, in words: "population: 12141 (a) / 99999 (b)". Pure. */
import { type DatasetRef, PROPERTIES, type PropertyRecord } from "../../../model/index.ts";
import { type Dictionary, formatDate, formatNumber } from "../../i18n/index.ts";

/** Data sets by their titles. */
export const nameSets = (ids: readonly string[], datasets: readonly DatasetRef[], between = "; "): string =>
	ids.map((id) => datasets.find((dataset) => dataset.id === id)?.title ?? id).join(between);

const RECORDS: Readonly<Record<string, PropertyRecord>> = PROPERTIES;
const NUMBERS = new Set(["population", "areaKm2", "lat", "lon", "size", "count", "seats", "membersTotal"]);
/** A value and the data sets that give it. */
const GIVEN = /(^| \/ )([^/()]+?) \(([\w.-]+(?:, [\w.-]+)*)\)/g;

/** A conflict or a correction with property, values and data sets as people call them. */
export function saidBySets(text: string, words: Dictionary, datasets: readonly DatasetRef[]): string {
	const { properties, status, details, values, evidence } = words;
	const [, key = "", said = text] = /^(\w+): (.*)$/s.exec(text) ?? [];
	const names: Readonly<Record<string, string>> = { ...properties, says: evidence.said };
	const value = (raw: string): string => {
		if (raw === "retracted") return status.retracted;
		if (RECORDS[key]?.values) return values[raw] ?? raw;
		if (NUMBERS.has(key) && Number.isFinite(Number(raw))) return formatNumber(Number(raw), 6);
		return formatDate(raw);
	};
	const inWords = said
		.replace(GIVEN, (_, before: string, raw: string, ids: string) => {
			return `${before}${value(raw)} (${nameSets(ids.split(", "), datasets, ", ")})`;
		})
		.replace(/, because /, details.because);
	return key === "" ? inWords : `${names[key] ?? key}: ${inWords}`;
}
