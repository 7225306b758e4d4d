/** The server as a process: what it prints, and how it ends. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { temporaryStore } from "../provision/graph.ts";
import { regionStore } from "./store.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const running: ChildProcess[] = [];
afterEach(() => {
	for (const child of running.splice(0)) child.kill("SIGKILL");
});

function start(env: Record<string, string>) {
	const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
		cwd: root,
		env: { ...process.env, LOG_LEVEL: "silent", NEO4J_URI: "", PORT: "0", ...env },
	});
	running.push(child);
	const said = { out: "", err: "" };
	child.stdout.on("data", (text) => (said.out += text));
	child.stderr.on("data", (text) => (said.err += text));
	return { child, said, ended: once(child, "exit") };
}

test("prints one line with its address, answers there, and ends in good order", async () => {
	const store = await regionStore();
	const { child, said, ended } = start({ STORE_DIR: store.config.storeDir });
	await once(child.stdout, "data");
	expect(said.out).toMatch(
		/^Kooperationsgraph läuft: http:\/\/127\.0\.0\.1:\d+ \(Engine embedded Grafeo \S+, 18 Entitäten, 20 Beziehungen, Datenstand 00000000000000aa\)\n$/,
	);
	const [url] = said.out.match(/http:\S+/) ?? [];
	const page = await fetch(`${url}/healthz`);
	const policy = page.headers.get("content-security-policy") ?? "";
	expect(policy).toContain("script-src 'self';");
	expect(policy).toContain("worker-src 'self'");
	expect(policy).not.toContain("http");
	child.kill("SIGTERM");
	expect(await ended).toEqual([0, null]);
	expect(said).toEqual({ out: expect.stringMatching(/^[^\n]*\n$/), err: "" });
	await store.remove();
});

test("keeps idle connections longer than the minute of a proxy in front of it", async () => {
	const store = await temporaryStore();
	const { child, said } = start({ STORE_DIR: store.config.storeDir });
	await once(child.stdout, "data");
	const [url] = said.out.match(/http:\S+(?= )/) ?? [];
	const { headers } = await fetch(`${url}/healthz`);
	const [, seconds] = /timeout=(\d+)/.exec(headers.get("keep-alive") ?? "") ?? [];
	expect(Number(seconds)).toBeGreaterThan(60);
	await store.remove();
});

test("makes the schema of GraphQL before anybody asks for it, unless it is switched off", async () => {
	const store = await regionStore();
	const settings = { STORE_DIR: store.config.storeDir, LOG_LEVEL: "debug" };
	const [on, off] = [start(settings), start({ ...settings, GRAPHQL_PARALLEL: "0" })];
	await expect.poll(() => on.said.err, { timeout: 100_000 }).toContain("The GraphQL schema is made");
	expect(off.said.out).toContain("Kooperationsgraph läuft");
	expect(off.said.err).toBe("");
	await store.remove();
});

test("says which setting is wrong, and ends with 2", async () => {
	const { said, ended } = start({ PORT: "http" });
	expect(await ended).toEqual([2, null]);
	expect(said).toEqual({ out: "", err: "PORT=http cannot be used: PORT is a whole number from 0 to 65535.\n" });
});

test("says which port is taken, and ends", async () => {
	const other = createServer().listen(0, "127.0.0.1");
	await once(other, "listening");
	const { port } = other.address() as AddressInfo;
	const store = await temporaryStore();
	const { said, ended } = start({ PORT: String(port), STORE_DIR: store.config.storeDir });
	expect(await ended).toEqual([1, null]);
	expect(said.err).toContain(`PORT=${port} is in use`);
	other.close();
	await store.remove();
});
