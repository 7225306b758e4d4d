/** The embedded engine behind the driver's interface: what makes it pass for a Neo4j. */
import neo4j, { type Driver, Neo4jError, type Session } from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../server/graph/embedded/engine.ts";
import { type Embedded, openEmbedded } from "./embedded.ts";

let store: Embedded;
let db: Database;
let driver: Driver;

beforeEach(async () => {
	store = await openEmbedded();
	({ db, driver } = store);
	await write(
		"CREATE (:Entity:Commune {id: 'a', name: 'A', n: 1, l: ['x']})-[:PART_OF {id: 'r', w: 2}]->(:Entity {id: 'b'})",
	);
});

afterEach(() => store.remove());

const reader = (): Session => driver.session({ defaultAccessMode: neo4j.session.READ });
const write = (query: string, parameters = {}) => driver.session().run(query, parameters);
const failure = (promise: Promise<unknown>) =>
	promise.then(
		() => undefined,
		(error: unknown) => error as Neo4jError,
	);

async function value(query: string, parameters = {}): Promise<unknown> {
	const { records } = await reader().run(query, parameters);
	return records[0]?.get(0);
}

describe("values", () => {
	test("nodes, relationships and paths are the driver's own", async () => {
		const node = await value("MATCH (n:Commune) RETURN n");
		expect(neo4j.isNode(node as object)).toBe(true);
		expect(node).toMatchObject({ labels: ["Entity", "Commune"], properties: { id: "a", name: "A", n: 1, l: ["x"] } });
		const edge = await value("MATCH ()-[r]->() RETURN r");
		expect(neo4j.isRelationship(edge as object)).toBe(true);
		expect(edge).toMatchObject({ type: "PART_OF", properties: { id: "r", w: 2 } });
		const path = await value("MATCH p = (:Entity {id: 'b'})<-[]-() RETURN p");
		expect(neo4j.isPath(path as object)).toBe(true);
		expect(path).toMatchObject({ length: 1, start: { properties: { id: "b" } }, end: { properties: { id: "a" } } });
		expect(await value("MATCH (n:Commune) RETURN collect({node: n}) AS list")).toMatchObject([
			{ node: { labels: ["Entity", "Commune"] } },
		]);
	});

	test.each([
		["with an id that nothing has", { _id: 99, _labels: ["Commune"], id: "a" }],
		["with the id of a node and other labels", { _id: 0, _labels: ["Admin"], id: "a", name: "A", n: 1, l: ["x"] }],
		["with the id of a node and other properties", { _id: 0, _labels: ["Entity", "Commune"], id: "forged" }],
		["with an id that is none", { _id: -1.5, _labels: [] }],
		["that looks like a relationship", { _id: 0, _type: "PART_OF", _source: 1, _target: 0, id: "r", w: 2 }],
		["that looks like a path", { nodes: [{ _id: 7, _labels: [] }], edges: [] }],
	])("a map %s stays a map", async (_, forged) => {
		expect(await value("RETURN $forged AS x", { forged })).toEqual(forged);
	});

	test("a stored property cannot pretend to be the engine's own", async () => {
		await write("CREATE (:X {_id: 1, _labels: ['Admin'], id: 'x'})");
		const node = await value("MATCH (n:X) RETURN n");
		expect((node as { labels?: string[] }).labels ?? []).not.toContain("Admin");
	});

	test("numbers are numbers, also large ones", async () => {
		expect(await value("RETURN [1, 1.0, 1.5, 9007199254740993] AS x")).toEqual([1, 1, 1.5, 9007199254740992]);
	});
});

