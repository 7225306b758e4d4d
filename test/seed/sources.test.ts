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

	/** The rows of the table for sources as they are written, and what cites them. */
	const rows = (sources: string, rest = "") =>
		formatSources(elementsOf(check({ "a.yaml": `sources:\n${sources}${rest}` })))
			.split("\n")
			.filter((line) => /^\| (?!Quelle)/.test(line));

	it("orders by publisher and title as Germans do, numbers by value", () => {
		const titles = ["Ü", "Z", "Teil 10", "Teil 9", "a"].map(
			(title, index) => `  s${index}: { title: ${title}, publisher: P, kind: document }\n`,
		);
		const first = "  last: { title: A, publisher: Ö, kind: document }\n";
		expect(rows(titles.join("") + first).map((row) => row.split(" | ").slice(0, 2).join(" "))).toEqual([
			"| A Ö",
			"| a P",
			"| Teil 9 P",
			"| Teil 10 P",
			"| Ü P",
			"| Z P",
		]);
	});

	it.each([
		["published: 2024", "2024"],
		["published: 2024-02", "2024-02"],
		["published: 2024-02-03", "2024-02-03"],
		["retrieved: 2024-06-01", "abgerufen 2024-06-01"],
		["published: 2023, retrieved: 2024-06-01", "2023, abgerufen 2024-06-01"],
		["published: Herbst 2023", "Herbst 2023"],
	])("says of which day a source is: %s", (dates, shown) => {
		expect(rows(`  s: { title: S, publisher: P, kind: document, ${dates} }\n`)).toEqual([
			`| S | P | ${shown} |  | 0 |`,
		]);
	});

	it("keeps a row on one line and a cell in its column", () => {
		const [row = ""] = rows('  s: { title: "a\\nb | c\\\\d", publisher: "[P]", kind: document, license: "x|y" }\n');
		expect(row).toBe("| a b \\| c\\\\d | \\[P\\] |  | x\\|y | 0 |");
	});

	it("counts an entity once however often it cites a source, and with each source that it cites", () => {
		const sources =
			"  a: { title: A, publisher: P, kind: document }\n  b: { title: B, publisher: P, kind: document }\n";
		const twice = "evidence: [{ source: a, quote: x }, { source: a, quote: y }]";
		const both = "evidence: [{ source: a, quote: x }, { source: b, quote: y }]";
		const counts = rows(sources, `communes: [{ name: M, ${twice} }, { name: N, ${both} }]\n`).map((row) =>
			row.split(" | ").at(-1),
		);
		expect(counts).toEqual(["2 |", "1 |"]);
	});
});
