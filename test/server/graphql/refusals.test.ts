/** What a query can get wrong, and what its author is told: a sentence that names the place and the way out, and a code. */
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { connect, type Graph, GraphError } from "../../../server/graph/index.ts";
import { type Answer, serveFixture, serveGraphql } from "./serve.ts";

let api: Awaited<ReturnType<typeof serveFixture>>;
beforeAll(async () => {
	api = await serveFixture();
}, 120_000);
afterAll(() => api.close());

const INTERNALS = /node_modules|undefined|MATCH|\.ts\b|\.js\b|GRAFEO|Neo\./;

function expectRefusal({ data, errors }: Answer, code: string, message: RegExp): void {
	expect(data ?? null).toBeNull();
	expect(errors?.[0]?.message).toMatch(message);
	for (const { extensions } of errors ?? []) expect(extensions?.code).toBe(code);
	expect(JSON.stringify(errors)).not.toMatch(INTERNALS);
}

const nested = (levels: number): string =>
	levels === 0 ? "id" : `memberOf { members { ... on Commune { ${nested(levels - 1)} } } }`;
const times = (count: number, part: (index: number) => string) =>
	Array.from({ length: count }, (_, i) => part(i)).join(" ");

describe("the query", () => {
	test.each<[string, string, string, RegExp]>([
		["a syntax error", "{ communes(", "invalid-parameters", /^Syntax Error: Expected Name, found <EOF>/],
		["an unknown field", "{ communes { nam } }", "invalid-parameters", /"nam" on type "Commune". Did you mean "name"/],
		["an internal field", "{ communes { hash } }", "invalid-parameters", /Cannot query field "hash"/],
		["an unknown root", "{ comunes { name } }", "invalid-parameters", /Did you mean .*"communes"/],
		[
			"an unknown filter",
			"{ communes(where: { nam: { eq: 1 } }) { id } }",
			"invalid-parameters",
			/Did you mean "name"/,
		],
		[
			"a wrong type",
			"{ communes(limit: true) { id } }",
			"invalid-parameters",
			/Int cannot represent non-integer value: true/,
		],
		[
			"an unknown value",
			"{ networks(where: { status: { eq: sure } }) { id } }",
			"invalid-parameters",
			/"sure" does not exist in "Status"/,
		],
		["no fields of an entity", "{ communes }", "invalid-parameters", /must have a selection of subfields/],
		[
			"writing",
			"mutation { createCommunes { info { nodesCreated } } }",
			"query-refused",
			/no mutation here: the graph is only read/,
		],
		["subscribing", "subscription { communeCreated { id } }", "query-refused", /no subscription here/],
		["too many levels", `{ communes { ${nested(9)} } }`, "too-large", /\d+ levels deep, at most 16 are allowed/],
		["too many fields", `{ communes { ${times(501, () => "id")} } }`, "too-large", /502 fields, at most 500/],
		["too many roots", `{ ${times(21, () => "sources { id }")} }`, "too-large", /21 fields at the root, at most 20/],
		["too many aliases", `{ communes { ${times(51, (i) => `a${i}: id`)} } }`, "too-large", /51 aliases, at most 50/],
		[
			"too many neighbours",
			`{ networks { ${times(41, () => "membersConnection { totalCount }")} } }`,
			"too-large",
			/41 fields that lead to other entities, at most 40/,
		],
		[
			"fragments that double, of fields about types",
			`{ ...f0 } ${times(40, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f40 on Query { __typename }`,
			"invalid-parameters",
			/maximum allowed number of nodes/,
		],
		["too long a text", `{ communes { ${times(5001, () => "id")} } }`, "too-large", /5000 tokens/],
		["no limit at all", "{ communes(limit: 0) { id } }", "invalid-parameters", /^limit must be 1 or more/],
		["a negative limit", "{ communes(limit: -1) { id } }", "invalid-parameters", /^limit must be 1 or more/],
		[
			"a page of nothing",
			"{ communesConnection(first: 0) { totalCount } }",
			"invalid-parameters",
			/^first must be 1 .*totalCount/,
		],
		["a negative offset", "{ communes(offset: -1) { id } }", "invalid-parameters", /^offset must be 0 or more/],
		[
			"what is no cursor",
			'{ communesConnection(after: "x") { totalCount } }',
			"invalid-parameters",
			/^after must be an endCursor/,
		],
		[
			"null as a filter",
			"{ communes(where: { name: null }) { id } }",
			"invalid-parameters",
			/^where.name is null.* { eq: null }/,
		],
		[
			"null to compare with",
			"{ communes(where: { population: { gt: null } }) { id } }",
			"invalid-parameters",
			/^where.population.gt is null/,
		],
		[
			"null in a list",
			"{ communes(where: { OR: [{ name: { eq: null } }, { ags: null }] }) { id } }",
			"invalid-parameters",
			/^where.OR\[1\].ags is null/,
		],
		[
			"null for a fact",
			"{ communes { memberOfConnection(where: { edge: { certainTo: null } }) { totalCount } } }",
			"invalid-parameters",
			/^where.edge.certainTo is null/,
		],
		[
			"an empty filter of neighbours",
			"{ communes(where: { memberOf: { none: {} } }) { id } }",
			"invalid-parameters",
			/^where.memberOf.none is empty.*startsWith: ""/,
		],
		[
			"an empty filter of facts",
			"{ communes(where: { memberOfConnection: { some: { edge: {} } } }) { id } }",
			"invalid-parameters",
			/^where.memberOfConnection.some is empty/,
		],
		[
			"nothing to choose from",
			'{ communes(where: { OR: [{}, { name: { eq: "x" } }] }) { id } }',
			"invalid-parameters",
			/^where.OR\[0\] is empty/,
		],
		[
			"a type among neighbours",
			"{ networks(where: { members: { some: { typename: [Commune] } } }) { id } }",
			"invalid-parameters",
			/^where.members.some.typename .*Connection/,
		],
		[
			"all of several types",
			'{ networks(where: { members: { all: { name: { eq: "x" } } } }) { id } }',
			"invalid-parameters",
			/"all" is not defined by type "EntityRelationshipFilters"/,
		],
		["an alias used twice", "{ a: communes { id } a: networks { id } }", "invalid-parameters", /conflict/],
	])("%s", async (_, query, code, message) => {
		expectRefusal(await api.ask(query), code, message);
		expect(api.logged).toEqual([]);
	});
});

