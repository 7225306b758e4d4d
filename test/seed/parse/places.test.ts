import { describe, expect, it } from "vitest";
import { check, SOURCES } from "../sandbox.ts";

/** The places that are reported for `a.yaml` (and CSV files beside it), as people are shown them. */
function placesOf(yaml: string, files: Record<string, string> = {}): string[] {
	const problems = check({ "a.yaml": SOURCES + yaml, ...files });
	if (typeof problems !== "string") return [];
	return problems
		.split("\n")
		.slice(0, -1)
		.map((line) => line.split(" — ", 1)[0] ?? "");
}

describe("a problem points to where it was written", () => {
	it.each([
		["a key that is not known", "network:\n  name: N\n  foo: 1\n", "data/a.yaml:5:3 network.foo"],
		[
			"a value of a wrong kind",
			"communes: [{ name: C, population: many }]\n",
			"data/a.yaml:3:35 communes[0].population",
		],
		["a date", "network: { name: N, foundedOn: 2021-02-30 }\n", "data/a.yaml:3:32 network.foundedOn"],
		["a list for a text", "network: { name: [N] }\n", "data/a.yaml:3:18 network.name"],
		["a source", "network: { name: N, source: t, quote: q }\n", "data/a.yaml:3:29 network.source"],
		["a reference", "network: { name: N, members: [Nowhere] }\n", "data/a.yaml:3:31 network.members[0]"],
		[
			"a nested entry",
			"network: { name: N, bodies: [{ name: B, roles: [{ name: R, foo: 1 }] }] }\n",
			"data/a.yaml:3:60 network.bodies[0].roles[0].foo",
		],
		["the long form", "relations: [{ from: A, type: NOTHING, to: B }]\n", "data/a.yaml:3:30 relations[0].type"],
		["YAML that is broken", "network: { name: N\n", "data/a.yaml:4:1"],
	])("%s", (_, yaml, place) => expect(placesOf(yaml)).toContain(place));

	it.each([
		["a cell", "ags,name,population\n05515000,A,12\n05515004,B,many\n", "data/c.csv:3:12 population"],
		["a cell behind quotation marks", 'ags,name,population\n05515000,"A, B",many\n', "data/c.csv:2:17 population"],
		["a column", "ags,name,foo\n05515000,A,1\n", "data/c.csv:1:1"],
		["a row with too few cells", "ags,name,population\n05515000,A\n", "data/c.csv:2:1"],
	])("in CSV: %s", (_, csv, place) => {
		expect(placesOf("registers: [{ file: c.csv, of: Commune }]\n", { "c.csv": csv })).toContain(place);
	});
});
