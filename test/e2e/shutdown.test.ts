/** The commands that are shipped, ended by SIGTERM as a service manager and a container do. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const DRAIN_MS = 1500;
const ADDRESS = /Kooperationsgraph läuft: http:\/\/([\d.]+):(\d+)/;

let store: string;
let child: ChildProcess | undefined;
afterEach(() => {
	if (child?.pid) killGroup(child.pid);
	child = undefined;
	rmSync(store, { recursive: true });
});

/** The command of the image, as the container runs it. */
function imageCommand(): string[] {
	const [, command] = /^CMD (\[.*\])$/m.exec(readFileSync(join(root, "Dockerfile"), "utf8")) ?? [];
	return JSON.parse(String(command));
}

// Windows has no SIGTERM.
test.skipIf(process.platform === "win32").each([
	["npm start", ["npm", "start"]],
	["the image's command", imageCommand()],
])("%s drains and exits with 0", async (_name, [command = "", ...args]) => {
	store = mkdtempSync(join(tmpdir(), "shutdown-"));
	// Without GraphQL, whose schema takes the thread for as long as the drain lasts.
	const off = { NEO4J_URI: "", GRAPHQL_PARALLEL: "0" };
	const env = { ...process.env, ...off, PORT: "0", STORE_DIR: store, DRAIN_MS: String(DRAIN_MS) };
	child = spawn(command, args, { cwd: root, env, detached: true });
	const { host, port } = await listening(child);
	const url = `http://${host}:${port}`;
	expect((await fetch(`${url}/readyz`)).status).toBe(200);
	const running = await halfARequest(host, port, JSON.stringify({ query: "RETURN 1 AS one" }));
	const ended = once(child, "exit");

	child.kill("SIGTERM");
	await sleep(DRAIN_MS / 3);
	const readiness = await fetch(`${url}/readyz`);
	expect([readiness.status, (await readiness.json()).type]).toEqual([503, "/errors/shutting-down"]);
	expect(readiness.headers.get("connection")).toBe("close");
	expect((await fetch(`${url}/api/search?q=muenst`)).status).toBe(200);

	await sleep(DRAIN_MS);
	await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
	expect(child.exitCode).toBeNull();
	expect(await running.finish()).toMatch(/^HTTP\/1\.1 200 OK\r\n.*"one"/s);
	expect(await ended).toEqual([0, null]);
});

async function listening({ stdout, stderr }: ChildProcess): Promise<{ host: string; port: number }> {
	let output = "";
	const collect = (chunk: Buffer) => (output += chunk.toString());
	stdout?.on("data", collect);
	stderr?.on("data", collect);
	while (!ADDRESS.test(output)) {
		if (child?.exitCode != null) throw new Error(`ended with ${child.exitCode}:\n${output}`);
		await sleep(50);
	}
	const [, host = "", port] = ADDRESS.exec(output) ?? [];
	return { host, port: Number(port) };
}

/** A request whose body has arrived by half. @returns what sends the rest and waits for the whole response */
async function halfARequest(host: string, port: number, body: string) {
	const socket: Socket = connect(port, host);
	let response = "";
	socket.on("data", (chunk) => (response += chunk.toString()));
	await once(socket, "connect");
	const head = `POST /api/cypher HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
	socket.write(head + body.slice(0, 5));
	await sleep(100);
	return {
		finish: async () => {
			socket.write(body.slice(5));
			await once(socket, "close");
			return response;
		},
	};
}

/** Ends what is left of a command with all its processes; when nothing is left there is nothing to end. */
function killGroup(pid: number): void {
	try {
		process.kill(-pid, "SIGKILL");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}
