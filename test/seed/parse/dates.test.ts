import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IsoDate } from "../../../model/index.ts";
import { readDate, textKey } from "../../../seed/parse/dates.ts";

const day = fc
	.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

describe("readDate", () => {
	it("keeps a day as it is, whichever end of a period it is", () => {
		fc.assert(
			fc.property(day, fc.boolean(), (text, end) => {
				expect(readDate(text, end)).toEqual({ day: text });
			}),
		);
	});

	it("widens a month and a year to days of the calendar that enclose every day in them", () => {
		fc.assert(
			fc.property(day, fc.constantFrom(4, 7), (text, length) => {
				const written = text.slice(0, length);
				const [start, end] = [readDate(written), readDate(written, true)];
				expect(IsoDate.safeParse(start?.day).success && IsoDate.safeParse(end?.day).success).toBe(true);
				expect([start?.text, end?.text]).toEqual([written, written]);
				expect((start?.day ?? "z") <= text && text <= (end?.day ?? "")).toBe(true);
			}),
		);
	});

	it("ends a month where the calendar ends it: the next day is the first of a month", () => {
		fc.assert(
			fc.property(day, (text) => {
				const last = new Date(`${readDate(text.slice(0, 7), true)?.day}T00:00:00Z`);
				expect(new Date(last.getTime() + 86_400_000).toISOString().slice(8, 10)).toBe("01");
			}),
		);
	});

	it.each(["2021-02-30", "2021-13", "18.02.2016", "2016-2-18", "2016/02", "12345", "-", "1x"])("refuses %s", (text) => {
		expect(readDate(text)).toBeUndefined();
	});

	it.each(["aktuell", "Herbst 2018", "ca. 2018", "2018 oder 2019"])("keeps %s as words", (text) => {
		expect(readDate(text)).toEqual({ text });
	});
});

it("names the property that keeps a date's words", () => {
	expect(["foundedOn", "on", "from", "validTo"].map(textKey)).toEqual([
		"foundedText",
		"onText",
		"fromText",
		"validToText",
	]);
});
