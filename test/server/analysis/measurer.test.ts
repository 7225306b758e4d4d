/** Measures in a process of their own: the same figures, and the server is free meanwhile. */
import { expect, it } from "vitest";
import { type MeasuredGraph, measure } from "../../../measures/measures.ts";
import { createMeasurer } from "../../../server/analysis/measurer.ts";

/** Communes in a circle, each joined with the next `reach`. */
function circle(size: number, reach: number): MeasuredGraph {
	const ids = Array.from({ length: size }, (_, n) => `commune-${n}`);
	return {
		nodes: ids.map((id) => ({ id, type: "Commune" })),
		edges: ids.flatMap((source, n) =>
			Array.from({ length: reach }, (_, step) => {
				const target = ids[(n + step + 1) % size] ?? "";
				return { source, target, type: "BORDERS" as const };
			}),
		),
	};
}

it("leaves other work its turn while it measures", async () => {
	const ask = createMeasurer();
	const graph = circle(900, 4);
	// Started, so that what is waited for below is the measuring itself.
	await ask(circle(3, 1), ["degree"]);
	let turns = 0;
	let done = false;
	const asked = ask(graph, ["betweenness"]).then((figures) => {
		done = true;
		return figures;
	});
	while (!done) {
		await new Promise((resolve) => setTimeout(resolve));
		turns++;
	}
	expect(turns).toBeGreaterThan(20);
	const { nodes, edges, values } = await asked;
	expect([nodes, edges]).toEqual([900, 3600]);
	expect(values.get("betweenness")).toEqual(measure(graph).valuesOf("betweenness"));
});

it("answers each question with its own figures, those of the graph where they are asked for", async () => {
	const ask = createMeasurer();
	const [small, large] = await Promise.all([ask(circle(3, 1), ["degree"]), ask(circle(12, 2), ["community", "core"])]);
	// In a circle of three each has two neighbours; of twelve with two on each side, four.
	expect([...(small.values.get("degree")?.values() ?? [])]).toEqual([2, 2, 2]);
	expect(small.partition).toBeUndefined();
	expect(new Set(large.values.get("core")?.values())).toEqual(new Set([4]));
	expect(large.partition?.count).toBe(new Set(large.values.get("community")?.values()).size);
});

it("says what went wrong, and goes on", async () => {
	const ask = createMeasurer();
	const broken = { nodes: null } as unknown as MeasuredGraph;
	await expect(ask(broken, ["degree"])).rejects.toThrow(/null/);
	await expect(ask(circle(3, 1), ["degree"])).resolves.toMatchObject({ nodes: 3 });
});
