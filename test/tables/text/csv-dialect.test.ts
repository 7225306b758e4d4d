import { describe, expect, it } from "vitest";
import { cellStarts, detectDialect } from "../../../tables/text/csv-dialect.ts";

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
