/** The transactions of a load: one for everything, or one after the other behind a mark that keeps readers away. */
import { setTimeout as wait } from "node:timers/promises";
import type { Driver, Session, Transaction } from "neo4j-driver";
import { cypher } from "../../../cypher/index.ts";
import { FOR_NEO4J, toParameters } from "../parameters.ts";
import { named } from "../read.ts";
import { toRows } from "../rows.ts";
import type { LoadSize, Row, Run } from "../types.ts";
import { STATUS_TTL_MS } from "./graph.ts";

/** How a load differs from other transactions. */
export const APP = "kooperationsgraph load";

/** An answer may take several queries: nothing has run for so long when those begun before the mark was seen have ended. */
const SETTLE_MS = STATUS_TTL_MS + 1000;
const LOOK_EVERY_MS = 100;
/** Longer than any answer may take; what still runs then is not one of ours. */
const SETTLE_AT_MOST_MS = 120_000;

/** What is done under the lock of the manifest, first and last of all. */
export interface Frame {
	lock(run: Run): Promise<void>;
	seal(run: Run): Promise<void>;
}

const begin = (session: Session): Promise<Transaction> =>
	Promise.resolve(session.beginTransaction({ timeout: 0, metadata: { app: APP } }));

const runIn =
	(tx: Transaction): Run =>
	async (query, parameters = {}) =>
		toRows((await tx.run(query, toParameters(parameters, FOR_NEO4J))).records);

/** Everything or nothing; a process that is killed leaves a transaction that the server rolls back. */
export async function inOneTransaction<T>(
	driver: Driver,
	database: string,
	work: (run: Run) => Promise<T>,
): Promise<T> {
	const session = driver.session(named(database));
	try {
		const tx = await begin(session);
		try {
			const result = await work(runIn(tx));
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

/**
 * In transactions of at most `limit` rows. First the graph is marked as being loaded; sealing it takes the mark away, and
 * nothing else does: what was broken off stays marked until a load has come to its end.
 */
export async function inSeveralTransactions(
	driver: Driver,
	database: string,
	limit: number,
	{ dataset }: LoadSize,
	{ lock, seal }: Frame,
	work: (run: Run) => Promise<unknown>,
): Promise<void> {
	const release = await keepOthersAway(driver, database);
	try {
		await inOneTransaction(driver, database, async (run) => {
			await lock(run);
			await run(cypher("load/mark-loading"), { dataset, since: new Date().toISOString() });
		});
		await untilQuiet(driver, database);
		await inPortions(driver, database, limit, work);
		await inOneTransaction(driver, database, seal);
	} finally {
		await release();
	}
}

/** Waits for the answers that were begun before the mark: they would see what is written next. */
async function untilQuiet(driver: Driver, database: string): Promise<void> {
	const session = driver.session(named(database));
	const others = () => session.run(cypher("load/list-running-reads-neo4j"), { app: APP, database });
	const began = Date.now();
	try {
		for (let quietSince = began; Date.now() - quietSince < SETTLE_MS; await wait(LOOK_EVERY_MS)) {
			if ((await others()).records.length > 0) quietSince = Date.now();
			if (Date.now() - began > SETTLE_AT_MOST_MS) return;
		}
	} finally {
		await session.close();
	}
}

/** A transaction that only is there, so that another load sees this one also between its transactions. */
async function keepOthersAway(driver: Driver, database: string): Promise<() => Promise<void>> {
	const session = driver.session(named(database));
	const tx = await begin(session);
	await tx.run("RETURN 1 AS here");
	return async () => {
		await tx.rollback().catch(() => undefined);
		await session.close();
	};
}

/** Commits whenever the next statement would make it more than `limit` rows; statements may be sent before the last was answered. */
async function inPortions(
	driver: Driver,
	database: string,
	limit: number,
	work: (run: Run) => Promise<unknown>,
): Promise<void> {
	const session = driver.session(named(database));
	let tx: Transaction | undefined;
	let rows = 0;
	/** The statements of the transaction that are not answered yet. */
	let unanswered: Promise<unknown>[] = [];
	let lastSent: Promise<unknown> = Promise.resolve();

	async function commit(): Promise<void> {
		await Promise.all(unanswered);
		await tx?.commit();
		tx = undefined;
		rows = 0;
		unanswered = [];
	}

	async function send(query: string, parameters: Record<string, unknown>): Promise<{ answer: Promise<Row[]> }> {
		const more = countRows(parameters);
		if (rows > 0 && rows + more > limit) await commit();
		tx ??= await begin(session);
		rows += more;
		const answer = runIn(tx)(query, parameters);
		unanswered.push(answer);
		return { answer };
	}

	try {
		await work(async (query, parameters = {}) => {
			const sent = lastSent.then(() => send(query, parameters));
			lastSent = sent.catch(() => undefined);
			return (await sent).answer;
		});
		await commit();
	} catch (error) {
		if (tx?.isOpen()) await tx.rollback();
		throw error;
	} finally {
		await session.close();
	}
}

function countRows({ rows, ids }: Record<string, unknown>): number {
	const list = rows ?? ids;
	return Array.isArray(list) ? list.length : 1;
}
