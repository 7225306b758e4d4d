/** Values on their way into the embedded engine and out again, whatever they are. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embeddedDriver } from "../../../server/graph/embedded/driver.ts";
import { type Database, openForWriting } from "../../../server/graph/embedded/engine.ts";
import { readServed } from "../../../server/graph/embedded/read.ts";
import { toRows } from "../../../server/graph/rows.ts";
import { temporaryStore } from "../../provision/graph.ts";
import { anyMap, anyValue, propertyValue } from "./values.ts";

let db: Database;
let remove: () => Promise<void>;
const source = async () => ({ db, hold: () => () => {} });
const read = (query: string, parameters = {}) => readServed(source, 10_000, query, parameters);
/** The same through the driver's interface. */
async function readByDriver(query: string, parameters = {}) {
	const session = embeddedDriver(source, "here").session({ defaultAccessMode: "READ" });
	return toRows((await session.run(query, parameters)).records);
}
const write = (query: string, parameters = {}) => embeddedDriver(source, "here").session().run(query, parameters);

beforeAll(async () => {
	const store = await temporaryStore();
	remove = store.remove;
	db = openForWriting(`${store.config.storeDir}/graph.grafeo`);
	await write(
		"CREATE (:Entity {id: 'a', name: 'A', n: 1, list: ['x']})-[:PART_OF {id: 'r', w: 2}]->(:Entity {id: 'b'})",
	);
});
afterAll(async () => {
	db.close();
	await remove();
});

describe("a parameter", () => {
	test("comes back as it went in, in both ways of reading", async () => {
		await fc.assert(
			fc.asyncProperty(anyValue, async (x) => {
				expect(await read("RETURN $x AS x", { x })).toEqual([{ x }]);
				expect(await readByDriver("RETURN $x AS x", { x })).toEqual([{ x }]);
			}),
		);
	});

	test("is never taken for an element, however it looks", async () => {
		const id = fc.oneof(fc.constantFrom(0, 1, -1, 0.5), fc.nat(3));
		const looksLikeNode = fc
			.tuple(id, fc.array(fc.constantFrom("Entity", "Admin")), anyMap)
			.map(([_id, _labels, rest]) => ({ ...rest, _id, _labels }));
		const looksLikeEdge = fc
			.tuple(id, id, id, anyMap)
			.map(([_id, _source, _target, rest]) => ({ ...rest, _id, _type: "PART_OF", _source, _target }));
		const looksLikePath = fc
			.tuple(fc.array(looksLikeNode), fc.array(looksLikeEdge))
			.map(([nodes, edges]) => ({ nodes, edges }));
		await fc.assert(
			fc.asyncProperty(fc.oneof(looksLikeNode, looksLikeEdge, looksLikePath), async (x) => {
				expect(await read("RETURN $x AS x", { x })).toEqual([{ x }]);
				expect(await readByDriver("RETURN $x AS x", { x })).toEqual([{ x }]);
			}),
		);
	});
});

describe("a property", () => {
	test("is stored and read as it was written", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(propertyValue, { minLength: 1, maxLength: 5 }), async (values) => {
				const rows = values.map((value, index) => ({ index, value }));
				await write("UNWIND $rows AS row CREATE (:Value {index: row.index, value: row.value})", { rows });
				const found = await read("MATCH (v:Value) RETURN v.value AS value, properties(v) AS all ORDER BY v.index");
				await write("MATCH (v:Value) DELETE v");
				expect(found).toEqual(rows.map(({ index, value }) => ({ value, all: { index, value } })));
			}),
			{ numRuns: 50 },
		);
	});

	test("of null is not there", async () => {
		await write("CREATE (:Value {index: 1, value: $x})", { x: null });
		const [row] = await read("MATCH (v:Value) RETURN properties(v) AS all, v.value AS value");
		await write("MATCH (v:Value) DELETE v");
		expect(row).toEqual({ all: { index: 1 }, value: null });
	});
});

describe("both ways of reading", () => {
	test.each([
		"MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, properties(n) AS props ORDER BY id",
		"MATCH (n:Entity) RETURN n {.*} AS n ORDER BY n.id",
		"MATCH (a)-[r]->(b) RETURN collect({from: a.id, type: type(r), to: b.id, props: properties(r)}) AS facts",
		"MATCH (n:Entity) RETURN count(n) AS count, sum(n.n) AS sum, avg(n.n) AS mean, max(n.name) AS last",
		"MATCH (n:Nothing) RETURN n.id AS id",
		"UNWIND [] AS x RETURN x",
		"RETURN null AS x, [null, [1, [2.5]]] AS list, {a: {b: [true]}} AS map",
		"MATCH p = (:Entity {id: 'a'})-[*1..2]-(m) RETURN [n IN nodes(p) | n.id] AS ids, length(p) AS length",
	])("give the same rows: %s", async (query) => {
		expect(await read(query)).toEqual(await readByDriver(query));
	});

	test.each([
		"MATCH (n:Entity) RETURN n LIMIT 1",
		"MATCH ()-[r]->() RETURN r",
		"MATCH p = ()-[]->() RETURN p",
		"MATCH (n:Entity) RETURN collect(n) AS list",
		"MATCH (n:Entity {id: 'a'}) RETURN {deep: {node: n}} AS map",
	])("refuse elements with database ids: %s", async (query) => {
		await expect(read(query)).rejects.toThrow(/^Column \w+ holds a node, relationship or path/);
		await expect(readByDriver(query)).rejects.toThrow(/^Column \w+ holds a node, relationship or path/);
	});
});

describe("options before a statement", () => {
	test("change nothing about its rows, and an option inside a text is left alone", async () => {
		const statement = "MATCH (n:Entity) RETURN n.id AS id, 'CYPHER 5 runtime=slotted ' AS text ORDER BY id";
		const expected = ["a", "b"].map((id) => ({ id, text: "CYPHER 5 runtime=slotted " }));
		const version = fc.constantFrom("CYPHER", "cypher", "CYPHER 5", "CYPHER 25");
		const option = fc.constantFrom("runtime=slotted", "planner = cost", "replan=force");
		const gap = fc.constantFrom(" ", "\n", "\t ");
		const options = fc.array(fc.tuple(version, fc.array(option, { maxLength: 2 }), gap), { maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(options, gap, async (given, before) => {
				const prefix = given.map(([name, settings, end]) => [name, ...settings].join(" ") + end).join("");
				expect(await readByDriver(before + prefix + statement)).toEqual(expected);
			}),
			{ numRuns: 50 },
		);
	});
});
