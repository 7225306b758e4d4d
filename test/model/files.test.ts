import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName, type GraphNode, namesOf } from "../../model/index.ts";

const node = (type: GraphNode["type"], id: string, name: string): GraphNode => ({ type, id, name });
const NODES = [
	node("Commune", "commune-05515000", "Münster"),
	node("Network", "network-euregio", "EUREGIO"),
	node("Network", "network-stadtregion-muenster", "Stadtregion Münster"),
	node("Commune", "commune-x", "北京"),
];

test.each([
	[["Stadtregion Münster", "EUREGIO"], "2026-11-28", "stadtregion-muenster_euregio_2026-11-28.graphml"],
	[["Stadtregion Münster"], undefined, "stadtregion-muenster.graphml"],
	[["A", "B", "C"], undefined, "a_b_c.graphml"],
	[["A", "B", "C", "D", "E"], "2020-01-01", "a_b_and-3-more_2020-01-01.graphml"],
	[[], undefined, "kooperationsgraph.graphml"],
	[[], "2020-01-01", "2020-01-01.graphml"],
	[
		["Regionalverband der Kommunen am Niederrhein und im Ruhrgebiet"],
		undefined,
		"regionalverband-der-kommunen-am.graphml",
	],
	[["x".repeat(90)], undefined, `${"x".repeat(40)}.graphml`],
])("%j on %s is %s", (names, asOf, expected) => {
	expect(fileName(names, asOf, "graphml")).toBe(expected);
});

test("the selected cooperations give the name, without any whatever is selected, in the order of the selection", () => {
	expect(namesOf(["network-stadtregion-muenster", "network-euregio", "network-euregio"], NODES)).toEqual([
		...["Stadtregion Münster", "EUREGIO"],
	]);
	expect(namesOf(["commune-05515000", "network-euregio"], NODES)).toEqual(["EUREGIO"]);
	expect(namesOf(["commune-x", "commune-05515000", "commune-cut"], NODES)).toEqual(["commune-x", "Münster"]);
});

test("whatever is selected, the name is short and any file system and header holds it", () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: "binary" })), (names) => {
			expect(fileName(names, "2026-11-28", "zip")).toMatch(/^[a-z0-9][a-z0-9_-]{0,150}\.zip$/);
		}),
	);
});

test("a long name is cut between words, or where it must be", () => {
	const cut = (name: string) => fileName([name], undefined, "x");
	expect(cut(`${"a".repeat(39)} b`)).toBe(`${"a".repeat(39)}.x`);
	expect(cut(`${"a".repeat(40)} b`)).toBe(`${"a".repeat(40)}.x`);
	expect(cut("a".repeat(40))).toBe(`${"a".repeat(40)}.x`);
	expect(cut("a".repeat(41))).toBe(`${"a".repeat(40)}.x`);
	expect(fileName(["北京", "B"], undefined, "x")).toBe("b.x");
});
