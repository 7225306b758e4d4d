import neo4j from "neo4j-driver";
import { describe, expect, test } from "vitest";
import { FOR_EMBEDDED, FOR_NEO4J, toParameters } from "../../../server/graph/parameters.ts";

describe.each([
	["embedded", FOR_EMBEDDED],
	["neo4j", FOR_NEO4J],
] as const)("parameters for %s", (_, numbers) => {
	test.each([
		["NaN", { x: Number.NaN }, "$x"],
		["Infinity", { x: [1, Number.POSITIVE_INFINITY] }, "$x[1]"],
		["undefined", { x: undefined }, "$x"],
		["undefined deep inside", { rows: [{ p: { name: undefined } }] }, "$rows[0].p.name"],
		["a hole in a list", { x: new Array(1) }, "$x[0]"],
		["a Date", { x: new Date(0) }, "$x"],
		["a Map", { x: new Map() }, "$x"],
		["a function", { x: () => 1 }, "$x"],
		["a temporal value", { x: neo4j.types.Date.fromStandardDate(new Date(0)) }, "$x"],
	])("refuses %s and says where it is", (_, parameters, place) => {
		expect(() => toParameters(parameters, numbers)).toThrow(
			expect.objectContaining({
				code: "Neo.ClientError.Statement.TypeError",
				message: expect.stringContaining(`${place} cannot`),
			}),
		);
	});

	test("leaves everything else as it is", () => {
		const parameters = { a: "x", b: true, c: null, d: ["y", []], e: { f: { g: 1.5 } }, h: 5n };
		expect(toParameters(parameters, numbers)).toEqual(parameters);
	});
});

test("whole numbers are integers for each engine in its own way", () => {
	expect(toParameters({ x: 5, y: 5.5, z: neo4j.int(7) }, FOR_NEO4J)).toEqual({
		x: neo4j.int(5),
		y: 5.5,
		z: neo4j.int(7),
	});
	const large = neo4j.int("9007199254740993");
	expect(toParameters({ x: 5, y: neo4j.int(7), z: large }, FOR_EMBEDDED)).toEqual({ x: 5, y: 7, z: 9007199254740993n });
});
