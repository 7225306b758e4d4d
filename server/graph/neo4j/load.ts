/** Loading Neo4j: schema first, then everything in one transaction, or in several when it is too much for one. */
import type { Driver } from "neo4j-driver";
import { cypher } from "../../../cypher/index.ts";
import type { Manifest } from "../../../model/index.ts";
import { createSchema, type GraphRecord, readRecord, sealContents } from "../contents.ts";
import { changedMeanwhile } from "../errors.ts";
import { named, read } from "../read.ts";
import { retry } from "../retry.ts";
import { toRows } from "../rows.ts";
import type { LoadSize, LoadTarget, Run } from "../types.ts";
import { type Neo4jTarget, openDriver, unreachable } from "./connect.ts";
import { APP, inOneTransaction, inSeveralTransactions } from "./transactions.ts";

/**
 * Opens the loader's side.
 * @param rowsPerTransaction how much one transaction may write; without it, anything
 * @throws Error when the database does not answer
 */
export async function openNeo4jTarget(
	target: Neo4jTarget,
	rowsPerTransaction = Number.POSITIVE_INFINITY,
): Promise<LoadTarget> {
	const driver = openDriver(target);
	const { database } = target;
	const reading: Run = (query, parameters) => read({ driver, database, queryTimeoutMs: 0 }, query, parameters);
	let record: GraphRecord;
	try {
		record = await readRecord(reading);
	} catch (error) {
		await driver.close();
		throw new Error(unreachable(target, error), { cause: error });
	}

	async function apply(work: (run: Run) => Promise<Manifest>, size?: LoadSize): Promise<void> {
		await refuseSecond(reading, target);
		await prepare(driver, database);
		const planned = record;
		let next: Manifest | undefined;
		const lock = (run: Run) => lockManifest(run, planned);
		const write = async (run: Run) => {
			next = await work(run);
		};
		const seal = async (run: Run) => {
			if (next) await sealContents(run, next);
		};
		if (size && size.rows > rowsPerTransaction) {
			await inSeveralTransactions(driver, database, rowsPerTransaction, size, { lock, seal }, write);
		} else {
			await inOneTransaction(driver, database, async (run) => {
				await lock(run);
				await write(run);
				await seal(run);
			});
		}
		record = next ? { manifest: next } : {};
	}

	return {
		engine: "neo4j",
		location: `${target.uri} (${database})`,
		get manifest() {
			return record.manifest;
		},
		get unfinished() {
			return record.unfinished;
		},
		read: reading,
		apply,
		close: () => driver.close(),
	};
}

/** @throws Error when another load goes on; one that was killed just now is given the moment its end takes */
async function refuseSecond(run: Run, { uri, database }: Neo4jTarget): Promise<void> {
	let since: unknown;
	const free = await retry(async () => {
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
async function lockManifest(run: Run, { manifest, unfinished }: GraphRecord): Promise<void> {
	const [found] = await run(cypher("load/lock-manifest"));
	const since = found?.loadingSince ?? undefined;
	const isSame =
		since === unfinished?.since &&
		(unfinished !== undefined ||
			((found?.dataVersion ?? undefined) === manifest?.dataVersion &&
				(found?.loadedAt ?? undefined) === manifest?.loadedAt));
	if (!isSame) throw changedMeanwhile();
}
