/** Pairs by hand: more than fit, with equal ranks. */
import { describe, expect, test } from "vitest";
import { ALWAYS, type EntityRef, factId } from "../../../model/index.ts";
import { packIndex } from "../../../server/memberships/build.ts";
import { countPairs } from "../../../server/overlaps/count.ts";
import { answerPairs, type PairsQuery } from "../../../server/overlaps/pairs.ts";

/** Networks a, b, … with members by their letters. */
function pack(networks: Record<string, string>) {
	const refs: EntityRef[] = Object.keys(networks).map((id) => ({ id, type: "Network", name: `Netz ${id}` }));
	const members = [...new Set(Object.values(networks).join(""))];
	const communes: EntityRef[] = members.map((id) => ({ id, type: "Commune", name: id }));
	const facts = Object.entries(networks).flatMap(([target, its]) =>
		[...its].map((source) => ({ source, target, fact: factId("MEMBER_OF", source, target), ...ALWAYS })),
	);
	return packIndex([...refs, ...communes], facts, []);
}

/** Sizes 5, 4, 3, 2; shared: ab 4, ac 3, ad 2, bc 3, bd 2, cd 2. Of e too few members are known. */
const NESTED = pack({ a: "VWXYZ", b: "VWXY", c: "VWX", d: "VW", e: "V" });
const ask = (query: Partial<PairsQuery>) =>
	answerPairs(NESTED, { min: 1, indirect: false, by: "shared", limit: 100, ...query });
const pairsOf = (query: Partial<PairsQuery>) => ask(query).pairs.map(({ a, b }) => a.id + b.id);

describe("of nested networks", () => {
	test.each([
		["shared", ["ab", "ac", "bc", "ad", "bd", "cd"]],
		// 4/5, 3/4, 2/3, 3/5, 2/4, 2/5
		["jaccard", ["ab", "bc", "cd", "ac", "bd", "ad"]],
		// Each holds the other whole: by id.
		["containment", ["ab", "ac", "ad", "bc", "bd", "cd"]],
	] as const)("by %s", (by, expected) => {
		for (let limit = 1; limit <= 7; limit++) {
			expect(pairsOf({ by, limit }), `${limit}`).toEqual(expected.slice(0, limit));
			expect(ask({ by, limit })).toMatchObject({ total: 6, truncated: limit < 6 });
		}
	});

	test("have names, sizes and measures", () => {
		expect(ask({ limit: 1 }).pairs).toEqual([
			{
				a: { id: "a", name: "Netz a", size: 5 },
				b: { id: "b", name: "Netz b", size: 4 },
				shared: 4,
				complete: false,
				jaccard: 4 / 5,
				containmentA: 4 / 5,
				containmentB: 1,
			},
		]);
	});

	test("share at least so many", () => {
		expect(pairsOf({ min: 3 })).toEqual(["ab", "ac", "bc"]);
		expect(pairsOf({ min: 4 })).toEqual(["ab"]);
		const leftOut = { incomparable: 0, tooFew: 1 };
		expect(ask({ min: 5 })).toEqual({ asOf: null, leftOut, pairs: [], total: 0, truncated: false });
	});
});

test("a better pair that comes late pushes out an earlier one", () => {
	const index = pack({ a: "SA", b: "SB", c: "SC", d: "STU", e: "STU" });
	const best = answerPairs(index, { min: 1, indirect: false, by: "shared", limit: 1 });
	expect(best.pairs.map(({ a, b }) => a.id + b.id)).toEqual(["de"]);
	expect(best).toMatchObject({ total: 10, truncated: true });
});

test("pairs are counted in the order of the networks, those that share nobody are none", () => {
	const sets = { offsets: Int32Array.of(0, 2, 2, 3, 5), members: Int32Array.of(0, 2, 1, 1, 2), most: 3 };
	const { a, b, shared } = countPairs(sets);
	expect([a, b, shared].map((list) => [...list])).toEqual([
		[0, 2],
		[3, 3],
		[1, 1],
	]);
	expect(countPairs(sets, 2).shared).toHaveLength(0);
	expect(countPairs({ offsets: Int32Array.of(0), members: Int32Array.of(), most: 0 }).a).toHaveLength(0);
});
