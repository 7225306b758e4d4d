import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classIn, quantileClasses } from "../../../../client/views/map/classes.ts";

const ranges = (values: number[]) => quantileClasses(values).map(({ from, to, count }) => [from, to, count]);

describe("classes of a number", () => {
	it("have about as many values each", () => {
		expect(ranges([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual([
			[1, 2, 2],
			[3, 4, 2],
			[5, 6, 2],
			[7, 8, 2],
			[9, 10, 2],
		]);
	});

	it("are the values themselves where these are few", () => {
		expect(ranges([3, 1, 3, 2])).toEqual([
			[1, 1, 1],
			[2, 2, 1],
			[3, 3, 2],
		]);
		expect(ranges([])).toEqual([]);
	});

	it("never part equal values: many ones and a few large values", () => {
		expect(ranges([1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6])).toEqual([
			[1, 1, 6],
			[2, 3, 2],
			[4, 4, 1],
			[5, 5, 1],
			[6, 6, 1],
		]);
	});

	it("leave none apart from few", () => {
		expect(ranges([0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([
			[0, 0, 3],
			[1, 2, 2],
			[3, 4, 2],
			[5, 6, 2],
			[7, 8, 2],
		]);
		// Where there are values below, zero is one among others.
		expect(ranges([-2, -1, 0, 1, 2, 3])[0]).toEqual([-2, -1, 2]);
	});

	it("hold each value once, in order, at most five", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 }), (values) => {
				const classes = quantileClasses(values);
				expect(classes.length).toBeLessThanOrEqual(5);
				for (const [n, { from, to, count }] of classes.entries()) {
					expect(values.filter((value) => value >= from && value <= to)).toHaveLength(count);
					expect(from).toBeGreaterThan(classes[n - 1]?.to ?? Number.NEGATIVE_INFINITY);
				}
				expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
			}),
		);
	});

	it("tell which one a value is in", () => {
		const classes = quantileClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect([1, 4, 10, 11].map((value) => classIn(classes, value))).toEqual([0, 1, 4, -1]);
	});
});
