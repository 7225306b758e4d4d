import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { type AddressInfo, connect as openSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ExportFormatsAnswer } from "../../../model/index.ts";
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

const post = (path: string, body: unknown) =>
	fetch(`http://127.0.0.1:${port()}${path}`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body),
	});

test.each([
	["graphml", "application/graphml+xml", "graphml"],
	["csv", "application/zip", "zip"],
	["json", "application/json", "json"],
])("%s comes as a file that is called after the selection", async (name, type, extension) => {
	const response = await get(`/api/export/${name}?networks=network-a&asOf=2024-02-29`);
	expect(response.status).toBe(200);
	expect(response.headers.get("content-type")).toContain(type);
	const disposition = `attachment; filename="stadtregion_2024-02-29.${extension}"`;
	expect(response.headers.get("content-disposition")).toBe(disposition);
	expect(response.headers.get("etag")).toContain("0123456789abcdef");
	expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
});

test("a selection in the body of a POST gives the file that it gives in a URL", async () => {
	const path = "/api/export/json";
	const selection = { networks: ["network-a"], include: ["members", "bodies"], indirect: true, depth: 1, limit: 50 };
	const byGet = await get(`${path}?networks=network-a&include=members,bodies&indirect=true&depth=1&limit=50`);
	const byPost = await post(path, selection);
	expect([byPost.status, byPost.headers.get("etag"), byPost.headers.get("cache-control")]).toEqual([
		...[200, null, "no-store"],
	]);
	expect(byPost.headers.get("content-disposition")).toBe(byGet.headers.get("content-disposition"));
	const [asked, sent] = (await Promise.all([byGet.json(), byPost.json()])) as { graph: { request: string } }[];
	expect(sent?.graph.request).toBe(`POST ${path} ${JSON.stringify(selection)}`);
	expect({ ...sent, graph: { ...sent?.graph, request: asked?.graph.request } }).toEqual(asked);
});

test("a POST takes more ids than a URL could hold", async () => {
	const ids = Array.from({ length: 4000 }, (_, index) => `commune-that-is-nowhere-${index}`);
	const response = await post("/api/export/graphml", { ids });
	expect(response.status).toBe(422);
	expect(await response.text()).toContain("commune-that-is-nowhere-3999");
});

test.each([
	[{ networks: ["network-a"], colour: "red" }, "colour"],
	[{ networks: ["network-a"], depth: 9 }, "depth"],
	[{ networks: ["network-a"], indirect: "perhaps" }, "indirect"],
	[{ networks: { id: "network-a" } }, "networks"],
	[{}, "ids"],
	[["network-a"], "object"],
])("POST %j is refused by name", async (body, part) => {
	const response = await post("/api/export/json", body);
	expect(response.status).toBe(400);
	expect(await response.text()).toContain(part);
});

test("the parameters of a POST stand in its body alone", async () => {
	expect((await post("/api/export/json?networks=network-a", { networks: ["network-a"] })).status).toBe(400);
});

test("other methods are refused with those that there are", async () => {
	const response = await fetch(`http://127.0.0.1:${port()}/api/export/json`, { method: "PUT" });
	expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
});

test("every edge carries its evidence with its source, derived edges that of the facts they follow from", async () => {
	const response = await get(
		"/api/export/json?networks=network-a,network-b&include=members,bodies,topics&indirect=true",
	);
	const { nodes, edges, graph: about } = (await response.json()) as NodeLink;
	expect(nodes.length).toBe(7);
	expect(edges.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
	expect(edges.filter(({ derived }) => derived).map(({ id }) => id)).toEqual(["indirect.commune-05566076.network-a"]);
	expect(about).toMatchObject({ datasets: [{ license: "CC0-1.0" }], truncated: false });
	expect(about.sources.map(({ id }) => id)).toEqual(["source-press", "source-web"]);
});

interface NodeLink {
	nodes: object[];
	edges: { id: string; derived?: boolean; evidence: { id: string; source: string }[] }[];
	graph: { sources: { id: string }[] };
}

test("a body has seats in every file, not a size that readers would draw", async () => {
	const query = "networks=network-a&include=bodies";
	const { nodes } = (await (await get(`/api/export/json?${query}`)).json()) as { nodes: { id: string }[] };
	expect(nodes.find(({ id }) => id === "body-a")).toMatchObject({ seats: 12 });
	expect(nodes.filter((node) => "size" in node)).toEqual([]);
	const graphml = await (await get(`/api/export/graphml?${query}`)).text();
	expect(graphml).toContain('<data key="node.seats">12</data>');
	expect(graphml).not.toContain('attr.name="size"');
});

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

test("the list of formats has what a menu needs, in both languages", async () => {
	const { formats } = ExportFormatsAnswer.parse(await (await get("/api/export")).json());
	expect(formats.map(({ name }) => name)).toEqual(["csv", "graphml", "json"]);
	expect(formats.find(({ name }) => name === "graphml")).toEqual({
		name: "graphml",
		title: { de: "GraphML", en: "GraphML" },
		purpose: {
			de: "für Gephi, yEd, NetworkX, igraph; jede Kante mit ihren Belegen",
			en: "for Gephi, yEd, NetworkX, igraph; every edge with its evidence",
		},
		description: {
			de: "GraphML, für Gephi, yEd, NetworkX, igraph; jede Kante mit ihren Belegen",
			en: "GraphML, for Gephi, yEd, NetworkX, igraph; every edge with its evidence",
		},
		extension: "graphml",
		mediaType: "application/graphml+xml",
	});
});

test.each([
	["/api/export/xlsx?networks=network-a", 404, "/api/export lists"],
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
