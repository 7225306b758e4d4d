/** When a fact holds, in words. Pure. */
import { type Dictionary, formatDate } from "../i18n/index.ts";

/** Anything that may carry the dates of the fact block. */
type Dated = Readonly<Record<string, unknown>>;

/** When a fact holds, in the precision of its source; what is only attested is said so. "" when nothing is said. */
export function validity(fact: Dated, words: Dictionary["details"]): string {
	const from = asDate(fact.validFromText, fact.validFrom);
	const to = asDate(fact.validToText, fact.validTo);
	if (from && to) return from === to ? from : words.fromTo(from, to);
	const [first, last] = [asDate("", fact.firstAttested), asDate("", fact.lastAttested)];
	const begun = from ? words.since(from) : first && words.attestedSince(first);
	const ended = to ? words.until(to) : last !== first || from ? last && words.lastAttested(last) : "";
	return [begun, ended].filter(Boolean).join(", ");
}

/** The source's own words before the widened date, without the "since" and "until" that are put before them here. */
function asDate(text: unknown, iso: unknown): string {
	if (typeof text === "string" && text) return formatDate(text.replace(/^(seit|ab|bis)\s+/i, ""));
	return typeof iso === "string" ? formatDate(iso) : "";
}
