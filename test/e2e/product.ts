/** The whole product as a person starts it: the client built, the data loaded, the server running. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const ADDRESS = /Kooperationsgraph läuft: (http:\/\/\S+)/;

export interface Product {
	address: string;
	stop(): Promise<void>;
}

/** Builds, loads the shipped data into a store of its own and serves on a free port. */
export async function startProduct(): Promise<Product> {
	const store = mkdtempSync(join(tmpdir(), "kooperationsgraph-e2e-"));
	const env = {
		...process.env,
		STORE_DIR: store,
		PORT: "0",
		LOG_LEVEL: "error",
		NEO4J_URI: "",
		NODE_ENV: "production",
	};
	await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
	await run(process.execPath, ["--import", "tsx", "seed/cli.ts"], { cwd: ROOT, env });
	const server = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], { cwd: ROOT, env });
	const stop = async () => {
		server.kill();
		if (server.exitCode === null) await new Promise((resolve) => server.once("exit", resolve));
		rmSync(store, { recursive: true, force: true });
	};
	try {
		return { address: await printedAddress(server), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

function printedAddress(server: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let output = "";
		const listen = (chunk: Buffer) => {
			output += chunk.toString();
			const [, address] = ADDRESS.exec(output) ?? [];
			if (address) resolve(address);
		};
		server.stdout?.on("data", listen);
		server.stderr?.on("data", listen);
		server.once("exit", (code) => reject(new Error(`The server ended with code ${code}:\n${output}`)));
	});
}
