/** What a reader can rely on, whichever engine it is. */
import { expect, test } from "vitest";
import { GraphError } from "../../server/graph/index.ts";
import { describeOnBothEngines, sameOnBoth } from "./engines.ts";

const ENDLESS =
	"UNWIND range(1, 60000) AS a UNWIND range(1, 60000) AS b WITH a, b WHERE a + b = -1 RETURN count(*) AS n";
const failure = (promise: Promise<unknown>) =>
	promise.then(
		() => undefined,
		(error: unknown) => error as GraphError,
	);

describeOnBothEngines("limits", (engine) => {
	test("holds a complete graph and says which", async () => {
		const status = await (await engine.graph()).status();
		expect(status).toMatchObject({ ready: true, manifest: { datasets: [{ id: expect.any(String) }] } });
	});

	test("refuses every kind of writing, reading files and looking around", async () => {
		const graph = await engine.graph();
		const forbidden = [
			"CREATE (n:X)",
			"MATCH (n) SET n.x = 1",
			"MATCH (n) DETACH DELETE n",
			"MERGE (n:X {id: 'x'})",
			"PROFILE CREATE (n:X)",
		];
		for (const query of forbidden)
			expect(await failure(graph.read(query)), query).toMatchObject({ name: "GraphError", kind: "query" });
		expect(await graph.read("MATCH (n:X) RETURN count(n) AS n")).toEqual([{ n: 0 }]);
	});

	test("sorts failures by what a caller can do about them", async () => {
		const graph = await engine.graph();
		expect(await failure(graph.read("RETRUN 1"))).toMatchObject({ kind: "query" });
		expect(await failure(graph.read("RETURN $missing AS x"))).toMatchObject({ kind: "query" });
		expect(await failure(graph.read("RETURN $x AS x", { x: Number.NaN }))).toMatchObject({
			kind: "query",
			message: expect.stringContaining("$x"),
		});
		expect(await failure(graph.read("MATCH (n:Entity) RETURN n LIMIT 1"))).toBeInstanceOf(GraphError);
	});

	test("ends a query at its time limit", async () => {
		const graph = await engine.graph();
		expect(await failure(graph.read(ENDLESS, {}, { timeoutMs: 200 }))).toMatchObject({ kind: "timeout" });
	});

	test("cancels a query when its client has gone, before and while it runs", async () => {
		const graph = await engine.graph();
		expect(await failure(graph.read("RETURN 1 AS x", {}, { signal: AbortSignal.abort() }))).toMatchObject({
			kind: "cancelled",
		});
		const controller = new AbortController();
		const answer = failure(graph.read(ENDLESS, {}, { signal: controller.signal }));
		setTimeout(() => controller.abort(), 100);
		expect(await answer).toMatchObject({ kind: "cancelled" });
	});
});

sameOnBoth(
	"values survive the way in and out",
	(graph) =>
		graph.read("RETURN $bag AS bag, $bag.list[1] AS second", {
			bag: {
				text: "Größe 'x' \"y\" \\ `z` \n 😀",
				whole: 7,
				part: 51.96,
				yes: true,
				nothing: null,
				list: [1, 2, 3],
				map: { a: "b" },
				big: 2 ** 40,
			},
		}),
	{ ordered: true },
);

sameOnBoth(
	"a whole number limits rows",
	(graph) => graph.read("MATCH (n:Entity) RETURN n.id AS id ORDER BY id LIMIT $limit", { limit: 5 }),
	{ ordered: true },
);

sameOnBoth(
	"missing values sort last, descending first",
	async (graph) => [
		await graph.read("UNWIND [2, null, 1] AS x RETURN x ORDER BY x"),
		await graph.read("UNWIND [2, null, 1] AS x RETURN x ORDER BY x DESC"),
	],
	{ ordered: true },
);

sameOnBoth(
	"text sorts by code point",
	(graph) => graph.read("MATCH (n:Entity) RETURN n.name AS name, n.id AS id ORDER BY name, id"),
	{ ordered: true },
);
