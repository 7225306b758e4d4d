import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BoundariesAnswer } from "../../../model/index.ts";
import { areasOf } from "../../reference/topology.ts";
import { BOUNDARIES_KEY, squares } from "../../seed/boundaries.ts";
import { loadDirectory, REGION, writeFiles } from "../../seed/sandbox.ts";
import { serveRegion, startServer, type TestServer } from "../start.ts";

const root = mkdtempSync(join(tmpdir(), "boundaries-"));
const storeDir = join(root, "store");
const region = join(root, "region");
const own = join(root, "own");
/** The communes of the region. */
const IDS = ["05515000", "05558020", "05558044", "05566004", "05566012", "09775152"];
let server: TestServer;

beforeAll(async () => {
	writeFiles(own, {
		"dataset.yaml": "id: own\ntitle: Own\nlicense: CC0\nattribution: [we]\n",
		"a.yaml": `sources: { s: { title: T, publisher: P, kind: register, published: 2024 } }
evidence: { source: s, locator: L }
communes: [{ ags: "99001001", name: A }]
${BOUNDARIES_KEY}`,
		"grenzen.topo.json": squares("99001001"),
	});
	cpSync(REGION, region, { recursive: true });
	writeFiles(region, { "grenzen.yaml": BOUNDARIES_KEY, "grenzen.topo.json": squares(...IDS) });
	await loadDirectory(region, storeDir);
	server = await startServer({ storeDir, queryTimeoutMs: 10_000 });
}, 60_000);
afterAll(async () => {
	await server.close();
	rmSync(root, { recursive: true });
});

test("communes are where they lie, and the answer says whom to name", async () => {
	const { status, body } = await server.get("/api/boundaries");
	expect(status).toBe(200);
	const answer = BoundariesAnswer.parse(body);
	expect([...areasOf(answer).keys()]).toEqual(IDS);
	expect(answer.objects.communes.properties).toEqual({ attribution: ["© Vermessungsamt"], datasets: ["region"] });
	const { body: schema } = await server.get("/api/schema");
	expect(schema.datasets[0].attribution).toEqual(["Prüfdaten", "© Vermessungsamt"]);
});

test("it is sent compressed, to other pages too, and once for each version of the data", async () => {
	const headers = { "Accept-Encoding": "gzip", Origin: "https://example.org" };
	const sent = await new Promise<Record<string, unknown>>((resolve) => {
		get(`${server.url}/api/boundaries`, { headers }, (reply) => resolve({ ...reply.resume().headers }));
	});
	expect(sent).toMatchObject({ "content-encoding": "gzip", "access-control-allow-origin": "*" });
	const again = await server.get("/api/boundaries", { headers: { "If-None-Match": String(sent.etag) } });
	expect([again.status, again.text]).toEqual([304, ""]);
});

test("a data set that comes beside is added, or asked for alone; when it goes, its boundaries go", async () => {
	await loadDirectory(own, storeDir);
	const idsOf = async (query = "") => [...areasOf((await server.get(`/api/boundaries${query}`)).body).keys()];
	expect(await idsOf()).toHaveLength(7);
	expect(await idsOf("?dataset=own")).toEqual(["99001001"]);
	await loadDirectory("", storeDir, { data: [], remove: ["own"] });
	expect(await idsOf()).toHaveLength(6);
	expect(await server.get("/api/boundaries?dataset=own")).toMatchObject({
		status: 404,
		body: { type: "/errors/not-found", detail: expect.stringContaining("of the data set own. `npm run import:vg250`") },
	});
});

test("without any there is nothing to find", async () => {
	const bare = await serveRegion();
	expect(await bare.get("/api/boundaries")).toMatchObject({
		status: 404,
		body: { type: "/errors/not-found", detail: "There are no boundaries. `npm run import:vg250` makes some." },
	});
	await bare.close();
});

test("a shared border counts only where it is asked for by its name", async () => {
	const table = "tables: [{ file: n.csv, type: BORDERS, start: a, end: b }]\n";
	writeFiles(own, {
		"b.yaml": `evidence: { source: s, locator: L }\ncommunes: [{ ags: "99001002", name: B }]\n${table}`,
		"n.csv": "a,b\n99001001,99001002\n",
	});
	await loadDirectory(own, storeDir);
	const [A, B] = ["commune-99001001", "commune-99001002"];
	const edges = async (query: string) => (await server.get(`/api/subgraph?ids=${A},${B}${query}`)).body.edges;
	expect(await edges("")).toEqual([]);
	expect(await edges("&types=BORDERS")).toMatchObject([{ type: "BORDERS", source: A, target: B }]);
	expect((await server.get(`/api/entities/${A}`)).body).toMatchObject({ facts: [], counts: [] });
	const paths = async (query: string) => (await server.get(`/api/paths?from=${A}&to=${B}${query}`)).body.length;
	expect([await paths(""), await paths("&types=BORDERS")]).toEqual([null, 1]);
});
