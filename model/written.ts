/**
 * Dates and numbers as people in Germany write them and spreadsheets show them, read alike in data files, tables and forms.
 * Whatever could mean two things is not read: the caller says what is wrong with it.
 */
import { IsoDate } from "./time.ts";

/** A day or a month, blanks after points, `2/2016`, and a time of day behind it, which does not count. */
const GERMAN_DATE = /^(?:(\d{1,2})\.\s*)?(\d{1,2})(?:\.\s*|\/)(\d{4})(?:,? \d\d:\d\d(?::\d\d)?)?$/;

/** `31.12.2023`, `8. 2. 2016` and `12.2023` as ISO 8601; undefined for anything else, and for a day that does not exist. */
export function readGermanDate(text: string): string | undefined {
	const [, day, month = "", year] = GERMAN_DATE.exec(text.trim()) ?? [];
	const iso = `${year}-${month.padStart(2, "0")}-${(day ?? "1").padStart(2, "0")}`;
	if (!IsoDate.safeParse(iso).success) return undefined;
	return day ? iso : iso.slice(0, 7);
}

const WHOLE = /^(?:\d+|[1-9]\d{0,2}(?:[.\s'’]\d{3})+)$/;

/** A number of things: `18870`, `18.870`, `1 545 045`, `18'870`. */
export function readWhole(text: string): number | undefined {
	const written = text.trim();
	return WHOLE.test(written) ? Number(written.replace(/\D/g, "")) : undefined;
}

const PLAIN = /^-?\d+(?:[.,]\d+)?$/;
const GROUPED = /^-?\d{1,3}(?:(?:[.\s'’]\d{3})+,\d+|(?:\.\d{3}){2,}|(?:[\s'’]\d{3})+)$/;

/**
 * A measure: `217.41`, `217,41`, `1.234,5`, `1.234.567`, `1 234`. A single point is a decimal point, because that is what it
 * is in every register: of `1.234`, `readWhole` makes a number of things.
 */
export function readDecimal(text: string): number | undefined {
	const written = text.trim();
	if (PLAIN.test(written)) return Number(written.replace(",", "."));
	return GROUPED.test(written) ? Number(written.replace(/[.\s'’]/g, "").replace(",", ".")) : undefined;
}
