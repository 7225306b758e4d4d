/** What holds for the layout of any picture. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layout } from "../../../client/layout/layout.ts";
import type { LayoutInput, LayoutNode, Positions } from "../../../client/layout/types.ts";

const ids = Array.from({ length: 14 }, (_, n) => `n${n}`);
const size = fc.record({
	width: fc.integer({ min: 20, max: 160 }),
	above: fc.integer({ min: 8, max: 30 }),
	below: fc.integer({ min: 8, max: 60 }),
});
const pictures: fc.Arbitrary<LayoutInput> = fc
	.tuple(fc.subarray(ids), fc.array(size, { minLength: ids.length, maxLength: ids.length }))
	.chain(([some, sizes]) =>
		fc.record({
			nodes: fc.constant(some.map((id, n): LayoutNode => ({ id, ...(sizes[n] ?? { width: 9, above: 9, below: 9 }) }))),
			edges: fc.array(fc.record({ source: fc.constantFrom(...ids), target: fc.constantFrom(...ids) }), {
				maxLength: 15,
			}),
			groups: fc
				.array(fc.subarray(ids), { maxLength: 3 })
				.map((sets) => sets.map((members, n) => ({ id: `set${n}`, members }))),
			aspect: fc.constantFrom(0.5, 1, 1.6, 3),
		}),
	);

/** Pairs of nodes whose boxes cover each other, by a sweep of its own. */
function covering(nodes: readonly LayoutNode[], positions: Positions): string[] {
	const found: string[] = [];
	for (const [n, a] of nodes.entries())
		for (const b of nodes.slice(n + 1)) {
			const [p, q] = [positions[a.id], positions[b.id]];
			if (!p || !q) continue;
			const beside = p.x + a.width / 2 <= q.x - b.width / 2 || q.x + b.width / 2 <= p.x - a.width / 2;
			const below = p.y + a.below <= q.y - b.above || q.y + b.below <= p.y - a.above;
			if (!beside && !below) found.push(`${a.id} ${b.id}`);
		}
	return found;
}

const holds = (law: (input: LayoutInput) => void, numRuns = 25) => fc.assert(fc.property(pictures, law), { numRuns });

describe("any picture", () => {
	it("has a place for each of its nodes, in whole pixels, and for nothing else", () => {
		holds((input) => {
			const positions = layout(input);
			expect(Object.keys(positions).sort()).toEqual(input.nodes.map(({ id }) => id).sort());
			for (const { x, y } of Object.values(positions)) expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
		});
	});

	it("has no node on another, with its name", () => {
		holds((input) => {
			expect(covering(input.nodes, layout(input))).toEqual([]);
		});
	});

	it("is the same again", () => {
		holds((input) => {
			expect(layout(structuredClone(input))).toEqual(layout(input));
		}, 15);
	});

	it("leaves what is asked as it was", () => {
		holds((input) => {
			const before = structuredClone(input);
			layout(input);
			expect(input).toEqual(before);
		}, 15);
	});

	it("keeps each fixed node to the pixel, wherever it is, and puts nothing new on it", () => {
		const at = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
		fc.assert(
			fc.property(pictures, fc.array(at, { minLength: 3, maxLength: 3 }), (input, spots) => {
				const nodes = input.nodes.map((node, n) => ({ ...node, ...(spots[n] && { ...spots[n], fixed: true }) }));
				const positions = layout({ ...input, nodes });
				for (const { id, x, y, fixed } of nodes.map((one) => ({ x: 0, y: 0, fixed: false, ...one })))
					if (fixed) expect(positions[id]).toEqual({ x, y });
				const fixed = new Set(nodes.flatMap((node) => ("fixed" in node && node.fixed ? [node.id] : [])));
				const pairs = covering(nodes, positions).map((pair) => pair.split(" "));
				expect(pairs.filter((pair) => !pair.every((id) => fixed.has(id)))).toEqual([]);
			}),
			{ numRuns: 25 },
		);
	});

	it("stays together: parts that nothing joins are no farther apart than they are big", () => {
		holds((input) => {
			if (input.nodes.length < 2) return;
			const positions = Object.values(layout({ ...input, edges: [], groups: [] }));
			const wide = Math.max(...positions.map(({ x }) => x)) - Math.min(...positions.map(({ x }) => x));
			const high = Math.max(...positions.map(({ y }) => y)) - Math.min(...positions.map(({ y }) => y));
			const room = input.nodes.reduce((sum, { width, above, below }) => sum + Math.max(width, above + below) + 100, 0);
			expect(Math.hypot(wide, high)).toBeLessThan(2 * room);
		});
	});
});

describe("small pictures", () => {
	const node = (id: string): LayoutNode => ({ id, width: 80, above: 15, below: 30 });
	const bare = { edges: [], groups: [], aspect: 1 };

	it("of nothing are empty", () => expect(layout({ ...bare, nodes: [] })).toEqual({}));

	it("of one node have one place", () => {
		expect(Object.keys(layout({ ...bare, nodes: [node("a")] }))).toEqual(["a"]);
	});

	it("of a set without members and a tag of its own have the tag", () => {
		const positions = layout({ ...bare, nodes: [node("A")], groups: [{ id: "A", members: [] }] });
		expect(Object.keys(positions)).toEqual(["A"]);
	});

	it("of two that are joined have them side by side in a wide window, and below each other in a high one", () => {
		const of = (aspect: number) => {
			const edges = [{ source: "a", target: "b" }];
			const { a = { x: 0, y: 0 }, b = { x: 0, y: 0 } } = layout({
				...bare,
				nodes: [node("a"), node("b")],
				edges,
				aspect,
			});
			return { wide: Math.abs(a.x - b.x), high: Math.abs(a.y - b.y) };
		};
		expect(of(3).wide).toBeGreaterThan(of(3).high);
		expect(of(0.3).high).toBeGreaterThan(of(0.3).wide);
	});
});
