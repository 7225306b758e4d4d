/** Queries of users on both engines: alike where they read, refused where they do more, stopped where they do not end. */
import { expect, test } from "vitest";
import { FUNCTIONS } from "../../client/panels/console/cypher-words.ts";
import { EXAMPLES } from "../../client/panels/console/examples.ts";
import { CypherAnswer } from "../../model/index.ts";
import { readConfig } from "../../server/config.ts";
import { openConsole } from "../../server/console/console.ts";
import type { ExploreLimits, Graph } from "../../server/graph/index.ts";
import { ATTEMPTS } from "../server/console/attempts.ts";
import { QUERIES } from "../server/console/queries.ts";
import { describeOnBothEngines, sameOnBoth } from "./engines.ts";

const RUNAWAY = "MATCH (a) MATCH (b) MATCH (c) MATCH (d) WHERE a.id + b.id = c.id + d.id + 'x' RETURN count(*) AS n";
const LIMITS: ExploreLimits = { timeoutMs: 30_000, rows: 100, bytes: 1_000_000, memoryMb: 2000 };

function consoleOn(graph: Graph, changes: Partial<ReturnType<typeof readConfig>["console"]> = {}) {
	const { console, limits } = readConfig({});
	return openConsole(graph, { ...console, timeoutMs: 30_000, ...changes }, limits.nodes).ask;
}

const failure = (promise: Promise<unknown>) =>
	promise.then(
		() => undefined,
		(error: unknown) => error,
	);
const count = async (graph: Graph) => (await graph.read("MATCH (n) RETURN count(n) AS n"))[0]?.n;

for (const [query, params = {}] of QUERIES) {
	sameOnBoth(`answers ${query}`, async (graph) => {
		const { ms: _, ...answer } = CypherAnswer.parse(await consoleOn(graph)(query, params));
		expect(answer.rows.length).toBeGreaterThan(0);
		return { ...answer, columns: [...answer.columns].sort() };
	});
}

describeOnBothEngines("the console", (engine) => {
	test("answers every query that only reads", async () => {
		const ask = consoleOn(await engine.graph());
		for (const [query, params = {}] of QUERIES)
			expect((await ask(query, params)).rows.length, query).toBeGreaterThan(0);
	});

	test("answers the page's examples, and every function that the page proposes", async () => {
		const ask = consoleOn(await engine.graph());
		for (const { query, params = {} } of EXAMPLES)
			expect((await ask(query, { ...params })).rows.length, query).toBeGreaterThan(1);
		const pattern = "MATCH p = (n:Network)<-[r:MEMBER_OF]-(m) WHERE r.validFrom IS NOT NULL";
		for (const example of Object.values(FUNCTIONS)) {
			const { rows } = await ask(`${pattern} RETURN ${example} AS x LIMIT 1`, {});
			expect(rows[0]?.[0], example).not.toBeUndefined();
		}
	});

	test("refuses every attempt, and nothing is changed by any", async () => {
		const graph = await engine.graph();
		const ask = consoleOn(graph);
		const before = await count(graph);
		for (const [query] of ATTEMPTS)
			expect(await failure(ask(query, {})), query).toMatchObject({ code: "query-refused" });
		expect(await count(graph)).toBe(before);
	});

	test("refuses writes also without a look at their words", async () => {
		const graph = await engine.graph();
		const before = await count(graph);
		const writes = ["CREATE (n:X)", "MATCH (n) SET n.x = 1", "MATCH (n) CALL (n) { CREATE (:X) } RETURN 1 AS x"];
		for (const query of writes) {
			expect(await failure(graph.explore(query, {}, LIMITS)), query).toMatchObject({
				kind: "query",
				cause: { code: "Neo.ClientError.Statement.AccessMode" },
			});
		}
		expect(await count(graph)).toBe(before);
	});

	test("stops a query that does not end, and answers the next one", async () => {
		const ask = consoleOn(await engine.graph(), { timeoutMs: 1000, memoryMb: 20_000 });
		expect(await failure(ask(RUNAWAY, {}))).toMatchObject({
			code: "timeout",
			detail: expect.stringContaining("1000 ms"),
		});
		if (engine.name === "neo4j") expect(await runningQueries(await engine.graph())).toEqual([]);
		expect((await ask("RETURN 1 AS one", {})).rows).toEqual([[1]]);
	});

	test("stops a query whose client has gone", async () => {
		const graph = await engine.graph();
		const ask = consoleOn(graph, { timeoutMs: 600_000, memoryMb: 20_000 });
		const client = new AbortController();
		const answer = failure(ask(RUNAWAY, {}, client.signal));
		setTimeout(() => client.abort(), 500);
		expect(await answer).toMatchObject({ kind: "cancelled" });
		expect(await failure(ask("RETURN 1 AS one", {}, AbortSignal.abort()))).toMatchObject({ kind: "cancelled" });
		if (engine.name === "neo4j") expect(await runningQueries(graph)).toEqual([]);
	});

	test("cuts rows and bytes, and says so", async () => {
		const graph = await engine.graph();
		const explore = async (query: string, limits: Partial<ExploreLimits>) => {
			const { rows, truncated } = await graph.explore(query, {}, { ...LIMITS, ...limits });
			return [rows.length, truncated];
		};
		expect(await explore("UNWIND range(1, 3) AS x RETURN x", { rows: 3 })).toEqual([3, false]);
		expect(await explore("UNWIND range(1, 5000) AS x RETURN x", { rows: 3 })).toEqual([3, true]);
		expect(await explore("UNWIND range(1, 5000) AS x RETURN x", { rows: 4000 })).toEqual([4000, true]);
		expect(await explore("UNWIND range(1, 9) AS x RETURN range(1, 100) AS y", { bytes: 1000 })).toEqual([3, true]);
		expect(await explore("MATCH (n:Nothing) RETURN n", {})).toEqual([0, false]);
	});

	test("tells a faulty query from one that may not be run", async () => {
		const ask = consoleOn(await engine.graph());
		for (const query of ["RETURN nothing AS x", "RETURN $missing AS x", "MATCH (n RETURN n", "RETURN 1 AS a, 2 AS a"])
			expect(await failure(ask(query, {})), query).toMatchObject({
				code: expect.stringMatching(/^query-(failed|refused)$/),
			});
		expect(await failure(ask("RETURN nothing AS x", {}))).toMatchObject({
			code: "query-failed",
			detail: expect.stringContaining("nothing"),
		});
	});
});

async function runningQueries(graph: Graph): Promise<unknown[]> {
	const query =
		"SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $text AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery";
	return graph.read(query, { text: "MATCH (d)" });
}
