import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWhole, LINE, type Name, placed, widthOf } from "../../../../client/views/map/labels.ts";
import { nearest, neighbour } from "../../../../client/views/map/neighbour.ts";

const name = (id: string, x: number, y: number, more: Partial<Name> = {}): Name => ({
	...{ id, text: "Münster", at: { x, y }, importance: 100, wanted: false, room: 500 },
	...more,
});

describe("the names on the map", () => {
	it("stand unless a more important one is in the way", () => {
		const shown = placed([name("small", 10, 0), name("large", 0, 0, { importance: 105 }), name("far", 200, 0)]);
		expect([...shown].sort()).toEqual(["far", "large"]);
	});

	it("stand first of all where they are wanted", () => {
		const shown = placed([name("wanted", 10, 0, { wanted: true, importance: 0, room: 0 }), name("large", 0, 0)]);
		expect([...shown]).toEqual(["wanted"]);
	});

	it("leave the points of what has no area to be seen, but for those that are wanted", () => {
		const below = name("own", 0, 16);
		const over = name("over", 200, 40);
		const points = [
			{ x: 0, y: 0 },
			{ x: 210, y: 44 },
		];
		expect([...placed([below, over], points)]).toEqual(["own"]);
		expect([...placed([below, { ...over, wanted: true }], points)].sort()).toEqual(["over", "own"]);
	});

	it("of what is not important stand only where their area has room for them", () => {
		const ground = { importance: 3, text: "Neunkirchen-Seelscheid" };
		expect([
			...placed([name("a", 0, 0, { ...ground, room: 60 }), name("b", 300, 0, { ...ground, room: 160 })]),
		]).toEqual(["b"]);
	});

	it("are seen whole: none is cut by the window's edge or by what stands over the map", () => {
		const size = { width: 300, height: 200 };
		const legend = { x0: 0, y0: 0, x1: 100, y1: 50 };
		const half = widthOf("Münster") / 2;
		const seen = (x: number, y: number) => isWhole("Münster", { x, y }, size, [legend]);
		expect(seen(200, 100)).toBe(true);
		expect([seen(300 - half, 100), seen(half, 100), seen(200, 195), seen(200, 3)]).toEqual([
			false,
			false,
			false,
			false,
		]);
		expect([seen(90 + half, 25), seen(60, 54)]).toEqual([false, false]);
		expect([seen(104 + half, 25), seen(60, 60)]).toEqual([true, true]);
	});

	it("never cover each other, and hide none that has room", () => {
		const anywhere = fc.tuple(fc.nat(600), fc.nat(400), fc.integer({ min: 100, max: 130 }));
		fc.assert(
			fc.property(fc.array(anywhere, { maxLength: 60 }), (all) => {
				const names = all.map(([x, y, importance], n) => name(String(n), x, y, { importance }));
				const shown = placed(names);
				const cover = (a: Name, b: Name) =>
					Math.abs(a.at.x - b.at.x) < widthOf("Münster") && Math.abs(a.at.y - b.at.y) < LINE;
				const there = names.filter(({ id }) => shown.has(id));
				for (const one of there) for (const other of there) expect(one !== other && cover(one, other)).toBe(false);
				const wide = (a: Name, b: Name) =>
					Math.abs(a.at.x - b.at.x) < widthOf("Münster") + 6 && Math.abs(a.at.y - b.at.y) < LINE + 3;
				for (const one of names) if (!shown.has(one.id)) expect(there.some((other) => wide(one, other))).toBe(true);
			}),
		);
	});
});

describe("walking by arrow keys", () => {
	const at = (id: string, x: number, y: number) => ({ id, at: { x, y } });
	const places = [at("east", 10, 0), at("north east", 9, -6), at("far east", 30, 0), at("south", 0, 20)];

	it("goes to the nearest in that direction and keeps to it", () => {
		expect(neighbour(places, { x: 0, y: 0 }, { x: 1, y: 0 })?.id).toBe("east");
		expect(neighbour(places, { x: 10, y: 0 }, { x: 1, y: 0 })?.id).toBe("far east");
		expect(neighbour(places, { x: 0, y: 0 }, { x: 0, y: 1 })?.id).toBe("south");
		expect(neighbour(places, { x: 0, y: 0 }, { x: -1, y: 0 })).toBeUndefined();
	});

	it("begins at the nearest of all", () => {
		expect(nearest(places, { x: 1, y: 15 })?.id).toBe("south");
		expect(nearest([], { x: 0, y: 0 })).toBeUndefined();
	});
});
