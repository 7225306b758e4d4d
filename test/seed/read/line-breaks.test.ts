import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectProblems } from "../../../seed/messages/problem.ts";
import { openCsv } from "../../../seed/read/csv.ts";
import { countLineBreaks, type Text, wholeRows } from "../../../tables/text/text.ts";

/** Line of each row and its cells, and the problems as "line: key". */
function read(text: Text) {
	const { all, report } = collectProblems();
	const rows = [...openCsv("x.csv", text, report).rows(report)].map(({ place, entries }) => [
		place.line,
		...[...entries.values()].map(({ value }) => value.kind === "scalar" && value.text),
	]);
	return { rows, problems: all.map(({ place, message }) => `${place.line}: ${message[0]}`) };
}

describe("a CSV file", () => {
	it.each([
		["LF, then CRLF", "a,b\n1,2\r\n3,4\r\n"],
		["CRLF, then LF", "a,b\r\n1,2\n3,4\n"],
		["one LF among CRLF, with quotation marks", 'a,b\r\n"1",2\n3,4\r\n'],
		["one CRLF among LF, with quotation marks", 'a,b\n1,"2"\r\n3,4\n'],
		["CR alone, as on an old Mac", "a,b\r1,2\r3,4\r"],
		["CR alone, with quotation marks", 'a,b\r"1",2\r3,4'],
	])("is read whatever ends its lines: %s", (_, text) => {
		expect(read(text)).toEqual({
			rows: [
				[2, "1", "2"],
				[3, "3", "4"],
			],
			problems: [],
		});
	});

	it("may end each row differently, in one piece or in many", () => {
		const cell = fc.string({ unit: fc.constantFrom("a", "ü", '"', ",", "\n", "\r\n"), minLength: 1, maxLength: 5 });
		const row = fc.tuple(cell, fc.constantFrom("\n", "\r\n", "\n\n", "\r\n \n", "\n,\r\n"));
		fc.assert(
			fc.property(
				fc.array(row, { minLength: 1, maxLength: 6 }),
				fc.array(fc.nat(), { maxLength: 4 }),
				(rows, places) => {
					let text = "k,b\n";
					const expected: unknown[] = [];
					for (const [index, [written, end]] of rows.entries()) {
						const trimmed = written.trim() || "x";
						expected.push([text.split(/\r\n|\n/).length, `k${index}`, trimmed]);
						text += stringify([[`k${index}`, trimmed]]).replace(/\n$/, end);
					}
					const at = [0, ...places.map((place) => place % text.length).sort((a, b) => a - b), text.length];
					const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
					expect(read(text)).toEqual({ rows: expected, problems: [] });
					expect(read(pieces)).toEqual({ rows: expected, problems: [] });
				},
			),
		);
	});

	it("says on which line a row is that cannot be read, behind cells of several lines too", () => {
		const text = 'a,b\r\n"1\r\n\r\nx",2\r\n3,4\r\n';
		expect(read(`${text}5\r\n`)).toEqual({
			rows: [
				[2, "1\r\n\r\nx", "2"],
				[5, "3", "4"],
			],
			problems: ["6: csvWidth"],
		});
		for (const broken of ['"5,6\r\n7,8\r\n', '5,"6"x\r\n', '5,6"\r\n'])
			expect(read(text + broken).problems).toEqual(["6: csvBroken"]);
	});

	it("says so in words that name no second line", () => {
		const { all, report } = collectProblems();
		for (const _ of openCsv("x.csv", ['a\n"1"\n', '"2"x\n'], report).rows(report)) _.place;
		expect(all).toEqual([
			{
				place: { file: "x.csv", line: 3, column: 1, path: "" },
				message: ["csvBroken", expect.not.stringContaining("line")],
			},
		]);
	});
});

it("counts line breaks as people count lines", () => {
	expect(["", "a", "a\n", "a\r\nb", "\r\r\n\n", "a\rb"].map(countLineBreaks)).toEqual([0, 0, 1, 1, 3, 1]);
});

it("cuts a text behind rows, never between quotation marks, and gives all of it", () => {
	expect([...wholeRows(['a\n"b', '\nc"\r\nd', "\re"])]).toEqual(["a\n", '"b\nc"\r\n', "d\re"]);
	expect([...wholeRows(["\uFEFF", ""])]).toEqual([]);
});
