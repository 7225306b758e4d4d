/**
 * Both engines with the shipped data, side by side.
 *
 *     sameOnBoth("the names of all entities", (graph) => graph.read(cypher("graph/list-names")));
 *     describeOnBothEngines("search", (engine) => {
 *         test("finds Münster", async () => { const graph = await engine.graph(); … });
 *     });
 *
 * The data are loaded once for each engine and run, by the loader itself; all files share them, one after the other. Tests
 * that write call `engine.reload()` afterwards, which makes them what the files say. Without Neo4j the embedded engine runs
 * alone; `globalSetup` says why.
 */
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { filesVersion, readTexts } from "../../seed/read/directory.ts";
import { seed } from "../../seed/seed.ts";
import { realSystem } from "../../seed/system.ts";
import { connect, type Engine, type Graph, type GraphConfig, openLoadTarget } from "../../server/graph/index.ts";
import { startServer, type TestServer } from "../server/start.ts";

const DATA = fileURLToPath(new URL("../../seed/data", import.meta.url));
const TIMEOUT_MS = 300_000;

export interface EngineUnderTest {
	readonly name: Engine;
	/** Where it is. */
	config(): Promise<GraphConfig>;
	/** Connected, with the shipped data, which are loaded when it holds others; the same one for the whole file. */
	graph(): Promise<Graph>;
	/** Makes it hold the shipped data again, unless it does. */
	reload(): Promise<void>;
	close(): Promise<void>;
}

const { target: neo4j, reason = "" } = inject("neo4j");
const shared: GraphConfig = { storeDir: inject("storeDir"), queryTimeoutMs: 30_000 };

/** The engines of this run: the embedded one, and Neo4j where it can be had. */
export const engines: readonly EngineUnderTest[] = [
	engineUnderTest("embedded", shared),
	...(neo4j ? [engineUnderTest("neo4j", { ...shared, neo4j })] : []),
];

afterAll(async () => {
	for (const engine of engines) await engine.close();
});

/** A server on each engine, in their order: there when the first test of the file begins, closed after the last. */
export function serversOnEngines(): readonly TestServer[] {
	const servers: TestServer[] = [];
	beforeAll(async () => {
		for (const engine of engines) {
			await engine.graph();
			servers.push(await startServer(await engine.config()));
		}
	}, TIMEOUT_MS);
	afterAll(() => Promise.all(servers.map((server) => server.close())));
	return servers;
}

/** Declares the same tests for each engine. */
export function describeOnBothEngines(name: string, tests: (engine: EngineUnderTest) => void): void {
	describe.each(engines.map((engine) => [engine.name, engine] as const))(`${name} (%s)`, (_, engine) => {
		beforeAll(() => engine.graph(), TIMEOUT_MS);
		tests(engine);
	});
	if (!neo4j) describe.skip(`${name} (neo4j, nicht gelaufen: ${reason})`, () => test("neo4j"));
}

/**
 * Asks both engines the same and compares the whole answers.
 * @param ask gives any JSON-like answer; order within lists does not count unless `ordered`
 */
export function sameOnBoth(
	name: string,
	ask: (graph: Graph) => Promise<unknown>,
	options: { ordered?: boolean } = {},
): void {
	test.skipIf(!neo4j)(
		neo4j ? name : `${name} (nicht gelaufen: ${reason})`,
		async () => {
			const [first, second] = await Promise.all(
				engines.map(async (engine) => canonical(await ask(await engine.graph()), options)),
			);
			expect(second).toEqual(first);
		},
		TIMEOUT_MS,
	);
}

/** A value with sorted keys, and sorted lists unless `ordered`; what was left out is null. */
export function canonical(value: unknown, options: { ordered?: boolean } = {}): unknown {
	if (Array.isArray(value)) {
		const items = value.map((item) => canonical(item, options));
		return options.ordered ? items : items.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
	}
	if (typeof value !== "object" || value === null) return value ?? null;
	const entries = Object.entries(value).sort(([a], [b]) => compare(a, b));
	return Object.fromEntries(entries.map(([key, item]) => [key, canonical(item, options)]));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function engineUnderTest(name: Engine, config: GraphConfig): EngineUnderTest {
	let opened: Promise<Graph> | undefined;

	async function reload(): Promise<void> {
		// What is known of it may be older than what a test has written.
		const fresh = await connect(config);
		const holds = await holdsShippedData(fresh).finally(() => fresh.close());
		if (!holds) await loadShippedData(config);
	}

	async function open(): Promise<Graph> {
		await reload();
		return connect(config);
	}

	return {
		name,
		config: async () => config,
		reload,
		graph() {
			opened ??= open();
			return opened;
		},
		close: async () => (await opened)?.close(),
	};
}

let shippedVersion: string | undefined;

/** Whether it is complete, and what the loader says of it: the files of now, and no others. */
async function holdsShippedData(graph: Graph): Promise<boolean> {
	const status = await graph.status();
	const [only, ...others] = status.ready ? status.manifest.datasets : [];
	shippedVersion ??= filesVersion(readTexts(DATA, realSystem.disk));
	return others.length === 0 && only?.filesVersion === shippedVersion;
}

/** The same moment for both, so that their manifests are the same; after the last day of which a source speaks. */
const now = () => new Date("2026-12-01T00:00:00Z");

/** Runs the loader as `npm run seed -- --replace` does. */
export async function loadShippedData(config: GraphConfig): Promise<void> {
	const said: string[] = [];
	const terminal = { isTTY: false, write: (text: string) => void said.push(text) };
	const openTarget = () => openLoadTarget(config);
	const code = await seed(
		{ data: DATA, replace: true },
		{ ...realSystem, now, out: terminal, err: terminal, openTarget },
	);
	if (code !== 0) throw new Error(`The shipped data could not be loaded:\n${said.join("")}`);
}
