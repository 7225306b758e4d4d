/** Child processes for queries that are not ours: one is kept warm, each runs one query at a time, and can be killed. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { neo4jError } from "../errors.ts";
import { type ExploreLimits, GraphError, type Table } from "../types.ts";

/** What a child is asked. */
export interface Question extends Pick<ExploreLimits, "rows" | "bytes" | "memoryMb"> {
	query: string;
	parameters: Record<string, unknown>;
}

/** What it answers; `usedMb` is what its process takes afterwards. */
export interface Answer {
	table?: Table;
	failure?: { code: string; message: string };
	outOfMemory?: true;
	usedMb?: number;
}

interface Child {
	process: ChildProcess;
	/** The store that it has open. */
	file: string;
	/** Whether it has opened its store. */
	ready: Promise<boolean>;
}

const PROGRAM = fileURLToPath(new URL("./child.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
/** Megabytes of JavaScript values. An answer is small; what makes it large is one cell that is. */
const HEAP_MB = 256;
/** What a query has left behind in the memory of its process, as a part of what it may take, until it is replaced. */
const WORN = 0.5;

/**
 * Opens the pool; a process is started with the first query.
 * @param released called when the last process that had another store open than the one asked for last has ended
 */
export function openChildren(released: () => void) {
	const running = new Set<Child>();
	let warm: Child | undefined;
	let current: string | undefined;
	let closed = false;

	function start(file: string): Child {
		const execArgv = ["--import", TSX, `--max-old-space-size=${HEAP_MB}`];
		const process = fork(PROGRAM, [file], { execArgv, env: {}, stdio: ["ignore", "ignore", "ignore", "ipc"] });
		const child: Child = { process, file, ready: firstMessage(process) };
		running.add(child);
		// An `error` is that of a process that could not be started or killed; its `exit` or its deadline says the rest.
		process.on("error", () => running.delete(child));
		process.once("exit", () => {
			running.delete(child);
			if (warm === child) warm = undefined;
			if (file !== current && ![...running].some((other) => other.file === file)) released();
		});
		return child;
	}

	/** A child on this store that nobody else has. */
	function take(file: string): Child {
		serve(file);
		const child = warm ?? start(file);
		warm = undefined;
		return child;
	}

	/** Ends the warm child when it has another store open. */
	function serve(file: string | undefined): void {
		current = file;
		if (warm?.file !== file) retire();
	}

	function retire(): void {
		warm?.process.kill("SIGKILL");
		warm = undefined;
	}

	/** Keeps one child warm: this one if it can be used again, otherwise a new one. */
	function giveBack(child: Child, reusable: boolean): void {
		const keep = reusable && !warm && child.file === current;
		if (!keep) child.process.kill("SIGKILL");
		if (keep) warm = child;
		else if (current !== undefined && !closed) warm ??= start(current);
	}

	/** Runs a query on a store. @throws GraphError, Neo4jError */
	async function ask(file: string, question: Question, limits: ExploreLimits): Promise<Table> {
		if (closed) throw new GraphError("unavailable", "The graph is closed");
		const child = take(file);
		let reusable = false;
		try {
			const answer = await converse(child, question, limits);
			reusable = answer.usedMb !== undefined && answer.usedMb < question.memoryMb * WORN;
			return tableOf(answer, question);
		} finally {
			giveBack(child, reusable);
		}
	}

	async function close(): Promise<void> {
		closed = true;
		current = undefined;
		warm = undefined;
		const ends = [...running].map(({ process }) => once(process, "exit"));
		for (const { process } of running) process.kill("SIGKILL");
		await Promise.all(ends);
	}

	return { ask, serve, close, pids: () => [...running].map(({ process }) => process.pid) };
}

function firstMessage(process: ChildProcess): Promise<boolean> {
	return new Promise((resolve) => {
		process.once("message", () => resolve(true));
		process.once("exit", () => resolve(false));
		process.once("error", () => resolve(false));
	});
}

/** Asks and waits, until there is an answer, the time is over, the client has gone, or the process has ended. */
async function converse(child: Child, question: Question, { timeoutMs, signal }: ExploreLimits): Promise<Answer> {
	if (!(await child.ready)) throw new GraphError("unavailable", `No process could be started on ${child.file}`);
	return new Promise((resolve, reject) => {
		const fail = (kind: GraphError["kind"], message: string) => settle(() => reject(new GraphError(kind, message)));
		const onMessage = (answer: Answer) => settle(() => resolve(answer));
		const onAbort = () => fail("cancelled", "The client has gone");
		const onExit = () => settle(() => resolve({ outOfMemory: true }));
		const timer = setTimeout(() => fail("timeout", `The query took longer than ${timeoutMs} ms`), timeoutMs);
		function settle(end: () => void): void {
			clearTimeout(timer);
			child.process.off("message", onMessage).off("exit", onExit);
			signal?.removeEventListener("abort", onAbort);
			end();
		}
		child.process.on("message", onMessage).on("exit", onExit);
		signal?.addEventListener("abort", onAbort);
		if (signal?.aborted) onAbort();
		else child.process.send(question, (error) => error && fail("unavailable", error.message));
	});
}

function tableOf({ table, failure }: Answer, { memoryMb }: Question): Table {
	if (table) return table;
	if (failure) throw neo4jError(failure.code, failure.message);
	throw new GraphError("memory", `The query took more than ${memoryMb} MB`);
}
