/** The processes in which queries run, as the operating system sees them. */
import { execFileSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

/** The queries' processes whose parent is this one. */
export function childrenOf(parent: number | undefined): number[] {
	const all = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
	const rows = all.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
	return rows.flatMap((row) =>
		row && Number(row[2]) === parent && row[3]?.includes("embedded/worker.ts") ? [Number(row[1])] : [],
	);
}

/** Resolves when the processes have ended; the test's own time limit ends the waiting. */
export async function ended(pids: readonly number[]): Promise<void> {
	while (pids.some(isAlive)) await wait(20);
}

/** Resolves when a condition holds. */
export async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await wait(20);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
