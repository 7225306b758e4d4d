import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatSources } from "../../seed/sources/table.ts";
import { check, checkDirectory, expectContent } from "./sandbox.ts";

/** All elements of what was checked. */
function elementsOf(checked: ReturnType<typeof check>) {
	const { sources, evidence, entities, relationships } = expectContent(checked);
	return [...sources, ...evidence, ...entities, ...relationships];
}

describe("SOURCES.md", () => {
	it("is what npm run sources makes of the shipped data", () => {
		const made = formatSources(elementsOf(checkDirectory("seed/data")));
		expect(readFileSync("seed/data/SOURCES.md", "utf8")).toBe(made);
	});

	it("counts what rests on a source, and escapes what a table would take for its own", () => {
		const checked = check({
			"a.yaml": `sources:
  b: { title: "B | [x]", publisher: Z, kind: document, url: "https://example.org/b", license: CC0, published: 2024 }
  a: { title: A, publisher: Ä, kind: document, retrieved: 2024-06-01 }
evidence: { source: b, locator: L }
network: { name: N, members: [M, { commune: O, source: a, quote: q }], evidence: [ { source: b, quote: q }, { source: a, quote: q } ] }
communes: [M, O]
`,
		});
		expect(formatSources(elementsOf(checked)).split("\n").slice(-3)).toEqual([
			"| A | Ä | abgerufen 2024-06-01 |  | 3 |",
			"| [B \\| \\[x\\]](<https://example.org/b>) | Z | 2024 | CC0 | 4 |",
			"",
		]);
	});
});
