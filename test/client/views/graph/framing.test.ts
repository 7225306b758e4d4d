/** What the window shows: all of a picture that is legible so, else a legible part of it. */
import { describe, expect, it } from "vitest";
import { boxAt, CONTROLS, LEGIBLE, legibleBox, PADDING, wholeBox } from "../../../../client/views/graph/framing.ts";

const size = { width: 800, height: 600 };
const box = (width: number, height: number) => ({ x1: -width / 2, x2: width / 2, y1: -height / 2, y2: height / 2 });

describe("the view", () => {
	it("holds a small picture whole, in the middle of what buttons leave, and not too close", () => {
		const view = legibleBox(box(100, 100), size, { x: 40, y: 40 });
		expect(view).toEqual(wholeBox(box(100, 100), size));
		expect(view.pan).toEqual({ x: (800 - CONTROLS) / 2, y: 300 });
		expect(view.zoom).toBeLessThan(2);
	});

	it("has no part of a whole picture under the buttons at its right side", () => {
		for (const view of [wholeBox(box(1000, 300), size), boxAt(box(1000, 300), size, 2)])
			expect(500 * view.zoom + view.pan.x).toBeCloseTo(size.width - CONTROLS - PADDING / 2, 6);
	});

	it("shows the part round the focus of a picture that would be illegible whole", () => {
		const view = legibleBox(box(4000, 3000), size, { x: 300, y: -200 });
		expect(view).toEqual({ zoom: LEGIBLE, pan: { x: 400 - 300 * LEGIBLE, y: 300 + 200 * LEGIBLE } });
		expect(wholeBox(box(4000, 3000), size).zoom).toBeLessThan(LEGIBLE);
	});

	it("does not look beyond the picture's edge", () => {
		const { pan } = legibleBox(box(4000, 300), size, { x: 2000, y: 0 });
		expect(2000 * LEGIBLE + pan.x).toBeCloseTo(size.width - CONTROLS - PADDING / 2, 6);
		expect(legibleBox(box(4000, 300), size, { x: -2000, y: 0 }).pan.x - 2000 * LEGIBLE).toBeCloseTo(PADDING / 2, 6);
		expect(pan.y).toBe(300);
	});
});
