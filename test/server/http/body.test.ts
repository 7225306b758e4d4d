/** Request bodies that would overflow the stack of whoever reads them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { isDeeper } from "../../../server/http/route.ts";
import { startServer, type TestServer } from "../start.ts";
import { regionStore } from "../store.ts";

let store: Awaited<ReturnType<typeof regionStore>>;
let server: TestServer;
beforeAll(async () => {
	store = await regionStore();
	server = await startServer(store.config);
}, 120_000);
afterAll(async () => {
	await server.close();
	await store.remove();
});

const deep = (levels: number) => `${"[".repeat(levels)}1${"]".repeat(levels)}`;
const deepMap = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
const post = (path: string, body: string, to = server) =>
	to.get(path, { method: "POST", headers: { "content-type": "application/json" }, body });

test.each([
	["/api/cypher", `{"query": "RETURN 1 AS x", "params": {"p": ${deep(45_000)}}}`],
	["/api/cypher", `{"query": "RETURN 1 AS x", "params": {"p": ${deepMap(15_000)}}}`],
	["/api/cypher", deep(45_000)],
	["/api/what-if", `{"add": ${deep(45_000)}}`],
	["/graphql", `{"query": "{ networks { id } }", "variables": {"w": ${deep(45_000)}}}`],
	["/graphql", `{"query": "{ networks { id } }", "variables": {"w": ${deepMap(15_000)}}}`],
])("%s answers 400 to a body of many levels", async (path, body) => {
	const { status, body: problem } = await post(path, body);
	expect([status, problem.type]).toEqual([400, "/errors/malformed-body"]);
	expect(problem.detail).toMatch(/more than 64 levels deep/);
});

test("levels of lists and objects are counted", () => {
	for (const make of [deep, deepMap]) {
		expect(isDeeper(JSON.parse(make(64)), 64)).toBe(false);
		expect(isDeeper(JSON.parse(make(65)), 64)).toBe(true);
	}
	expect(isDeeper(1, 0)).toBe(false);
});

test("a console that is switched off says so before it reads the body", async () => {
	const off = await startServer(store.config, { console: { ...readConfig({}).console, parallel: 0 } });
	for (const body of ["{", deep(45_000), JSON.stringify({ query: "x".repeat(200_000) })]) {
		const { status, body: problem, headers } = await post("/api/cypher", body, off);
		expect([status, problem.type]).toEqual([503, "/errors/busy"]);
		expect(headers.get("retry-after")).toBeTruthy();
	}
	await off.close();
});
