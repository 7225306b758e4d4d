/** Cursors that a client hands back, and filters made from the vocabulary. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { NODE_TYPES, NODES, RELATIONSHIP_TYPES } from "../../../model/index.ts";
import { CursorParam, writeCursor } from "../../../server/entities/cursor.ts";
import {
	filterParams,
	RELATIONSHIP_PARAMETERS,
	scalarProperties,
	toFilters,
	toRelationshipFilters,
} from "../../../server/entities/filters.ts";
import { parse } from "../../../server/http/parameters.ts";

describe("a cursor", () => {
	const id = fc.stringMatching(/^[A-Za-z0-9._:-]{1,40}$/);
	const value = fc.oneof(
		fc.string({ unit: "grapheme" }),
		fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
		fc.constant(null),
	);

	test("says what it was made from, in letters that need no escaping in a URL", () => {
		fc.assert(
			fc.property(fc.record({ id, value, sort: fc.constantFrom("name", "-population", "id") }), (cursor) => {
				const text = writeCursor(cursor);
				expect(text).toMatch(/^[\w-]+$/);
				expect(CursorParam.parse(text)).toEqual(cursor);
			}),
		);
	});

	const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
	test.each([
		["no base64", "%%%"],
		["no JSON", Buffer.from("{").toString("base64url")],
		["nothing", ""],
		["a list", encode([])],
		["without a sort", encode({ id: "a", value: null })],
		["more than a cursor", encode({ id: "a", value: null, sort: "id", type: "Commune" })],
		["an id that none can be", encode({ id: "a b", value: null, sort: "id" })],
		["a value that nothing is sorted by", encode({ id: "a", value: ["b"], sort: "id" })],
		["cut off", writeCursor({ id: "commune-1", value: "Münster", sort: "name" }).slice(0, -4)],
	])("that is %s is refused with a remedy", (_, text) => {
		const { error } = CursorParam.safeParse(text);
		expect(error?.issues.map(({ message }) => message)).toEqual([
			"take the cursor from `next` or the Link header of the page before, unchanged",
		]);
	});
});

describe("the filters of a type", () => {
	test("are its properties of one value: lists, flags and the id are none", () => {
		expect(Object.fromEntries(scalarProperties("Commune"))).toMatchObject({
			name: "text",
			kind: "text",
			ags: "text",
			population: "number",
			populationOn: "date",
			lat: "number",
		});
		for (const type of [undefined, ...NODE_TYPES]) {
			for (const none of ["id", "altNames", "evidence", "labels"]) {
				expect(scalarProperties(type).has(none), `${none} of ${type}`).toBe(false);
			}
		}
	});

	test("without a type are those that every type has", () => {
		for (const name of scalarProperties(undefined).keys()) {
			for (const type of NODE_TYPES)
				expect(Object.hasOwn(NODES[type].schema.shape, name), `${name} of ${type}`).toBe(true);
		}
		expect(scalarProperties(undefined).has("population")).toBe(false);
	});

	const filtersOf = (params: Record<string, unknown>) =>
		toFilters("Commune", parse(z.strictObject(filterParams("Commune")), params));

	test.each([
		[{ kind: "Stadt" }, [{ property: "kind", is: "equal", value: "Stadt" }]],
		[{ kind: ["Stadt", "Gemeinde"] }, [{ property: "kind", is: "oneOf", value: ["Stadt", "Gemeinde"] }]],
		[{ population: "0" }, [{ property: "population", is: "equal", value: 0 }]],
		[
			{ populationMin: "-5", populationMax: "7.5" },
			[
				{ property: "population", is: "atLeast", value: -5 },
				{ property: "population", is: "atMost", value: 7.5 },
			],
		],
		[{ populationOnMax: "2020-12-31" }, [{ property: "populationOn", is: "notAfter", value: "2020-12-31" }]],
		[{}, []],
	])("%j", (params, expected) => {
		expect(filtersOf(params)).toEqual(expected);
	});

	test.each([
		{ population: "" },
		{ population: "1e3" },
		{ population: "1,5" },
		{ population: ["1", "2"] },
		{ populationOn: "2020" },
		{ populationOnMin: "2021-02-30" },
		{ nameMin: "A" },
		{ kind: "" },
		{ kind: [] },
		{ foundedOn: "2020-01-01" },
		{ memberOf: "a b" },
	])("refuse %j", (params) => {
		const [name] = Object.keys(params);
		expect(() => filtersOf(params)).toThrow(`Please check: ${name}.`);
	});
});

test("every relationship type has a parameter, written as in a URL", () => {
	expect([...RELATIONSHIP_PARAMETERS.values()]).toEqual([...RELATIONSHIP_TYPES]);
	const given = { memberOf: "network-a", subBodyOf: "body-b", partOf: undefined, kind: "Stadt" };
	expect(toRelationshipFilters(given)).toHaveLength(2);
	expect(toRelationshipFilters(given)).toEqual(
		expect.arrayContaining([
			{ parameter: "memberOf", type: "MEMBER_OF", id: "network-a" },
			{ parameter: "subBodyOf", type: "SUB_BODY_OF", id: "body-b" },
		]),
	);
});
