/** Sessions and transactions over the embedded engine, as far as we and `@neo4j/graphql` use neo4j-driver's. */
import neo4j, { type QueryResult as DriverResult, type Neo4jError } from "neo4j-driver";
import { neo4jError } from "../errors.ts";
import { FOR_EMBEDDED, toParameters } from "../parameters.ts";
import { driverResult } from "../result.ts";
import type { Database, QueryResult } from "./engine.ts";
import { toNeo4jError } from "./errors.ts";
import { allowReadOnly, refuseFileAccess } from "./guard.ts";
import { answerProbe, withoutOptions } from "./probe.ts";
import { fromEngine } from "./values.ts";

type Parameters = Record<string, unknown>;

/** An open store. Whoever uses it holds it, so that it is not closed under a running answer. */
export interface OpenStore {
	readonly db: Database;
	/** Returns what lets go again; calling that twice is harmless. */
	hold(): () => void;
}

/** Gives the store that is served now. @throws Neo4jError `ServiceUnavailable` when there is none */
export type StoreSource = () => Promise<OpenStore>;

/** The part of neo4j-driver's own configuration that means something here. */
export interface TransactionConfig {
	/** Milliseconds; 0 or nothing is no limit. */
	timeout?: unknown;
}

/** What runs statements: the database itself, or a transaction in it. */
interface Runner {
	executeCypher(query: string, parameters: Parameters): Promise<QueryResult>;
}

export type Mode = "READ" | "WRITE";

const MAX_ATTEMPTS = 5;

/**
 * Opens a session. Reads run one by one on the immutable store; writes in the engine's own transactions.
 * Closing it makes what still runs fail with `…Transaction.Terminated`, as closing a session does on Neo4j.
 */
export function openSession(source: StoreSource, mode: Mode) {
	const closing = new AbortController();

	async function run(
		query: string,
		parameters: Parameters = {},
		config: TransactionConfig = {},
	): Promise<DriverResult> {
		return answer(await source(), undefined, mode, query, parameters, limits(config));
	}

	async function beginTransaction(config: TransactionConfig = {}, access: Mode = mode) {
		return openTransaction(await source(), access, limits(config));
	}

	type Tx = Awaited<ReturnType<typeof openTransaction>>;

	async function execute<T>(access: Mode, work: (tx: Tx) => Promise<T> | T, config?: TransactionConfig): Promise<T> {
		for (let attempt = 1; ; attempt++) {
			const tx = await beginTransaction(config, access);
			try {
				const result = await work(tx);
				await tx.commit();
				return result;
			} catch (error) {
				await tx.close();
				if (!isRetriable(error) || attempt === MAX_ATTEMPTS) throw error;
			}
		}
	}

	const limits = (config: TransactionConfig): Limits => ({
		timeout: Number(config.timeout ?? 0),
		signal: closing.signal,
	});

	return {
		run,
		beginTransaction,
		executeRead: <T>(work: (tx: Tx) => Promise<T> | T, config?: TransactionConfig) => execute("READ", work, config),
		executeWrite: <T>(work: (tx: Tx) => Promise<T> | T, config?: TransactionConfig) => execute("WRITE", work, config),
		lastBookmarks: (): string[] => [],
		close: async () => closing.abort(),
	};
}

interface Limits {
	/** Milliseconds; 0 is none. */
	timeout: number;
	signal: AbortSignal | undefined;
}

/** A failed statement fails its transaction, as on Neo4j; the engine alone would let it go on and commit. */
function openTransaction(store: OpenStore, mode: Mode, limits: Limits) {
	const release = store.hold();
	const inner = mode === "WRITE" ? store.db.beginTransaction() : undefined;
	let failed: Neo4jError | undefined;
	let open = true;

	async function run(query: string, parameters: Parameters = {}): Promise<DriverResult> {
		usable();
		try {
			return await answer(store, inner, mode, query, parameters, limits);
		} catch (error) {
			failed = toNeo4jError(error);
			throw failed;
		}
	}

	async function commit(): Promise<void> {
		usable();
		try {
			inner?.commit();
			finish();
		} catch (error) {
			await close();
			throw toNeo4jError(error);
		}
	}

	async function close(): Promise<void> {
		if (!open) return;
		finish();
		try {
			inner?.rollback();
		} catch {
			// A conflict has rolled it back already, or a statement that timed out still runs and ends with the store.
		}
	}

	function usable(): void {
		const code = "Neo.ClientError.Transaction.TransactionTerminated";
		if (failed) throw neo4jError(code, `The transaction has failed already: ${failed.message}`, failed);
		if (!open) throw neo4jError(code, "The transaction is closed");
	}

	function finish(): void {
		open = false;
		release();
	}

	return { run, commit, rollback: close, close, isOpen: () => open };
}

/** Runs one statement and gives its result, or fails at its deadline; the store is held until the engine is done with it. */
async function answer(
	store: OpenStore,
	tx: Runner | undefined,
	mode: Mode,
	text: string,
	parameters: Parameters,
	limits: Limits,
) {
	const query = withoutOptions(text);
	const probe = answerProbe(query);
	const type = mode === "READ" ? "r" : "rw";
	// A write that is reported as failed must not have happened.
	if (limits.signal?.aborted) throw closed();
	if (probe) return driverResult(text, parameters, { ...probe, type });
	if (mode === "READ") allowReadOnly(query);
	else refuseFileAccess(query);
	const runner: Runner = tx ?? store.db;
	try {
		const running = runner.executeCypher(query, toParameters(parameters, FOR_EMBEDDED));
		const result = await within(running, limits, store.hold());
		const rows = result.rows().map((row) => row.map((value) => fromEngine(value, store.db)));
		return driverResult(text, parameters, { keys: result.columns, rows, type, stats: driverCounters(result.counters) });
	} catch (error) {
		throw toNeo4jError(error);
	}
}

/** How often a query that runs looks at its signal. Listening to that would cost each query more. */
const LOOK_MS = 50;

/**
 * Waits no longer than the limits say. The engine cannot be interrupted in process: what runs on, runs on in a thread of
 * its own and its result is dropped. Ad-hoc queries belong in a worker process that can be killed.
 * @param ended called when the engine is really done with it
 */
export function within<T>(running: Promise<T>, { timeout, signal }: Limits, ended: () => void): Promise<T> {
	return new Promise((resolve, reject) => {
		if (signal?.aborted) reject(closed());
		const limit = timeout > 0 ? setTimeout(() => reject(timedOut(timeout)), timeout) : undefined;
		const look = signal && setInterval(() => signal.aborted && reject(closed()), LOOK_MS);
		const done = () => {
			ended();
			clearTimeout(limit);
			clearInterval(look);
		};
		running.then(
			(result) => {
				done();
				resolve(result);
			},
			(error) => {
				done();
				reject(error);
			},
		);
	});
}

const closed = () => neo4jError("Neo.ClientError.Transaction.Terminated", "The session was closed");

function timedOut(timeout: number): Neo4jError {
	const code = "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";
	return neo4jError(code, `The query took longer than ${timeout} ms`);
}

function isRetriable(error: unknown): boolean {
	return error instanceof neo4j.Neo4jError && error.retriable;
}

/** The engine's names of what was written, as the server's. */
function driverCounters(counters: object = {}): Record<string, number> {
	const name = (key: string) =>
		key.replace(/^edges/, "relationships").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	return Object.fromEntries(Object.entries(counters).map(([key, value]) => [name(key), value]));
}
