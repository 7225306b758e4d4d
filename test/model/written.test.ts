/** Dates and numbers as people write them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDecimal, readGermanDate, readWhole } from "../../model/index.ts";

describe("a date", () => {
	it.each([
		["18.02.2016", "2016-02-18"],
		["8. 2. 2016", "2016-02-08"],
		[" 8.2.2016 ", "2016-02-08"],
		["29.2.2024", "2024-02-29"],
		["02.2016", "2016-02"],
		["2/2016", "2016-02"],
		["31.12.2024 00:00:00", "2024-12-31"],
		["31.12.2024, 14:30", "2024-12-31"],
	])("%j is %s", (text, date) => expect(readGermanDate(text)).toBe(date));

	it.each([
		"31.02.2016",
		"29.2.2023",
		"13.2016",
		"0.2016",
		"3/4/2016",
		"18.2.16",
		"18. Februar 2016",
		"2016-02-18",
		"2016",
		"1.2.2016 bis 2017",
		"",
	])("%j is none", (text) => expect(readGermanDate(text)).toBeUndefined());
});

describe("a number", () => {
	// As a number of things, and as a measure.
	it.each([
		["34914", 34914, 34914],
		["007", 7, 7],
		["1.234", 1234, 1.234],
		["1.234.567", 1234567, 1234567],
		["545 045", 545045, 545045],
		["1\u202f545\u00a0045", 1545045, 1545045],
		["18'870", 18870, 18870],
		[" 5 ", 5, 5],
		["217.41", undefined, 217.41],
		["217,41", undefined, 217.41],
		["1.234,5", undefined, 1234.5],
		["1 234,5", undefined, 1234.5],
		["-3,5", undefined, -3.5],
		["0.500", undefined, 0.5],
		["12.345.67", undefined, undefined],
		["1,234,567", undefined, undefined],
		["1.23,4", undefined, undefined],
		["05 5 15", undefined, undefined],
		["1e3", undefined, undefined],
		["0x10", undefined, undefined],
		["+1", undefined, undefined],
		["1.", undefined, undefined],
		[",5", undefined, undefined],
		["ca. 5", undefined, undefined],
		["", undefined, undefined],
		["-", undefined, undefined],
	])("%j is %j as a number of things, %j as a measure", (text, whole, decimal) => {
		expect([readWhole(text), readDecimal(text)]).toEqual([whole, decimal]);
	});

	it("is read as Germans and as programs write it", () => {
		const german = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 3, minimumFractionDigits: 1 });
		const thousands = new Intl.NumberFormat("de-DE");
		fc.assert(
			fc.property(fc.integer({ min: -2e9, max: 2e9 }), (thousandths) => {
				const number = thousandths / 1000;
				expect(readDecimal(german.format(number))).toBe(number);
				expect(readDecimal(String(number))).toBe(number);
				const whole = Math.abs(thousandths);
				expect([readWhole(thousands.format(whole)), readWhole(String(whole))]).toEqual([whole, whole]);
			}),
		);
	});
});
