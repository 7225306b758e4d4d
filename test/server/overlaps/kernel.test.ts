import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL_COMBINATIONS_UP_TO, intersect, type NamedSet, pairUp } from "../../../server/overlaps/kernel.ts";

const members = fc.uniqueArray(
	fc.integer({ min: 0, max: 12 }).map((n) => `m${n}`),
	{ maxLength: 10 },
);
const sets = (most: number, minLength = 0) =>
	fc
		.array(members, { minLength, maxLength: most })
		.map((lists) => lists.map((list, i): NamedSet => ({ id: `s${i}`, members: list })));

/** By the definition, over all subsets of the sets. */
function naive(given: NamedSet[]) {
	const all = [...new Set(given.flatMap((set) => set.members))].sort();
	return Array.from({ length: 2 ** given.length - 1 }, (_, n) => n + 1).flatMap((mask) => {
		const isIn = (i: number) => (mask & (1 << i)) !== 0;
		const inclusive = all.filter((m) => given.every((set, i) => !isIn(i) || set.members.includes(m)));
		const exclusive = inclusive.filter((m) => given.every((set, i) => isIn(i) || !set.members.includes(m)));
		const ids = given.filter((_, i) => isIn(i)).map(({ id }) => id);
		return inclusive.length > 0 ? [{ sets: ids, exclusive, inclusive: inclusive.length }] : [];
	});
}

const byKey = <T extends { sets: string[] }>(list: T[]) => new Map(list.map((item) => [item.sets.join(), item]));

describe("intersections", () => {
	test("are those of the definition, when few sets are compared", () => {
		fc.assert(
			fc.property(sets(5), (given) => {
				expect(byKey(intersect(given))).toEqual(byKey(naive(given)));
			}),
		);
	});

	test("are those of the definition up to the number of sets of which all combinations are listed", () => {
		const everyone = { id: "everyone", members: ["a", "b"] };
		const given = Array.from({ length: ALL_COMBINATIONS_UP_TO }, (_, n) => ({ ...everyone, id: `s${n}` }));
		expect(byKey(intersect(given))).toEqual(byKey(naive(given)));
		expect(intersect(given)).toHaveLength(2 ** ALL_COMBINATIONS_UP_TO - 1);
		expect(intersect([...given, everyone])).toHaveLength(1);
	});

	test("with many sets, are those that some member belongs to exactly", () => {
		fc.assert(
			fc.property(sets(ALL_COMBINATIONS_UP_TO + 2, ALL_COMBINATIONS_UP_TO + 1), (given) => {
				const expected = naive(given).filter(({ exclusive }) => exclusive.length > 0);
				expect(byKey(intersect(given))).toEqual(byKey(expected));
			}),
			{ numRuns: 20 },
		);
	});

	test("come with the largest number of sets first, then in the order of the sets", () => {
		const given = [
			{ id: "b", members: ["x", "y"] },
			{ id: "a", members: ["x", "z"] },
		];
		expect(intersect(given).map(({ sets: ids }) => ids)).toEqual([["b", "a"], ["b"], ["a"]]);
	});

	test("below the least number of members are left out", () => {
		fc.assert(
			fc.property(sets(5), fc.integer({ min: 1, max: 4 }), (given, min) => {
				const expected = naive(given).filter(({ inclusive }) => inclusive >= min);
				expect(byKey(intersect(given, min))).toEqual(byKey(expected));
			}),
		);
	});

	test("every member is exclusively in one", () => {
		fc.assert(
			fc.property(sets(14), (given) => {
				const listed = intersect(given).flatMap(({ exclusive }) => exclusive);
				expect(listed.sort()).toEqual([...new Set(given.flatMap((set) => set.members))].sort());
			}),
		);
	});
});

describe("pairs", () => {
	test("share what both have, with the measures of the definition", () => {
		fc.assert(
			fc.property(sets(6), (given) => {
				const pairs = pairUp(given, 0);
				expect(pairs).toHaveLength((given.length * (given.length - 1)) / 2);
				for (const { a, b, shared, jaccard, containmentA, containmentB } of pairs) {
					const [left, right] = [a, b].map((id) => given.find((set) => set.id === id)?.members ?? []) as [
						string[],
						string[],
					];
					expect(shared).toEqual(left.filter((m) => right.includes(m)).sort());
					const union = new Set([...left, ...right]).size;
					expect(jaccard).toBe(union === 0 ? 0 : shared.length / union);
					expect(containmentA).toBe(left.length === 0 ? 0 : shared.length / left.length);
					expect(containmentB).toBe(right.length === 0 ? 0 : shared.length / right.length);
				}
				expect(pairUp(given)).toEqual(pairs.filter(({ shared }) => shared.length > 0));
			}),
		);
	});
});
