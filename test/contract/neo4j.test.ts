/** What is Neo4j's alone: how it says that it cannot be read, and loads in several transactions. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Manifest } from "../../model/index.ts";
import { connect, type Graph, type GraphConfig, openLoadTarget, type Run } from "../../server/graph/index.ts";
import { engines } from "./engines.ts";

const { target, reason = "" } = inject("neo4j");
const engine = engines.find(({ name }) => name === "neo4j");
const REMEDY = "Check NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE";

describe.skipIf(!target)(`Neo4j${target ? "" : ` (nicht gelaufen: ${reason})`}`, () => {
	let config: GraphConfig;
	let graph: Graph;
	let shipped: Manifest;

	beforeAll(async () => {
		if (!engine) return;
		graph = await engine.graph();
		config = await engine.config();
		shipped = await manifestNow();
	}, 120_000);
	afterAll(() => engine?.reload(), 120_000);

	async function manifestNow(): Promise<Manifest> {
		const status = await statusNow();
		if (!status.ready) throw new Error(status.detail);
		return status.manifest;
	}

	/** As a server sees it that has just been started. */
	async function statusNow() {
		const fresh = await connect(config);
		return fresh.status().finally(() => fresh.close());
	}

	async function write(query: string, parameters = {}): Promise<void> {
		await graph.driver.executeQuery(query, parameters, { database: graph.database ?? "neo4j" });
	}

	/** The record of the graph; the data sets stand beside it and are not touched. */
	function restore(): Promise<void> {
		const { datasets: _, ...record } = shipped;
		return write("MERGE (m:Manifest {id: 'manifest'}) SET m += $record", { record });
	}

	describe("says why there is nothing to read", () => {
		test("nobody answers: readers and loaders are told what to check", async () => {
			const nowhere = { ...config, neo4j: { uri: "bolt://127.0.0.1:9", username: "x", password: "y", database: "z" } };
			const silent = await connect(nowhere);
			const words = expect.stringContaining(`Neo4j at bolt://127.0.0.1:9 (database z) does not answer`);
			expect(await silent.status()).toEqual({ ready: false, reason: "unreachable", detail: words });
			await expect(silent.read("RETURN 1 AS x")).rejects.toMatchObject({ kind: "unavailable" });
			await silent.close();
			await expect(openLoadTarget(nowhere)).rejects.toThrow(REMEDY);
		});

		test.each([
			["another password", { password: "not the password" }],
			["a database that is not there", { database: "nothing" }],
		])("%s: it is not the database's fault, and the password is not said", async (_, wrong) => {
			const neo4j = { ...(config.neo4j as NonNullable<GraphConfig["neo4j"]>), ...wrong };
			const refused = await connect({ ...config, neo4j });
			const status = await refused.status();
			expect(status).toMatchObject({ ready: false, reason: "unreachable", detail: expect.stringContaining(REMEDY) });
			expect(JSON.stringify(status)).not.toContain(neo4j.password);
			await refused.close();
		});

		test("no manifest: nothing was loaded", async () => {
			await write("MATCH (m:Manifest) DELETE m");
			const status = await statusNow().finally(restore);
			expect(status).toMatchObject({ ready: false, reason: "empty", detail: expect.stringContaining("npm run seed") });
		});

		test("less than the manifest says: it is incomplete, until a load says otherwise", async () => {
			await write("MATCH (m:Manifest) SET m.entities = $entities", { entities: shipped.entities + 1 });
			const status = await statusNow().finally(restore);
			expect(status).toMatchObject({
				ready: false,
				reason: "incomplete",
				detail: expect.stringMatching(
					`the manifest says ${shipped.entities + 1} entities, but there are ${shipped.entities} entities.*--replace`,
				),
			});
			expect(await manifestNow()).toEqual(shipped);
		});
	});

	describe("a load in several transactions", () => {
		const LIMIT = 3;
		const SIZE = { rows: 10, dataset: "portions" };
		const create = (run: Run, ...ids: string[]) =>
			run("UNWIND $ids AS id CREATE (:Entity:Topic {id: id, name: id})", { ids });
		const written = async () =>
			(await graph.read("MATCH (n:Topic) WHERE n.id STARTS WITH 'portion-' RETURN n.id AS id ORDER BY id")).map(
				({ id }) => id,
			);
		const open = () => openLoadTarget({ ...config, rowsPerTransaction: LIMIT });
		const more = (entities: number): Manifest => ({
			...shipped,
			entities: shipped.entities + entities,
			dataVersion: `${entities} more`,
		});

		/** Takes away what a test has written, and seals the graph again. */
		async function tidy(): Promise<void> {
			const loader = await openLoadTarget(config);
			await loader.apply(async (run) => {
				await run("MATCH (n:Topic) WHERE n.id STARTS WITH 'portion-' DELETE n");
				return shipped;
			});
			await loader.close();
		}

		test("commits whenever the next statement would be too much, and is served when it is sealed", async () => {
			const loader = await open();
			const seen: unknown[] = [];
			await loader.apply(async (run) => {
				await create(run, "portion-1", "portion-2");
				seen.push(await written());
				await create(run, "portion-3");
				seen.push(await written());
				await create(run, "portion-4");
				seen.push(await written());
				expect(await statusNow()).toMatchObject({
					ready: false,
					reason: "loading",
					detail: expect.stringContaining("portions"),
				});
				return more(4);
			}, SIZE);
			// Three fit into one transaction; it is committed when the fourth comes.
			expect(seen).toEqual([[], [], ["portion-1", "portion-2", "portion-3"]]);
			expect(await manifestNow()).toEqual(more(4));
			expect(loader.manifest).toEqual(more(4));
			await loader.close();
			await tidy();
			expect(await written()).toEqual([]);
		}, 60_000);

		test("keeps the order of statements that are sent without waiting, also one larger than the limit", async () => {
			const loader = await open();
			await loader.apply(async (run) => {
				const rename = (from: string, to: string) => run("MATCH (n:Topic {id: $from}) SET n.id = $to", { from, to });
				await Promise.all([
					create(run, "portion-a", "portion-b", "portion-c", "portion-d", "portion-e"),
					rename("portion-a", "portion-1"),
					rename("portion-1", "portion-2"),
					rename("portion-2", "portion-3"),
					rename("portion-3", "portion-4"),
				]);
				return more(5);
			}, SIZE);
			await loader.close();
			expect(await written()).toEqual(["portion-4", "portion-b", "portion-c", "portion-d", "portion-e"]);
			await tidy();
		}, 60_000);

		test("that fails stays marked, says which it was, and the next one that ends puts it right", async () => {
			const loader = await open();
			const broken = loader.apply(async (run) => {
				await create(run, "portion-1", "portion-2", "portion-3");
				await create(run, "portion-4");
				throw new Error("out of ideas");
			}, SIZE);
			await expect(broken).rejects.toThrow("out of ideas");
			await loader.close();
			// The first transaction was committed, the second was not.
			expect(await written()).toEqual(["portion-1", "portion-2", "portion-3"]);
			expect(await statusNow()).toMatchObject({ ready: false, reason: "loading" });
			const next = await openLoadTarget(config);
			expect([next.manifest, next.unfinished]).toEqual([
				undefined,
				{ dataset: "portions", since: expect.any(String), before: shipped.datasets },
			]);
			await next.close();
			await tidy();
			expect(await manifestNow()).toEqual(shipped);
		}, 60_000);

		test("whose statement is refused fails by that, not by what follows", async () => {
			const loader = await open();
			const broken = loader.apply(async (run) => {
				await Promise.all([create(run, "portion-1"), run("RETRUN 1"), create(run, "portion-2")]);
				return more(2);
			}, SIZE);
			await expect(broken).rejects.toMatchObject({ code: "Neo.ClientError.Statement.SyntaxError" });
			await loader.close();
			expect(await written()).toEqual([]);
			await tidy();
		}, 60_000);

		test("small enough for one transaction is in one: nobody sees any of it before", async () => {
			const loader = await open();
			const broken = loader.apply(
				async (run) => {
					for (let n = 1; n <= LIMIT + 2; n++) await create(run, `portion-${n}`);
					expect([await written(), await manifestNow()]).toEqual([[], shipped]);
					throw new Error("out of ideas");
				},
				{ rows: LIMIT, dataset: "portions" },
			);
			await expect(broken).rejects.toThrow("out of ideas");
			await loader.close();
			expect([await written(), await manifestNow()]).toEqual([[], shipped]);
		}, 60_000);
	});
});
