/** What comes later finds room among what stands, and parts that nothing joins stay near each other. */
import { describe, expect, it } from "vitest";
import { layout } from "../../../client/layout/layout.ts";
import type { LayoutInput, LayoutNode, Positions } from "../../../client/layout/types.ts";

const node = (id: string, more: Partial<LayoutNode> = {}): LayoutNode => ({
	...{ id, width: 90, above: 15, below: 35 },
	...more,
});
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);
const NONE = { edges: [], groups: [], aspect: 1.5 };

function extent(positions: Positions, ids = Object.keys(positions)) {
	const at = ids.map((id) => positions[id] ?? { x: Number.NaN, y: Number.NaN });
	const [xs, ys] = [at.map(({ x }) => x), at.map(({ y }) => y)];
	return { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
}
const far = (a: { x: number; y: number } | undefined, b: { x: number; y: number } | undefined) =>
	a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;

/** Three hundred networks with two members each, a tenth of them shared with the next. */
function manyNetworks(): LayoutInput {
	const networks = names("net", 300);
	const edges = networks.flatMap((target, n) => [
		{ source: `m${2 * n}`, target },
		{ source: n % 10 === 0 ? `m${2 * n + 2}` : `m${2 * n + 1}`, target },
	]);
	return { ...NONE, nodes: [...networks, ...names("m", 600)].map((id) => node(id)), edges };
}

describe("parts that nothing joins", () => {
	it("fill a picture of three to two, none of them far from the others", () => {
		const input = manyNetworks();
		const { x1, x2, y1, y2 } = extent(layout(input));
		const [width, height] = [x2 - x1 + 90, y2 - y1 + 50];
		expect(width / height).toBeGreaterThan(1.2);
		expect(width / height).toBeLessThan(1.9);
		// An even part of the picture belongs to things with their names, the rest is between them.
		expect((input.nodes.length * 90 * 50) / (width * height)).toBeGreaterThan(0.15);
	});

	it("lie in the middle of the model", () => {
		const { x1, x2, y1, y2 } = extent(layout(manyNetworks()));
		expect(Math.abs(x1 + x2) / 2).toBeLessThan(60);
		expect(Math.abs(y1 + y2) / 2).toBeLessThan(60);
	});
});

describe("what comes later", () => {
	const stands = names("old", 12).map((id, n) =>
		node(id, { x: (n % 4) * 160, y: 120 * Math.floor(n / 4), fixed: true }),
	);

	it("stands next to what it is joined to, where there is room", () => {
		const input = { ...NONE, nodes: [...stands, node("new")], edges: [{ source: "new", target: "old3" }] };
		expect(far(layout(input).new, layout(input).old3)).toBeLessThan(160);
	});

	it("brings what it is joined to itself", () => {
		const edges = ["a", "b", "c"].map((id, n, all) => ({ source: id, target: all[n - 1] ?? "old0" }));
		const at = layout({ ...NONE, nodes: [...stands, ...["a", "b", "c"].map((id) => node(id))], edges });
		for (const { source, target } of edges) expect(far(at[source], at[target])).toBeLessThan(300);
	});

	it("stands beside the others where it is joined to nothing", () => {
		const at = layout({ ...NONE, nodes: [...stands, node("lone")] });
		const { x1, x2, y1, y2 } = extent(
			at,
			stands.map(({ id }) => id),
		);
		expect(at.lone?.x).toBeGreaterThan(x1 - 300);
		expect(at.lone?.x).toBeLessThan(x2 + 300);
		expect(at.lone?.y).toBeGreaterThan(y1 - 300);
		expect(at.lone?.y).toBeLessThan(y2 + 300);
	});

	it("stays together when it is in the same sets", () => {
		const fresh = names("new", 9);
		const groups = [{ id: "S", members: ["old0", "old1", ...fresh] }];
		const at = layout({ ...NONE, groups, nodes: [...stands, ...fresh.map((id) => node(id))] });
		const { x1, x2, y1, y2 } = extent(at, fresh);
		expect((x2 - x1 + 90) * (y2 - y1 + 50)).toBeLessThan(9 * 90 * 50 * 2);
	});

	it("stands round one that has eight hundred neighbours as near as there is room", () => {
		const fresh = names("new", 800);
		const at = layout({
			...NONE,
			nodes: [node("hub", { x: 0, y: 0, fixed: true }), ...fresh.map((id) => node(id))],
			edges: fresh.map((id) => ({ source: id, target: "hub" })),
		});
		const { x1, x2, y1, y2 } = extent(at);
		expect((801 * 90 * 50) / ((x2 - x1 + 90) * (y2 - y1 + 50))).toBeGreaterThan(0.35);
	});
});

describe("a new layout", () => {
	it("leaves pins where they are and puts nothing on them", () => {
		const pinned = { x: 700, y: -300, fixed: true };
		const fresh = names("n", 20);
		const nodes = [node("pin", pinned), ...fresh.map((id) => node(id))];
		const edges = fresh.map((id) => ({ source: id, target: "pin" }));
		const at = layout({ ...NONE, nodes, edges, anew: true });
		expect(at.pin).toEqual({ x: 700, y: -300 });
		const close = fresh.filter((id) => Math.abs((at[id]?.x ?? 0) - 700) < 90 && Math.abs((at[id]?.y ?? 0) + 300) < 50);
		expect(close).toEqual([]);
		const { x1, x2, y1, y2 } = extent(at);
		expect(x1 < 700 && x2 > 700 && y1 < -300 && y2 > -300).toBe(true);
	});
});
