/** What leaves the folder of the database: plain values, and never an element with its database id. */
import neo4j from "neo4j-driver";
import { describe, expect, test } from "vitest";
import { driverResult } from "../../../server/graph/result.ts";
import { toRows } from "../../../server/graph/rows.ts";
import { fillTable } from "../../../server/graph/table.ts";

const { Node, Relationship, Path, PathSegment } = neo4j.types;
const muenster = new Node(7, ["Entity", "Commune"], { id: "commune-1", name: "Münster" }, "n:7");
const network = new Node(8, ["Network", "Entity"], { id: "network-a", name: "Stadtregion" }, "n:8");
const member = new Relationship(3, 7, 8, "MEMBER_OF", { id: "r1", role: "lead" }, "e:3", "n:7", "n:8");
const path = new Path(muenster, network, [new PathSegment(muenster, member, network)]);

const rowsOf = (...values: unknown[]) =>
	toRows(driverResult("RETURN $x AS x", {}, { keys: ["x"], rows: values.map((value) => [value]), type: "r" }).records);

describe("a row", () => {
	test.each([
		["a large integer", 12n, 12],
		["the driver's integer", neo4j.int(12), 12],
		["a date", new neo4j.types.Date(2016, 3, 1), "2016-03-01"],
		["a list of lists", [[neo4j.int(1)], []], [[1], []]],
		["a map in a list in a map", { a: [{ b: 5n }] }, { a: [{ b: 5 }] }],
		["text, truth and nothing", ["x", true, null], ["x", true, null]],
	])("holds %s as a plain value", (_, given, expected) => {
		expect(rowsOf(given)).toEqual([{ x: expected }]);
	});

	test("does not change what it was made from", () => {
		const given = { a: 5n, b: { c: [neo4j.int(1)] } };
		rowsOf(given);
		expect(given).toEqual({ a: 5n, b: { c: [neo4j.int(1)] } });
	});

	test.each([
		["a node", muenster],
		["a relationship", member],
		["a path", path],
		["a node in a list", [1, [muenster]]],
		["a relationship in a map", { a: { b: member } }],
	])("refuses %s and names the column", (_, value) => {
		expect(() => rowsOf("fine", value)).toThrow(/^Column x holds a node, relationship or path/);
	});

	test("has the columns in their order, also one that looks like a number", () => {
		const { records } = driverResult("", {}, { keys: ["b", "1", "a"], rows: [["x", "y", "z"]], type: "r" });
		expect(records[0]?.keys).toEqual(["b", "1", "a"]);
		expect([records[0]?.get(1), records[0]?.get("1"), records[0]?.get("a")]).toEqual(["y", "y", "z"]);
	});
});

describe("the answer to a query of a user", () => {
	const ample = { rows: 10, bytes: 10_000 };
	const tableOf = (limits: { rows: number; bytes: number }, rows: unknown[][]) => {
		const { table, add } = fillTable(["x"], limits);
		const added = rows.map((row) => add(row));
		return { table, added };
	};

	test("calls nodes, relationships and paths by what we call them", () => {
		const { table } = tableOf(ample, [[muenster], [member], [path], [{ list: [network] }]]);
		expect(table.rows.map(([value]) => value)).toEqual([
			{ id: "commune-1", type: "Commune", name: "Münster" },
			{ id: "r1", type: "MEMBER_OF" },
			{
				nodes: [
					{ id: "commune-1", type: "Commune", name: "Münster" },
					{ id: "network-a", type: "Network", name: "Stadtregion" },
				],
				relationships: [{ id: "r1", type: "MEMBER_OF" }],
			},
			{ list: [{ id: "network-a", type: "Network", name: "Stadtregion" }] },
		]);
	});

	test("calls what has no name by its title, its dataset or its id", () => {
		const node = (labels: string[], properties: object) => [new Node(1, labels, properties as never, "n:1")];
		const { table } = tableOf(ample, [
			node(["Source"], { id: "s", title: "Register" }),
			node(["Manifest"], { id: "manifest", dataset: "nrw" }),
			node(["Evidence"], { id: "e" }),
			node([], {}),
		]);
		expect(table.rows.map(([value]) => value)).toEqual([
			{ id: "s", type: "Source", name: "Register" },
			{ id: "manifest", type: "Manifest", name: "nrw" },
			{ id: "e", type: "Evidence", name: "e" },
			{ id: null, type: null, name: null },
		]);
	});

	test("is whole up to its limit of rows, and cut and said to be so beyond", () => {
		const exact = tableOf({ rows: 2, bytes: 1000 }, [[1], [2]]);
		expect(exact).toEqual({ table: { columns: ["x"], rows: [[1], [2]], truncated: false }, added: [true, true] });
		const beyond = tableOf({ rows: 2, bytes: 1000 }, [[1], [2], [3]]);
		expect(beyond.table).toEqual({ columns: ["x"], rows: [[1], [2]], truncated: true });
		expect(beyond.added).toEqual([true, true, false]);
	});

	test("counts its bytes as JSON, also those of a single cell", () => {
		// ["abcd"] is eight characters long.
		expect(tableOf({ rows: 10, bytes: 16 }, [["abcd"], ["abcd"]]).table.truncated).toBe(false);
		expect(tableOf({ rows: 10, bytes: 15 }, [["abcd"], ["abcd"]]).table).toMatchObject({
			rows: [["abcd"]],
			truncated: true,
		});
		expect(tableOf({ rows: 10, bytes: 100 }, [["x".repeat(100)]]).table).toMatchObject({ rows: [], truncated: true });
	});
});
