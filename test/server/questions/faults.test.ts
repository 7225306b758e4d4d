/** Each fault of a header with its place and its words, and several at once. */
import { expect, test } from "vitest";
import { parseQuestion } from "../../../server/questions/parse.ts";
import { FILE } from "./file.ts";

const faultsOf = (source: string) => {
	try {
		parseQuestion("x", source);
	} catch (error) {
		return (error as Error).message.split("\n").map((line) => line.replace("cypher/questions/x.cypher:", ""));
	}
	return [];
};
const add = (param: string, used: string) =>
	FILE.replace("// columns:", `//   ${param}\n// columns:`).replace("$k", `$k + ${used}`);
const title = "title: { de: X, en: X }";

test.each([
	[FILE, []],
	[FILE.replaceAll("\n", "\r\n"), []],
	[FILE.slice(0, FILE.indexOf("MATCH")), ["1: there is no query below the header"]],
	[FILE.slice(0, FILE.indexOf("\nMATCH")), ["1: there is no query below the header"]],
	[
		FILE.replace("// group", "// colour: red\n// shape: round\n// group"),
		["3: colour: there is no such key", "4: shape: there is no such key"],
	],
	// What a request gives itself.
	...["format", "indirect", "limit", "name"].map((name) => [
		FILE.replace("   k: {", `   ${name}: {`).replace("$k", `$${name}`).replace("{ k: 3 }", `{ ${name}: 3 }`),
		[`6: params.${name}: the name is taken; reserved are format, indirect, lang, limit, name`],
	]),
	[FILE.replace(", default: 2", ""), ["6: params.k: needs a default, or `optional: true`"]],
	[FILE.replace(", default: 2", ", optional: true"), []],
	[FILE.replace("default: name", "default: size"), ["7: params.by: the default size is none of the choices"]],
	[FILE.replace("default: name", "optional: true"), []],
	...["default: 0", "default: 10"].map((preset) => [
		FILE.replace("default: 2", preset),
		["6: params.k: the default must lie between min and max"],
	]),
	...["default: 1", "default: 9"].map((preset) => [FILE.replace("default: 2", preset), []]),
	[
		FILE.replace("min: 1, max: 9", "min: 9, max: 1").replace("default: 2", "optional: true").replace("{ k: 3 }", "{}"),
		["6: params.k: the default must lie between min and max"],
	],
	[add(`t: { type: text, ${title}, default: a }`, "$t"), []],
	[add(`t: { type: text, ${title} }`, "$t"), ["9: params.t: needs a default, or `optional: true`"]],
	// What the query uses; not in its comments.
	[FILE.replace("$k", "$k + $j"), ["5: the query uses $j, which is not in params"]],
	[FILE.replace("// who is in", "// who is in $j"), []],
	[
		FILE.replace("WHERE", "WHERE <<r lasts on $asOf>> AND"),
		[
			"17: <<r lasts on $asOf>> is no predicate: write <<r holds on $asOf>>, <<r, s hold on $asOf>>, <<r may hold on $asOf>>, <<n exists on $asOf>>, <<n lists c on $asOf>>, <<n lists all members on $asOf>>, <<n is comparable>>, <<r is usual>>, <<since of r>> or <<until of r>>",
		],
	],
	[FILE.replace("AND $k > 0", "// $k\n"), ["6: params.k: the query does not use it"]],
	[FILE.replace("// columns", "// indirect: network\n// columns"), ["9: indirect: the query does not use it"]],
	[FILE.replace("// columns", "// indirect: network\n// columns").replace("$k", "$k + $indirect"), []],
	// The memberships of a network stand for it.
	[FILE.replace("// columns", "// indirect: network\n// columns").replace("$network", "$indirect"), []],
	[FILE.replace("$k", "$k + $indirect"), ["5: the query uses $indirect, which is not in params"]],
	...["k", "nothing"].map((name) => [
		FILE.replace("// columns", `// indirect: ${name}\n// columns`).replace("$k", "$k + $indirect"),
		[`9: indirect: ${name} is not a parameter that names cooperations or communes`],
	]),
	[
		FILE.replace("of: [Network]", "of: [Topic]")
			.replace("// columns", "// indirect: network\n// columns")
			.replace("$k", "$k + $indirect"),
		["9: indirect: network is not a parameter that names cooperations or communes"],
	],
	[
		FILE.replace("type: entity, of: [Network]", "type: entities, of: [Commune, Network]")
			.replace("default: network-stadtregion", "default: [network-a]")
			.replace("// columns", "// indirect: network\n// columns")
			.replace("$k", "$k + $indirect"),
		[],
	],
	// Columns.
	[
		FILE.replace("name: since,", "name: member,").replaceAll("since.first", "member.first"),
		["11: columns: member occurs twice"],
	],
	...["facts", "things"].map((name) => [
		FILE.replace("name: since,", `name: ${name},`).replaceAll("since.first", `${name}.first`),
		[`11: columns: ${name} is what the picture shows, not a column`],
	]),
	// Sentences.
	[
		FILE.replace("{by}", "{bye}"),
		["13: sentence.de: {bye} is neither {rows} nor a parameter nor a column that there is"],
	],
	[
		FILE.replace("{since.first}", "{rows.first}"),
		["13: sentence.de: {rows.first} is neither {rows} nor a parameter nor a column that there is"],
	],
	[
		FILE.replace("no member", "no {member}"),
		["15: sentence.none.en: {member} is neither {rows} nor a parameter nor a column that there is"],
	],
	[FILE.replace("no member", "{rows} members on {asOf}"), []],
	[
		FILE.replace("//   none", '//   one: { de: "{x}", en: "{member}" }\n//   none'),
		["15: sentence.one.de: {x} is neither {rows} nor a parameter nor a column that there is"],
	],
	[
		FILE.replace("name: since", "name: rows").replaceAll("{since.first}", "{rows.first}"),
		[
			"13: sentence.de: {rows} names a parameter and a column",
			"14: sentence.en: {rows} names a parameter and a column",
		],
	],
	// Examples.
	[FILE.replace("{ k: 3 }", "{ k: 10 }"), ["16: example: k: a whole number from 1 to 9"]],
	[
		FILE.replace("{ k: 3 }", "{ j: 3, l: 4, k: 0 }"),
		[
			"16: example: k: a whole number from 1 to 9",
			"16: example: there is no parameter j",
			"16: example: there is no parameter l",
		],
	],
	[
		FILE.replace("{ params: { k: 3 } }", "\n//   params:\n//     asOf: null\n//     k: 10\n//     j: 3"),
		["19: example: k: a whole number from 1 to 9", "20: example: there is no parameter j"],
	],
	[FILE.replace("// example: { params: { k: 3 } }\n", ""), []],
	[FILE.replace("{ k: 3 }", "{ k: 3, asOf: null }"), []],
] as [string, string[]][])("of file %# in their places", (source, expected) => {
	expect(faultsOf(source)).toEqual(expected);
});

test("a header that is none, and one that cannot be read", () => {
	expect(faultsOf("RETURN 1 AS x")).toEqual([expect.stringMatching(/^1: the header: Invalid input/)]);
	expect(faultsOf("")).toEqual([expect.stringMatching(/^1: the header: Invalid input/)]);
	const broken = faultsOf(FILE.replace("// group: memberships", "// group: [memberships"));
	expect(broken).toHaveLength(1);
	expect(broken[0]).toMatch(/^4: [^\n]*[^:\s]/);
});