describe("sessions", () => {
	test("a READ session writes nothing, however it is asked", async () => {
		const attempts = [
			reader().run("CREATE (:X)"),
			reader().executeRead((tx) => tx.run("MATCH (n) SET n.x = 1")),
			driver.executeQuery("CREATE (:X)", {}, { routing: "READ" }),
			driver.session().executeRead((tx) => tx.run("CREATE (:X)")),
		];
		for (const attempt of attempts)
			expect(await failure(attempt)).toMatchObject({ code: "Neo.ClientError.Statement.AccessMode" });
		expect(db.nodeCount()).toBe(2);
	});

	test("a closed session's query fails as it does on the server, and the store is let go when the engine is done", async () => {
		const session = reader();
		const answer = failure(
			session.run(
				"UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b WITH a, b WHERE a + b = -1 RETURN count(*) AS n",
			),
		);
		await new Promise((resolve) => setTimeout(resolve, 20));
		await session.close();
		expect(await answer).toMatchObject({ code: "Neo.ClientError.Transaction.Terminated" });
		expect(store.holders()).toBe(1);
		await expect.poll(store.holders, { timeout: 20_000 }).toBe(0);
	});

	test("a query ends at its timeout", async () => {
		const slow =
			"UNWIND range(1, 2000) AS a UNWIND range(1, 2000) AS b WITH a, b WHERE a + b = -1 RETURN count(*) AS n";
		expect(await failure(reader().run(slow, {}, { timeout: 20 }))).toMatchObject({
			code: "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
		});
		await expect.poll(store.holders, { timeout: 20_000 }).toBe(0);
	});

	test("answers the version probe of @neo4j/graphql and drops planner options", async () => {
		const probe = "CALL dbms.components() YIELD versions, edition UNWIND versions AS version RETURN version, edition";
		const { records } = await reader().run(`CYPHER 5\n${probe}`);
		expect([...(records[0] ?? [])]).toEqual(["5.26.0", "community"]);
		expect(await value("CYPHER 5\nCYPHER runtime=slotted\nRETURN 1 AS x")).toBe(1);
	});

	test("says what it is", async () => {
		expect(await driver.getServerInfo()).toMatchObject({ agent: "Grafeo/0.6.0" });
		expect(await driver.supportsMultiDb()).toBe(false);
	});
});

describe("transactions", () => {
	test("commit together, roll back together", async () => {
		const session = driver.session();
		await session.executeWrite(async (tx) => {
			await tx.run("CREATE (:X)");
			await tx.run("CREATE (:X)");
		});
		expect(db.nodeCount()).toBe(4);
		await failure(
			session.executeWrite(async (tx) => {
				await tx.run("CREATE (:X)");
				throw new Error("changed my mind");
			}),
		);
		expect(db.nodeCount()).toBe(4);
		expect(store.holders()).toBe(0);
	});

	test("a failed statement fails its transaction", async () => {
		const tx = await driver.session().beginTransaction();
		await tx.run("CREATE (:X)");
		expect(await failure(tx.run("RETURN 1 / 0 AS x"))).toBeInstanceOf(Neo4jError);
		expect(await failure(tx.run("CREATE (:X)"))).toMatchObject({
			code: "Neo.ClientError.Transaction.TransactionTerminated",
		});
		expect(await failure(tx.commit())).toMatchObject({ code: "Neo.ClientError.Transaction.TransactionTerminated" });
		await tx.rollback();
		expect(db.nodeCount()).toBe(2);
		expect(store.holders()).toBe(0);
	});

	test("a conflict can be tried again, and executeWrite does", async () => {
		const first = await driver.session().beginTransaction();
		await first.run("MATCH (n:Commune) SET n.n = n.n + 1");
		let attempts = 0;
		await driver.session().executeWrite(async (tx) => {
			attempts++;
			if (attempts === 2) await first.rollback();
			await tx.run("MATCH (n:Commune) SET n.n = n.n + 10");
		});
		expect(attempts).toBe(2);
		expect(await value("MATCH (n:Commune) RETURN n.n AS n")).toBe(11);
	});

	test("errors carry the driver's codes", async () => {
		await write("CREATE CONSTRAINT e IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE");
		expect(await failure(write("CREATE (:Entity {id: 'a'})"))).toMatchObject({
			code: "Neo.ClientError.Schema.ConstraintValidationFailed",
		});
		expect(await failure(write("RETRUN 1"))).toMatchObject({
			code: "Neo.ClientError.Statement.SyntaxError",
			retriable: false,
		});
		expect(await failure(write("RETURN $x AS x"))).toMatchObject({
			code: "Neo.ClientError.Statement.ParameterMissing",
		});
		expect(await failure(write("RETURN $x AS x", { x: Number.NaN }))).toMatchObject({
			code: "Neo.ClientError.Statement.TypeError",
		});
	});
});
