/** Shared borders against shared cooperations, held against a plain count of the shipped data's facts, pair by pair. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Edge, holds, isCooperation, type Node, openShipped, type ShippedGraph } from "./shipped.ts";

let shipped: ShippedGraph;
/** Direct memberships in cooperations, by member. */
let memberships: Map<string, Edge[]>;
beforeAll(async () => {
	shipped = await openShipped();
	const all = shipped.edges.filter(({ type, to }) => type === "MEMBER_OF" && isCooperation(node(to)));
	memberships = new Map();
	for (const edge of all) memberships.set(edge.from, [...(memberships.get(edge.from) ?? []), edge]);
}, 120_000);
afterAll(() => shipped.close());

const node = (id: string) => shipped.nodes.get(id) as Node;
const keyOf = (a: string, b: string) => [a, b].sort().join(" ");
/** The day before any border is stated, one on which nobody is stated to lie in a district, today, and all times. */
const DAYS = ["2015-12-31", "2019-06-30", "2026-11-28", undefined];
const COESFELD = "district-05558";

/** The cooperations of which both are members at the same time, on the day or ever. */
function sharedBy(a: string, b: string, day?: string): Set<string> {
	const of = (id: string) => (memberships.get(id) ?? []).filter((edge) => holds(edge, day));
	const meet = (r: Edge, s: Edge) =>
		r.to === s.to && (r.certainFrom ?? "0") <= (s.certainTo ?? "9") && (s.certainFrom ?? "0") <= (r.certainTo ?? "9");
	return new Set(of(a).flatMap((r) => (of(b).some((s) => meet(r, s)) ? [r.to] : [])));
}

const borders = (day?: string) => shipped.edges.filter((edge) => edge.type === "BORDERS" && holds(edge, day));

/** Those that lie in the district on the day; all without one. */
function isIn(district: string | null, day?: string): (id: string) => boolean {
	const parts = shipped.edges.filter(({ type, to }) => type === "PART_OF" && to === district);
	const inside = new Set(parts.filter((edge) => holds(edge, day)).map(({ from }) => from));
	return (id) => district === null || inside.has(id);
}

test.each(DAYS)(
	"neighbours with few cooperations in common: each pair once, on %s",
	async (day) => {
		for (const [area, k] of [
			[COESFELD, 0],
			[COESFELD, 1000],
			["commune-05515000", 1000],
			[null, 0],
		] as const) {
			const inside = area?.startsWith("commune") ? (id: string) => id === area : isIn(area, day);
			const expected = borders(day)
				.filter(({ from, to }) => inside(from) || inside(to))
				.map(({ from, to }) => [keyOf(from, to), [...sharedBy(from, to, day)].sort()] as const)
				.filter(([, shared]) => shared.length <= k);
			const rows = await shipped.ask("list-unconnected-neighbours", { area, k, asOf: day ?? null });
			const found = rows.map(({ commune, neighbour, networks, count }) => {
				const ids = (networks as Node[]).map(({ id }) => id).sort();
				expect(count).toBe(ids.length);
				expect(inside((commune as Node).id)).toBe(true);
				return [keyOf((commune as Node).id, (neighbour as Node).id), ids] as const;
			});
			expect(found).toHaveLength(expected.length);
			expect(new Map(found)).toEqual(new Map(expected));
		}
	},
	60_000,
);

test.each(DAYS)(
	"neighbours against others, in a district and everywhere, on %s",
	async (day) => {
		let compared = 0;
		for (const district of [null, COESFELD, "district-05566"]) {
			const inside = isIn(district, day);
			const drawn = borders(day);
			const communes = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))].filter(inside);
			const near = new Set(drawn.map(({ from, to }) => keyOf(from, to)));
			const counts = { near: [] as number[], far: [] as number[] };
			for (const [at, a] of communes.entries())
				for (const b of communes.slice(at + 1))
					counts[near.has(keyOf(a, b)) ? "near" : "far"].push(sharedBy(a, b, day).size);
			const [row, ...more] = await shipped.ask("count-neighbour-cooperation", { district, asOf: day ?? null });
			expect(more).toEqual([]);
			if (counts.near.length === 0) expect(row).toBeUndefined();
			else {
				compared++;
				expect([row?.pairs, row?.otherPairs]).toEqual([counts.near.length, counts.far.length]);
				expect(row?.mean).toBeCloseTo(mean(counts.near), 2);
				expect(row?.otherMean).toBeCloseTo(mean(counts.far), 2);
				expect(row?.sharing).toBeCloseTo(mean(counts.near.map((count) => Math.min(count, 1))), 3);
				expect(row?.otherSharing).toBeCloseTo(mean(counts.far.map((count) => Math.min(count, 1))), 3);
			}
		}
		expect(compared).toBe(({ "2015-12-31": 0, "2019-06-30": 1 } as Record<string, number>)[day ?? ""] ?? 3);
	},
	60_000,
);

const mean = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length;
