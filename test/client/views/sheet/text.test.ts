import { expect, it } from "vitest";
import { flow, wrap } from "../../../../client/views/sheet/text.ts";

const measure = (text: string) => text.length;

it.each([
	["", 10, []],
	["one", 10, ["one"]],
	["one two three", 7, ["one two", "three"]],
	["one two three", 6, ["one", "two", "three"]],
	["a Donaudampfschiff b", 6, ["a", "Donaud", "ampfsc", "hiff b"]],
	["https://a.de/?question=q", 10, ["https://a.", "de/?questi", "on=q"]],
	["  spaced \n out ", 20, ["spaced out"]],
])("%j in a width of %i is %j", (text, width, lines) => {
	expect(wrap(text, width, measure)).toEqual(lines);
});

it("no word is lost, and no line is too wide", () => {
	const text = "Münster wirkt oder wirkte in 19 Kooperationen mit, 3 davon im Bild: Städtekooperation NRW und andere.";
	const lines = wrap(text, 24, measure);
	expect(lines.join(" ")).toBe(text);
	expect(lines.filter((line) => line.length > 24)).toEqual([]);
});

it("a legend fills rows from the left", () => {
	expect(flow([4, 5, 3, 12, 1], 10, (width) => width)).toEqual([
		{ item: 4, x: 0, row: 0 },
		{ item: 5, x: 4, row: 0 },
		{ item: 3, x: 0, row: 1 },
		{ item: 12, x: 0, row: 2 },
		{ item: 1, x: 0, row: 3 },
	]);
});
