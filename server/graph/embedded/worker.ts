/**
 * A worker process of the pool. In process the engine can neither be interrupted nor be kept from
 * taking all memory; a process of its own can be killed. It opens one store for reading, answers one question at a time
 * and ends with its parent.
 *
 *     worker.ts STORE_FILE
 */
import { neo4jError } from "../errors.ts";
import { fillTable } from "../table.ts";
import { openForReading } from "./engine.ts";
import { toNeo4jError } from "./errors.ts";
import { allowReadOnly } from "./guard.ts";
import type { Answer, Question } from "./messages.ts";
import { fromEngine } from "./values.ts";

const LOOK_EVERY_MS = 20;
const MB = 1024 * 1024;

const db = openForReading(process.argv[2] ?? "");
// Not `exit`: it would wait for the thread in which the engine still runs.
const end = () => process.kill(process.pid, "SIGKILL");
const send = (answer: Answer | "ready", then?: () => void) => process.send?.(answer, undefined, {}, then);

process.on("disconnect", end);
process.on("message", (question: Question) => void answer(question));
send("ready");

async function answer(question: Question): Promise<void> {
	const watch = setInterval(() => endAbove(question.memoryMb), LOOK_EVERY_MS);
	const given = await run(question).catch(toFailure);
	clearInterval(watch);
	send({ ...given, usedMb: process.memoryUsage.rss() / MB });
}

async function run({ query, parameters, rows, bytes }: Question) {
	allowReadOnly(query);
	const result = await db.executeCypher(query, parameters);
	const { table, add } = fillTable(result.columns, { rows, bytes });
	for (let index = 0; index < result.length; index++) {
		const row = result.get(index);
		if (!add(result.columns.map((column) => fromEngine(row[column], db)))) break;
	}
	return { table };
}

function endAbove(memoryMb: number): void {
	if (process.memoryUsage.rss() > memoryMb * MB) send({ outOfMemory: true }, end);
}

function toFailure(error: unknown) {
	const { code, message } = toNeo4jError(error instanceof RangeError ? tooMuch(error) : error);
	return { failure: { code, message } };
}

/** What V8 cannot hold as a text or a list. */
const tooMuch = (error: Error) => neo4jError("Neo.TransientError.General.OutOfMemoryError", error.message, error);
