/** What a caller is told about a failure: the driver's code, and what can be done about it. */
import { Neo4jError } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openForReading, openForWriting } from "../../../server/graph/embedded/engine.ts";
import { toNeo4jError } from "../../../server/graph/embedded/errors.ts";
import { neo4jError, toGraphError } from "../../../server/graph/errors.ts";
import { GraphError } from "../../../server/graph/index.ts";
import { temporaryStore } from "../../provision/graph.ts";

/** Codes from the Neo4j status code reference and from the driver itself. */
describe("a failure of the driver is sorted by what can be done", () => {
	test.each([
		["timeout", "Neo.ClientError.Transaction.TransactionTimedOut"],
		["timeout", "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"],
		["memory", "Neo.TransientError.General.MemoryPoolOutOfMemoryError"],
		["memory", "Neo.TransientError.General.OutOfMemoryError"],
		["unavailable", "ServiceUnavailable"],
		["unavailable", "SessionExpired"],
		["unavailable", "Neo.ClientError.Security.Unauthorized"],
		["unavailable", "Neo.ClientError.Database.DatabaseNotFound"],
		["unavailable", "Neo.TransientError.General.DatabaseUnavailable"],
		["query", "Neo.ClientError.Statement.SyntaxError"],
		["query", "Neo.ClientError.Statement.AccessMode"],
		["query", "Neo.TransientError.Transaction.DeadlockDetected"],
	])("%s: %s", (kind, code) => {
		const error = neo4jError(code, "says the database");
		expect(toGraphError(error)).toMatchObject({ name: "GraphError", kind, message: "says the database", cause: error });
	});

	test("what came after the client had gone was cancelled, whatever it says", () => {
		const error = neo4jError("ServiceUnavailable", "the session was closed");
		expect(toGraphError(error, AbortSignal.abort()).kind).toBe("cancelled");
		expect(toGraphError(error, new AbortController().signal).kind).toBe("unavailable");
	});

	test("what is sorted already stays so, and what is no error at all becomes one", () => {
		const sorted = new GraphError("memory", "too much");
		expect(toGraphError(sorted, AbortSignal.abort())).toBe(sorted);
		expect(toGraphError("a text")).toMatchObject({ kind: "query", message: "a text" });
	});
});

describe("a failure of the embedded engine has the code that Neo4j gives", () => {
	let db: Database;
	let file: string;
	let remove: () => Promise<void>;

	beforeAll(async () => {
		const store = await temporaryStore();
		remove = store.remove;
		file = `${store.config.storeDir}/graph.grafeo`;
		db = openForWriting(file);
		await db.executeCypher("CREATE CONSTRAINT e IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE");
		await db.executeCypher("CREATE (:Entity {id: 'a'})");
	});
	afterAll(async () => {
		db.close();
		await remove();
	});

	const codeOf = (database: Database, query: string) =>
		database.executeCypher(query).then(
			() => "no error",
			(error: unknown) => toNeo4jError(error).code,
		);

	test.each([
		["Neo.ClientError.Statement.SyntaxError", "MATCH (n RETURN n"],
		["Neo.ClientError.Statement.SyntaxError", "RETURN 'open"],
		["Neo.ClientError.Statement.ParameterMissing", "RETURN $x AS x"],
		["Neo.ClientError.Schema.ConstraintValidationFailed", "CREATE (:Entity {id: 'a'})"],
	])("%s: %s", async (code, query) => {
		expect(await codeOf(db, query)).toBe(code);
	});

	test("writing into a store that is open for reading is an access mode failure", async () => {
		db.close();
		const reading = openForReading(file);
		expect(await codeOf(reading, "CREATE (:X)")).toBe("Neo.ClientError.Statement.AccessMode");
		reading.close();
		db = openForWriting(file);
	});

	test("of two transactions that write the same, the later one may be tried again", async () => {
		const [first, second] = [db.beginTransaction(), db.beginTransaction()];
		await first.executeCypher("MATCH (n:Entity) SET n.x = 1");
		const conflict = await second.executeCypher("MATCH (n:Entity) SET n.x = 2").then(
			() => undefined,
			(error: unknown) => toNeo4jError(error),
		);
		first.rollback();
		expect(conflict).toMatchObject({ code: "Neo.TransientError.Transaction.Outdated", retriable: true });
	});

	test("an unknown failure keeps its words and its cause, and a driver's own stays as it is", () => {
		const strange = new Error("the disk is on fire");
		const made = toNeo4jError(strange);
		expect(made).toBeInstanceOf(Neo4jError);
		expect(made).toMatchObject({
			code: "Neo.DatabaseError.General.UnknownError",
			message: "the disk is on fire",
			cause: strange,
			retriable: false,
		});
		expect(toNeo4jError(made)).toBe(made);
		expect(toNeo4jError("a text").message).toBe("a text");
	});
});
