import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectProblems, type Report } from "../../../seed/messages/problem.ts";
import { openCsv } from "../../../seed/read/csv.ts";
import { filesVersion } from "../../../seed/read/directory.ts";
import { get, type Mapping } from "../../../seed/read/tree.ts";
import { readYaml } from "../../../seed/read/yaml.ts";
import type { Text } from "../../../tables/text/text.ts";

const refuse: Report = (place, ...[key]) => {
	throw new Error(`${place.line}: ${key}`);
};

const readCsv = (file: string, text: Text, report: Report) => ({ rows: [...openCsv(file, text, report).rows(report)] });

const textOf = (map: Mapping | undefined, key: string) => {
	const tree = map && get(map, key);
	return tree?.kind === "scalar" ? tree.text : undefined;
};

describe("CSV", () => {
	const cell = fc
		.string({ unit: fc.constantFrom("a", "ü", ",", '"', "\n", " ", "0", "|", ";"), maxLength: 6 })
		.map((text) => text.trim());
	const line = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

	it("gives back every cell that was written, at the place where it begins", () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), fc.boolean(), (cells, bom) => {
				const rows = cells.map(([a, b, c], index) => [`k${index}`, a, b, c]);
				const text = stringify([["k", "a", "b", "c"], ...rows]);
				const read = readCsv("x.csv", `${bom ? "\uFEFF" : ""}${text}`, refuse).rows;
				expect(read.map((row) => ["k", "a", "b", "c"].map((key) => textOf(row, key) ?? ""))).toEqual(rows);
				for (const [index, row] of read.entries()) {
					expect(get(row, "k")?.place).toMatchObject({ line: line(text, text.indexOf(`k${index}`)), column: 1 });
				}
			}),
		);
	});

	it("says in which row a cell is missing", () => {
		const { all, report } = collectProblems();
		readCsv("x.csv", "a,b\r\n1,2\r\n3\r\n", report);
		expect(all).toEqual([{ place: { file: "x.csv", line: 3, column: 1, path: "" }, message: ["csvWidth", 1, 2] }]);
	});

	it("counts columns past quoted commas and lines past empty ones", () => {
		const [row] = readCsv("x.csv", 'a,b\r\n\r\n"1,2",3\r\n', refuse).rows;
		expect(row && get(row, "b")?.place).toMatchObject({ line: 3, column: 7 });
	});
});

describe("YAML", () => {
	it("keeps the text of numbers, dates and words that look like something else", () => {
		const map = readYaml("x.yaml", "ags: 05515000\nfrom: 2018\nday: 2016-02-18\nzero: 1.50\nno: no\n", refuse);
		expect(["ags", "from", "day", "zero", "no"].map((key) => textOf(map, key))).toEqual([
			"05515000",
			"2018",
			"2016-02-18",
			"1.50",
			"no",
		]);
	});

	it("knows the place and the path of every value, with CRLF as well", () => {
		const map = readYaml("x.yaml", "network:\r\n  members:\r\n    - A\r\n    - { commune: B }\r\n", refuse);
		const network = map && get(map, "network");
		const members = network?.kind === "map" ? get(network, "members") : undefined;
		const second = members?.kind === "list" ? members.items[1] : undefined;
		expect(second?.place).toEqual({ file: "x.yaml", line: 4, column: 7, path: "network.members[1]" });
		expect(second?.kind === "map" && get(second, "commune")?.place.path).toBe("network.members[1].commune");
	});

	it.each([
		["a: 1\na: 2\n", 2],
		["a: [1\n", 2],
		["- a\n", 1],
		["a: &x 1\nb: *x\n", 2],
		["a: 1\n---\nb: 2\n", 2],
		["a: 1\n\tb: 2\n", 2],
	])("reports %j", (text, line) => {
		const { all, report } = collectProblems();
		readYaml("x.yaml", text, report);
		expect(all.map(({ place }) => place.line)).toContain(line);
	});
});

it("has one fingerprint for the same files, however their lines end, and another for others", () => {
	const version = (text: string) => filesVersion(new Map([["a.yaml", text]]));
	expect(version("a: 1\r\nb: 2\r\n")).toBe(version("a: 1\nb: 2\n"));
	expect(version("a: 1\n")).not.toBe(version("a: 2\n"));
	expect(
		filesVersion(
			new Map([
				["a", "b"],
				["c", ""],
			]),
		),
	).not.toBe(
		filesVersion(
			new Map([
				["a", ""],
				["b", "c"],
			]),
		),
	);
});
