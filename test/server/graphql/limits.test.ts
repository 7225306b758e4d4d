import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { documentCache } from "../../../server/graphql/documents.ts";
import { limitDocument } from "../../../server/graphql/limits.ts";

const schema = buildSchema("type Query { a: Query, b: Query, members: Query, membersConnection: Query }");
const LIMITS = { depth: 3, fields: 6, roots: 3, aliases: 2, relations: 1 };
const faults = (query: string) => validate(schema, parse(query), [limitDocument(LIMITS)]).map(({ message }) => message);

test.each([
	["within all limits", "{ a { a { a } } }", []],
	["too deep", "{ a { a { a { a } } } }", ["4 levels deep, at most 3"]],
	["too deep through a fragment", "{ a { ...f } } fragment f on Query { a { a { a } } }", ["4 levels deep, at most 3"]],
	["too many fields", "{ a { a b } b { a b } a { b } }", ["8 fields, at most 6"]],
	["too many aliases", "{ a { x: a, y: a, z: a } }", ["3 aliases, at most 2"]],
	["too many at the root", "{ a b a b }", ["4 fields at the root, at most 3"]],
	[
		"too many ways to other entities",
		"{ members { a } membersConnection { a } }",
		["2 fields that lead to other entities, at most 1"],
	],
	["questions about the schema", "{ __schema { types { fields { type { ofType { ofType { name } } } } } } }", []],
])("%s", (_, query, expected) => {
	const found = faults(query);
	expect(found).toHaveLength(expected.length);
	expected.forEach((part, index) => {
		expect(found[index]).toContain(part);
	});
});

test("fragments in fragments are counted without being put in", () => {
	const doubling = Array.from({ length: 60 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`);
	const [fault] = faults(`{ ...f0 } ${doubling.join(" ")} fragment f60 on Query { a }`).filter((m) =>
		/fields,/.test(m),
	);
	expect(fault).toContain(`${2 ** 60} fields`);
});

test("a fragment within itself comes to an end", () => {
	expect(faults("{ ...f } fragment f on Query { a { ...f } }")).toEqual([]);
});

test("a document is parsed and validated once, and only the latest are kept", () => {
	const cache = documentCache(2);
	const first = cache.parse("{ a }");
	expect(cache.parse("{ a }")).toBe(first);
	expect(cache.validate(schema, first)).toBe(cache.validate(schema, first));
	cache.parse("{ b }");
	cache.parse("{ a }");
	cache.parse("{ a b }");
	expect(cache.size()).toBe(2);
	expect(cache.parse("{ a }")).toBe(first);
});

test("a text beyond any sensible length is not parsed to its end", () => {
	expect(() => documentCache().parse(`{ ${"a ".repeat(10_000)} }`)).toThrow(/token limit|too many tokens|tokens/i);
});
