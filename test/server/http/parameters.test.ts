/** Parameters from the text of a URL to typed values, and what is refused on the way. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Id, IsoDate, RelationshipTypeName } from "../../../model/index.ts";
import { ApiError } from "../../../server/http/errors.ts";
import {
	asParameters,
	flag,
	limit,
	list,
	parse,
	shapeOf,
	text,
	whole,
	words,
} from "../../../server/http/parameters.ts";

function faultsOf(schema: z.ZodType, input: unknown) {
	try {
		return parse(schema, input);
	} catch (error) {
		if (error instanceof ApiError) return error.faults;
		throw error;
	}
}
const one = (schema: z.ZodType, value: unknown) => faultsOf(z.strictObject({ x: schema }), { x: value });
const refused = (detail: string) => [{ pointer: "x", detail }];

describe("a whole number", () => {
	test("is what stands there in digits, from the least to the most", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 200 }), (number) => {
				const given = one(whole(5, 100), String(number));
				if (number >= 5 && number <= 100) expect(given).toEqual({ x: number });
				else expect(given).toEqual(refused("a whole number from 5 to 100"));
			}),
		);
	});

	test.each(["", " 7", "7 ", "+7", "-7", "7.0", "7e1", "0x7", "٧", "7\n", "seven"])("is not %j", (given) => {
		expect(one(whole(0, 1000), given)).toContainEqual({ pointer: "x", detail: "a whole number from 0 to 1000" });
	});

	test("that is larger than JavaScript counts is told the bounds as well", () => {
		expect(one(whole(0, 1000), "9".repeat(400))).toEqual(refused("a whole number from 0 to 1000"));
	});

	test("given twice is refused rather than half read", () => {
		expect(one(whole(0, 9), ["1", "2"])).toEqual(refused("must not be repeated"));
		expect(one(text, ["a", "a"])).toEqual(refused("must not be repeated"));
		expect(one(limit, "0")).toEqual(refused("a whole number from 1 to 100000"));
		expect(one(limit, undefined)).toEqual({ x: undefined });
	});
});

describe("a list", () => {
	const letters = list(z.enum(["a", "b", "c"]));

	test.each([
		["a", ["a"]],
		["c,a,b", ["c", "a", "b"]],
		["a,a,b,a", ["a", "b"]],
		[",a,,b,", ["a", "b"]],
		[
			["a,b", "b,c"],
			["a", "b", "c"],
		],
	])("%j is %j", (given, expected) => {
		expect(one(letters, given)).toEqual({ x: expected });
	});

	test("names each item that does not fit, and is not empty", () => {
		expect(one(letters, "a,zz,b,yy")).toEqual([
			{ pointer: "x/1", detail: "there is no zz; one of a, b, c" },
			{ pointer: "x/3", detail: "there is no yy; one of a, b, c" },
		]);
		for (const given of ["", ",", ["", ","]])
			expect(one(letters, given)).toEqual(refused("at least one, comma-separated"));
	});

	test("is shown in documents as a list of what its items are", () => {
		expect(shapeOf(letters)).toMatchObject({
			type: "array",
			items: { type: "string", enum: ["a", "b", "c"] },
			minItems: 1,
		});
		expect(shapeOf(letters)).not.toHaveProperty("anyOf");
	});
});

describe("other kinds", () => {
	test("a flag is true or false and nothing like it", () => {
		expect([one(flag, "true"), one(flag, "false")]).toEqual([{ x: true }, { x: false }]);
		for (const given of ["", "1", "0", "yes", "TRUE", "true,false"])
			expect(one(flag, given)).toEqual(refused("true or false"));
		expect(shapeOf(flag)).toEqual({ type: "boolean" });
	});

	test("words have at least one character that can be seen, and at most two hundred", () => {
		expect(one(words, " ü ")).toEqual({ x: " ü " });
		expect(one(words, "x".repeat(200))).toEqual({ x: "x".repeat(200) });
		expect(one(words, "x".repeat(201))).toEqual(refused("at most 200 characters"));
		for (const given of ["", "  ", "\u00a0\t"]) expect(one(words, given)).toEqual(refused("at least one character"));
	});

	test("a number is shown in documents as one, with its bounds", () => {
		expect(shapeOf(whole(3, 7))).toEqual({ type: "integer", minimum: 3, maximum: 7 });
	});
});

describe("a fault is named as what it is", () => {
	test.each<[string, z.ZodType, unknown, string]>([
		["an absent id", Id, undefined, "required"],
		["an absent word", words, undefined, "required"],
		["an absent number", whole(0, 9), undefined, "required"],
		["an absent list", list(Id), undefined, "required"],
		["an id given twice", Id, ["a", "b"], "must not be repeated"],
		["a day given twice", IsoDate.optional(), ["2020-01-01", "2021-01-01"], "must not be repeated"],
		["a flag given twice", flag, ["true", "true"], "must not be repeated"],
		["one of a list given twice", z.enum(["a", "b"]), ["a", "b"], "must not be repeated"],
		["what may be empty given twice", z.union([Id, z.literal("")]), ["a", "b"], "must not be repeated"],
		["an empty id", Id, "", "must not be empty"],
		["what may also be a list", z.union([Id, z.array(Id).min(1)]), "", "must not be empty"],
		["a misspelt type", RelationshipTypeName, "MEMBEROF", "there is no MEMBEROF; did you mean MEMBER_OF?"],
		["what is like nothing", z.enum(["de", "en"]), "français", "there is no français; one of de, en"],
		[
			"what may be empty and is like nothing",
			z.union([z.enum(["a"]), z.literal("")]),
			"bcd",
			"there is no bcd; one of a",
		],
	])("%s", (_, schema, given, detail) => {
		expect(one(schema, given)).toEqual(refused(detail));
	});

	test("in a body that is no object as well", () => {
		expect(() => parse(z.strictObject({}), [])).toThrow("Please check: the body.");
	});
});

describe("reading", () => {
	const schema = z.strictObject({ a: whole(1, 9), b: flag.optional(), c: z.object({ d: z.string() }).optional() });

	test("names every fault at once, unknown parameters by their own name", () => {
		expect(faultsOf(schema, { a: "x", b: "perhaps", colour: "red", size: "1" })).toEqual([
			{ pointer: "a", detail: "a whole number from 1 to 9" },
			{ pointer: "b", detail: "true or false" },
			{ pointer: "colour", detail: "there is no such parameter" },
			{ pointer: "size", detail: "there is no such parameter" },
		]);
		expect(() => parse(schema, { a: "x", colour: "red" })).toThrow(
			"Please check: a, colour. Each fault is listed in `errors`.",
		);
	});

	test("points into what is nested", () => {
		expect(faultsOf(schema, { a: "1", c: { d: 5 } })).toMatchObject([{ pointer: "c/d" }]);
	});

	test("a body has numbers and flags where a URL has texts, and nothing else is changed", () => {
		expect(asParameters({ a: 5, b: true, c: "x", d: null, e: ["1", 2] })).toEqual({
			a: "5",
			b: "true",
			c: "x",
			d: null,
			e: ["1", 2],
		});
		expect(faultsOf(schema, asParameters({ a: 1.5 }))).toEqual([
			{ pointer: "a", detail: "a whole number from 1 to 9" },
		]);
		for (const other of [null, 5, "x", [{ a: 5 }]]) expect(asParameters(other)).toEqual(other);
	});
});
