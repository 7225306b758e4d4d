/** A pool of worker processes for queries that must be stoppable: each runs one query at a time and can be killed; one idle worker is kept for the next query. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { neo4jError } from "../errors.ts";
import { type ExploreLimits, GraphError, type Table } from "../types.ts";
import type { Answer, Question } from "./messages.ts";

interface Worker {
	process: ChildProcess;
	/** The store that it has open. */
	file: string;
	/** Whether it has opened its store. */
	ready: Promise<boolean>;
}

const PROGRAM = fileURLToPath(new URL("./worker.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
/** Megabytes of JavaScript values. An answer is small; what makes it large is one cell that is. */
const HEAP_MB = 256;
/** What a query has left behind in the memory of its process, as a part of what it may take, until it is replaced. */
const WORN = 0.5;

/**
 * Opens the pool; a process is started with the first query.
 * @param released called when the last process that had another store open than the one asked for last has ended
 */
export function openWorkerPool(released: () => void) {
	const { acquire, release, serve, close, pids } = openWorkers(released);

	/** Runs a query on a store. @throws GraphError, Neo4jError */
	async function ask(file: string, question: Question, limits: ExploreLimits): Promise<Table> {
		const worker = acquire(file);
		let reusable = false;
		try {
			const answer = await exchange(worker, question, limits);
			reusable = answer.usedMb !== undefined && answer.usedMb < question.memoryMb * WORN;
			return tableOf(answer, question);
		} finally {
			release(worker, reusable);
		}
	}

	return { ask, serve, close, pids };
}

/** The running processes, of which at most one is idle. */
function openWorkers(released: () => void) {
	const running = new Set<Worker>();
	let idle: Worker | undefined;
	let current: string | undefined;
	let closed = false;

	function start(file: string): Worker {
		const worker = startWorker(file);
		running.add(worker);
		// An `error` is that of a process that could not be started or killed; its `exit` or its deadline says the rest.
		worker.process.on("error", () => running.delete(worker));
		worker.process.once("exit", () => {
			running.delete(worker);
			if (idle === worker) idle = undefined;
			if (file !== current && ![...running].some((other) => other.file === file)) released();
		});
		return worker;
	}

	/** Takes the idle worker, or starts one. */
	function acquire(file: string): Worker {
		if (closed) throw new GraphError("unavailable", "The graph is closed");
		serve(file);
		const worker = idle ?? start(file);
		idle = undefined;
		return worker;
	}

	/** Ends the idle worker when it has another store open. */
	function serve(file: string | undefined): void {
		current = file;
		if (idle?.file === file) return;
		idle?.process.kill("SIGKILL");
		idle = undefined;
	}

	/** Keeps one idle worker: this one if it can be used again, otherwise a new one. */
	function release(worker: Worker, reusable: boolean): void {
		const keep = reusable && !idle && worker.file === current;
		if (!keep) worker.process.kill("SIGKILL");
		if (keep) idle = worker;
		else if (current !== undefined && !closed) idle ??= start(current);
	}

	async function close(): Promise<void> {
		closed = true;
		current = undefined;
		idle = undefined;
		const ends = [...running].map(({ process }) => once(process, "exit"));
		for (const { process } of running) process.kill("SIGKILL");
		await Promise.all(ends);
	}

	return { acquire, serve, release, close, pids: () => [...running].map(({ process }) => process.pid) };
}

function startWorker(file: string): Worker {
	const execArgv = ["--import", TSX, `--max-old-space-size=${HEAP_MB}`];
	const process = fork(PROGRAM, [file], { execArgv, env: {}, stdio: ["ignore", "ignore", "ignore", "ipc"] });
	return { process, file, ready: firstMessage(process) };
}

function firstMessage(process: ChildProcess): Promise<boolean> {
	return new Promise((resolve) => {
		process.once("message", () => resolve(true));
		process.once("exit", () => resolve(false));
		process.once("error", () => resolve(false));
	});
}

/** Asks and waits, until there is an answer, the time is over, the client has gone, or the process has ended. */
async function exchange(worker: Worker, question: Question, { timeoutMs, signal }: ExploreLimits): Promise<Answer> {
	if (!(await worker.ready)) throw new GraphError("unavailable", `No process could be started on ${worker.file}`);
	return new Promise((resolve, reject) => {
		const fail = (kind: GraphError["kind"], message: string) => settle(() => reject(new GraphError(kind, message)));
		const onMessage = (answer: Answer) => settle(() => resolve(answer));
		const onAbort = () => fail("cancelled", "The client has gone");
		const onExit = () => settle(() => resolve({ outOfMemory: true }));
		const timer = setTimeout(() => fail("timeout", `The query took longer than ${timeoutMs} ms`), timeoutMs);
		function settle(end: () => void): void {
			clearTimeout(timer);
			worker.process.off("message", onMessage).off("exit", onExit);
			signal?.removeEventListener("abort", onAbort);
			end();
		}
		worker.process.on("message", onMessage).on("exit", onExit);
		signal?.addEventListener("abort", onAbort);
		if (signal?.aborted) onAbort();
		else worker.process.send(question, (error) => error && fail("unavailable", error.message));
	});
}

function tableOf({ table, failure }: Answer, { memoryMb }: Question): Table {
	if (table) return table;
	if (failure) throw neo4jError(failure.code, failure.message);
	throw new GraphError("memory", `The query took more than ${memoryMb} MB`);
}