describe("the variables", () => {
	const QUERY = "query ($where: CommuneWhere, $n: Int) { communes(where: $where, limit: $n) { id } }";
	test.each<[string, string, object, RegExp]>([
		["a wrong type", QUERY, { n: "many" }, /^Variable "\$n" got invalid value "many"; Int cannot represent/],
		[
			"an unknown filter",
			QUERY,
			{ where: { nam: {} } },
			/^Variable "\$where" got .*"nam" is not defined.*Did you mean "name"/,
		],
		["no limit at all", QUERY, { n: 0 }, /^\$n must be 1 or more/],
		[
			"null as a filter",
			QUERY,
			{ where: { memberOfConnection: { some: { edge: { certainTo: null } } } } },
			/^\$where.memberOfConnection.some.edge.certainTo is null.*{ eq: null }/,
		],
		["null for all filters", QUERY, { where: null }, /^\$where is null/],
		[
			"null inside a filter",
			"query ($f: StringScalarFilters) { communes(where: { name: $f }) { id } }",
			{ f: null },
			/^\$f is null/,
		],
		[
			"null within a list",
			"query ($o: [CommuneWhere!]) { communes(where: { OR: $o }) { id } }",
			{ o: [{ name: null }] },
			/^\$o\[0\].name is null/,
		],
		[
			"null in a fragment",
			"query ($f: StringScalarFilters) { communes { ...c } } fragment c on Commune { memberOf(where: { name: $f }) { id } }",
			{ f: null },
			/^\$f is null/,
		],
		[
			"one that is missing",
			"query ($ids: [ID!]!) { evidence(ids: $ids) { id } }",
			{},
			/^Variable "\$ids" of required type "\[ID!\]!" was not provided/,
		],
	])("%s", async (_, query, variables, message) => {
		expectRefusal(await api.ask(query, variables), "invalid-parameters", message);
		expect(api.logged).toEqual([]);
	});

	test("what is left out is no fault", async () => {
		expect((await api.ask(QUERY)).errors).toBeUndefined();
		expect((await api.ask(QUERY, { where: { name: { eq: null } }, n: null })).data).toEqual({ communes: [] });
	});
});

