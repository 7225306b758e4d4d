import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowReadOnly, refuseFileAccess } from "../../../server/graph/embedded/guard.ts";

describe("a READ session", () => {
	test.each([
		"MATCH (n:Entity) RETURN n.id AS id",
		"  // a comment: CREATE\n MATCH (n) RETURN n.id AS id",
		"MATCH (n) WHERE n.name = 'CREATE (x)' RETURN n.set AS s, n.`delete` AS d",
		'MATCH (n) WHERE n.name CONTAINS "it\\"s SET" RETURN n.id AS id',
		"MATCH (n:Set)-[r:CREATE|MERGE]->(m) RETURN {create: n.id, remove : m.id} AS map",
		"MATCH (n) RETURN n.load AS csv, $set AS s",
		"OPTIONAL MATCH (n) RETURN 1 AS one",
		"CALL { MATCH (n) RETURN n } RETURN n.id AS id",
		"CALL (n) { RETURN 1 AS x } RETURN x",
		"UNWIND [1] AS x WITH x RETURN x",
		"EXPLAIN MATCH (n) RETURN n",
	])("runs %s", (query) => {
		expect(() => allowReadOnly(query)).not.toThrow();
	});

	test.each([
		"CREATE (n)",
		"MATCH (n) SET n.x = 1",
		"MATCH (n) DETACH DELETE n",
		"MATCH (n) REMOVE n.x",
		"MATCH (n) MERGE (n)-[:R]->(n)",
		"MATCH (n) CALL { CREATE (m) } RETURN n",
		"MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
		"INSERT (:X)",
		"DROP INDEX entity_id_index",
		"PROFILE MATCH (n) RETURN n",
		"EXPLAIN CREATE (n)",
		"LOAD CSV FROM '/etc/passwd' AS line RETURN line",
		"MATCH (n) LOAD/* */CSV FROM '/etc/passwd' AS line RETURN line",
		"WITH 1 AS x LOAD // a comment\n DATA FROM '/etc/passwd' AS line RETURN line",
		"CALL grafeo.procedures() YIELD name RETURN name",
		"SHOW INDEXES",
		"USE other MATCH (n) RETURN n",
		"",
		"// nothing but a comment",
	])("refuses %s", (query) => {
		expect(() => allowReadOnly(query)).toThrow(
			expect.objectContaining({ code: "Neo.ClientError.Statement.AccessMode" }),
		);
	});

	test("a text can hold anything without being taken for a statement, and hides none that follows", () => {
		fc.assert(
			fc.property(fc.string(), fc.constantFrom("'", '"', "`"), (text, quote) => {
				const escaped = quote === "`" ? text.replaceAll("`", "``") : text.replace(/[\\'"]/g, "\\$&");
				fc.pre(!/load\s+(csv|data)/i.test(text));
				const quoted = quote + escaped + quote;
				expect(() => allowReadOnly(`MATCH (n) RETURN n.${quoted} AS x`)).not.toThrow();
				expect(() => allowReadOnly(`MATCH (n) WITH n, ${quoted} AS x SET n.y = 1`)).toThrow();
			}),
		);
	});

	test("no session reads files, and in doubt a text that says so is refused too", () => {
		expect(() => refuseFileAccess("LOAD CSV FROM '/etc/passwd' AS line CREATE (n)")).toThrow(/LOAD/);
		expect(() => refuseFileAccess("CREATE (n {name: 'load  csv'})")).toThrow(/LOAD/);
		expect(() => refuseFileAccess("CREATE (n {name: $name, download: 'csv'})")).not.toThrow();
	});
});
