import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QuestionAnswer, QuestionsAnswer } from "../../../model/index.ts";
import { QUESTIONS } from "../../../server/questions/catalogue.ts";
import { serveRegion, startServer } from "../start.ts";

let server: Awaited<ReturnType<typeof serveRegion>>;

beforeAll(async () => {
	server = await serveRegion();
});
afterAll(() => server.close());

const SHARED = "/api/questions/list-shared-members?a=network-stadtregion&b=network-nrw";
const MUENSTERS = "/api/questions/list-commune-cooperations?commune=commune-05515000";

describe("the catalogue", () => {
	test("lists every question once, with what a form and a table need", async () => {
		const { body } = await server.get("/api/questions");
		const { groups, formats, entities } = QuestionsAnswer.parse(body);
		const listed = groups.flatMap(({ questions }) => questions.map(({ name }) => name));
		expect([...listed].sort()).toEqual([...QUESTIONS.keys()]);
		expect(formats.map(({ name }) => name)).toEqual(expect.arrayContaining(["csv", "xlsx", "graphml", "json"]));
		expect(entities.map(({ id }) => id)).toContain("commune-05515000");
		const shared = groups.flatMap(({ questions }) => questions).find(({ name }) => name === "list-shared-members");
		expect(shared?.params.map(({ name }) => name)).toEqual(["a", "b", "asOf"]);
		expect(shared?.params[0]).toMatchObject({ type: "entity", of: ["Network"], title: { de: "Kooperation" } });
	});

	test("offers defaults only where they are in the graph", async () => {
		const { body } = await server.get("/api/questions");
		const { groups, entities } = QuestionsAnswer.parse(body);
		const params = groups.flatMap(({ questions }) => questions.flatMap((question) => question.params));
		const entityParams = params.filter(({ type }) => type === "entity" || type === "entities");
		const known = new Set(entities.map(({ id }) => id));
		const offered = entityParams.flatMap((param) => [param.default ?? []].flat().map(String));
		expect(new Set(offered)).toEqual(known);
		expect(entityParams.filter((param) => param.default === undefined && !param.optional).length).toBeGreaterThan(10);
	});

	test("says which default is not in the graph, and what to do", async () => {
		const { status, body } = await server.get("/api/questions/list-indirect-members");
		expect([status, body.type]).toEqual([422, "/errors/unknown-reference"]);
		expect(body.errors).toEqual([
			{
				pointer: "network",
				detail: "the default network-muensterland-ev is not in this graph; name a Network of yours",
				id: "network-muensterland-ev",
			},
		]);
	});

	test("says that there is no such question", async () => {
		const { status, body } = await server.get("/api/questions/list-nothing");
		expect([status, body.type]).toEqual([404, "/errors/unknown-id"]);
	});
});

describe("an answer", () => {
	test("is table, picture, sentence, query and parameters", async () => {
		const { status, body } = await server.get(SHARED);
		expect(status).toBe(200);
		const answer = QuestionAnswer.parse(body);
		expect(answer.rows).toEqual([[{ id: "commune-05515000", type: "Commune", name: "Münster" }, null, null, false]]);
		expect(answer.sentence.de).toBe(
			"Ein gemeinsames Mitglied von Stadtregion Münster und Städtekooperation NRW ist bekannt: Münster (alle Zeiten).",
		);
		expect(answer.graph.nodes.map(({ id }) => id)).toEqual(["commune-05515000", "network-nrw", "network-stadtregion"]);
		expect(answer.graph.edges.map(({ id }) => id)).toEqual([
			"member_of.commune-05515000.network-nrw",
			"member_of.commune-05515000.network-stadtregion",
		]);
		expect(answer.params).toEqual({ a: "network-stadtregion", b: "network-nrw", asOf: null });
		expect(answer.cypher).toMatch(/^MATCH/);
		expect(answer.truncated).toBe(false);
	});

	test("is that of its day", async () => {
		const since = "/api/questions/rank-communes?k=1&district=district-05558";
		expect((await server.get(`${since}&asOf=2018-01-01`)).body.rows).toHaveLength(1);
		const { body } = await server.get(`${since}&asOf=2017-12-31`);
		expect(body.rows).toEqual([]);
		expect(body.sentence.de).toBe(
			"Von keiner Kommune im Kreis Coesfeld sind 1 oder mehr Kooperationen bekannt (Stand: 31. Dezember 2017).",
		);
	});

	test("is cut by a limit and says so", async () => {
		const { body } = await server.get(`${MUENSTERS}&limit=2`);
		expect([body.rows.length, body.truncated]).toEqual([2, true]);
		expect(body.sentence.de).toMatch(
			/^Münster gehört direkt oder indirekt zu mehr als 2 bekannten Kooperationen: .* und mindestens 1 weitere \(alle Zeiten\)\.$/,
		);
		expect((await server.get(`${MUENSTERS}&limit=3`)).body.truncated).toBe(false);
	});

	test("is held to the server's limits", async () => {
		const limits = { page: 1, nodes: 2, facts: 1, networks: 1, measured: 5000, paths: 1, pathLength: 2, cost: 1 };
		const small = await startServer(server.config, { limits });
		const { body } = await small.get(`${MUENSTERS}&limit=3`);
		await small.close();
		expect([body.rows.length, body.truncated]).toEqual([1, true]);
		expect(body.graph.nodes).toHaveLength(2);
	});
});

