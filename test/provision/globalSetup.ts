/**
 * What the contract tests share, once for a run: a folder for an embedded store in `inject("storeDir")`, and a real Neo4j, its
 * address in `inject("neo4j")`. `TEST_NEO4J_URI` (with
 * `TEST_NEO4J_USERNAME`, `_PASSWORD`, `_DATABASE`) takes one that runs already, and empties it; `NEO4J_URI` is never
 * touched. Where none can be had, the tests run on the embedded engine alone and say so, or fail when
 * `KOOPERATIONSGRAPH_TEST_REQUIRE=all`.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Neo4jTarget, openDriver } from "../../server/graph/neo4j/connect.ts";
import { Unavailable } from "./maven.ts";
import { startNeo4j } from "./neo4j.ts";
import { notRun } from "./required.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Absent when there is none; `reason` says why. */
		neo4j: { target?: Neo4jTarget; reason?: string };
		/** Empty at first. */
		storeDir: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const storeDir = await mkdtemp(join(tmpdir(), "kooperationsgraph-contract-"));
	project.provide("storeDir", storeDir);
	const stop = await provideNeo4j(project);
	return async () => {
		await stop?.();
		await rm(storeDir, { recursive: true, force: true });
	};
}

async function provideNeo4j(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	const given = fromEnvironment();
	if (given) {
		await empty(given);
		project.provide("neo4j", { target: given });
		return undefined;
	}
	try {
		const { stop, uri, username, password, database } = await startNeo4j();
		project.provide("neo4j", { target: { uri, username, password, database } });
		return stop;
	} catch (error) {
		if (!(error instanceof Unavailable)) throw error;
		notRun("Neo4j", error.message);
		project.provide("neo4j", { reason: error.message });
		return undefined;
	}
}

function fromEnvironment(): Neo4jTarget | undefined {
	const { TEST_NEO4J_URI: uri, TEST_NEO4J_USERNAME, TEST_NEO4J_PASSWORD, TEST_NEO4J_DATABASE } = process.env;
	if (!uri) return undefined;
	return {
		uri,
		username: TEST_NEO4J_USERNAME ?? "neo4j",
		password: TEST_NEO4J_PASSWORD ?? "",
		database: TEST_NEO4J_DATABASE ?? "neo4j",
	};
}

async function empty(target: Neo4jTarget): Promise<void> {
	const driver = openDriver(target);
	try {
		await driver.executeQuery("MATCH (n) DETACH DELETE n", {}, { database: target.database });
	} finally {
		await driver.close();
	}
}
