import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../../model/index.ts";
import { GraphError } from "../../../server/graph/index.ts";
import { ApiError, PROBLEMS, type ProblemCode, toApiError } from "../../../server/http/errors.ts";
import { temporaryStore } from "../../provision/graph.ts";
import { REQUESTS } from "../requests.ts";
import { type Reply, serveRegion, startServer } from "../start.ts";

let server: Awaited<ReturnType<typeof serveRegion>>;

beforeAll(async () => {
	server = await serveRegion();
});
afterAll(() => server.close());

function expectProblem(reply: Reply, code: ProblemCode, ...pointers: string[]): void {
	expect(reply.headers.get("content-type")).toMatch(/^application\/problem\+json/);
	expect(reply.headers.get("etag")).toBeNull();
	const problem = Problem.strict().parse(reply.body);
	expect([problem.type, reply.status]).toEqual([`/errors/${code}`, PROBLEMS[code].status]);
	expect(problem).toMatchObject({ status: PROBLEMS[code].status, title: PROBLEMS[code].title });
	if (pointers.length > 0) expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
}

test("the codes are a closed set", () => {
	const codes = Object.entries(PROBLEMS).map(([code, { status }]) => `${status} ${code}`);
	expect(codes).toMatchInlineSnapshot(`
		[
		  "400 invalid-parameters",
		  "400 malformed-body",
		  "404 not-found",
		  "404 unknown-id",
		  "406 not-acceptable",
		  "405 method-not-allowed",
		  "413 body-too-large",
		  "422 unknown-reference",
		  "422 too-large",
		  "422 query-refused",
		  "422 query-failed",
		  "429 too-many-requests",
		  "500 internal",
		  "503 graph-unavailable",
		  "503 graph-loading",
		  "503 graph-empty",
		  "503 shutting-down",
		  "503 busy",
		  "504 timeout",
		]
	`);
});

