/** Sessions and transactions of the embedded engine where something goes wrong, as Neo4j's manual says they behave. */
import type { Driver, ManagedTransaction, Session } from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../server/graph/embedded/engine.ts";
import { neo4jError } from "../../../server/graph/errors.ts";
import { type Embedded, openEmbedded } from "./embedded.ts";

const TERMINATED = "Neo.ClientError.Transaction.TransactionTerminated";

let store: Embedded;
let db: Database;
let driver: Driver;

beforeEach(async () => {
	store = await openEmbedded();
	({ db, driver } = store);
});
afterEach(async () => {
	expect(store.holders(), "holders of the store that were left").toBe(0);
	await store.remove();
});

const failure = (promise: Promise<unknown>) =>
	promise.then(
		() => undefined,
		(error: unknown) => error,
	);
const write = (query: string, parameters = {}) => driver.session().run(query, parameters);

describe("a transaction function", () => {
	const transient = () => neo4jError("Neo.TransientError.Transaction.DeadlockDetected", "again");

	test("is tried five times when it may succeed later, and leaves nothing of those that failed", async () => {
		let attempts = 0;
		const work = async (tx: ManagedTransaction) => {
			attempts++;
			await tx.run("CREATE (:X)");
			throw transient();
		};
		expect(await failure(driver.session().executeWrite(work))).toMatchObject({ message: "again" });
		expect([attempts, db.nodeCount()]).toEqual([5, 0]);
	});

	test("that succeeds at the second time is written once, and gives what it returned", async () => {
		let attempts = 0;
		const answer = await driver.session().executeWrite(async (tx) => {
			attempts++;
			await tx.run("CREATE (:X)");
			if (attempts === 1) throw transient();
			return "done";
		});
		expect([answer, attempts, db.nodeCount()]).toEqual(["done", 2, 1]);
	});

	test.each([
		["a statement that is wrong", (tx: ManagedTransaction) => tx.run("RETRUN 1").then(() => {})],
		["an error of its own", () => Promise.reject(new Error("changed my mind"))],
	])("is tried once when it fails by %s", async (_, work) => {
		let attempts = 0;
		const counted = (tx: ManagedTransaction) => {
			attempts++;
			return work(tx);
		};
		expect(await failure(driver.session().executeRead(counted))).toBeInstanceOf(Error);
		expect(attempts).toBe(1);
	});

	test("cannot hide the failure of one of its statements", async () => {
		const work = async (tx: ManagedTransaction) => {
			await tx.run("CREATE (:X)");
			await failure(Promise.resolve(tx.run("RETURN 1 / 0 AS x")));
		};
		expect(await failure(driver.session().executeWrite(work))).toMatchObject({ code: TERMINATED });
		expect(db.nodeCount()).toBe(0);
	});
});

describe("a transaction", () => {
	const begin = (session: Session = driver.session()) => Promise.resolve(session.beginTransaction());

	test("that was committed or rolled back takes nothing more, and says so", async () => {
		for (const end of ["commit", "rollback"] as const) {
			const tx = await begin();
			expect(tx.isOpen()).toBe(true);
			await tx[end]();
			expect(tx.isOpen()).toBe(false);
			expect(await failure(Promise.resolve(tx.run("RETURN 1 AS x")))).toMatchObject({ code: TERMINATED });
			expect(await failure(tx.commit())).toMatchObject({ code: TERMINATED });
			await tx.rollback();
			await tx.close();
		}
	});

	test("is seen by nobody before it is committed", async () => {
		const tx = await begin();
		await tx.run("CREATE (:X)");
		const count = async () => (await driver.session().run("MATCH (x:X) RETURN count(x) AS n")).records[0]?.get("n");
		expect(await count()).toBe(0);
		expect((await tx.run("MATCH (x:X) RETURN count(x) AS n")).records[0]?.get("n")).toBe(1);
		await tx.commit();
		expect(await count()).toBe(1);
	});

	test("holds the store until it ends, also when a statement failed", async () => {
		const tx = await begin();
		expect(store.holders()).toBe(1);
		await failure(Promise.resolve(tx.run("RETRUN 1")));
		expect(store.holders()).toBe(1);
		await tx.close();
		expect(store.holders()).toBe(0);
	});

	test("for reading refuses to write, and fails by it", async () => {
		const tx = await begin(driver.session({ defaultAccessMode: "READ" }));
		expect(await failure(Promise.resolve(tx.run("CREATE (:X)")))).toMatchObject({
			code: "Neo.ClientError.Statement.AccessMode",
		});
		expect(await failure(Promise.resolve(tx.run("RETURN 1 AS x")))).toMatchObject({ code: TERMINATED });
		await tx.rollback();
	});
});

