/** The layout's promises: the same again, nothing covered, what is fixed stays, sets stand together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../../client/layout/boxes.ts";
import { layout } from "../../../client/layout/layout.ts";
import type { LayoutInput, LayoutNode, Positions } from "../../../client/layout/types.ts";

const node = (id: string, more: Partial<LayoutNode> = {}): LayoutNode => ({
	id,
	width: 80,
	above: 15,
	below: 30,
	...more,
});
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

/** Two sets of eight that share two, with a name tag each. */
function twoSets(): LayoutInput {
	const [a, b, both] = [names("a", 6), names("b", 6), names("ab", 2)];
	return {
		nodes: [...a, ...b, ...both, "A", "B"].map((id) => node(id)),
		edges: [{ source: "a0", target: "b0" }],
		groups: [
			{ id: "A", members: [...a, ...both] },
			{ id: "B", members: [...b, ...both] },
		],
		aspect: 1.3,
	};
}

function overlapping(nodes: readonly LayoutNode[], positions: Positions): string[] {
	const boxes = nodes.map(({ id, width, above, below }) => {
		const { x, y } = positions[id] ?? { x: Number.NaN, y: Number.NaN };
		return { id, x1: x - width / 2, x2: x + width / 2, y1: y - above, y2: y + below };
	});
	return boxes.flatMap((a, n) =>
		boxes
			.slice(n + 1)
			.filter((b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2)
			.map((b) => `${a.id} ${b.id}`),
	);
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const middle = (positions: Positions, ids: readonly string[]) => ({
	x: mean(ids.map((id) => positions[id]?.x ?? 0)),
	y: mean(ids.map((id) => positions[id]?.y ?? 0)),
});
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe("the layout", () => {
	it("is the same for the same picture", () => {
		expect(layout(twoSets())).toEqual(layout(twoSets()));
	});

	it("places everything, and no label on another", () => {
		const input = twoSets();
		const positions = layout(input);
		expect(Object.keys(positions).sort()).toEqual(input.nodes.map((one) => one.id).sort());
		expect(overlapping(input.nodes, positions)).toEqual([]);
	});

	it("puts members nearer to their own set than to the other, and shared ones between", () => {
		const positions = layout(twoSets());
		const [a, b] = [middle(positions, names("a", 6)), middle(positions, names("b", 6))];
		for (const id of names("a", 6)) {
			const at = positions[id] ?? { x: 0, y: 0 };
			expect(distance(at, a)).toBeLessThan(distance(at, b));
		}
		const shared = middle(positions, names("ab", 2));
		expect(distance(shared, a)).toBeLessThan(distance(a, b));
		expect(distance(shared, b)).toBeLessThan(distance(a, b));
	});

	it("leaves what is fixed exactly where it is, and puts what is new near what it is tied to", () => {
		const input = twoSets();
		const before = layout(input);
		const fixed = input.nodes.map((one) => ({ ...one, ...before[one.id], fixed: true }));
		const fresh = names("new", 5);
		const positions = layout({
			...input,
			nodes: [...fixed, ...fresh.map((id) => node(id))],
			edges: fresh.map((id) => ({ source: id, target: "A" })),
		});
		for (const { id } of input.nodes) expect(positions[id]).toEqual(before[id]);
		const nodes = input.nodes.concat(fresh.map((id) => node(id)));
		expect(overlapping(nodes, positions)).toEqual([]);
		for (const id of fresh)
			expect(distance(positions[id] ?? { x: 1e9, y: 0 }, before.A ?? { x: 0, y: 0 })).toBeLessThan(700);
	});

	it("keeps labels apart among many, too", () => {
		const ids = names("n", 400);
		const sets = names("S", 5).map((id, n) => ({ id, members: ids.filter((_, m) => m % 5 === n || m % 40 === 0) }));
		const nodes = [...ids, ...names("S", 5)].map((id) => node(id));
		const edges = ids.slice(1, 100).map((id, n) => ({ source: id, target: ids[3 * n] ?? id }));
		expect(overlapping(nodes, layout({ nodes, edges, groups: sets, aspect: 1.3 }))).toEqual([]);
	});

	it("takes any input: lone nodes, unknown ends, empty sets, loops", () => {
		const ids = names("n", 8);
		const end = fc.constantFrom(...ids, "unknown");
		const input = fc.record({
			nodes: fc.subarray(ids).map((some) => some.map((id) => node(id))),
			edges: fc.array(fc.record({ source: end, target: end }), { maxLength: 10 }),
			groups: fc.uniqueArray(fc.record({ id: fc.constantFrom("n0", "G", "H"), members: fc.subarray(ids) }), {
				selector: (group) => group.id,
			}),
			aspect: fc.constantFrom(0.4, 1, 2),
		});
		fc.assert(
			fc.property(input, (some) => {
				const positions = layout(some);
				expect(Object.keys(positions)).toHaveLength(some.nodes.length);
				for (const { x, y } of Object.values(positions)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
				expect(overlapping(some.nodes, positions)).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});
});

it("breaks names between words and after hyphens, and keeps the spaces that are in them", () => {
	expect(linesOf("Vergabe- und Submissionsstelle", 100)).toEqual(["Vergabe- und", "Submissionsstelle"]);
	expect(linesOf("Rhein-Erft-Kreis", 80)).toEqual(["Rhein-Erft-", "Kreis"]);
});
