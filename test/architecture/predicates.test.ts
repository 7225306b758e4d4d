/** The predicates of queries: one notation, written in full when a file is read, and never by hand. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseStatement, STATEMENTS } from "../../cypher/index.ts";
import { expandPredicates } from "../../cypher/predicates.ts";
import { QUESTIONS } from "../../server/questions/catalogue.ts";
import { parseQuestion } from "../../server/questions/parse.ts";
import { FILE } from "../server/questions/file.ts";

const FOLDER = new URL("../../cypher/", import.meta.url);
const FILES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
	.filter((file) => file.endsWith(".cypher"))
	.map((file): [string, string] => [file, readFileSync(new URL(file, FOLDER), "utf8")]);

/** The predicate as somebody might write it: with IS NULL, with coalesce, or with a day that is always given. */
const BY_HAND = [
	/[<>]=\s*\$asOf/,
	/\$asOf\s*[<>]=/,
	/coalesce\(\w+\.(certainFrom|certainTo),\s*\$?\w+\s*\)/,
	/\b(\w+\.(?:certainFrom)) IS NULL OR \1\s*<=\s*\$?\w+(?![\w.])/,
	/\b(\w+\.(?:certainTo)) IS NULL OR \1\s*>=\s*\$?\w+(?![\w.])/,
];

describe("the predicate of a day", () => {
	test.each([
		[
			"<<r holds on $asOf>>",
			"($asOf IS NULL OR ((r.certainFrom IS NULL OR r.certainFrom <= $asOf) AND (r.certainTo IS NULL OR r.certainTo >= $asOf)))",
		],
		[
			"NOT <<r, in2 hold on begin>>",
			"NOT (begin IS NULL OR ((r.certainFrom IS NULL OR r.certainFrom <= begin) AND (r.certainTo IS NULL OR r.certainTo >= begin)\n    AND (in2.certainFrom IS NULL OR in2.certainFrom <= begin) AND (in2.certainTo IS NULL OR in2.certainTo >= begin)))",
		],
		[
			"<<n exists on $asOf>>",
			"($asOf IS NULL OR ((n.certainFrom IS NULL OR n.certainFrom <= $asOf) AND (n.certainTo IS NULL OR n.certainTo >= $asOf)))",
		],
		[
			"<<n lists c on $asOf>>",
			"(coalesce(n.membersListedFrom <= coalesce($asOf, n.possibleFrom), false) AND (coalesce(n.membersListed, 'unknown') = 'complete' OR EXISTS {\n    MATCH (c)-[:PART_OF*0..5]->(area_n_c:Entity) WHERE area_n_c.id IN n.membersCompleteFor\n  }))",
		],
		[
			"<<n lists all holders on day>>",
			"(coalesce(n.holdersListedFrom <= coalesce(day, n.possibleFrom), false) AND coalesce(n.holdersListed, 'unknown') = 'complete')",
		],
		["<<n is comparable>>", "NOT coalesce(n.kind, '') IN ['award_scheme', 'statutory_body', 'internal']"],
		["MATCH (n:<<label>>)", "MATCH (n:<<label>>)"],
	])("%s is written in full", (notation, text) => {
		expect(expandPredicates(notation)).toBe(text);
	});

	test.each([
		"<<r hols on $asOf>>",
		"<<r holds $asOf>>",
		"<<r s hold on $asOf>>",
		"<< r holds on $asOf >>",
		"<<n lists>>",
		"<<n lists c>>",
		"<<n lists all people on day>>",
		"<<>>",
	])("%s stops the start with the file and what to write", (notation) => {
		const fault = `${notation} is no predicate: write <<r holds on $asOf>>`;
		const header = "// what: x\n// params: { asOf: ISO date or null }\n// returns: id\n";
		expect(() => parseStatement("graph/list-x", `${header}RETURN $asOf, ${notation}`)).toThrow(
			`cypher/graph/list-x.cypher: ${fault}`,
		);
		expect(() => parseQuestion("list-x", FILE.replace("$asOf IS NULL", notation))).toThrow(
			`cypher/questions/list-x.cypher:17: ${fault}`,
		);
	});

	test("needs its day among the parameters", () => {
		expect(() => parseStatement("graph/list-x", "// what: x\n// returns: id\nRETURN <<r holds on $asOf>>")).toThrow(
			"parameter asOf is used but not in the header",
		);
		const source = FILE.replace("//   asOf: { type: date }\n", "").replace("$asOf IS NULL", "<<r holds on $asOf>>");
		expect(() => parseQuestion("list-x", source)).toThrow("the query uses $asOf, which is not in params");
	});

	test.each(FILES)("is not written by hand in %s", (_, text) => {
		for (const spelling of BY_HAND) expect(text).not.toMatch(spelling);
	});

	test("is recognised when it is written by hand: every query that has it, in full, is caught", () => {
		const queries = [
			...[...STATEMENTS.values()].map(({ text }) => text),
			...[...QUESTIONS.values()].map(({ cypher }) => cypher),
		];
		const notations = FILES.filter(([, text]) => text.includes(" on $asOf>>"));
		expect(notations.length).toBeGreaterThan(40);
		expect(queries.filter((text) => BY_HAND.some((spelling) => spelling.test(text))).length).toBeGreaterThanOrEqual(
			notations.length,
		);
		expect("coalesce(r.certainFrom, $asOf) <= $asOf").toMatch(BY_HAND[2] as RegExp);
	});

	test("no query derives indirect memberships: server/memberships does", () => {
		expect(
			FILES.filter(([, text]) => /PART_OF\|MEMBER_OF|MEMBER_OF\|PART_OF/.test(text)).map(([file]) => file),
		).toEqual([]);
	});

	test("a query shows no notation", () => {
		for (const { cypher, name } of QUESTIONS.values()) expect(cypher, name).not.toContain("<<");
	});
});
