/** Loading Neo4j: schema first, then everything in one transaction. */
import type { Driver } from "neo4j-driver";
import { cypher } from "../../../cypher/index.ts";
import type { Manifest } from "../../../model/index.ts";
import { createSchema, readManifest, sealContents } from "../contents.ts";
import { changedMeanwhile } from "../errors.ts";
import { FOR_NEO4J, toParameters } from "../parameters.ts";
import { patiently } from "../patience.ts";
import { named, read } from "../read.ts";
import { toRows } from "../rows.ts";
import type { LoadTarget, Run } from "../types.ts";
import { type Neo4jTarget, openDriver, unreachable } from "./connect.ts";

/** Opens the loader's side. @throws Error when the database does not answer */
export async function openNeo4jTarget(target: Neo4jTarget): Promise<LoadTarget> {
	const driver = openDriver(target);
	const { database } = target;
	const reading: Run = (query, parameters) => read({ driver, database, queryTimeoutMs: 0 }, query, parameters);
	let manifest: Manifest | undefined;
	try {
		manifest = await readManifest(reading);
	} catch (error) {
		await driver.close();
		throw new Error(unreachable(target, error), { cause: error });
	}

	async function apply(work: (run: Run) => Promise<Manifest>): Promise<void> {
		await refuseSecond(reading, target);
		await prepare(driver, database);
		manifest = await inOneTransaction(driver, database, async (run) => {
			await lock(run, manifest);
			const next = await work(run);
			await sealContents(run, next);
			return next;
		});
	}

	return {
		engine: "neo4j",
		place: `${target.uri} (${database})`,
		get manifest() {
			return manifest;
		},
		read: reading,
		apply,
		close: () => driver.close(),
	};
}

/** How a load is told from other transactions. */
const APP = "kooperationsgraph load";

/** @throws Error when another load goes on; one that was killed just now is given the moment its end takes */
async function refuseSecond(run: Run, { uri, database }: Neo4jTarget): Promise<void> {
	let since: unknown;
	const free = await patiently(async () => {
		const [other] = await run(cypher("load/list-running-loads-neo4j"), { app: APP, database });
		since = other?.since;
		return other ? undefined : true;
	});
	if (free) return;
	throw new Error(
		`Another load into ${uri} (${database}) is running since ${since}. Wait until it has finished, then try again.`,
	);
}

/** A constraint has its index behind it here, so those written out for the embedded engine are left away. */
async function prepare(driver: Driver, database: string): Promise<void> {
	const session = driver.session(named(database));
	try {
		const run: Run = async (query, parameters) => toRows((await session.run(query, parameters)).records);
		await createSchema(run, (name) => name.endsWith("-embedded"));
	} finally {
		await session.close();
	}
}

/** The manifest node is the lock: a load that got past the check above waits here, and then sees that its plan is out of date. */
async function lock(run: Run, planned: Manifest | undefined): Promise<void> {
	const [found] = await run(cypher("load/lock-manifest"));
	const same = (key: "dataVersion" | "loadedAt") => (found?.[key] ?? undefined) === planned?.[key];
	if (!same("dataVersion") || !same("loadedAt")) throw changedMeanwhile();
}

/** Everything or nothing; a process that is killed leaves a transaction that the server rolls back. */
async function inOneTransaction<T>(driver: Driver, database: string, work: (run: Run) => Promise<T>): Promise<T> {
	const session = driver.session(named(database));
	try {
		const tx = await session.beginTransaction({ timeout: 0, metadata: { app: APP } });
		try {
			const result = await work(async (query, parameters = {}) =>
				toRows((await tx.run(query, toParameters(parameters, FOR_NEO4J))).records),
			);
			await tx.commit();
			return result;
		} catch (error) {
			if (tx.isOpen()) await tx.rollback();
			throw error;
		}
	} finally {
		await session.close();
	}
}
