import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellStarts, detectDialect, readNumber } from "../../../tables/text/csv-dialect.ts";

describe("the delimiter", () => {
	it.each([
		["a,b;c,d\n", ",", 1],
		["a;b;c,d\n1,5;2,5;3,5\n", ";", 1],
		["a\tb\n", "\t", 1],
		["name\nA, B\n", ",", 1],
		['a;"b,c,d,e";f\n', ";", 1],
		["\na;b\n", ";", 1],
		["", ",", 1],
		["sep=|\na|b\n", "|", 2],
		["SEP=;\r\na,b,c;d\r\n", ";", 2],
		['"sep=;"\na;b\n', ";", 2],
		["sep=\t\na\tb\n", "\t", 2],
		["sep=;;\na;b\n", ";", 1],
		["\uFEFFsep=,\ra,b\r", ",", 2],
	])("of %j is %j, and the header is on line %i", (text, delimiter, headerLine) => {
		expect(detectDialect(text)).toEqual({ delimiter, headerLine });
	});
});

describe("the columns of cells", () => {
	it.each([
		["", [1]],
		["a;b;;c", [1, 3, 5, 6]],
		['"a;b";c', [1, 7]],
		['"a"";""b";c', [1, 11]],
		['ä;"ü;";é', [1, 3, 8]],
	])("in %j are %j", (raw, starts) => expect(cellStarts(raw, ";")).toEqual(starts));
});

describe("numbers", () => {
	it.each([
		["217.41", 217.41],
		["217,41", 217.41],
		["-3,5", -3.5],
		["1.234,5", 1234.5],
		["1.234.567", 1234567],
		["1.234", 1.234],
		["007", 7],
		["12.345.67", undefined],
		["1,234,567", undefined],
		["1.23,4", undefined],
		["1e3", undefined],
		["0x10", undefined],
		["1 000", undefined],
		["+1", undefined],
		["1.", undefined],
		[",5", undefined],
		["", undefined],
		["-", undefined],
	])("%j is %j", (text, value) => expect(readNumber(text)).toBe(value));

	it("are read as Germans and as programs write them", () => {
		const german = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 3, minimumFractionDigits: 1 });
		fc.assert(
			fc.property(fc.integer({ min: -2e9, max: 2e9 }), (thousandths) => {
				const number = thousandths / 1000;
				expect(readNumber(german.format(number))).toBe(number);
				expect(readNumber(String(number))).toBe(number);
			}),
		);
	});
});
