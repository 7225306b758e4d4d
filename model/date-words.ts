/** Dates in German and English, as precise as they are: `18. Februar 2016`, `Februar 2016`, `um 2017`, `spätestens 2024`. */
import type { Edtf } from "./time.ts";

/** What is said around a date that is not plain. */
const WORDS = {
	de: {
		locale: "de-DE",
		latest: (date: string) => `spätestens ${date}`,
		earliest: (date: string) => `frühestens ${date}`,
		between: (first: string, last: string) => `zwischen ${first} und ${last}`,
		about: (date: string) => `um ${date}`,
		uncertain: (date: string) => `vermutlich ${date}`,
		decade: (decade: string) => `${decade}er Jahre`,
		seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"],
	},
	en: {
		locale: "en-GB",
		latest: (date: string) => `${date} at the latest`,
		earliest: (date: string) => `${date} at the earliest`,
		between: (first: string, last: string) => `between ${first} and ${last}`,
		about: (date: string) => `about ${date}`,
		uncertain: (date: string) => `probably ${date}`,
		decade: (decade: string) => `the ${decade}s`,
		seasons: ["spring", "summer", "autumn", "winter"],
	},
};

/**
 * A date in words; a date-time as its day, and what is no date as it is.
 * @param short `18.02.2016`
 */
export function dateInWords(date: Edtf, language: "de" | "en", short = false): string {
	const words = WORDS[language];
	const write = (part: string) => writePart(part, language, short);
	const [first = date, last] = date.split("/");
	if (last === undefined) return write(date);
	if (first === "..") return words.latest(write(last));
	return last === ".." ? words.earliest(write(first)) : words.between(write(first), write(last));
}

function writePart(part: string, language: "de" | "en", short: boolean): string {
	const words = WORDS[language];
	const [, year, month, day, mark] = /^(\d{3}[\dX])(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?([?~%])?$/.exec(part) ?? [];
	if (!year) return part;
	const plain = year.endsWith("X")
		? words.decade(year.replace("X", "0"))
		: Number(month) > 12
			? `${words.seasons[Number(month) - 21] ?? month} ${year}`
			: writeDay(year, month, day, words.locale, short);
	const about = mark === "~" || mark === "%" ? words.about(plain) : plain;
	return mark === "?" || mark === "%" ? words.uncertain(about) : about;
}

function writeDay(
	year: string,
	month: string | undefined,
	day: string | undefined,
	locale: string,
	short: boolean,
): string {
	const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
	const options: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
	if (month) options.month = short ? "2-digit" : "long";
	if (day) options.day = short ? "2-digit" : "numeric";
	return formatterOf(locale, options).format(date);
}

/** The few that there are, by locale and precision: to make one takes far longer than to write a date. */
const FORMATTERS = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${options.month} ${options.day}`;
	const formatter = FORMATTERS.get(key) ?? new Intl.DateTimeFormat(locale, options);
	FORMATTERS.set(key, formatter);
	return formatter;
}
