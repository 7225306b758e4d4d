/** Where a layout begins: decided by ids alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hash, startPoints } from "../../../client/layout/start.ts";
import type { LayoutInput, LayoutNode } from "../../../client/layout/types.ts";

const node = (id: string, more: Partial<LayoutNode> = {}): LayoutNode => ({
	...{ id, width: 80, above: 15, below: 30 },
	...more,
});
const input = (more: Partial<LayoutInput>): LayoutInput => ({ nodes: [], edges: [], groups: [], aspect: 1, ...more });
const far = (a: { x: number; y: number } | undefined, b: { x: number; y: number }) =>
	a ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;

describe("the hash of an id", () => {
	// The reference values of FNV-1a with 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/
	it.each([
		["", 0x811c9dc5],
		["a", 0xe40c292c],
		["foobar", 0xbf9cf968],
	])("of %j is FNV-1a", (text, expected) => expect(hash(text)).toBe(expected / 2 ** 32));

	it("is from 0 to 1, without 1", () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(hash(text)).toBeGreaterThanOrEqual(0);
				expect(hash(text)).toBeLessThan(1);
			}),
		);
	});
});

describe("the first points", () => {
	it("are there for each node and each group, and are the same again", () => {
		const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });
		fc.assert(
			fc.property(ids, ids, (nodes, groups) => {
				const asked = input({
					nodes: nodes.map((id) => node(id)),
					groups: groups.map((id) => ({ id, members: nodes })),
				});
				const points = startPoints(asked);
				expect([...points.keys()].sort()).toEqual([...new Set([...nodes, ...groups])].sort());
				expect(startPoints(asked)).toEqual(points);
			}),
		);
	});

	it("do not depend on the order in which nodes are named", () => {
		const nodes = ["a", "b", "c"].map((id) => node(id));
		const there = startPoints(input({ nodes }));
		const back = startPoints(input({ nodes: nodes.toReversed() }));
		for (const [id, point] of there) expect(back.get(id)).toEqual(point);
	});

	it("of nodes lie on a circle of 300 pixels", () => {
		for (const point of startPoints(input({ nodes: [node("a"), node("b")] })).values())
			expect(far(point, { x: 0, y: 0 })).toBeCloseTo(300, 9);
	});

	it("of groups lie evenly on the circle, from the angle that was asked for", () => {
		const groups = ["A", "B", "C", "D"].map((id) => ({ id, members: [] }));
		const at = (turn: number) =>
			[...startPoints(input({ groups }), turn).values()].map(({ x, y }) => [Math.round(x) + 0, Math.round(y) + 0]);
		const [right, below, left, above] = [
			[300, 0],
			[0, 300],
			[-300, 0],
			[0, -300],
		];
		expect(at(0)).toEqual([right, below, left, above]);
		expect(at(Math.PI / 2)).toEqual([below, left, above, right]);
	});
});
