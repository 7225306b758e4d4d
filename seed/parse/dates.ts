/// <reference path="./edtf.d.ts" />
/** Dates as people write them: EDTF, or the source's own words. */
import edtf, { parse } from "edtf";
import { Edtf, IsoDate, LIFETIMES, type Reading } from "../../model/index.ts";
import { cacheByKey } from "./cache-by-key.ts";

/** `text` is there when no date can be made of the words. */
export interface WrittenDate {
	date?: Edtf;
	text?: string;
}

/**
 * Reads a date; any other words ("aktuell", "Herbst 2018") are kept as text alone.
 * @returns undefined when it is neither: figures that name no day of the calendar
 */
export function readDate(written: string): WrittenDate | undefined {
	const text = written.trim();
	if (isEdtf(text)) return { date: text };
	return /\p{L}{2}/u.test(text) ? { text } : undefined;
}

/** Whether it is EDTF of level 1 that names existing days, and no interval that ends before it begins. */
const isEdtf = cacheByKey((text: string): boolean => {
	if (!Edtf.safeParse(text).success) return false;
	try {
		parse(text);
	} catch {
		return false;
	}
	const { earliest, latest } = readingOf(text);
	return earliest === undefined || latest === undefined || earliest <= latest;
});

export function isDay(text: string): boolean {
	return IsoDate.safeParse(text).success;
}

/** The days that a date may mean. What is about or uncertain (`2017~`) may be one year, month or day earlier or later. */
export function readingOf(date: Edtf): Reading {
	const known = READINGS.get(date);
	if (known) return known;
	const [from = date, to = from] = date.split("/");
	const [earliest, latest] = [readPart(from)?.[0], readPart(to)?.[1]];
	const reading = { ...(earliest && { earliest }), ...(latest && { latest }) };
	READINGS.set(date, reading);
	return reading;
}

/** The same few dates stand at thousands of facts. */
const READINGS = new Map<Edtf, Reading>();

function readPart(part: string): [first: IsoDate, last: IsoDate] | undefined {
	if (part === "..") return undefined;
	const { min, max } = edtf(part);
	if (!/[?~%]$/.test(part)) return [toDay(min), toDay(max)];
	const unit = part.split("-").length - 1;
	return [shift(toDay(min), unit, -1), shift(toDay(max), unit, 1)];
}

const toDay = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10);

/** A day moved by one year, month or day; the last of a month stays the last. */
function shift(day: IsoDate, unit: number, by: 1 | -1): IsoDate {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	if (unit === 2) return toDay(Date.UTC(year, month - 1, date + by));
	const target = unit === 0 ? [year + by, month - 1] : [year, month - 1 + by];
	const [y = 0, m = 0] = target;
	const lastOf = (inYear: number, inMonth: number) => new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate();
	const isLast = date === lastOf(year, month - 1);
	return toDay(Date.UTC(y, m, isLast || date > lastOf(y, m) ? lastOf(y, m) : date));
}

/** A day moved on by an ISO 8601 duration of one unit (`P2Y`), less one day: the last day of a term that begins on it. */
export function lastDayOf(day: IsoDate, duration: string): IsoDate {
	const [, count = "0", unit = "D"] = /^P(\d+)([YMD])$/.exec(duration) ?? [];
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	const by = (one: string) => (unit === one ? Number(count) : 0);
	return toDay(Date.UTC(year + by("Y"), month - 1 + by("M"), date + by("D") - 1));
}

/** The property that keeps a date's own words: `foundedOn` → `foundedText`, `validFrom` → `validFromText`. */
export function textKey(key: string): string {
	return key.length > 2 && key.endsWith("On") ? `${key.slice(0, -2)}Text` : `${key}Text`;
}

/** Beginning and end of what lasts longer than a day. */
export const PERIODS = LIFETIMES.flatMap(({ from, to }) =>
	from === undefined || to === undefined || from === to ? [] : [[from, to] as const],
);

/** Whether an end is before a beginning, however both are read. */
export function isReversed(start: unknown, end: unknown): boolean {
	if (typeof start !== "string" || typeof end !== "string") return false;
	const [earliest, latest] = [readingOf(start).earliest, readingOf(end).latest];
	return earliest !== undefined && latest !== undefined && latest < earliest;
}
