/** When a fact holds, in words. Pure. */
import { type Dictionary, formatDate } from "../i18n/index.ts";

/** Anything that may carry the dates of the fact block. */
type Dated = Readonly<Record<string, unknown>>;

/** When a fact holds, in the precision of its source; "" when nothing is said. */
export function validity(fact: Dated, words: Dictionary["details"]): string {
	const from = asDate(fact.validFromText, fact.validFrom);
	const to = asDate(fact.validToText, fact.validTo);
	if (from && to) return from === to ? from : words.fromTo(from, to);
	if (from) return words.since(from);
	return to ? words.until(to) : "";
}

/** The source's own words before the widened date, without the "since" and "until" that are put before them here. */
function asDate(text: unknown, iso: unknown): string {
	if (typeof text === "string" && text) return formatDate(text.replace(/^(seit|ab|bis)\s+/i, ""));
	return typeof iso === "string" ? formatDate(iso) : "";
}