describe("a session", () => {
	test("reads no files, whether it reads or writes", async () => {
		const query = "LOAD CSV FROM 'file:///etc/hostname' AS line CREATE (:X {line: line})";
		for (const defaultAccessMode of ["READ", "WRITE"] as const)
			expect(await failure(driver.session({ defaultAccessMode }).run(query))).toMatchObject({
				code: "Neo.ClientError.Statement.AccessMode",
			});
		expect(db.nodeCount()).toBe(0);
	});

	test("that is closed runs nothing more", async () => {
		const session = driver.session();
		await session.close();
		for (const query of ["RETURN 1 AS x", "CREATE (:X)"])
			expect(await failure(session.run(query))).toMatchObject({ code: "Neo.ClientError.Transaction.Terminated" });
		await expect.poll(store.holders).toBe(0);
		expect(db.nodeCount()).toBe(0);
	});

	test("refuses parameters that Neo4j would change silently, and names them", async () => {
		expect(await failure(write("CREATE (:X {x: $x})", { x: { y: [undefined] } }))).toMatchObject({
			code: "Neo.ClientError.Statement.TypeError",
			message: expect.stringContaining("$x.y[0]"),
		});
		expect(db.nodeCount()).toBe(0);
	});

	test("counts what was written by the names of Neo4j", async () => {
		const { summary } = await write("CREATE (:A:B {x: 1})-[:R]->(:A)");
		expect(summary.counters.updates()).toMatchObject({ nodesCreated: 2, relationshipsCreated: 1 });
		const removed = await write("MATCH (a:A) DETACH DELETE a");
		expect(removed.summary.counters.updates()).toMatchObject({ nodesDeleted: 2, relationshipsDeleted: 1 });
		const reading = await driver.session({ defaultAccessMode: "READ" }).run("MATCH (a:A) RETURN a.x AS x");
		expect([reading.summary.queryType, reading.summary.counters.containsUpdates()]).toEqual(["r", false]);
	});
});

describe("a query by the driver itself", () => {
	test("writes unless it is for reading, and gives keys, records and summary", async () => {
		const written = await driver.executeQuery("CREATE (x:X {a: $a}) RETURN x.a AS a, 2 AS b", { a: "y" });
		expect(written.keys).toEqual(["a", "b"]);
		expect(written.records.map((record) => record.toObject())).toEqual([{ a: "y", b: 2 }]);
		const read = await driver.executeQuery("MATCH (x:X) RETURN x.a AS a", {}, { routing: "READ" });
		expect(read.records.map((record) => record.get("a"))).toEqual(["y"]);
		expect(read.summary.queryType).toBe("r");
	});

	test("keeps its time limit", async () => {
		const slow = "UNWIND range(1, 700) AS a UNWIND range(1, 700) AS b WITH a, b WHERE a + b = -1 RETURN count(*) AS n";
		const config = { routing: "READ" as const, transactionConfig: { timeout: 20 } };
		expect(await failure(driver.executeQuery(slow, {}, config))).toMatchObject({
			code: "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
		});
		await expect.poll(store.holders, { timeout: 20_000 }).toBe(0);
	});
});
