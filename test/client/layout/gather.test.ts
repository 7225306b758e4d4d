/** Sets become areas: members draw near, the whole to its middle, and labels stay free. */
import { describe, expect, it } from "vitest";
import { type Forces, gather, type PlacedBox } from "../../../client/layout/gather.ts";

const box = (id: string, x: number, y: number, more: Partial<PlacedBox> = {}): PlacedBox => ({
	...{ id, x, y, width: 40, height: 20, fixed: false, mass: 1, kind: "" },
	...more,
});
const draw = (boxes: readonly PlacedBox[], more: Partial<Forces> = {}) =>
	gather(boxes, { groups: [], edges: [], rounds: 60, aspect: 1, ...more });
const between = (a: PlacedBox, b: PlacedBox) => Math.hypot(a.x - b.x, a.y - b.y);

describe("what belongs together", () => {
	it("draws near: members of a set nearer than those that only stand in the picture", () => {
		const [a, b, c] = [box("a", -600, 0), box("b", 600, 0), box("c", 0, 600)];
		draw([a, b, c], { groups: [["a", "b"]] });
		expect(between(a, b)).toBeLessThan(between(a, c));
		expect(between(a, b)).toBeLessThan(200);
	});

	it("comes to rest at the length of an edge", () => {
		const [a, b] = [box("a", -1000, 0), box("b", 1000, 0)];
		draw([a, b], { edges: [{ source: "a", target: "b" }], rounds: 300 });
		expect(between(a, b)).toBeGreaterThan(90);
		expect(between(a, b)).toBeLessThan(130);
	});

	it("is pushed to the length of an edge where it stands too near", () => {
		const [a, b] = [box("a", 0, 0, { fixed: true }), box("b", 45, 0)];
		draw([a, b], { edges: [{ source: "a", target: "b" }], rounds: 300 });
		expect(between(a, b)).toBeGreaterThan(90);
	});

	it("is held by its set alone where both ends of an edge are in one", () => {
		const make = () => [box("a", -300, 0), box("b", 300, 0), box("c", 0, 300)];
		const groups = [["a", "b", "c"]];
		const [without, joined] = [make(), make()];
		draw(without, { groups });
		draw(joined, { groups, edges: [{ source: "a", target: "b" }] });
		expect(joined).toEqual(without);
	});

	it("is nearer to who is in more sets, for these weigh more", () => {
		const [light, heavy] = [box("light", -500, 0), box("heavy", 500, 0, { mass: 9 })];
		draw([light, heavy], { groups: [["light", "heavy"]], rounds: 10 });
		expect(500 - heavy.x).toBeLessThan(light.x + 500);
	});
});

describe("the whole", () => {
	it("stays in one place where nothing holds it: what is far away comes nearer", () => {
		const boxes = [box("a", 0, 0), box("b", 100, 0), box("c", 5000, 0)];
		draw(boxes);
		const [a, , c] = boxes as [PlacedBox, PlacedBox, PlacedBox];
		expect(between(a, c)).toBeLessThan(5000);
	});

	it("does not drift as long as something is fixed", () => {
		const [fixed, far] = [box("fixed", 0, 0, { fixed: true }), box("far", 5000, 0)];
		draw([fixed, far]);
		expect([fixed.x, fixed.y, far.x, far.y]).toEqual([0, 0, 5000, 0]);
	});

	it("takes the shape of the window: wide in a wide one, high in a high one", () => {
		const shape = (aspect: number) => {
			const boxes = Array.from({ length: 25 }, (_, n) => box(`n${n}`, (n % 5) * 200, Math.floor(n / 5) * 200));
			draw(boxes, { groups: [boxes.map(({ id }) => id)], aspect });
			const size = (of: (one: PlacedBox) => number) => Math.max(...boxes.map(of)) - Math.min(...boxes.map(of));
			return size(({ x }) => x) / size(({ y }) => y);
		};
		expect(shape(2)).toBeGreaterThan(shape(1));
		expect(shape(1)).toBeGreaterThan(shape(0.5));
	});

	it("passes over names that nothing has", () => {
		const boxes = [box("a", 0, 0), box("b", 300, 0)];
		draw(boxes, { groups: [["nobody", "a"], []], edges: [{ source: "a", target: "nobody" }] });
		for (const { x, y } of boxes) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
	});
});
