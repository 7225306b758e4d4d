/** Cells → values: days in all the ways in which spreadsheets have them, official keys, marks. */
import { Edtf, readGermanDate, WebUrl } from "../model/index.ts";

/** A date as data files have it, or words for one; neither when figures name no day. */
export interface ReadDay {
	date?: string;
	text?: string;
}

const MONTHS = [
	...[
		"januar january jaenner jan",
		"februar february feber feb",
		"märz march maerz mrz mär mar",
		"april apr",
		"mai may",
	],
	...["juni june jun", "juli july jul", "august aug", "september sept sep", "oktober october okt oct", "november nov"],
	"dezember december dez dec",
].map((names) => names.split(" "));

/** What stands for "goes on", or for nothing. */
const OPEN = /^(-|–|—|\?|k\.\s?a\.|n\.\s?a\.|heute|aktuell|laufend|unbefristet|today|current|ongoing)$/i;
const BEFORE = /^(seit|ab|von|bis|since|from|until|im|in|am|dem|vom|zum)\s+/i;
const ABOUT = /^(ca\.?|circa|etwa|um|about|approx\.?)\s*/i;

/** Days from 1950 to 2099 as Excel counts them; a year is a smaller number. */
const SERIALS = { first: 18_264, last: 73_050 };
const DAY = 86_400_000;
const EXCEL_ZERO = Date.UTC(1899, 11, 30);

/** Reads a day, month or year. Nothing is read of an empty cell, or of one that says that it goes on. */
export function readDay(cell: string): ReadDay {
	let text = cell.trim();
	if (text === "" || OPEN.test(text)) return {};
	for (let shorter = text.replace(BEFORE, ""); shorter !== text; shorter = text.replace(BEFORE, "")) text = shorter;
	const plain = text.replace(ABOUT, "");
	const date = readPlain(plain);
	if (date) return { date: plain === text ? date : `${date}~` };
	return Edtf.safeParse(text).success && isCalendar(text)
		? { date: text }
		: /\p{L}{2}/u.test(text)
			? { text: cell.trim() }
			: {};
}

/** Whether something stands in the cell of which no day can be made. */
export function isBrokenDay(cell: string, { date, text }: ReadDay): boolean {
	return date === undefined && text === undefined && cell.trim() !== "" && !OPEN.test(cell.trim());
}

function readPlain(text: string): string | undefined {
	if (/^(1[5-9]|20)\d\d$/.test(text)) return text;
	const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
	if (serial >= SERIALS.first && serial <= SERIALS.last) {
		return new Date(EXCEL_ZERO + serial * DAY).toISOString().slice(0, 10);
	}
	const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]\d\d:\d\d.*)?$/.exec(text);
	if (iso) return toIso(iso[1], iso[2], iso[3]);
	const german = readGermanDate(text);
	if (german) return german;
	const [, day, word = "", year] = /^(?:(\d{1,2})\.?\s+)?(\p{L}+)\.?\s+(\d{4})$/u.exec(text) ?? [];
	const month = MONTHS.findIndex((names) => names.includes(word.toLowerCase()));
	return month >= 0 ? toIso(year, String(month + 1), day) : undefined;
}

/** Undefined when there is no such day. */
function toIso(year = "", month = "", day?: string): string | undefined {
	const parts = [year, month, ...(day ? [day] : [])].map((part) => part.padStart(2, "0"));
	const iso = parts.join("-");
	return isCalendar(iso) ? iso : undefined;
}

/** Whether the days that are written out exist. */
function isCalendar(text: string): boolean {
	return [...text.matchAll(/(\d{4})-(\d\d)(?:-(\d\d))?/g)].every(([, year, month, day]) => {
		const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
		return Number(month) <= 41 && (Number(month) > 20 || date.getUTCMonth() + 1 === Number(month));
	});
}

/** What official keys say: a commune by its AGS, a district by its. */
export interface ReadKey {
	ags?: string;
	/** The zero that a spreadsheet takes for superfluous was put back. */
	isRepaired?: boolean;
}

/**
 * An AGS (8 digits, or 5 of a district) or an ARS (12), which names a commune too; blanks between the digits do not count.
 * @returns undefined when it is none
 */
export function readAgs(cell: string): ReadKey | undefined {
	const digits = cell.replace(/[\s.'’]/g, "");
	if (!/^\d+$/.test(digits)) return undefined;
	// All Länder from 01 to 09 begin with a zero.
	const isRepaired = [4, 7, 11].includes(digits.length);
	const key = isRepaired ? `0${digits}` : digits;
	if (key.length === 12) return { ags: `${key.slice(0, 5)}${key.slice(9)}`, isRepaired };
	return key.length === 8 || key.length === 5 ? { ags: key, isRepaired } : undefined;
}

/** Whether a cell marks something: yes, no, or undefined when it says something else. */
export function isMark(cell: string): boolean | undefined {
	if (/^(x|✓|✔|☑|●|•|\*|1|ja|j|yes|y|true|wahr)$/i.test(cell.trim())) return true;
	return /^(-|–|—|0|nein|n|no|false|falsch|)$/i.test(cell.trim()) ? false : undefined;
}

/** A URL, with the scheme that people leave out. */
export const website = (text: string): string | undefined =>
	[text, `https://${text}`].find((url) => WebUrl.safeParse(url).success);

/** Whose site it is, where nobody says who publishes it. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");