describe("parameters", () => {
	const problem = async (path: string) => {
		const { status, body } = await server.get(path);
		return [status, body.type, body.errors];
	};

	test("that name nothing, or something else, are named", async () => {
		expect(await problem(`${SHARED.replace("network-nrw", "commune-05515000")}`)).toEqual([
			422,
			"/errors/unknown-reference",
			[{ pointer: "b", detail: "commune-05515000 is a Commune, not a Network", id: "commune-05515000" }],
		]);
		expect(await problem(`${SHARED.replace("network-nrw", "network-x")}`)).toEqual([
			422,
			"/errors/unknown-reference",
			[{ pointer: "b", detail: "there is no Network network-x", id: "network-x" }],
		]);
	});

	test.each([
		["a day that there is not", `${SHARED}&asOf=2023-02-29`, "asOf"],
		["an unknown one", `${SHARED}&colour=red`, "colour"],
		["one given twice", `${SHARED}&a=network-nrw`, "a"],
		["no id", SHARED.replace("network-nrw", "'OR 1"), "b"],
		["an unknown format", `${SHARED}&format=pdf`, "format"],
		["the path's own", `${SHARED}&name=x`, "name"],
	])("are refused: %s", async (_, path, pointer) => {
		expect(await problem(path)).toEqual([400, "/errors/invalid-parameters", [expect.objectContaining({ pointer })]]);
	});

	test("that may be absent may be empty", async () => {
		expect((await server.get(`${SHARED}&asOf=`)).body.params.asOf).toBeNull();
	});
});

describe("files", () => {
	const fetchFile = async (path: string, headers = {}) => {
		const response = await fetch(server.url + path, { headers });
		expect(response.status).toBe(200);
		const name = response.headers.get("content-disposition")?.match(/filename="(.*)"/)?.[1];
		return { name, type: response.headers.get("content-type"), bytes: new Uint8Array(await response.arrayBuffer()) };
	};

	test("CSV is the table, with names and ids", async () => {
		const file = await fetchFile(`${SHARED}&format=csv`);
		expect(file.name).toBe("list-shared-members_stadtregion-muenster_staedtekooperation-nrw.csv");
		expect(file.type).toBe("text/csv; charset=utf-8");
		expect(Buffer.from(file.bytes).toString("utf8")).toBe(
			"\uFEFFmember,member.id,sinceA,sinceA.text,sinceA.attested,sinceB,sinceB.text,sinceB.attested,possible,evidence.certainty,evidence.sources," +
				"dataset.title,dataset.license,dataset.attribution\r\n" +
				"Münster,commune-05515000,,,,,,,false,belegt,Die Stadtregion <https://example.org/>,Eine Region in klein,CC0-1.0,niemand\r\n",
		);
	});

	test("speak the language that is asked for, and link to the license", async () => {
		const response = await fetch(`${server.url}${SHARED}&format=csv&lang=en`);
		expect(response.headers.get("link")).toBe('<https://creativecommons.org/publicdomain/zero/1.0/>; rel="license"');
		expect(await response.text()).toContain(",false,stated,");
		expect((await server.get(`${SHARED}&lang=fr`)).body.errors).toEqual([expect.objectContaining({ pointer: "lang" })]);
	});

	test("XLSX is the table with its sources", async () => {
		const file = await fetchFile(`${SHARED}&format=xlsx`);
		expect(file.name).toMatch(/\.xlsx$/);
		const parts = unzipSync(file.bytes);
		const text = (name: string) => Buffer.from(parts[name] ?? []).toString("utf8");
		for (const sheet of ["Antwort", "Quellen", "Legende", "Info"])
			expect(text("xl/workbook.xml")).toContain(`name="${sheet}"`);
		for (const shown of ["Mitglied", "Münster", "Die Stadtregion", "https://example.org/", "CC0-1.0"])
			expect(text("xl/sharedStrings.xml")).toContain(shown);
	});

	test("GraphML and node-link are the picture", async () => {
		const graphml = await fetchFile(`${SHARED}&format=graphml`);
		expect(Buffer.from(graphml.bytes).toString("utf8")).toContain('<node id="commune-05515000">');
		const json = JSON.parse(Buffer.from((await fetchFile(`${SHARED}&format=json`)).bytes).toString("utf8"));
		expect(json.nodes).toHaveLength(3);
		expect(json.edges[0].evidence[0].source).toBe("source-page");
	});

	test("are also asked for by media type", async () => {
		expect((await fetchFile(SHARED, { Accept: "text/csv" })).type).toContain("text/csv");
		expect((await fetchFile(SHARED, { Accept: "application/graphml+xml" })).type).toContain("graphml");
		for (const Accept of ["*/*", "application/json", "text/html,*/*;q=0.8", "image/png"]) {
			expect((await fetchFile(SHARED, { Accept })).type, Accept).toContain("application/json");
		}
		expect((await server.get(SHARED)).headers.get("vary")).toContain("Accept");
	});

	test("are not sent again when nothing has changed", async () => {
		const { headers } = await server.get(`${SHARED}&format=csv`);
		const again = await server.get(`${SHARED}&format=csv`, { headers: { "If-None-Match": headers.get("etag") ?? "" } });
		expect([again.status, again.text]).toEqual([304, ""]);
	});
});
