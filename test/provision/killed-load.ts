/**
 * A load that stops in the middle and waits to be killed. As a program it takes its configuration as JSON and prints
 * `writing` when it is there; `startLoad` starts it from a test.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type GraphConfig, openLoadTarget } from "../../server/graph/index.ts";
import { loading, SMALL } from "./graph.ts";

/** Starts such a load in a process of its own and waits until it writes. */
export async function startLoad(config: GraphConfig): Promise<ChildProcess> {
	const args = ["--import", "tsx", fileURLToPath(import.meta.url), JSON.stringify(config)];
	const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
	const ended = once(child, "exit").then(() => Promise.reject(new Error("the load has ended by itself")));
	await Promise.race([once(child.stdout, "data"), ended]);
	ended.catch(() => undefined);
	return child;
}

/** Ends it as a power cut would. */
export async function kill(child: ChildProcess): Promise<void> {
	const ended = once(child, "exit");
	child.kill("SIGKILL");
	await ended;
}

async function main(config: GraphConfig): Promise<void> {
	const target = await openLoadTarget(config);
	await target.apply(async (run) => {
		await loading(SMALL, "never")(run);
		await run("MATCH (n:Entity) SET n.name = 'half done'");
		console.log("writing");
		return new Promise(() => setInterval(() => {}, 1000));
	});
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
	await main(JSON.parse(String(process.argv[2])));
