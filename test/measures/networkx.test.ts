/** Every figure against NetworkX's: of the shipped memberships on a day, and with what lies in or beside what, which has triangles. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { affiliationsOf, type MeasuredGraph, measure, project } from "../../measures/measures.ts";
import type { MeasureName } from "../../model/index.ts";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../golden/measures/${name}`, import.meta.url), "utf8"));

interface Packed {
	types: MeasuredGraph["edges"][number]["type"][];
	nodes: [string, MeasuredGraph["nodes"][number]["type"]][];
	edges: [source: number, target: number, type: number][];
}
const packed: Packed = read("graph.json");
const expected: Record<string, unknown> = read("expected.json");

const nodes = packed.nodes.map(([id, type]) => ({ id, type }));
const ids = nodes.map(({ id }) => id);
const idAt = (at: number) => ids[at] ?? "";
const everything: MeasuredGraph = {
	nodes,
	edges: packed.edges.map(([source, target, type]) => ({
		source: idAt(source),
		target: idAt(target),
		type: packed.types[type] ?? "MEMBER_OF",
	})),
};
const memberships: MeasuredGraph = { nodes, edges: everything.edges.filter(({ type }) => type === "MEMBER_OF") };
const measured = { memberships: measure(memberships), everything: measure(everything) };
const GRAPHS = ["memberships", "everything"] as const;

const TOLERANCE = 1e-9;

function expectClose(values: ReadonlyMap<string, number | null>, wanted: unknown): void {
	const given = ids.map((id) => values.get(id));
	expect(wanted).toHaveLength(given.length);
	const off = (wanted as (number | null)[]).flatMap((value, at) => {
		const own = given[at];
		if (value === null || own === null || own === undefined) return value === own ? [] : [[idAt(at), own, value]];
		return Math.abs(own - value) <= TOLERANCE ? [] : [[idAt(at), own, value]];
	});
	expect(off).toEqual([]);
}

const STRUCTURE = ["degree", "betweenness", "closeness", "core", "constraint", "effectiveSize"] as const;

describe.each(GRAPHS)("of %s", (name) => {
	test.each(STRUCTURE)("%s", (one) => expectClose(measured[name].valuesOf(one), expected[`${name}.${one}`]));

	test("modularity of the communities is as high as the best of ten that NetworkX finds, to one per cent", () => {
		const best = Number(expected[`${name}.louvain`]);
		expect(measured[name].partition().modularity ?? 0).toBeGreaterThan(best * 0.99);
	});
});

test.each<MeasureName>(["memberships", "membershipShare", "density", "participation"])("%s", (one) =>
	expectClose(measured.memberships.valuesOf(one), expected[one]),
);

describe("the projection to", () => {
	const { members, networks } = affiliationsOf(memberships);
	test.each([
		["members", networks, members],
		["networks", members, networks],
	] as const)("%s has the edges of NetworkX's, with their weights", (name, own, others) => {
		const { counts, heavy } = expected[name] as { counts: [number, number][]; heavy: [number, number, number][] };
		const edges = project(own, others, { minWeight: 1, most: Number.POSITIVE_INFINITY });
		const found = new Map<number, number>();
		for (const { weight } of edges) found.set(weight, (found.get(weight) ?? 0) + 1);
		expect([...found].sort(([a], [b]) => a - b)).toEqual(counts);
		const named = heavy.map(([a, b, weight]) => ({ a: idAt(a), b: idAt(b), weight }));
		expect(project(own, others, { minWeight: 6, most: Number.POSITIVE_INFINITY })).toEqual(named);
	});
});

describe("the communities", () => {
	test("do not depend on the order in which the graph is given", () => {
		const turned = { nodes: [...nodes].reverse(), edges: [...memberships.edges].reverse() };
		expect([...measure(turned).valuesOf("community")]).toEqual([...measured.memberships.valuesOf("community")]);
	});

	test("have the modularity that NetworkX computes of them", async () => {
		const communities = measured.memberships.valuesOf("community");
		const partition = JSON.stringify(ids.map((id) => communities.get(id)));
		await expect(`${partition}\n`).toMatchFileSnapshot("../golden/measures/partition.json");
		const own = measured.memberships.partition().modularity ?? 0;
		expect(Math.abs(own - Number(expected["partition.modularity"]))).toBeLessThan(TOLERANCE);
	});
});
