import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBrokenDay, isMark, readAgs, readDay } from "../../tables/cells.ts";

describe("days in cells", () => {
	it.each([
		["2016", { date: "2016" }],
		["2016-02-18", { date: "2016-02-18" }],
		["2016-02-18 00:00:00", { date: "2016-02-18" }],
		["18.02.2016", { date: "2016-02-18" }],
		["8. 2. 2016", { date: "2016-02-08" }],
		["02.2016", { date: "2016-02" }],
		["2/2016", { date: "2016-02" }],
		["Februar 2016", { date: "2016-02" }],
		["18. März 2016", { date: "2016-03-18" }],
		["Okt. 2016", { date: "2016-10" }],
		["seit 2016", { date: "2016" }],
		["seit dem 1. Mai 2016", { date: "2016-05-01" }],
		["bis Ende", { text: "bis Ende" }],
		["ca. 2016", { date: "2016~" }],
		["seit etwa 2016", { date: "2016~" }],
		["2016~", { date: "2016~" }],
		["1998/1999", { date: "1998/1999" }],
		["42370", { date: "2016-01-01" }],
		["42370.75", { date: "2016-01-01" }],
		["Gründungsmitglied", { text: "Gründungsmitglied" }],
		["heute", {}],
		["–", {}],
		["", {}],
	])("%s", (cell, read) => {
		expect(readDay(cell)).toEqual(read);
		expect(isBrokenDay(cell, readDay(cell))).toBe(false);
	});

	it.each(["31.02.2016", "2016-13", "3/4/2016", "18.2.16", "99999", "12"])("refuses %s", (cell) => {
		expect(readDay(cell)).toEqual({});
		expect(isBrokenDay(cell, readDay(cell))).toBe(true);
	});

	it("reads every serial of Excel as the day that it is", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 54_000 }), (days) => {
				const day = new Date(Date.UTC(1950, 0, 1) + days * 86_400_000);
				// Excel counts 1 January 1950 as 18264.
				expect(readDay(String(18_264 + days)).date).toBe(day.toISOString().slice(0, 10));
			}),
		);
	});
});

it.each([
	["05515000", "05515000", false],
	["5515000", "05515000", true],
	["05 5 15 000", "05515000", false],
	["055580020020", "05558020", false],
	["55580020020", "05558020", true],
	["05558", "05558", false],
	["5558", "05558", true],
	["15002000", "15002000", false],
])("the key %s is %s", (cell, ags, isRepaired) => {
	expect(readAgs(cell)).toEqual({ ags, isRepaired });
});

it.each(["Münster", "123", "051511", "5515000.5x"])("%s is no key", (cell) => {
	expect(readAgs(cell)).toBeUndefined();
});

it("tells marks from their absence and from anything else", () => {
	expect(["x", "X", "✓", "1", "ja", "true"].map(isMark)).toEqual(Array(6).fill(true));
	expect(["", "-", "nein", "0"].map(isMark)).toEqual(Array(4).fill(false));
	expect(["2016", "vielleicht"].map(isMark)).toEqual([undefined, undefined]);
});
