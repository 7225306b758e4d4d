/** Values as people write them, in German and in English: numbers, dates, lists. */
import {
	APPROXIMATIONS,
	type Approximation,
	type Bilingual,
	type ColumnType,
	dateInWords,
	nameIn,
	type StatedDate,
	VALIDITY,
} from "../model/index.ts";

export type Language = keyof Bilingual;

interface Words {
	locale: string;
	and: string;
	yes: string;
	no: string;
	any: string;
	more(count: string): string;
	/** Of a list that a limit has cut. */
	atLeastMore(count: string): string;
	moreThan(count: string): string;
	asOf(date: string): string;
	allTimes: string;
}

export const WORDS: Record<Language, Words> = {
	de: {
		locale: "de-DE",
		and: "und",
		yes: "ja",
		no: "nein",
		any: "beliebig",
		more: (count) => `${count} weitere`,
		atLeastMore: (count) => `mindestens ${count} weitere`,
		moreThan: (count) => `mehr als ${count}`,
		asOf: (date) => `Stand: ${date}`,
		allTimes: "alle Zeiten",
	},
	en: {
		locale: "en-GB",
		and: "and",
		yes: "yes",
		no: "no",
		any: "any",
		more: (count) => `${count} more`,
		atLeastMore: (count) => `at least ${count} more`,
		moreThan: (count) => `more than ${count}`,
		asOf: (date) => `as of ${date}`,
		allTimes: "all times",
	},
};

/** `12.345,6`, `12,345.6`; at most two decimals. */
export function writeNumber(value: number, language: Language): string {
	return value.toLocaleString(WORDS[language].locale, { maximumFractionDigits: 2 });
}

/** "im Kreis Coesfeld", "in der Städteregion Aachen", "im Märkischen Kreis"; "in Kreis Coesfeld". */
export function inPlace(name: string, language: Language): string {
	if (language === "en") return `in ${name}`;
	if (/kreis\b/i.test(name)) return `im ${name.replace(/er Kreis$/, "en Kreis")}`;
	return name.startsWith("Städteregion") ? `in der ${name}` : `in ${name}`;
}

/** `A`, `A und B`, `A, B und C`. */
export function writeList(items: readonly string[], language: Language): string {
	if (items.length < 2) return items[0] ?? "";
	return `${items.slice(0, -1).join(", ")} ${WORDS[language].and} ${items.at(-1)}`;
}

/** What stands for a list without values. */
export const NO_VALUE = "–";

/** Of a list no more than so many values are named. */
const NAMED = 5;

/** Few values all, of many the first and how many more there are. */
export function writeSome(values: readonly string[], cut: boolean, language: Language): string {
	if (values.length === 0) return NO_VALUE;
	// One more takes no more room than saying so.
	if (values.length <= NAMED + 1 && !cut) return writeList(values, language);
	const named = values.slice(0, NAMED);
	const left = writeNumber(values.length - named.length + (cut ? 1 : 0), language);
	return writeList([...named, cut ? WORDS[language].atLeastMore(left) : WORDS[language].more(left)], language);
}

/** How much of a cooperation's list of members is known. */
export interface ListOfMembers {
	name: string;
	nameEn?: string | undefined;
	listed: number;
	total: number | null;
	/** How the source puts that number, where it is not exact. */
	totalIs: Approximation | null;
	/** Of a list that is complete, but not on the day: from when on it is. */
	from: string | null;
}

const OF_LIST = {
	de: {
		of: (listed: string, total: string) => `${listed} von ${total} Mitgliedern`,
		from: (day: string) => `erst ab dem ${day}`,
	},
	en: {
		of: (listed: string, total: string) => `${listed} of ${total} members`,
		from: (day: string) => `only from ${day}`,
	},
};

/** "EUREGIO (71 von 129 Mitgliedern) und Werre (erst ab dem 31. Januar 2026)" */
export function writeLists(lists: readonly ListOfMembers[], language: Language): string {
	const words = OF_LIST[language];
	const names = lists.map(({ listed, total, totalIs, from, ...list }) => {
		const name = nameIn(list, language);
		if (from) return `${name} (${words.from(dateInWords(from, language))})`;
		// The number is of its own day: another day may know more.
		if (total === null || listed >= total) return name;
		const all = [...(totalIs === null ? [] : [APPROXIMATIONS[totalIs][language]]), writeNumber(total, language)];
		return `${name} (${words.of(writeNumber(listed, language), all.join(" "))})`;
	});
	return writeSome(names, false, language);
}

/** A cell's value, or the values of a cell that holds a list; nothing of an empty one. */
export function writeCell(value: unknown, type: ColumnType, language: Language): string[] {
	if (value === null || value === undefined) return [];
	if (type === "entities" || type === "texts") {
		return (value as unknown[]).flatMap((item) => writeCell(item, type === "texts" ? "text" : "entity", language));
	}
	return [writeSingle(value, type, language)];
}

function writeSingle(value: unknown, type: ColumnType, language: Language): string {
	switch (type) {
		case "entity":
			return nameIn(value as { name: string }, language);
		case "integer":
		case "number":
			return writeNumber(value as number, language);
		case "ratio":
			return (value as number).toLocaleString(WORDS[language].locale, { style: "percent", maximumFractionDigits: 1 });
		case "date":
			return dateInWords(value as string, language);
		case "since":
		case "until":
			return writeStated(value as StatedDate, type, language);
		case "boolean":
			return value ? WORDS[language].yes : WORDS[language].no;
		default:
			return String(value);
	}
}

/** As the source puts it, in English by the date; what is only attested is said so. */
function writeStated({ date, text, attested }: StatedDate, end: "since" | "until", language: Language): string {
	const { attestedSince, lastAttested } = VALIDITY[language];
	if (text && !(date && language === "en")) return text;
	if (date) return dateInWords(date, language);
	const day = dateInWords(attested ?? "", language);
	return end === "since" ? attestedSince(day) : lastAttested(day);
}
