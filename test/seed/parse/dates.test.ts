import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReversed, lastDayOf, readDate, readingOf, textKey } from "../../../seed/parse/dates.ts";

const day = fc
	.date({ min: new Date("1000-01-02"), max: new Date("2999-12-30"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

describe("readDate", () => {
	it.each([
		...["2016-02-18", "2016-02", "2016", "2017~", "2018?", "2018-04%", "201X", "2023-21"],
		...["../2024-09-17", "2019-04/..", "1998/1999", "2016-02-18/2016-03"],
	])("takes %s as it is", (text) => {
		expect(readDate(` ${text} `)).toEqual({ date: text });
	});

	it.each([
		...["2021-02-30", "2021-13", "18.02.2016", "2016-2-18", "2016/02", "12345", "-", "1x", "2020-02-29T10:00"],
		...["2019/2018", "2024-01-02/2024-01-01", "[..2024]", "2021-25"],
	])("refuses %s", (text) => {
		expect(readDate(text)).toBeUndefined();
	});

	it.each(["aktuell", "Herbst 2018", "ca. 2018", "2018 oder 2019"])("keeps %s as words", (text) => {
		expect(readDate(text)).toEqual({ text });
	});
});

describe("readingOf", () => {
	it("encloses every day of a month and of a year, and ends where the calendar ends them", () => {
		fc.assert(
			fc.property(day, fc.constantFrom(4, 7), (text, length) => {
				const { earliest = "z", latest = "" } = readingOf(text.slice(0, length));
				expect(earliest <= text && text <= latest).toBe(true);
				expect(earliest.slice(length)).toBe("-01-01".slice(length - 4));
				const next = new Date(Date.parse(`${latest}T00:00:00Z`) + 86_400_000).toISOString();
				expect(next.slice(length, 10)).toBe("-01-01".slice(length - 4));
				expect(next.slice(0, length)).not.toBe(text.slice(0, length));
			}),
		);
	});

	it.each([
		["2016-02-18", "2016-02-18", "2016-02-18"],
		["2017~", "2016-01-01", "2018-12-31"],
		["2016-03?", "2016-02-01", "2016-04-30"],
		["2016-03-01~", "2016-02-29", "2016-03-02"],
		["201X", "2010-01-01", "2019-12-31"],
		["../2024-09", undefined, "2024-09-30"],
		["2019-04/..", "2019-04-01", undefined],
		["1998/1999-06", "1998-01-01", "1999-06-30"],
	])("%s is between %s and %s", (text, earliest, latest) => {
		expect(readingOf(text)).toEqual({ ...(earliest && { earliest }), ...(latest && { latest }) });
	});
});

it.each([
	["2024-09-18", "P2Y", "2026-09-17"],
	["2024-02-29", "P1Y", "2025-02-28"],
	["2020-11-01", "P6M", "2021-04-30"],
	["2020-12-31", "P1D", "2020-12-31"],
])("a term from %s of %s ends on %s", (begun, term, last) => {
	expect(lastDayOf(begun, term)).toBe(last);
});

it.each([
	["2018", "2016-02", true],
	["2016-02-18", "2016", false],
	["2017~", "2016", false],
	["2016", "..", false],
	[undefined, "2016", false],
])("from %s to %s is reversed: %s", (start, end, reversed) => {
	expect(isReversed(start, end)).toBe(reversed);
});

it("names the property that keeps a date's words", () => {
	expect(["foundedOn", "on", "from", "validTo"].map(textKey)).toEqual([
		"foundedText",
		"onText",
		"fromText",
		"validToText",
	]);
});
