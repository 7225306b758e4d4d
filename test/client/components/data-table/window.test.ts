import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	offsetsOf,
	rangeAround,
	rowAfter,
	rowAt,
	seenBetween,
} from "../../../../client/components/data-table/window.ts";

const ids = (count: number) => Array.from({ length: count }, (_, n) => `r${n}`);

describe("the rows that are drawn", () => {
	it("begin where those before end, as high as each is", () => {
		expect([...offsetsOf(ids(4), 30, new Map([["r1", 50]]))]).toEqual([0, 30, 80, 110, 140]);
	});

	it("are found by their height as by counting from the top", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 }),
				fc.nat(4_000),
				(heights, at) => {
					const names = ids(heights.length);
					const offsets = offsetsOf(names, 30, new Map(names.map((id, n) => [id, heights[n] ?? 0])));
					let [row, top] = [0, 0];
					while (row < heights.length - 1 && top + (heights[row] ?? 0) <= at) top += heights[row++] ?? 0;
					expect(rowAt(offsets, at)).toBe(row);
				},
			),
		);
	});

	it("are all that is seen, and as many again on both sides", () => {
		const offsets = offsetsOf(ids(1_000), 30, new Map());
		const seen = seenBetween(offsets, 3_000, 3_600);
		expect(seen).toEqual({ from: 100, to: 121 });
		expect(rangeAround(seen, 1_000, { from: 0, to: 60 })).toEqual({ from: 79, to: 142 });
	});

	it("stay while what is seen is among them", () => {
		const drawn = { from: 79, to: 142 };
		expect(rangeAround({ from: 110, to: 131 }, 1_000, drawn)).toBe(drawn);
		expect(rangeAround({ from: 130, to: 151 }, 1_000, drawn)).not.toBe(drawn);
		// Fewer rows than were drawn.
		expect(rangeAround({ from: 90, to: 100 }, 120, drawn)).toEqual({ from: 80, to: 110 });
	});
});

it.each([
	["ArrowDown", 6],
	["ArrowUp", 4],
	["PageDown", 9],
	["PageUp", 0],
	["Home", 0],
	["End", 9],
	["a", null],
	["toString", null],
])("%s leads from the sixth of ten rows, eight seen at once, to the place %s", (key, place) => {
	expect(rowAfter(key, 5, 10, 8)).toBe(place);
});
