/** Dates as people write them → ISO days. "2018" and "2016-02" are widened to the period they name. */
import { IsoDate } from "../../model/index.ts";

/** `text` is there when the source says less than a day. */
export interface WrittenDate {
	day?: IsoDate;
	text?: string;
}

/**
 * Reads a date. A year or a month begins on its first day and, with `end`, ends on its last; any other words
 * ("aktuell", "Herbst 2018") are kept as text alone.
 * @returns undefined when it is neither: figures that name no day of the calendar
 */
export function readDate(written: string, end = false): WrittenDate | undefined {
	const text = written.trim();
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? { day: text } : undefined;
	if (/^\d{4}(-\d{2})?$/.test(text)) {
		const day = text.length === 4 ? `${text}${end ? "-12-31" : "-01-01"}` : `${text}-${end ? lastDay(text) : "01"}`;
		return isDay(day) ? { day, text } : undefined;
	}
	return /\p{L}{2}/u.test(text) ? { text } : undefined;
}

export function isDay(text: string): boolean {
	return IsoDate.safeParse(text).success;
}

function lastDay(month: string): string {
	const [year = 0, number = 1] = month.split("-").map(Number);
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	if (number === 2) return leap ? "29" : "28";
	return [4, 6, 9, 11].includes(number) ? "30" : "31";
}

/** The property that keeps a date's own words: `foundedOn` → `foundedText`, `validFrom` → `validFromText`. */
export function textKey(key: string): string {
	return key.length > 2 && key.endsWith("On") ? `${key.slice(0, -2)}Text` : `${key}Text`;
}

/** Beginning and end of what lasts. */
export const PERIODS = [
	["validFrom", "validTo"],
	["from", "to"],
	["foundedOn", "dissolvedOn"],
] as const;

/** Whether a date property is the end of a period and so is widened to the last day. */
export function isEnd(key: string): boolean {
	return PERIODS.some(([, end]) => end === key);
}
