import { describe, expect, it } from "vitest";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
import { describeChoice, describeExactly, describeShared } from "../../../client/panels/overlaps/sentences.ts";
import type { NodeType, OverlapsAnswer } from "../../../model/index.ts";

const { de, en } = DICTIONARIES;
const commune = (name: string) => ({ type: "Commune" as NodeType, name });
const district = (name: string) => ({ type: "District" as NodeType, name });

describe("what sets share, in words", () => {
	it("one commune", () => {
		expect(describeShared(["Stadtregion Münster", "Städtekooperation NRW"], [commune("Münster")], de)).toBe(
			"Stadtregion Münster und Städtekooperation NRW teilen genau eine Kommune: Münster.",
		);
	});

	it("several, of one kind or of several", () => {
		expect(describeShared(["A", "B", "C"], [commune("Ahlen"), commune("Beckum")], de)).toBe(
			"A, B und C teilen 2 Kommunen: Ahlen und Beckum.",
		);
		expect(describeShared(["A", "B"], [commune("Ahlen"), district("Kreis Borken")], en)).toBe(
			"A and B share 2 members: Ahlen and Kreis Borken.",
		);
	});

	it("none", () => {
		expect(describeShared(["A", "B"], [], de)).toBe("A und B teilen keine Kommune.");
	});

	it("counts the rest when there are too many names for a sentence", () => {
		const many = Array.from({ length: 12 }, (_, n) => commune(`K${n}`));
		expect(describeExactly(["A"], many, de)).toBe("Nur in A: 12 Kommunen – K0, K1, K2, K3, K4, K5, K6 und 5 weitere.");
	});
});

describe("describeChoice", () => {
	const member = (id: string, ...sets: string[]) => ({
		id,
		...commune(id),
		in: sets.map((set) => ({ set, via: "direct" as const, fact: `f-${id}-${set}` })),
	});
	const pair = (a: string, b: string, ...shared: string[]) => ({
		a,
		b,
		shared,
		jaccard: 0,
		containmentA: 0,
		containmentB: 0,
	});
	const answer = (members: OverlapsAnswer["members"], pairs: OverlapsAnswer["pairs"]): OverlapsAnswer => ({
		sets: ["a", "b", "c"].map((id) => ({ id, name: id.toUpperCase(), size: 1 })),
		intersections: [],
		pairs,
		members,
	});

	it("says what all have in common", () => {
		const overlaps = answer([member("x", "a", "b", "c"), member("y", "a", "b")], [pair("a", "b", "x", "y")]);
		expect(describeChoice(["a", "b", "c"], overlaps, de)).toBe("A, B und C teilen genau eine Kommune: x.");
	});

	it("names the closest pair when all have nothing in common", () => {
		const overlaps = answer(
			[member("x", "a", "b"), member("y", "a", "b"), member("z", "c")],
			[pair("a", "c"), pair("a", "b", "x", "y")],
		);
		expect(describeChoice(["a", "b", "c"], overlaps, de)).toBe(
			"A, B und C teilen keine Kommune. Am meisten teilen A und B: 2 Kommunen.",
		);
	});
});
