import { describe, expect, it } from "vitest";
import {
	type Bound,
	boundOfExclusive,
	boundOfShare,
	boundOfShared,
	isListComplete,
} from "../../../client/components/overlaps/known.ts";
import { describeChoice, describeExactly, describeShared } from "../../../client/components/overlaps/sentences.ts";
import { DICTIONARIES } from "../../../client/i18n/index.ts";
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
		expect(describeChoice(["a", "b", "c"], overlaps, de, () => true)).toBe("A, B und C teilen genau eine Kommune: x.");
	});

	it("names the closest pair when all have nothing in common", () => {
		const overlaps = answer(
			[member("x", "a", "b"), member("y", "a", "b"), member("z", "c")],
			[pair("a", "c"), pair("a", "b", "x", "y")],
		);
		expect(describeChoice(["a", "b", "c"], overlaps, de, () => true)).toBe(
			"A, B und C teilen keine Kommune. Am meisten teilen A und B: 2 Kommunen.",
		);
		expect(describeChoice(["a", "b", "c"], overlaps, de, (id) => id !== "c")).toBe(
			"Dass A, B und C eine Kommune teilen, ist nicht bekannt. Am meisten teilen, soweit bekannt, A und B: 2 Kommunen.",
		);
		expect(describeChoice(["a", "b", "c"], overlaps, en, (id) => id !== "c")).toBe(
			"No commune is known that A, B and C share. A and B share the most, as far as is known: 2 communes.",
		);
	});
});

describe("describeChoice of many", () => {
	const ids = ["a", "b", "c", "d", "e"];
	const of = (...members: OverlapsAnswer["members"]): OverlapsAnswer => ({
		sets: ids.map((id) => ({ id, name: id.toUpperCase(), size: 1 })),
		intersections: [],
		pairs: [],
		members,
	});
	const inAll = { id: "x", ...commune("x"), in: ids.map((set) => ({ set, via: "direct" as const, fact: `f-${set}` })) };

	it("counts the cooperations instead of naming them", () => {
		expect(describeChoice(ids, of(inAll), de, () => true)).toBe(
			"Alle 5 gewählten Kooperationen teilen genau eine Kommune: x.",
		);
		expect(describeChoice(ids, of(), de, () => false)).toBe(
			"Dass alle 5 gewählten Kooperationen eine Kommune teilen, ist nicht bekannt.",
		);
		expect(describeChoice(ids, of(inAll), en, () => true)).toBe(
			"All 5 chosen cooperations share exactly one commune: x.",
		);
	});
});

describe("where not all members are known", () => {
	const all = ["a", "b", "c"];
	const but = (cut: string) => (id: string) => id !== cut;

	it.each<[string[], string, Bound, Bound]>([
		// Cut, so that there may be more who are in it, too.
		[["a"], "a", "atLeast", "atLeast"],
		[["a", "b"], "b", "atLeast", "atLeast"],
		// Cut is another: who is in it, too, is in these no longer exactly.
		[["a"], "c", "exact", "ofKnown"],
		[["a", "b"], "c", "exact", "ofKnown"],
		[["a", "b", "c"], "c", "atLeast", "atLeast"],
		[["a", "b", "c"], "none", "exact", "exact"],
	])("of those in %j with %s cut, the number is %s, of exactly these %s", (sets, cut, shared, exclusive) => {
		expect(boundOfShared(sets, but(cut))).toBe(shared);
		expect(boundOfExclusive(sets, all, but(cut))).toBe(exclusive);
	});

	it("the answer says of which: a network with a cut list behind a member counts, too", () => {
		const members = { known: 1, total: 1, totalIs: null, totalOn: null, listed: "complete" as const };
		const answer: OverlapsAnswer = {
			sets: ["a", "b", "c"].map((id) => ({ id, name: id, size: id === "c" ? 0 : 1, complete: id !== "b", members })),
			intersections: [
				{ sets: ["a", "b"], exclusive: ["x"], inclusive: 1, complete: false, lowerBound: true },
				{ sets: ["a"], exclusive: [], inclusive: 1, complete: false, lowerBound: false },
				{ sets: ["b"], exclusive: [], inclusive: 1, complete: false, lowerBound: true },
			],
			pairs: [],
			members: [],
		};
		expect(all.map((id) => isListComplete(answer, id))).toEqual([true, false, true]);
		expect(isListComplete(answer, "d")).toBe(false);
	});

	it("a share of both may turn out smaller or larger", () => {
		expect([boundOfShare(["a", "b"], but("a")), boundOfShare(["a", "b"], but("c"))]).toEqual(["ofKnown", "exact"]);
	});

	it("sentences say so", () => {
		const two = [commune("Ahlen"), commune("Beckum")];
		expect(describeShared(["A", "B"], two, de, "atLeast")).toBe(
			"A und B teilen mindestens 2 Kommunen: Ahlen und Beckum.",
		);
		expect(describeShared(["A"], two, en, "atLeast")).toBe("Known in A: 2 communes – Ahlen and Beckum.");
		expect(describeExactly(["A"], two, de, "ofKnown")).toBe("Soweit bekannt, nur in A: 2 Kommunen – Ahlen und Beckum.");
	});
});
