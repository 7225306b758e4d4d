/** Labels never pile up, and what matters keeps its label. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LabelWish, placeLabels } from "../../../../client/views/graph/labels.ts";

const coordinate = fc.integer({ min: 0, max: 300 });
const wishes = fc
	.array(fc.record({ x: coordinate, y: coordinate, width: fc.integer({ min: 20, max: 100 }), importance: fc.nat(5) }), {
		maxLength: 25,
	})
	.map((all) => all.map((one, n): LabelWish => ({ ...one, id: `n${n}`, radius: 8, height: 14, must: false })));

const box = (at: { x: number; y: number }, width: number, height: number) => ({
	x1: at.x - width / 2,
	x2: at.x + width / 2,
	y1: at.y - height / 2,
	y2: at.y + height / 2,
});
type Box = ReturnType<typeof box>;
const overlap = (a: Box, b: Box) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

describe("labels", () => {
	it("cover neither one another nor another node nor an obstacle", () => {
		const obstacle = { x1: 100, y1: 100, x2: 180, y2: 130 };
		fc.assert(
			fc.property(wishes, (all) => {
				const places = placeLabels(all, [obstacle]);
				const drawn = all.flatMap((one) => {
					const at = places.get(one.id);
					return at ? [{ id: one.id, rect: box(at, one.width, one.height) }] : [];
				});
				for (const [n, a] of drawn.entries()) {
					expect(overlap(a.rect, obstacle)).toBe(false);
					for (const b of drawn.slice(n + 1)) expect(overlap(a.rect, b.rect)).toBe(false);
					for (const other of all) if (other.id !== a.id) expect(overlap(a.rect, box(other, 16, 16))).toBe(false);
				}
			}),
		);
	});

	it("go to the most important where there is room for one, and always to what must have one", () => {
		const at = { x: 0, y: 0, radius: 200, width: 300, height: 300, must: false };
		const crowd: LabelWish[] = [
			{ ...at, id: "small", importance: 1, radius: 1, width: 60, height: 14 },
			{ ...at, id: "big", importance: 9, radius: 1, width: 60, height: 14, y: 4 },
		];
		expect(placeLabels(crowd, []).has("big")).toBe(true);
		const walled = [{ x1: -500, y1: -500, x2: 500, y2: 500 }];
		expect(placeLabels(crowd, walled).size).toBe(0);
		expect([
			...placeLabels(
				crowd.map((one) => ({ ...one, must: one.id === "small" })),
				walled,
			).keys(),
		]).toEqual(["small"]);
	});

	it("do not leave the sheet, but for a single one that must be shown", () => {
		const one: LabelWish = { id: "a", x: 0, y: 0, radius: 8, width: 60, height: 14, importance: 1, must: false };
		const below = { x1: -30, y1: 10, x2: 30, y2: 30 };
		const sheet = { x1: -40, y1: -40, x2: 40, y2: 40 };
		expect(placeLabels([one], [below]).get("a")).toEqual({ x: 41, y: 0 });
		expect(placeLabels([one], [below], sheet).get("a")).toEqual({ x: 0, y: -18 });
		const flat = { ...sheet, y1: -10 };
		expect(placeLabels([one], [below], flat).size).toBe(0);
		expect(placeLabels([{ ...one, must: true }], [below], flat).size).toBe(1);
	});

	it("never cover one another, though all must be shown", () => {
		fc.assert(
			fc.property(wishes, (all) => {
				const must = all.map((one) => ({ ...one, must: true }));
				const places = [...placeLabels(must, [])].map(([id, at]) =>
					box(at, must.find((one) => one.id === id)?.width ?? 0, 14),
				);
				for (const [n, a] of places.entries()) for (const b of places.slice(n + 1)) expect(overlap(a, b)).toBe(false);
			}),
		);
	});
});
