/** Layouts that are chosen: rings by distance, blocks by district, forces without sets; none covers a name. */
import { describe, expect, it } from "vitest";
import { stepsFrom } from "../../../client/layout/arrangements.ts";
import { layout } from "../../../client/layout/layout.ts";
import type { LayoutInput, LayoutNode, Positions } from "../../../client/layout/types.ts";

const node = (id: string, district?: string): LayoutNode => ({ ...{ id, width: 90, above: 15, below: 35 }, district });
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

/** A middle with twenty round it, each of which has two more, and five that nothing joins. */
const STAR: LayoutInput = {
	nodes: ["middle", ...names("near", 20), ...names("far", 40), ...names("lone", 5)].map((id) => node(id)),
	edges: [
		...names("near", 20).map((id) => ({ source: "middle", target: id })),
		...names("far", 40).map((id, n) => ({ source: id, target: `near${n % 20}` })),
	],
	groups: [],
	aspect: 1.5,
	anew: true,
};

function covering({ nodes }: LayoutInput, at: Positions): string[] {
	const boxes = nodes.map(({ id, width, above, below }) => {
		const { x, y } = at[id] ?? { x: Number.NaN, y: Number.NaN };
		return { id, x1: x - width / 2, x2: x + width / 2, y1: y - above, y2: y + below };
	});
	return boxes.flatMap((a, n) =>
		boxes
			.slice(n + 1)
			.filter((b) => !(a.x2 <= b.x1 || b.x2 <= a.x1 || a.y2 <= b.y1 || b.y2 <= a.y1))
			.map((b) => `${a.id} ${b.id}`),
	);
}
const away = (at: Positions, a: string, b: string) =>
	Math.hypot((at[a]?.x ?? Number.NaN) - (at[b]?.x ?? 0), (at[a]?.y ?? 0) - (at[b]?.y ?? 0));

it.each(["patches", "force", "rings", "district"] as const)("%s places everything, and no name on another", (id) => {
	const input = { ...STAR, layout: id };
	const at = layout(input);
	expect(Object.keys(at)).toHaveLength(input.nodes.length);
	expect(covering(input, at)).toEqual([]);
	expect(layout(input)).toEqual(at);
});

describe("rings", () => {
	it("lie round the one that is chosen, by the number of steps", () => {
		const at = layout({ ...STAR, layout: "rings", centre: "middle" });
		const near = names("near", 20).map((id) => away(at, id, "middle"));
		const far = names("far", 40).map((id) => away(at, id, "middle"));
		expect(Math.max(...near) - Math.min(...near)).toBeLessThan(30);
		expect(Math.min(...far)).toBeGreaterThan(Math.max(...near) + 50);
	});

	it("lie round what is joined to most where none is chosen", () => {
		expect(layout({ ...STAR, layout: "rings" })).toEqual(layout({ ...STAR, layout: "rings", centre: "middle" }));
	});

	it("count a set as a step, and leave out what cannot be reached", () => {
		const groups = [{ id: "S", members: ["lone0", "lone1"] }];
		const steps = stepsFrom("lone0", { ...STAR, groups });
		expect(Object.fromEntries(steps)).toEqual({ lone0: 0, lone1: 2 });
	});
});

it("districts have a block each: whoever is in one is nowhere among others", () => {
	const nodes = names("n", 60).map((id, n) => node(id, n % 4 === 3 ? undefined : `0555${n % 4}`));
	const at = layout({ ...STAR, nodes, edges: [], layout: "district" });
	const blocks = [0, 1, 2, 3].map((district) => {
		const own = nodes.filter((_, n) => n % 4 === district).map(({ id }) => at[id] ?? { x: 0, y: 0 });
		const [xs, ys] = [own.map(({ x }) => x), own.map(({ y }) => y)];
		return { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
	});
	for (const [n, a] of blocks.entries())
		for (const b of blocks.slice(n + 1)) expect(a.x2 < b.x1 || b.x2 < a.x1 || a.y2 < b.y1 || b.y2 < a.y1).toBe(true);
});
