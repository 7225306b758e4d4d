import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { type AddressInfo, connect as openSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { connect, type Graph, openLoadTarget } from "../../../server/graph/index.ts";
import { createServices } from "../../../server/services.ts";
import { loadFixture } from "../graphql/fixture.ts";

const storeDir = mkdtempSync(join(tmpdir(), "export-"));
let graph: Graph;
let server: Server;
const get = (path: string, headers = {}) => fetch(`http://127.0.0.1:${port()}${path}`, { headers });
const port = () => (server.address() as AddressInfo).port;

beforeAll(async () => {
	const config = readConfig({ STORE_DIR: storeDir });
	const target = await openLoadTarget(config.graph);
	await loadFixture(target);
	await target.close();
	graph = await connect(config.graph);
	const app = createApp(createServices(config, graph, pino({ level: "silent" })));
	server = app.listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
});

afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	await graph.close();
	rmSync(storeDir, { recursive: true });
});

test.each([
	["graphml", "application/graphml+xml", "graphml"],
	["csv", "application/zip", "zip"],
	["json", "application/json", "json"],
])("%s comes as a file that is called after the data", async (name, type, extension) => {
	const response = await get(`/api/export/${name}?networks=network-a`);
	expect(response.status).toBe(200);
	expect(response.headers.get("content-type")).toContain(type);
	const disposition = `attachment; filename="kooperationsgraph-2024-02-29-0123456789abcdef.${extension}"`;
	expect(response.headers.get("content-disposition")).toBe(disposition);
	expect(response.headers.get("etag")).toContain("0123456789abcdef");
	expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
});

test("every edge carries its evidence with its source, derived edges that of the facts they follow from", async () => {
	const response = await get(
		"/api/export/json?networks=network-a,network-b&include=members,bodies,topics&indirect=true",
	);
	const { nodes, edges, graph: about } = (await response.json()) as NodeLink;
	expect(nodes.length).toBe(7);
	expect(edges.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
	expect(edges.filter(({ derived }) => derived).map(({ id }) => id)).toEqual(["indirect.commune-05566076.network-a"]);
	expect(about).toMatchObject({ licence: "CC0-1.0", truncated: false });
	expect(about.sources.map(({ id }) => id)).toEqual(["source-press", "source-web"]);
});

interface NodeLink {
	nodes: object[];
	edges: { id: string; derived?: boolean; evidence: { id: string; source: string }[] }[];
	graph: { sources: { id: string }[] };
}

test("nothing internal leaves in any format", async () => {
	for (const name of ["graphml", "json"]) {
		expect(await (await get(`/api/export/${name}?networks=network-a`)).text()).not.toContain("hash");
	}
	const archive = unzipSync(new Uint8Array(await (await get("/api/export/csv?networks=network-a")).arrayBuffer()));
	for (const file of Object.values(archive)) expect(Buffer.from(file).toString()).not.toContain("hash");
});

test("a cut graph says so in the file", async () => {
	const response = await get("/api/export/json?networks=network-a&limit=2");
	expect(await response.json()).toMatchObject({ graph: { truncated: true } });
});

test("the list of formats", async () => {
	const { formats } = (await (await get("/api/export")).json()) as { formats: { name: string; description: object }[] };
	expect(formats.map(({ name }) => name)).toEqual(["graphml", "csv", "json"]);
	for (const { description } of formats) expect(Object.keys(description)).toEqual(["de", "en"]);
});

test.each([
	["/api/export/xlsx?networks=network-a", 400, "graphml, csv, json"],
	["/api/export/json", 400, "ids"],
	["/api/export/json?networks=network-a&colour=red", 400, "colour"],
	["/api/export/json?networks=network-none", 422, "network-none"],
])("%s is a problem, not a broken file", async (path, status, part) => {
	const response = await get(path);
	expect(response.status).toBe(status);
	expect(response.headers.get("content-type")).toContain("application/problem+json");
	expect(response.headers.get("content-disposition")).toBeNull();
	expect(await response.text()).toContain(part);
});

test("who holds the answer of these data gets 304", async () => {
	const path = "/api/export/json?networks=network-a";
	const etag = (await get(path)).headers.get("etag") ?? "";
	expect((await get(path, { "if-none-match": etag })).status).toBe(304);
});

test("a client that goes away leaves a server that answers", async () => {
	const socket = openSocket(port(), "127.0.0.1");
	socket.write("GET /api/export/csv?networks=network-a HTTP/1.1\r\nHost: x\r\n\r\n");
	await new Promise((resolve) => socket.once("data", resolve));
	socket.destroy();
	expect((await get("/api/export/csv?networks=network-a")).status).toBe(200);
});
