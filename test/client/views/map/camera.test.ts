import { describe, expect, it } from "vitest";
import {
	around,
	cameraAt,
	fitted,
	isIn,
	moved,
	seenAt,
	viewOf,
	viewpointOf,
	zoomed,
} from "../../../../client/views/map/camera.ts";

const NARROW = { width: 400, height: 600 };

describe("the camera of the map", () => {
	it("fits a box into the middle with a margin of 28 pixels, in a narrow window below the legend", () => {
		const camera = fitted({ x0: 100, y0: 0, x1: 444, y1: 100 }, NARROW);
		// 400 − 2 · 28 = 344 pixels for 344 units.
		expect(camera.zoom).toBe(1);
		expect(seenAt(camera, { x: 100, y: 50 })).toEqual({ x: 28, y: 355 });
		expect(seenAt(camera, { x: 444, y: 50 })).toEqual({ x: 372, y: 355 });
	});

	it("is kept by what is in the middle, and shows all of that in a smaller window", () => {
		const at = viewpointOf({ x: -100, y: 50, zoom: 2 }, { width: 400, height: 600 });
		expect(at).toEqual({ x: 150, y: 125, zoom: 2, width: 400, height: 600 });
		expect(cameraAt(at, { width: 400, height: 600 })).toEqual({ x: -100, y: 50, zoom: 2 });
		expect(cameraAt(at, { width: 200, height: 600 })).toEqual({ x: -50, y: 175, zoom: 1 });
		expect(cameraAt(at, { width: 800, height: 700 })).toEqual({ x: 100, y: 100, zoom: 2 });
	});

	it("does not zoom to a lone place in blank space", () => {
		expect(fitted({ x0: 5, y0: 5, x1: 5, y1: 5 }, NARROW).zoom).toBe(3);
	});

	it("keeps the left of a wide window free for the legend", () => {
		const camera = fitted({ x0: 0, y0: 0, x1: 1000, y1: 1000 }, { width: 1250, height: 656 });
		expect(seenAt(camera, { x: 500, y: 500 })).toEqual({ x: 750, y: 328 });
	});

	it("zooms so that what is under the pointer stays there, within limits", () => {
		const camera = { x: 10, y: 20, zoom: 2 };
		const point = { x: 110, y: 220 };
		const near = zoomed(camera, 1.5, point);
		expect(near.zoom).toBe(3);
		// (110 − 10) / 2 = 50 and (220 − 20) / 2 = 100 were seen there.
		expect(seenAt(near, { x: 50, y: 100 })).toEqual(point);
		expect(zoomed(camera, 1e6, point).zoom).toBe(24);
		expect(zoomed(camera, 1e-6, point).zoom).toBe(0.2);
	});

	it("knows what the window shows", () => {
		const camera = moved({ x: 0, y: 0, zoom: 2 }, -100, -200);
		expect(viewOf(camera, NARROW)).toEqual({ x0: 50, y0: 100, x1: 250, y1: 400 });
		expect(isIn(viewOf(camera, NARROW), { x: 50, y: 400 })).toBe(true);
		expect(isIn(viewOf(camera, NARROW), { x: 49, y: 400 })).toBe(false);
	});

	it("finds the box round boxes", () => {
		expect(around([])).toBeNull();
		expect(
			around([
				{ x0: 0, y0: 5, x1: 1, y1: 6 },
				{ x0: -1, y0: 7, x1: 0, y1: 9 },
			]),
		).toEqual({ x0: -1, y0: 5, x1: 1, y1: 9 });
	});
});
