/** No source speaks of a day that has not come; what is still to come is stated with a beginning. */
import type { IsoDate } from "../../model/index.ts";
import type { Report } from "../messages/problem.ts";
import { readingOf } from "../parse/dates.ts";
import type { SourceDraft } from "../parse/draft.ts";
import type { Fact } from "./facts.ts";

const isFuture = (date: unknown, today: IsoDate): date is string =>
	typeof date === "string" && (readingOf(date).earliest ?? "") > today;

/** Reports a source that was published or read later than today. */
export function checkSourceDates({ place, properties }: SourceDraft, today: IsoDate, report: Report): void {
	for (const key of ["publishedOn", "retrievedOn"]) {
		const date = properties.values[key];
		if (isFuture(date, today)) report(properties.places[key] ?? place, "inFuture", date, today);
	}
}

/** Reports evidence for a day later than today, unless the fact is stated to begin at some time. */
export function checkAttestations({ values, evidence }: Fact, today: IsoDate, report: Report): void {
	if (values.validFrom !== undefined) return;
	for (const { attestedOn, place } of evidence)
		if (isFuture(attestedOn, today)) report(place, "inFuture", attestedOn, today);
}
