import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readQuestions } from "../../../server/questions/catalogue.ts";
import { parseQuestion } from "../../../server/questions/parse.ts";
import { FILE } from "./file.ts";

const read = (source: string) => () => parseQuestion("list-members", source);
const at = (line: number, detail: string) => `cypher/questions/list-members.cypher:${line}: ${detail}`;

describe("a question's file", () => {
	test("is a header and a query", () => {
		const question = read(FILE)();
		expect(question).toMatchObject({ name: "list-members", group: "memberships" });
		expect(question.params.k).toEqual({
			type: "integer",
			title: { de: "Zahl", en: "Count" },
			min: 1,
			max: 9,
			default: 2,
		});
		expect(question.params.asOf).toEqual({ type: "date", title: { de: "Stand am", en: "As of" } });
		expect(question.cypher).toMatch(/^MATCH[\s\S]*ORDER BY m.id$/);
	});

	test.each([
		["no header", "RETURN 1 AS x", 1, "the header"],
		["a broken header", FILE.replace("de: Mitglieder,", "de: Mitglieder }"), 1, ""],
		["no query", FILE.slice(0, FILE.indexOf("MATCH")), 1, "there is no query below the header"],
		["no such group", FILE.replace("memberships", "friends"), 3, "group: "],
		["no such key", FILE.replace("// group", "// colour: red\n// group"), 3, "colour: there is no such key"],
		["no such type", FILE.replace("type: integer", "type: int"), 6, "params.k"],
		["one language only", FILE.replace(", en: Members }", " }"), 1, "title.en"],
		["no default", FILE.replace(", default: 2", ""), 6, "params.k: needs a default, or `optional: true`"],
		["a default out of bounds", FILE.replace("default: 2", "default: 10"), 6, "params.k: the default must lie"],
		["a default that is no choice", FILE.replace("default: name", "default: size"), 7, "params.by: the default size"],
		["a reserved name", FILE.replace("   k: {", "   limit: {"), 6, "params.limit: the name is taken"],
		["a column twice", FILE.replace("name: since,", "name: member,"), 11, "columns: member occurs twice"],
		["a column of the picture", FILE.replace("name: since,", "name: facts,"), 11, "columns: facts is what the picture"],
		["an unknown placeholder", FILE.replace("{by}", "{bye}"), 13, "sentence.de: {bye} is neither"],
		[
			"a column when there is no row",
			FILE.replace("no member", "no {member}"),
			15,
			"sentence.none.en: {member} is neither",
		],
		["a parameter that is not used", FILE.replace("$k", "2"), 6, "params.k: the query does not use it"],
		["a parameter that is not declared", FILE.replace("$k", "$k + $j"), 5, "the query uses $j, which is not in params"],
		[
			"an example that cannot be asked",
			FILE.replace("{ k: 3 }", "{ k: 10 }"),
			16,
			"example: k: a whole number from 1 to 9",
		],
		[
			"indirect memberships of no cooperation",
			FILE.replace("// columns", "// indirect: k\n// columns").replace("$k", "$k + $indirect"),
			9,
			"indirect: k is not a parameter that names cooperations",
		],
		[
			"memberships that are not used",
			FILE.replace("// columns", "// indirect: network\n// columns"),
			9,
			"indirect: the query",
		],
		["an example of nothing", FILE.replace("{ k: 3 }", "{ j: 3 }"), 16, "example: there is no parameter j"],
	])("with %s is refused with the line", (_, source, line, detail) => {
		expect(read(source)).toThrow(at(line, detail));
	});

	test("names all its faults at once", () => {
		const several = FILE.replace("memberships", "friends").replace(", en: Members }", " }");
		expect(read(several)).toThrow(/:1: title.en[\s\S]*\n.*:3: group/);
	});

	test("takes a parameter's and a column's common name for neither", () => {
		const sameName = (name: string) =>
			read(FILE.replace("name: since", `name: ${name}`).replaceAll("since.first", `${name}.first`));
		expect(sameName("network")).not.toThrow();
		expect(sameName("by")).toThrow(at(13, "sentence.de: {by} names a parameter and a column"));
	});
});

describe("a folder of questions", () => {
	const folder = mkdtempSync(join(tmpdir(), "questions-"));
	afterAll(() => rmSync(folder, { recursive: true }));

	test("is refused as a whole, with the faults of every file", () => {
		writeFileSync(join(folder, "list-members.cypher"), FILE);
		expect([...readQuestions(folder).keys()]).toEqual(["list-members"]);
		writeFileSync(join(folder, "list-a.cypher"), "RETURN 1 AS x");
		writeFileSync(join(folder, "list-b.cypher"), FILE.replace("memberships", "friends"));
		expect(() => readQuestions(folder)).toThrow(/questions\/list-a.cypher:1:[\s\S]*questions\/list-b.cypher:3: group/);
	});
});
