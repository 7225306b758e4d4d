/** What the Cypher panel works out without a browser: proposals, and where errors belong. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propose } from "../../../client/panels/console/complete.ts";
import { KEYWORDS } from "../../../client/panels/console/cypher-words.ts";
import { EXAMPLES } from "../../../client/panels/console/examples.ts";
import { firstLine, marksOf, placeIn } from "../../../client/panels/console/marks.ts";
import { NODE_TYPES, NODES, RELATIONSHIP_TYPES } from "../../../model/index.ts";
import { allowReading } from "../../../server/console/guard.ts";
import { FOLLOWS, KEYWORDS as KNOWN, SUBQUERIES } from "../../../server/console/keywords.ts";

const vocabulary = {
	labels: NODE_TYPES.map((name) => ({ name, count: 3 })),
	relationshipTypes: RELATIONSHIP_TYPES.map((name) => ({ name, count: 7 })),
	parameters: ["day"],
};

/** Proposals where the bar stands in the text. */
function at(text: string, asked = false) {
	const cursor = text.indexOf("|");
	const found = propose(text.replace("|", ""), cursor, vocabulary, asked);
	const names = found?.proposals.map(({ name }) => name) ?? [];
	const kinds = [...new Set(found?.proposals.map(({ kind }) => kind))].sort();
	return { from: found?.from, names, kinds };
}

describe("proposals", () => {
	it.each(["MATCH (n:|", "MATCH (n: Netw|", "MATCH (:|)", "MATCH (n:Network) WHERE n:|", "MATCH (n:Body&|"])(
		"are labels in %s",
		(text) => {
			expect(at(text).kinds).toEqual(["label"]);
			expect(at(text).names).toEqual([...NODE_TYPES, "Entity"]);
		},
	);

	it.each(["MATCH (n)-[r:|", "MATCH (n)<-[:MEM|]-(m)", "MATCH (n)-[:MEMBER_OF:|", "MATCH (n)-[r :|"])(
		"are types in %s",
		(text) => expect(at(text)).toMatchObject({ kinds: ["type"], names: RELATIONSHIP_TYPES }),
	);

	it("are the properties of what a variable stands for", () => {
		const topic = Object.keys(NODES.Topic.schema.shape);
		expect(at("MATCH (t:Topic) RETURN t.|").names).toEqual(topic);
		expect(at("RETURN t.na|\nMATCH (t:Topic)").names).toEqual(topic);
		expect(at("MATCH (t:Topic {|").names).toEqual(topic);
		expect(at("MATCH (t:Topic {name: 'x', |").names).toEqual(topic);
		expect(at("MATCH ()-[r:MEMBER_OF]->() RETURN r.|").names).toEqual(expect.arrayContaining(["validFrom", "role"]));
		expect(at("MATCH (x) RETURN x.|").names).toEqual(expect.arrayContaining([...topic, "validTo", "population"]));
	});

	it("are parameters behind $, and values nowhere else", () => {
		expect(at("RETURN $|")).toMatchObject({ kinds: ["parameter"], names: ["day"] });
		expect(at("MATCH (t:Topic {name:|").names).toEqual([]);
	});

	it("are variables, functions and keywords where a word begins, or where they are asked for", () => {
		const { names, kinds, from } = at("MATCH (n:Network) RETURN co|");
		expect(kinds).toEqual(["function", "keyword", "variable"]);
		expect(names).toEqual(expect.arrayContaining(["n", "count", "ORDER BY"]));
		expect(from).toBe("MATCH (n:Network) RETURN ".length);
		expect(at("MATCH (n) RETURN count(*) AS c ORDER BY |", true).names).toContain("c");
		expect(at("MATCH (n) |").names).toEqual([]);
	});

	it.each(["RETURN 'M|", 'RETURN "n.|', "// n.|", "/* (n:|", "RETURN `n.|", "RETURN 'it\\'s n.|"])(
		"are none within a text or a comment: %s",
		(text) => expect(at(text, true).from).toBeUndefined(),
	);

	it.each(["RETURN 'x' AS a, a|", "RETURN 4 / 2 AS a, a|", "// x\nRETURN a|", "/* ' */ RETURN a|"])(
		"are there again behind it: %s",
		(text) => expect(at(text, true).names).toContain("avg"),
	);

	it("never fail, and always replace the word before the cursor", () => {
		fc.assert(
			fc.property(fc.string(), fc.nat(60), (text, where) => {
				const cursor = Math.min(where, text.length);
				const found = propose(text, cursor, vocabulary, true);
				if (found) expect(text.slice(found.from, cursor)).toMatch(/^[\p{L}\p{N}_]*$/u);
			}),
		);
	});

	it("are only words that the server knows", () => {
		const known = new Set([...KNOWN, ...FOLLOWS, ...SUBQUERIES, "ALL"]);
		for (const word of KEYWORDS.flatMap((phrase) => phrase.split(" "))) expect(known).toContain(word);
	});
});

describe("an error", () => {
	const marked = (text: string, line: number, column: number) => {
		const { from, to } = placeIn(text, line, column);
		return text.slice(from, to);
	};

	it("marks the word at its place, and the one before where nothing stands", () => {
		expect(marked("MATCH (n)\nDELETE n", 2, 1)).toBe("DELETE");
		expect(marked("RETURN über, x", 1, 8)).toBe("über");
		expect(marked("RETURN [1", 1, 8)).toBe("[");
		expect(marked("RETURN n LIMIT", 1, 15)).toBe("LIMIT");
		expect(marked("RETURN n LIMIT \n", 2, 1)).toBe("LIMIT");
		expect(marked("RETURN n", 9, 99)).toBe("n");
		expect(placeIn("", 1, 1)).toEqual({ from: 0, to: 0 });
	});

	it("lies within the text, whatever line and column are named", () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.integer({ min: 1, max: 9 }),
				fc.integer({ min: 1, max: 99 }),
				(text, line, column) => {
					const { from, to } = placeIn(text, line, column);
					expect(0 <= from && from <= to && to <= text.length).toBe(true);
				},
			),
		);
	});

	it("without a place marks the name that it speaks of", () => {
		const problem = { type: "", title: "", status: 422, detail: "", instance: "" };
		const about = (detail: string, pointer = "query") =>
			marksOf({ ...problem, errors: [{ pointer, detail }] }, "MATCH (n) RETURN mn, m");
		expect(about("Query error: GRAFEO-Q002: semantic error: Undefined variable 'm'\n  help: x")).toEqual([
			{ from: 21, to: 22, message: "semantic error: Undefined variable 'm'" },
		]);
		expect(about("something 'else'")).toEqual([]);
		expect(about("'m'", "params")).toEqual([]);
		expect(marksOf(problem, "x")).toEqual([]);
	});

	it("is said without the numbers of the database", () => {
		expect(firstLine("Query error: GRAFEO-Q001: syntax error: [Cypher] Expected expression\n --> query:1:49")).toBe(
			"syntax error: Expected expression",
		);
		expect(firstLine("[ is not closed; add ]")).toBe("[ is not closed; add ]");
	});
});

it.each(EXAMPLES)("the example $name only reads", ({ query, params = {} }) =>
	expect(allowReading(query, params)).toBe(query),
);
