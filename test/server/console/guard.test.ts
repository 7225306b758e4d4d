import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowReading } from "../../../server/console/guard.ts";
import { limitRows } from "../../../server/console/limit.ts";
import { positionOf, Refusal } from "../../../server/console/tokens.ts";
import { ATTEMPTS } from "./attempts.ts";
import { QUERIES } from "./queries.ts";

function refusal(query: string, params = {}): Refusal | undefined {
	try {
		allowReading(query, params);
	} catch (error) {
		if (error instanceof Refusal) return error;
		throw error;
	}
	return undefined;
}

describe("the words of a query", () => {
	test("attempts and queries are many", () => {
		expect(new Set(ATTEMPTS.map(([query]) => query)).size).toBeGreaterThanOrEqual(100);
		expect(new Set(QUERIES.map(([query]) => query)).size).toBeGreaterThanOrEqual(20);
	});

	test.each(ATTEMPTS)("%j is refused", (query, culprit) => {
		expect(refusal(query)?.message).toContain(culprit);
	});

	test.each(QUERIES)("%j passes", (query, params = {}) => {
		expect(refusal(query, params)).toBeUndefined();
	});

	test("names the word, its place and the remedy", () => {
		const query = "MATCH (n)\n  /* two\nlines */ Set n.x = 1";
		const { reason, offset } = refusal(query) as Refusal;
		expect(reason).toMatch(/^Set changes the graph.*data files.*backticks: `Set`$/);
		expect(positionOf(query, offset)).toEqual({ line: 3, column: 10 });
	});

	test.each([
		["many lines", (count: number) => `RETURN [1${",\n1".repeat(count)}] AS x`],
		["many subqueries", (count: number) => `${"CALL () { RETURN 1 AS a } ".repeat(count)}RETURN 1 AS x`],
		["many comments", (count: number) => `RETURN 1 ${"/* x */".repeat(count)} AS x`],
	])("takes work in proportion to its length: %s", (_, query) => {
		const time = (text: string) => {
			const begun = performance.now();
			refusal(text);
			return performance.now() - begun;
		};
		const fastest = (count: number) => Math.min(...Array.from({ length: 5 }, () => time(query(count))));
		fastest(10_000);
		// Ten times the length: ten times the work, a hundred times if each token read the text once more.
		expect(fastest(10_000) / fastest(1000)).toBeLessThan(40);
	});

	test("names joined by more dots than a parser takes are refused, after a name and after a value", () => {
		for (const start of ["a", "(a)", "f(a)"]) {
			expect(refusal(`MATCH (a) RETURN ${start}${".a".repeat(9900)}`)?.reason).toMatch(
				/More than 64 names joined by dots/,
			);
			expect(refusal(`MATCH (a) RETURN ${start}${".a".repeat(60)}`)).toBeUndefined();
		}
	});

	test("a word of writing passes as a name in backticks, as a property, a label or a key, and nowhere else", () => {
		const words = "CREATE MERGE SET DELETE DETACH REMOVE FOREACH LOAD DROP SHOW USE TERMINATE PROFILE".split(" ");
		fc.assert(
			fc.property(fc.constantFrom(...words), fc.infiniteStream(fc.boolean()), (upper, flips) => {
				const word = [...upper].map((letter) => (flips.next().value ? letter.toLowerCase() : letter)).join("");
				const names = [`RETURN \`${word}\``, `MATCH (n:${word}) RETURN n.${word}`, `RETURN {a: 1, ${word}: 2} AS x`];
				for (const query of names) expect(refusal(query), query).toBeUndefined();
				const places = [
					"$ (n)",
					"MATCH (n) $ n",
					"RETURN 1 UNION $ n",
					"CALL { $ n }",
					"RETURN [x IN [1] | $ ]",
					"RETURN $",
				];
				for (const query of places) expect(refusal(query.replace("$", word))?.reason, query).toContain(word);
			}),
		);
	});

	test("an unknown word is refused wherever a clause may begin", () => {
		const word = fc
			.stringMatching(/^[A-Z]{3,8}$/)
			.filter(
				(text) =>
					!/^(AND|ASC|END|XOR|STARTS|ENDS|DESC|ORDER|SKIP|LIMIT|UNION|CALL|MATCH|WITH|WHERE|RETURN|UNWIND|YIELD|OPTIONAL|CONTAINS|WHEN|THEN|ELSE|ALL|DISTINCT)$/.test(
						text,
					),
			);
		const before = fc.constantFrom(
			"",
			"MATCH (n) ",
			"MATCH (n) RETURN n ",
			"RETURN * ",
			"RETURN 1 AS x UNION ",
			"CALL { ",
		);
		fc.assert(
			fc.property(before, word, (start, unknown) => {
				expect(refusal(`${start}${unknown} (n) RETURN 1 AS x`)?.reason).toContain(unknown);
			}),
		);
	});

	test("never fails otherwise than by a refusal", () => {
		const pieces = fc.constantFrom(
			"MATCH",
			"RETURN",
			"CALL",
			"{",
			"}",
			"(",
			")",
			".",
			":",
			"*",
			"db",
			"n",
			"'x'",
			"`",
			"UNION",
			"ALL",
			",",
			"$p",
			"1",
			";",
			"EXISTS",
			" ",
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: "binary" }),
					fc.array(pieces).map((list) => list.join(" ")),
				),
				(query) => {
					refusal(query);
				},
			),
			{ numRuns: 1000 },
		);
	});
});

describe("the limit of rows", () => {
	test.each([
		["MATCH (n) RETURN n // all", "MATCH (n) RETURN n // all\nLIMIT 11"],
		["MATCH (n) WITH n LIMIT 5 RETURN n", "MATCH (n) WITH n LIMIT 5 RETURN n\nLIMIT 11"],
		["MATCH (n) RETURN n ORDER BY n.id SKIP 3", "MATCH (n) RETURN n ORDER BY n.id SKIP 3\nLIMIT 11"],
		["CALL { MATCH (n) RETURN n LIMIT 1 } RETURN n", "CALL { MATCH (n) RETURN n LIMIT 1 } RETURN n\nLIMIT 11"],
	])("is put at the end of %j", (query, limited) => {
		expect(limitRows(query, 11)).toBe(limited);
		expect(refusal(limited)).toBeUndefined();
	});

	test.each(["RETURN 1 AS x limit 3", "RETURN 1 AS x UNION RETURN 2 AS x", "CALL db.labels()"])(
		"is not put to %j",
		(query) => expect(limitRows(query, 11)).toBe(query),
	);
});
