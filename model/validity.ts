/** When a fact holds, in words of both languages. */
import { dateInWords } from "./date-words.ts";

/** A day in a span of time, before which no "since" can stand. */
const isWithin = (date: string) => /^(zwischen|between|frühestens) |at the earliest$/.test(date);

/** What is said around the beginning and the end of a fact. */
export const VALIDITY = {
	de: {
		since: (date: string) => (isWithin(date) ? `Beginn ${date}` : `seit ${date}`),
		until: (date: string) => `bis ${date}`,
		fromTo: (from: string, to: string) => `${from} bis ${to}`,
		attestedSince: (date: string) => (isWithin(date) ? `belegt ${date}` : `belegt seit ${date}`),
		lastAttested: (date: string) => `zuletzt belegt ${date}`,
	},
	en: {
		since: (date: string) => (isWithin(date) ? `beginning ${date}` : `since ${date}`),
		until: (date: string) => `until ${date}`,
		fromTo: (from: string, to: string) => `${from} to ${to}`,
		attestedSince: (date: string) => (isWithin(date) ? `attested ${date}` : `attested since ${date}`),
		lastAttested: (date: string) => `last attested ${date}`,
	},
};

/** Anything that may carry the dates of the fact block. */
type Dated = Readonly<Record<string, unknown>>;

/** When a fact holds, in the precision of its source; what is only attested is said so. "" when nothing is said. */
export function validity(fact: Dated, language: "de" | "en"): string {
	const words = VALIDITY[language];
	const read = (text: unknown, iso: unknown) => asDate(text, iso, language);
	const from = read(fact.validFromText, fact.validFrom);
	const to = read(fact.validToText, fact.validTo);
	if (from && to) return from === to ? from : words.fromTo(from, to);
	const [first, last] = [read("", fact.firstAttested), read("", fact.lastAttested)];
	const begun = from ? words.since(from) : first && words.attestedSince(first);
	// A source that speaks of an earlier day announced the fact.
	const tells =
		last !== "" &&
		(last !== first || from !== "") &&
		!endsBefore(fact.lastAttested, fact.validFrom ?? fact.firstAttested);
	const ended = to ? words.until(to) : tells ? words.lastAttested(last) : "";
	return [begun, ended].filter(Boolean).join(", ");
}

/**
 * Whether a date (EDTF) is over before another begins, as precisely as both are given; of one without an end (`2000/..`) its
 * beginning counts.
 */
function endsBefore(date: unknown, begun: unknown): boolean {
	const [from = "", to = from] = String(date).split("/");
	const [start = ".."] = String(begun ?? "..").split("/");
	if (start === "..") return false;
	const end = unmarked(to === ".." ? from : to);
	const beginning = unmarked(start);
	const length = Math.min(end.length, beginning.length);
	return end.slice(0, length) < beginning.slice(0, length);
}

/** Without the sign for about or uncertain. */
const unmarked = (date: string): string => date.replace(/[?~%]$/, "");

/**
 * The source's own words before the widened date, without the "since" and "until" that are put before them here; in English the
 * date, and the German words as a quotation where there is none.
 */
function asDate(text: unknown, iso: unknown, language: "de" | "en"): string {
	const date = typeof iso === "string" ? dateInWords(iso, language) : "";
	if (typeof text !== "string" || text === "") return date;
	const own = text
		.replace(/^((seit|ab|bis|zum|am|dem)\s+)+/i, "")
		.replace(/^(spätestens|frühestens)\s+(bis|ab|seit)\s+/i, "$1 ");
	if (language === "de" || !/\p{L}/u.test(own)) return dateInWords(own, language);
	return date || `“${own}”`;
}
