/** Parts side by side: none on another, little space lost, in the shape that was asked for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, type Size } from "../../../client/layout/pack.ts";

const sizes = fc.array(
	fc.record({ width: fc.integer({ min: 1, max: 400 }), height: fc.integer({ min: 1, max: 400 }) }),
	{ minLength: 1, maxLength: 40 },
);
const placed = (all: readonly Size[], aspect = 1.5) =>
	pack(all, aspect).map((corner, n) => ({ ...corner, width: all[n]?.width ?? 0, height: all[n]?.height ?? 0 }));
const extent = (all: ReturnType<typeof placed>) => ({
	width: Math.max(...all.map(({ x, width }) => x + width)),
	height: Math.max(...all.map(({ y, height }) => y + height)),
});

describe("packing", () => {
	it("puts no rectangle on another, and none beyond the corner", () => {
		fc.assert(
			fc.property(sizes, (all) => {
				const rects = placed(all);
				for (const [n, a] of rects.entries()) {
					expect(a.x >= 0 && a.y >= 0).toBe(true);
					for (const b of rects.slice(n + 1)) {
						const beside = a.x + a.width <= b.x + 1e-6 || b.x + b.width <= a.x + 1e-6;
						const below = a.y + a.height <= b.y + 1e-6 || b.y + b.height <= a.y + 1e-6;
						expect(beside || below).toBe(true);
					}
				}
			}),
		);
	});

	it("makes of a hundred equal ones a block of about the shape that was asked for, nearly without gaps", () => {
		const all = Array.from({ length: 100 }, () => ({ width: 90, height: 40 }));
		for (const aspect of [0.6, 1.5, 2.5]) {
			const { width, height } = extent(placed(all, aspect));
			expect(width / height / aspect).toBeGreaterThan(0.8);
			expect(width / height / aspect).toBeLessThan(1.25);
			expect((100 * 90 * 40) / (width * height)).toBeGreaterThan(0.85);
		}
	});

	it("fills the gap beside a large one with small ones", () => {
		const all = [{ width: 900, height: 600 }, ...Array.from({ length: 12 }, () => ({ width: 140, height: 90 }))];
		const { width, height } = extent(placed(all));
		expect((900 * 600 + 12 * 140 * 90) / (width * height)).toBeGreaterThan(0.75);
	});
});
