/**
 * All tests (`npm test`): units on all processors, then what waits for a browser beside what waits for databases, each a Vitest
 * of its own. Called with anything (files, `-u`), it is one Vitest with that.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";

const VITEST = join(createRequire(import.meta.url).resolve("vitest/package.json"), "..", "vitest.mjs");
/** Projects of vitest.config.ts: one row after the other; those of a row share no folder, no port and no database. */
const ROWS = [["unit"], ["contract", "e2e"]];
/** What is said of a file comes in pieces, at once; it stays together when it is printed after that many milliseconds. */
const TOGETHER_MS = 50;
/** How Vitest begins to say how it went in all. */
const SUMMARY = /^\S*⎯+\S* *\S*(Failed|Unhandled)|^\S* *Test Files /m;

const given = process.argv.slice(2);
/** Whoever ends a run wants none of the rows that are left. */
let stopped = false;
// Ctrl-C reaches them all; this one ends after them.
for (const signal of ["SIGINT", "SIGTERM"])
	process.on(signal, () => {
		stopped = true;
	});
process.exitCode = given.length > 0 ? await runAlone() : await runRows();

async function runAlone(): Promise<number> {
	const child = spawn(process.execPath, [VITEST, "run", ...given], { stdio: "inherit" });
	const [code] = await once(child, "exit");
	return code ?? 1;
}

async function runRows(): Promise<number> {
	const ended: Lane[] = [];
	for (const row of ROWS) if (!stopped) ended.push(...(await Promise.all(row.map(runLane))));
	const failedLast = ended.sort((a, b) => Number(a.code !== 0) - Number(b.code !== 0));
	for (const { summary } of failedLast) process.stdout.write(summary);
	return !stopped && ended.every(({ code }) => code === 0) ? 0 : 1;
}

interface Lane {
	code: number | null;
	summary: string;
}

/** Prints what is said of its files as it comes, and gives the summary, which is read at the end. */
async function runLane(project: string): Promise<Lane> {
	const env = { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: "1" }) };
	const child = spawn(process.execPath, [VITEST, "run", "--project", project], {
		env,
		stdio: ["ignore", "pipe", "pipe"],
	});
	process.once("SIGTERM", () => child.kill());
	let said = "";
	let timer: NodeJS.Timeout | undefined;
	const flush = () => {
		const at = said.search(SUMMARY);
		process.stdout.write(at < 0 ? said : said.slice(0, at));
		said = at < 0 ? "" : said.slice(at);
	};
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text) => {
			said += text;
			clearTimeout(timer);
			timer = setTimeout(flush, TOGETHER_MS);
		});
	}
	const [code] = await once(child, "close");
	clearTimeout(timer);
	flush();
	return { code, summary: said };
}
