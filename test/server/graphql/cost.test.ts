import { getIntrospectionQuery, parse } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { costOf } from "../../../server/graphql/cost.ts";
import { graphqlSchema } from "../../../server/graphql/schema.ts";
import { CORPUS, ORDERED } from "./corpus.ts";

/** A region as large as the shipped data, in round numbers. */
const SMALL = new Map(
	Object.entries({
		Entity: 700,
		Commune: 400,
		Network: 60,
		Body: 20,
		Role: 30,
		MEMBER_OF: 750,
		BODY_OF: 20,
		HOLDS: 30,
	}),
);
/** All of Germany. */
const LARGE = new Map(Object.entries({ Entity: 1_000_000, Commune: 10_800, Network: 2000, MEMBER_OF: 27_000 }));
const MOST = readConfig({}).limits.cost;

let schema: Awaited<ReturnType<typeof graphqlSchema>>;
beforeAll(async () => {
	schema = await graphqlSchema();
}, 120_000);

const cost = (query: string, variables: Record<string, unknown> = {}, counts = SMALL) =>
	costOf(schema, parse(query), counts, { variables });

test.each([
	["a list at the root is as long as there are entities", "{ communes { name } }", 400],
	["unless fewer are asked for", "{ communes(limit: 5) { name } }", 5],
	["more than there are cost no more", "{ communes(limit: 5000) { name } }", 400],
	["a page", "{ communesConnection(first: 5) { edges { node { name } } } }", 1 + 5],
	["a filter by id", '{ communes(where: { id: { eq: "x" } }) { name } }', 1],
	["a filter by several keys", '{ communes(where: { ags: { in: ["1", "2", "3"] } }) { name } }', 3],
	["below an entity, twice the average", "{ networks(limit: 1) { members { name } } }", 1 + 25],
	["or fewer", "{ networks(limit: 1) { members(limit: 3) { name } } }", 1 + 3],
	[
		"facts count once, not again as edges",
		"{ networks(limit: 1) { membersConnection { edges { node { name } properties { role } } } } }",
		1 + 1 + 25,
	],
	["evidence counts", "{ networks(limit: 2) { evidence { quote source { title } } } }", 2 * 2],
	["evidence by id", '{ evidence(ids: ["a", "b", "c"]) { quote } }', 3],
	["a number costs next to nothing", "{ communesConnection { totalCount } }", 1],
	["also of each", "{ networks { membersConnection { totalCount } } }", 60 * 2],
	["what is nowhere is taken for one", "{ networks(limit: 1) { runs { name } } }", 2],
	[
		"levels are multiplied",
		"{ networks(limit: 2) { members(limit: 3) { ... on Commune { memberOf(limit: 1) { name } } } } }",
		2 * (1 + 3 * 2),
	],
	["a part that is left out", "{ networks(limit: 2) { name members @include(if: false) { name } } }", 2],
])("%s", (_, query, expected) => {
	expect(cost(query)).toBe(expected);
});

const NESTED = { memberOf: { some: { membersConnection: { some: { node: { name: { contains: "e" } } } } } } };
const FILTERED = "query ($w: [CommuneWhere!]) { communesConnection(where: { AND: $w }) { totalCount } }";

test.each<[string, object, number]>([
	["by a text: a hundredth for each commune", { name: { contains: "e" } }, 1 + 400 * 0.01],
	["by a key: nothing", { name: { eq: "Münster" } }, 1],
	["over relationships", { memberOf: { some: { id: { eq: "x" } } } }, 1 + 400 * 3.75],
	["over relationships of relationships: multiplied", NESTED, Math.round(1 + 400 * 3.75 * (1 + 25 * 1.01))],
	["of one commune", { id: { eq: "x" }, ...NESTED }, Math.round(1 + 400 * 3.75 * (1 + 25 * 1.01))],
])("a filter costs what the database looks at for it, %s", (_, where, expected) => {
	expect(cost(FILTERED, { w: [where] })).toBe(expected);
});

test("a filter of one entity by its id is decided once", () => {
	const query = "query ($w: CommuneWhere) { communesConnection(where: $w) { totalCount } }";
	expect(cost(query, { w: { id: { eq: "x" }, ...NESTED } })).toBe(Math.round(1 + 3.75 * (1 + 25 * 1.01)));
});

test("filters that fan out are charged, whatever the answer holds", () => {
	const aliases = Array.from({ length: 20 }, (_, i) => `a${i}: communesConnection(where: { AND: $w }) { totalCount }`);
	const many = `query ($w: [CommuneWhere!]) { ${aliases.join(" ")} }`;
	expect(cost(many, { w: Array(14).fill(NESTED) })).toBeGreaterThan(MOST * 50);
	expect(cost(FILTERED, { w: [NESTED] })).toBeLessThan(MOST);
	const dense = new Map(Object.entries({ Commune: 3000, Network: 400, MEMBER_OF: 60_000 }));
	expect(cost(FILTERED, { w: [NESTED] }, dense)).toBeGreaterThan(MOST);
});

test("variables are put in", () => {
	const query = "query ($n: Int, $where: CommuneWhere) { communes(limit: $n, where: $where) { name } }";
	expect(cost(query, {})).toBe(400);
	expect(cost(query, { n: 7 })).toBe(7);
	expect(cost(query, { where: { id: { in: ["a", "b"] } } })).toBe(2);
});

test("levels on levels soon are too many, in a small graph too", () => {
	const nested = (levels: number): string =>
		levels === 0 ? "name" : `members { ... on Commune { memberOf { ${nested(levels - 1)} } } }`;
	expect(cost(`{ networks { ${nested(1)} } }`)).toBeLessThan(MOST);
	expect(cost(`{ networks { ${nested(2)} } }`)).toBeGreaterThan(MOST);
	expect(cost(`{ networks { ${nested(5)} } }`)).toBeGreaterThan(MOST * 1_000_000);
});

test("everything of a very large graph is too much, a page of it is not", () => {
	expect(cost("{ entities { name } }", {}, LARGE)).toBeGreaterThan(MOST);
	expect(cost("{ entities(limit: 1000) { name } }", {}, LARGE)).toBe(1000);
	expect(cost("{ communes { name memberOf { name } } }", {}, LARGE)).toBeLessThan(MOST);
});

test.each(Object.entries({ ...CORPUS, ...ORDERED }))("%s may be asked", (_, query) => {
	const found = cost(query, { ags: "05515000" });
	expect(found).toBeGreaterThan(0);
	expect(found).toBeLessThan(MOST / 10);
});

test("the schema may be asked for, whatever the limit is set to, but not many times over", () => {
	const all = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true };
	expect(cost(getIntrospectionQuery({ ...all, inputValueDeprecation: true, oneOf: true }))).toBeLessThan(100_000);
	expect(() => readConfig({ MAX_COST: "99999" })).toThrow(/MAX_COST/);
	expect(cost("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }")).toBeGreaterThan(
		MOST,
	);
});
