/** Which answers pages of other origins may read. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveRegion, type TestServer } from "../start.ts";

let server: TestServer;
beforeAll(async () => {
	server = await serveRegion();
}, 120_000);
afterAll(() => server.close());

const ask = (path: string, init: RequestInit = {}) =>
	fetch(server.url + path, { ...init, headers: { origin: "https://elsewhere.example", ...init.headers } });

const json = (body: unknown): RequestInit => ({
	method: "POST",
	headers: { "content-type": "application/json" },
	body: JSON.stringify(body),
});

test.each([
	["/api/schema", {}],
	["/api/schema", { method: "HEAD" }],
	["/api/export/csv?networks=network-nrw", {}],
	["/api/openapi.json", {}],
	["/api/questions/list-shared-members?format=csv", {}],
	["/api/entities/nobody", {}],
	["/graphql?query={__typename}", {}],
	["/graphql", json({ query: "{ __typename }" })],
	["/graphql/schema", {}],
])("%s may be read by every origin, without credentials: %j", async (path, init) => {
	const { headers } = await ask(path, init);
	expect(headers.get("access-control-allow-origin")).toBe("*");
	expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
	expect(headers.get("access-control-expose-headers")).toContain("ETag");
	expect(headers.get("access-control-allow-credentials")).toBeNull();
});

test.each([
	["/", {}],
	["/healthz", {}],
	["/api/cypher", json({ query: "RETURN 1 AS x" })],
	["/api/what-if", json({})],
	["/api/export/json", json({ networks: ["network-nrw"] })],
])("%s stays with this origin: %j", async (path, init) => {
	const { headers } = await ask(path, init);
	expect(headers.get("access-control-allow-origin")).toBeNull();
	expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
});

test.each([
	["/api/schema", "GET, HEAD, OPTIONS", "GET, HEAD", "If-None-Match"],
	["/api/entities/commune-05515000", "GET, HEAD, OPTIONS", "GET, HEAD", "If-None-Match"],
	["/api/export/graphml", "GET, HEAD, POST, OPTIONS", "GET, HEAD", "If-None-Match"],
	["/api/docs", "GET, HEAD, OPTIONS", "GET, HEAD", "If-None-Match"],
	["/api/cypher", "POST, OPTIONS", null, null],
	["/graphql", "GET, POST, OPTIONS", "GET, POST", "Content-Type, If-None-Match"],
	["/graphql/schema", "GET, HEAD, OPTIONS", "GET, HEAD", "Content-Type, If-None-Match"],
])("OPTIONS %s says what is possible", async (path, allow, methods, headers) => {
	const reply = await ask(path, { method: "OPTIONS", headers: { "access-control-request-method": "GET" } });
	expect([reply.status, await reply.text()]).toEqual([204, ""]);
	expect(reply.headers.get("allow")).toBe(allow);
	expect(reply.headers.get("access-control-allow-methods")).toBe(methods);
	expect(reply.headers.get("access-control-allow-headers")).toBe(headers);
	expect(reply.headers.get("access-control-allow-origin")).toBe(methods && "*");
});

test("OPTIONS of a path that there is not is 404", async () => {
	expect((await ask("/api/nothing", { method: "OPTIONS" })).status).toBe(404);
});
