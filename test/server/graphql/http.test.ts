/** The HTTP around a query: what is wrong with it is a problem document, and the schema is a file. */
import { buildSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../../model/index.ts";
import { openLoadTarget } from "../../../server/graph/index.ts";
import { temporaryStore } from "../../provision/graph.ts";
import { startServer, type TestServer } from "../start.ts";
import { loadFixture } from "./fixture.ts";

let server: TestServer;
let store: Awaited<ReturnType<typeof temporaryStore>>;
beforeAll(async () => {
	store = await temporaryStore();
	const target = await openLoadTarget(store.config);
	await loadFixture(target);
	await target.close();
	server = await startServer(store.config);
	await server.get("/graphql/schema");
}, 120_000);
afterAll(async () => {
	await server.close();
	await store.remove();
});

const JSON_TYPE = { "content-type": "application/json" };
const post = (body: string, headers: Record<string, string> = JSON_TYPE) =>
	server.get("/graphql", { method: "POST", headers, body });
const QUERY = "{ districts { name } }";
const ANSWER = { data: { districts: [{ name: "Kreis Steinfurt" }] } };
const inAddress = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

describe("a query", () => {
	test("by POST and by GET, kept by nobody", async () => {
		for (const reply of [await post(JSON.stringify({ query: QUERY })), await server.get(inAddress(QUERY))]) {
			expect([reply.status, reply.body]).toEqual([200, ANSWER]);
			expect(reply.headers.get("etag")).toBeNull();
			expect(reply.headers.get("cache-control")).toBe("no-store");
		}
	});

	test("with variables and what clients add", async () => {
		const query = "query One($id: ID!) { districts(where: { id: { eq: $id } }) { name } }";
		const asked = { query, variables: { id: "district-05566" }, operationName: "One", extensions: { client: "x" } };
		expect((await post(JSON.stringify(asked))).body).toEqual(ANSWER);
		const address = `${inAddress(query)}&variables=${encodeURIComponent(JSON.stringify(asked.variables))}`;
		expect((await server.get(address)).body).toEqual(ANSWER);
	});

	test("asked for as HTML is answered in JSON", async () => {
		const reply = await server.get(inAddress(QUERY), { headers: { accept: "text/html" } });
		expect(reply.body).toEqual(ANSWER);
	});

	test("that is wrong: 200 in JSON, 400 for those who ask for GraphQL's own type, as its specification says", async () => {
		const wrong = JSON.stringify({ query: "{ x }" });
		const accept = "application/graphql-response+json";
		const replies = [await post(wrong), await post(wrong, { ...JSON_TYPE, accept })];
		expect(replies.map(({ status }) => status)).toEqual([200, 400]);
		expect(replies[1]?.headers.get("content-type")).toContain(accept);
		for (const { body } of replies) expect(body.errors[0].extensions).toEqual({ code: "invalid-parameters" });
	});
});

describe("a problem document says that", () => {
	const problem = async (reply: Promise<{ headers: Headers; body: unknown; status: number }>) => {
		const { headers, body } = await reply;
		expect(headers.get("content-type")).toMatch(/^application\/problem\+json/);
		expect(headers.get("etag")).toBeNull();
		const { type, status, detail, errors = [] } = Problem.strict().parse(body);
		return { is: `${status} ${type.slice("/errors/".length)}`, detail, at: errors.map(({ pointer }) => pointer) };
	};

	test.each<[string, string, Record<string, string>, string, RegExp, string[]]>([
		["the body is no JSON", '{"query": ', JSON_TYPE, "400 malformed-body", /well-formed JSON/, []],
		[
			"the body is a list",
			`[{"query": "${QUERY}"}]`,
			JSON_TYPE,
			"400 malformed-body",
			/one query as a JSON object/,
			[],
		],
		["the body is too large", `{"query": "${" ".repeat(200_000)}"}`, JSON_TYPE, "413 body-too-large", /larger/, []],
		[
			"the type is another",
			QUERY,
			{ "content-type": "application/graphql" },
			"400 malformed-body",
			/Content-Type: application\/json/,
			[],
		],
		["there is no query", "{}", JSON_TYPE, "400 invalid-parameters", /query/, ["query"]],
		["the query is no text", '{"query": 1}', JSON_TYPE, "400 invalid-parameters", /query/, ["query"]],
		[
			"the variables are no object",
			`{"query": "${QUERY}", "variables": []}`,
			JSON_TYPE,
			"400 invalid-parameters",
			/variables/,
			["variables"],
		],
	])("%s", async (_, body, headers, is, detail, at) => {
		const found = await problem(post(body, headers));
		expect(found).toEqual({ is, at, detail: expect.stringMatching(detail) });
	});

	const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);
	test.each([
		["selections", `{ networks ${nested(1200, "{ members ", "}")} }`],
		["selections within the limit of tokens", `{ networks ${nested(2400, "{a", "}")} }`],
		["lists", `{ evidence(ids: ${nested(2400, "[", "]")}) { id } }`],
		["objects", `{ communes(where: ${nested(1200, "{ NOT: ", "}")}) { id } }`],
		["types of variables", `query ($x: ${"[".repeat(2400)}Int${"]".repeat(2400)}) { networks { id } }`],
	])("the query is nested too deep: %s", async (_, query) => {
		const body = JSON.stringify({ query });
		expect(await problem(post(body))).toMatchObject({ is: "400 invalid-parameters", at: ["query"] });
	});

	test("query or variables in the URL are nested too deep", async () => {
		const deep = inAddress(`{ networks ${nested(300, "{a", "}")} }`);
		expect(await problem(server.get(deep))).toMatchObject({ is: "400 invalid-parameters", at: ["query"] });
		const found = await problem(server.get(`${inAddress(QUERY)}&variables={"w":${nested(2000, "[", "]")}}`));
		expect(found).toMatchObject({ is: "400 invalid-parameters", at: ["variables"] });
	});

	test("an address without a query, or with variables that are no JSON", async () => {
		expect(await problem(server.get("/graphql"))).toMatchObject({ is: "400 invalid-parameters", at: ["query"] });
		const found = await problem(server.get(`${inAddress(QUERY)}&variables=x`));
		expect(found).toMatchObject({ is: "400 invalid-parameters", at: ["variables"] });
	});

	test.each(["PUT", "DELETE", "PATCH"])("%s is not possible", async (method) => {
		const reply = server.get("/graphql", { method });
		expect(await problem(reply)).toMatchObject({ is: "405 method-not-allowed" });
		expect((await reply).headers.get("allow")).toBe("GET, POST");
		expect(await problem(server.get("/graphql/schema", { method }))).toMatchObject({ is: "405 method-not-allowed" });
	});

	test("there is nothing else below", async () => {
		expect(await problem(server.get("/graphql/nothing"))).toMatchObject({ is: "404 not-found" });
	});
});

test("the schema is a file that can be built from, and is not sent twice", async () => {
	const { headers, text } = await server.get("/graphql/schema");
	expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
	expect(Object.keys(buildSchema(text).getQueryType()?.getFields() ?? {})).toContain("communes");
	const again = await server.get("/graphql/schema", { headers: { "if-none-match": String(headers.get("etag")) } });
	expect([again.status, again.text]).toEqual([304, ""]);
});
