/** `/api/measures` and `/api/projections`: what is measured, listed, cut and refused. The figures are tried in test/measures. */
import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveRegion, startServer, type TestServer } from "../start.ts";
import { ask } from "./serve.ts";

const MUENSTER = "commune-05515000";
const HAVIXBECK = "commune-05558020";
let server: Awaited<ReturnType<typeof serveRegion>>;
beforeAll(async () => {
	server = await serveRegion();
});
afterAll(() => server.close());

const idsOf = (answer: { entities: { id: string }[] }) => answer.entities.map(({ id }) => id);
const valuesAt = async (on: TestServer, params: object) => (await ask(on, "/api/measures", { ...params })).entities;

test("memberships alone count, unless other types are named", async () => {
	const { graph } = await ask(server, "/api/measures", { measures: "degree", by: "degree" });
	// Nine memberships; the regiopole is a member and a cooperation.
	expect(graph).toEqual({ nodes: 9, edges: 9, networks: 4 });
	const parts = await ask(server, "/api/measures", { types: "PART_OF", measures: "degree", by: "degree" });
	expect(parts.graph).toEqual({ nodes: 7, edges: 5, networks: 0 });
});

test("only between the ids that are named, those without a fact among them", async () => {
	const ids = [MUENSTER, "network-nrw", "commune-x"].join(",");
	const entities = await valuesAt(server, { ids, measures: "degree", by: "degree" });
	const degrees = entities.map(({ id, values }: { id: string; values: { degree: number } }) => [id, values.degree]);
	expect(degrees).toEqual([
		[MUENSTER, 1],
		["network-nrw", 1],
		["commune-x", 0],
	]);
});

test("entities of some types are listed, all are measured", async () => {
	const all = await valuesAt(server, { by: "closeness" });
	const communes = await valuesAt(server, { by: "closeness", list: "Commune", limit: 2 });
	expect(communes).toEqual(all.filter(({ type }: { type: string }) => type === "Commune").slice(0, 2));
});

test("the day and the way of counting are those of memberships", async () => {
	const count = async (params: object) => {
		const [found] = await valuesAt(server, { list: "Commune", measures: "memberships", by: "memberships", ...params });
		return found.values.memberships;
	};
	expect(await count({ networks: "network-muensterland" })).toBe(1);
	const indirect = await valuesAt(server, { networks: "network-muensterland", indirect: true, list: "Commune" });
	expect(indirect.map(({ id }: { id: string }) => id)).toContain(HAVIXBECK);
	expect(idsOf(await ask(server, "/api/measures", { asOf: "2017-01-01" }))).not.toContain(HAVIXBECK);
});

test("as CSV, a row for each entity in the order of the list", async () => {
	const { text, headers } = await server.get("/api/measures?measures=degree,density&by=degree&limit=2&format=csv");
	expect(headers.get("content-disposition")).toBe('attachment; filename="measures.csv"');
	expect(text.replace("\uFEFF", "").split("\r\n")).toEqual([
		"id,type,name,degree,density",
		"commune-05515000,Commune,Münster,3,",
		"network-muensterland,Network,Regionalentwicklung Münsterland,3,0",
		"",
	]);
});

test("a projection as CSV and as GraphML has the edges of its answer", async () => {
	const query = "/api/projections?of=networks&networks=network-nrw,network-stadtregion,network-regiopole";
	const { edges, nodes } = (await server.get(query)).body;
	expect(edges).toEqual([
		{ a: "network-nrw", b: "network-regiopole", weight: 1 },
		{ a: "network-nrw", b: "network-stadtregion", weight: 1 },
	]);
	const csv = (await server.get(`${query}&format=csv`)).text.replace("\uFEFF", "").split("\r\n");
	expect(csv[1]).toBe("network-nrw,network-regiopole,1,Städtekooperation NRW,Regiopolregion");
	expect(csv).toHaveLength(2 + edges.length);
	const xml = new XMLParser({ ignoreAttributes: false }).parse((await server.get(`${query}&format=graphml`)).text);
	expect(xml.graphml.graph.node).toHaveLength(nodes.length);
	expect(xml.graphml.graph.edge.map((edge: Record<string, string>) => [edge["@_source"], edge["@_target"]])).toEqual(
		edges.map(({ a, b }: { a: string; b: string }) => [a, b]),
	);
});

test("least weights and limits cut, and the answer says so", async () => {
	expect(await ask(server, "/api/projections", { limit: 1 })).toMatchObject({ edges: [{}], truncated: true });
	expect(await ask(server, "/api/projections", { minWeight: 2 })).toMatchObject({ edges: [], total: 0 });
	expect(await ask(server, "/api/measures", { limit: 1 })).toMatchObject({ entities: [{}], truncated: true, total: 9 });
});

test("more than may be measured at once are refused", async () => {
	const limits = { page: 9, nodes: 9, facts: 9, networks: 9, measured: 8, paths: 9, pathLength: 2, cost: 1 };
	const small = await startServer(server.config, { limits });
	for (const path of ["/api/measures", "/api/projections", "/api/measures?types=PART_OF"])
		expect((await small.get(path)).body, path).toMatchObject({
			type: "/errors/too-large",
			detail: expect.stringMatching(/more than the 8 entities.*MAX_MEASURED/),
		});
	await small.close();
});