describe("the operation", () => {
	const TWO = "query A { communes { id } } query B($ids: [ID!]!) { evidence(ids: $ids) { id } }";

	test("must be named where there are several", async () => {
		expectRefusal(await api.ask(TWO), "invalid-parameters", /not said: name one in operationName. .* holds A, B/);
		expectRefusal(await api.ask(TWO, {}, "C"), "invalid-parameters", /no operation C: name one in operationName/);
	});

	test("is looked at alone", async () => {
		expect((await api.ask(TWO, {}, "A")).errors).toBeUndefined();
		expect((await api.ask(TWO, { ids: ["e1"] }, "B")).data).toEqual({ evidence: [{ id: "e1" }] });
	});
});

test("too large an answer: the cost, the limit, and what to do", async () => {
	const limits = { ...readConfig({}).limits, cost: 20 };
	const narrow = await serveGraphql(api.graph, { limits });
	const QUERY =
		"query ($n: Int) { communes(limit: $n) { memberOf { members { ... on Commune { memberOf { id } } } } } }";
	const refused = await narrow.ask(QUERY);
	expectRefusal(
		refused,
		"too-large",
		/about 312 entities and facts, at most 20 .*limit: or first:.*levels.*\/api\/export/,
	);
	expect(refused.errors?.[0]?.extensions).toMatchObject({ cost: 312, limit: 20 });
	expect(
		(await narrow.ask("query ($n: Int) { communes(limit: $n) { id memberOf { id } } }", { n: 1 })).errors,
	).toBeUndefined();
	await narrow.close();
});

test("the schema can be asked for as editors and generators of code do", async () => {
	const options = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true };
	const { data, errors } = await api.ask(
		getIntrospectionQuery({ ...options, inputValueDeprecation: true, oneOf: true }),
	);
	expect(errors).toBeUndefined();
	expect(JSON.stringify(data)).toContain("A cooperation of communes, districts and organizations");
});

describe("the database", () => {
	/** The same graph with sessions that fail in a way in which the driver or the engine does. */
	const failing = (error: Error): Graph => {
		const session = () => ({ run: () => Promise.reject(error), close: async () => {} });
		return { ...api.graph, driver: { ...api.graph.driver, session } as unknown as Graph["driver"] };
	};

	test("fails: what it says stays in the log", async () => {
		const broken = await serveGraphql(failing(new Error("a secret of the engine")));
		const answer = await broken.ask("{ communes { name } }");
		await broken.close();
		expectRefusal(answer, "internal", /server's log says why/);
		expect(JSON.stringify(answer)).not.toContain("secret");
		expect(broken.logged.join()).toContain("secret");
	});

	test("runs out of memory", async () => {
		const broken = await serveGraphql(failing(new GraphError("memory", "secret")));
		expectRefusal(await broken.ask("{ communes { name } }"), "too-large", /more memory than it may/);
		await broken.close();
	});

	test("takes too long", async () => {
		const hurried = await serveGraphql(api.graph, { graph: { storeDir: "", queryTimeoutMs: 1 } });
		const many = times(20, (i) => `a${i}: entities { id linkedTo: evidenceIds }`);
		const { errors } = await hurried.ask(`{ ${many} }`);
		await hurried.close();
		expect(errors?.[0]?.extensions?.code).toBe("timeout");
		expect(errors?.[0]?.message).toMatch(/^The query took longer than 1 ms and was stopped. Ask for fewer/);
	});

	test("cannot be reached", async () => {
		const nowhere = { uri: "bolt://127.0.0.1:9", username: "neo4j", password: "x", database: "neo4j" };
		const graph = await connect({ storeDir: "", queryTimeoutMs: 1000, neo4j: nowhere });
		const cut = await serveGraphql(graph);
		expectRefusal(await cut.ask("{ communes { name } }"), "graph-unavailable", /cannot be reached at the moment/);
		expect(cut.logged).toEqual([]);
		await cut.close();
		await graph.close();
	});
});
