/** A load that is too large for one transaction of Neo4j: nobody sees half of it, and the same command ends what was broken off. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { generate } from "../../seed/generate/generate.ts";
import { connect, type GraphConfig, openLoadTarget } from "../../server/graph/index.ts";
import { loading } from "../provision/graph.ts";
import { kill } from "../provision/killed-load.ts";
import { graphOf, makeSandbox, readGraph, readStatus } from "../seed/sandbox.ts";
import { startServer, type TestServer } from "../server/start.ts";
import { engines } from "./engines.ts";

/** Two loads of some twenty thousand elements, on whatever machine. */
const TIMEOUT_MS = 400_000;
/** Longer than a loader waits when nobody reads. */
const PATIENCE_MS = 4000;

const { target, reason = "" } = inject("neo4j");
const engine = engines.find(({ name }) => name === "neo4j");

describe.skipIf(!target)(`a large load (neo4j${target ? "" : `, nicht gelaufen: ${reason}`})`, () => {
	const data = mkdtempSync(join(tmpdir(), "large-load-"));
	let config: GraphConfig;
	let server: TestServer;

	beforeAll(async () => {
		if (!engine) return;
		config = await engine.config();
		await engine.graph();
		server = await startServer(config);
		await generate(data, { communes: 1500, networks: 200, persons: 1700, memberships: 6000, seed: 1 });
	});

	afterAll(async () => {
		await server?.close();
		rmSync(data, { recursive: true });
		await engine?.reload();
	});

	/** `npm run seed`, with a limit that makes many transactions of it. */
	function startLoader(): ChildProcess {
		const { uri = "", username = "", password = "", database = "" } = config.neo4j ?? {};
		const neo4j = {
			NEO4J_URI: uri,
			NEO4J_USERNAME: username,
			NEO4J_PASSWORD: password,
			NEO4J_DATABASE: database,
			LOAD_ROWS: "1000",
		};
		const args = ["--import", "tsx", "seed/cli.ts", "--data", data, "--replace"];
		return spawn(process.execPath, args, { env: { ...process.env, ...neo4j } });
	}

	/** Waits for the first line of progress. What it says afterwards is read too, or it would choke on it. */
	async function untilItWrites(loader: ChildProcess): Promise<void> {
		let said = "";
		const writes = new Promise<void>((resolve) => {
			loader.stdout?.on("data", (text) => {
				said += text;
				if (said.includes("Knoten, Quellen und Belege")) resolve();
			});
		});
		const ended = once(loader, "exit").then(() => Promise.reject(new Error(`the load has ended by itself: ${said}`)));
		await Promise.race([writes, ended]);
		ended.catch(() => undefined);
	}

	/** An answer that was begun before the load and is not complete yet. */
	async function holdReader() {
		const { driver, close, database } = await connect(config);
		// Without a limit of its own the server's would end it, before the loader begins on a slow machine.
		const reading = driver
			.session({ database: database ?? "neo4j", defaultAccessMode: "READ" })
			.beginTransaction({ timeout: TIMEOUT_MS });
		await reading.run("MATCH (n:Entity) RETURN count(n) AS count");
		return { end: () => reading.commit().then(close) };
	}

	async function untilNotServed(): Promise<void> {
		while ((await server.get("/readyz")).status === 200) await wait(50);
	}

	async function expectNotServed(): Promise<void> {
		for (const path of ["/readyz", "/api/entities", "/api/schema"]) {
			const { status, headers, body } = await server.get(path);
			expect([path, status, body.type]).toEqual([path, 503, "/errors/graph-loading"]);
			expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
		}
	}

	async function tryToLoadAnother(): Promise<void> {
		const other = await openLoadTarget(config);
		try {
			await other.apply(loading({ nodes: [], edges: [] }));
		} finally {
			await other.close();
		}
	}

	test(
		"is served when it is complete; not while it goes on, and not when it was killed",
		async () => {
			expect((await server.get("/readyz")).status).toBe(200);
			const reader = await holdReader();
			const loader = startLoader();
			const writes = untilItWrites(loader);
			await untilNotServed();
			await expect(Promise.race([writes, wait(PATIENCE_MS, "waits")])).resolves.toBe("waits");
			await reader.end();
			await writes;
			await expectNotServed();
			await expect(tryToLoadAnother()).rejects.toThrow(/Another load .* is running/);
			await kill(loader);
			await expectNotServed();

			const other = makeSandbox(config);
			expect(await other.run({ ifNeeded: true })).toMatchObject({
				code: 0,
				out: expect.stringContaining("noch nicht zu Ende"),
			});
			other.remove();
			expect(await readStatus(config)).toMatchObject({ ready: false, reason: "loading" });

			const [code] = await once(startLoader(), "close");
			expect(code).toBe(0);
			expect((await server.get("/readyz")).status).toBe(200);
			expect(await readGraph({ ...config, queryTimeoutMs: 60_000 })).toEqual(graphOf(data));
		},
		TIMEOUT_MS,
	);
});
