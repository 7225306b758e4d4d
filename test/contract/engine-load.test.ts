/** Loading is all or nothing as readers see it, on either engine. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Graph, type GraphConfig, openLoadTarget } from "../../server/graph/index.ts";
import { loading, manifestOf } from "../provision/graph.ts";
import { kill, startLoad } from "../provision/killed-load.ts";
import { describeOnBothEngines, loadShippedData } from "./engines.ts";

describeOnBothEngines("loading", (engine) => {
	let config: GraphConfig;
	let graph: Graph;

	beforeAll(async () => {
		config = await engine.config();
		graph = await connect(config);
	});

	afterAll(async () => {
		await graph.close();
		await engine.reload();
	});

	const content = async () => ({
		status: await graph.status(),
		rows: await graph.read(
			"MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n.id AS id, n.name AS name, count(r) AS edges ORDER BY id",
		),
	});

	test("loading the same data again changes nothing", async () => {
		const before = await content();
		await loadShippedData(config);
		expect(await content()).toEqual(before);
	});

	test("kill -9 in the middle: the old graph is served and can be loaded again", async () => {
		const before = await content();
		const child = await startLoad(config);
		expect(await content()).toEqual(before);
		await kill(child);
		expect(await content()).toEqual(before);
		const target = await openLoadTarget(config);
		const { manifest } = target;
		if (!manifest) throw new Error("nothing is loaded");
		await target.apply(async () => manifest);
		await target.close();
		expect(await content()).toEqual(before);
	});

	test("a second load at the same time is told so", async () => {
		const child = await startLoad(config);
		const target = await openLoadTarget(config);
		try {
			await expect(target.apply(loading({ nodes: [], edges: [] }))).rejects.toThrow(/Another load .* is running/);
		} finally {
			await kill(child);
			await target.close();
		}
	});

	test("a load by a plan for another graph is refused", async () => {
		const late = await openLoadTarget(config);
		const first = await openLoadTarget(config);
		const { manifest } = first;
		if (!manifest) throw new Error("nothing is loaded");
		await first.apply(async () => ({ ...manifest, dataVersion: "another" }));
		await expect(late.apply(async () => manifest)).rejects.toThrow(/loaded by someone else meanwhile/);
		await first.apply(async () => manifest);
		await Promise.all([first.close(), late.close()]);
	});

	test("a load whose counts differ from its manifest is not published", async () => {
		const before = await content();
		const target = await openLoadTarget(config);
		await expect(
			target.apply(async (run) => {
				await run("MATCH (n:Entity) DETACH DELETE n");
				return manifestOf({ nodes: [], edges: [] }, "wrong");
			}),
		).rejects.toThrow(/not complete and was not published/);
		await target.close();
		expect(await content()).toEqual(before);
	});
});
