/** The axis of days. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisOf, dayAt, shareOf } from "../../../../client/views/time/axis.ts";

const axis = { from: "2000-01-01", to: "2009-12-31", years: [] };
const DAYS = 3652; // ten years, with the 29 February of 2000, 2004 and 2008, less one

describe("the axis", () => {
	it("is whole years with one to spare, up to today", () =>
		expect(axisOf(["2019-07-01", "2021-03-01"], "2026-11-28")).toEqual({
			from: "2018-01-01",
			to: "2026-12-31",
			years: [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026],
		}));

	it("reaches to an end that lies ahead", () =>
		expect(axisOf(["2024-07-01", "2030-03-01"], "2026-11-28").to).toBe("2030-12-31"));

	it("leaves one very old beginning of many outside", () => {
		const days = Array.from({ length: 40 }, (_, n) => `20${String(n % 20).padStart(2, "0")}-01-01`);
		const { from, years } = axisOf(["1808-11-19", ...days], "2026-11-28");
		expect(from).toBe("1999-01-01");
		expect(years).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
	});

	it("of nothing is the present year and the one before", () =>
		expect(axisOf([], "2026-11-28")).toEqual({ from: "2025-01-01", to: "2026-12-31", years: [2025, 2026] }));

	it.each([
		["2000-01-01", 0],
		["2009-12-31", 1],
		["2000-03-01", 60 / DAYS],
		["1990-01-01", 0],
		["2020-01-01", 1],
	])("%s stands at %d", (day, share) => expect(shareOf(day, axis)).toBeCloseTo(share, 12));

	it("finds the day again at its share", () =>
		fc.assert(
			fc.property(fc.integer({ min: 0, max: DAYS }), (n) => {
				const day = new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
				expect(dayAt(shareOf(day, axis), axis)).toBe(day);
			}),
		));

	it.each([
		[-0.2, "2000-01-01"],
		[1.2, "2009-12-31"],
	])("at %d is the day at the edge", (share, day) => expect(dayAt(share, axis)).toBe(day));
});