describe("what a request can get wrong", () => {
	test.each<[string, ProblemCode, ...string[]]>([
		["/api/nothing", "not-found"],
		["/nothing", "not-found"],
		["/api/%zz", "not-found"],
		["/api/entities/%zz", "invalid-parameters"],
		["/api/entities/commune-0", "unknown-id", "id"],
		["/api/entities/commune-0/neighbours", "unknown-id", "id"],
		["/api/evidence/nothing", "unknown-id"],
		["/api/entities/a%20b", "invalid-parameters", "id"],
		["/api/entities/commune-x?id=b", "invalid-parameters", "id"],
		["/api/search", "invalid-parameters", "q"],
		["/api/search?q=%20", "invalid-parameters", "q"],
		["/api/search?q=a&q=b", "invalid-parameters", "q"],
		["/api/search?q=a&type=Town&limit=0", "invalid-parameters", "type/0", "limit"],
		["/api/entities?type=Commune&purpose=x", "invalid-parameters", "purpose"],
		["/api/entities?sort=size", "invalid-parameters", "sort"],
		["/api/entities?cursor=abc", "invalid-parameters", "cursor"],
		["/api/entities?type=Commune&populationMin=many", "invalid-parameters", "populationMin"],
		["/api/entities?memberOf=network-x", "unknown-reference", "memberOf"],
		["/api/entities/commune-x?asOf=2021-02-30", "invalid-parameters", "asOf"],
		["/api/entities/commune-x/neighbours?direction=up&types=KNOWS", "invalid-parameters", "types/0", "direction"],
		["/api/subgraph", "invalid-parameters", "ids"],
		["/api/subgraph?ids=commune-x&depth=99&include=all", "invalid-parameters", "include/0", "depth"],
		["/api/subgraph?ids=commune-0,commune-x", "unknown-reference", "ids"],
		["/api/subgraph?networks=commune-x,network-0", "unknown-reference", "networks", "networks"],
		["/api/overlaps?networks=network-0&indirect=perhaps", "invalid-parameters", "indirect"],
		["/api/overlaps?networks=network-0", "unknown-reference", "networks"],
		["/api/overlaps?networks=", "invalid-parameters", "networks"],
		["/api/paths?from=commune-x", "invalid-parameters", "to"],
		["/api/paths?from=commune-0&to=commune-x", "unknown-reference", "from"],
		["/api/paths?from=commune-x&to=commune-x&maxLength=99", "invalid-parameters", "maxLength"],
	])("GET %s → %s", async (path, code, ...pointers) => {
		expectProblem(await server.get(path), code, ...pointers);
	});

	test.each(Object.entries(REQUESTS))(
		"%s refuses a parameter it does not know, and other methods",
		async (_, [path]) => {
			expectProblem(
				await server.get(`${path}${path.includes("?") ? "&" : "?"}colour=red`),
				"invalid-parameters",
				"colour",
			);
			const deleted = await server.get(path, { method: "DELETE" });
			expectProblem(deleted, "method-not-allowed");
			// Ids and networks may be too many for a URL.
			const allowed = /^\/api\/(subgraph|overlaps)(\?|$)/.test(path) ? "GET, HEAD, POST" : "GET, HEAD";
			expect(deleted.headers.get("allow")).toBe(allowed);
		},
	);

	test("names the network that is not there", async () => {
		const { detail, errors } = (await server.get("/api/overlaps?networks=network-nrw,network-0")).body;
		expect(detail).toContain("network-0");
		expect(errors.map((one: { id: string }) => one.id)).toEqual(["network-0"]);
	});

	test("a body that is no JSON, or too large", async () => {
		const post = (body: string) =>
			server.get("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body });
		expectProblem(await post('{"query": '), "malformed-body");
		expectProblem(await post(JSON.stringify({ query: " ".repeat(200_000) })), "body-too-large");
	});

	test("too many requests, with the time to wait", async () => {
		const strict = await startServer(server.config, { requestsPerMinute: 1 });
		await strict.get("/api/schema");
		const refused = await strict.get("/api/schema");
		expectProblem(refused, "too-many-requests");
		expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
		expect((await strict.get("/healthz")).status).toBe(200);
		await strict.close();
	});
});

describe("what the database can get wrong", () => {
	test("an empty one: not ready, and every route says how to fill it", async () => {
		const empty = await temporaryStore();
		const unfilled = await startServer(empty.config);
		expect((await unfilled.get("/healthz")).status).toBe(200);
		for (const path of ["/readyz", "/api/schema", "/api/search?q=a", "/graphql?query=%7B__typename%7D"]) {
			const reply = await unfilled.get(path);
			expectProblem(reply, "graph-empty");
			expect(reply.body.detail).toContain("npm run seed");
		}
		await unfilled.close();
		await empty.remove();
	});

	test("a damaged or missing graph is told without paths, on every endpoint", async () => {
		const damaged = await temporaryStore();
		for (const text of [undefined, "{", '{"store": "store-x", "sha256": "0"}']) {
			if (text) await writeFile(join(damaged.config.storeDir, "current.json"), text);
			const broken = await startServer(damaged.config);
			for (const path of ["/readyz", "/api/schema", "/graphql/schema", "/api/cypher"]) {
				const { body } = await broken.get(path);
				expect(JSON.stringify(body)).not.toContain(damaged.config.storeDir);
				expect(body.type).toBe("/errors/graph-empty");
			}
			await broken.close();
		}
		await damaged.remove();
	});

	test("one that does not answer", async () => {
		const nowhere = { uri: "bolt://127.0.0.1:9", username: "neo4j", password: "x", database: "neo4j" };
		const cut = await startServer({ ...server.config, neo4j: nowhere });
		expect((await cut.get("/healthz")).status).toBe(200);
		for (const path of ["/readyz", "/api/schema", "/api/overlaps"])
			expectProblem(await cut.get(path), "graph-unavailable");
		await cut.close();
	});

	test.each<[GraphError["kind"], ProblemCode]>([
		["timeout", "timeout"],
		["memory", "too-large"],
		["unavailable", "graph-unavailable"],
		["query", "internal"],
		["cancelled", "internal"],
	])("a query that ends in %s → %s, without its inner text", (kind, code) => {
		const error = toApiError(new GraphError(kind, "MATCH (secret)"));
		expect(error).toBeInstanceOf(ApiError);
		expect([error.code, error.detail.includes("secret")]).toEqual([code, false]);
	});
});
