/** What networks share, without HTTP: against the reference on each of its days. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerOverlaps, compareSets } from "../../../server/overlaps/answer.ts";
import { chooseNetworks } from "../../../server/overlaps/chosen.ts";
import { answerPairs, PAIR_ORDERS } from "../../../server/overlaps/pairs.ts";
import { bestPairs, chosen, overlaps, sortReasons } from "../../reference/overlaps.ts";
import { DAYS, REGION } from "../../reference/region.ts";
import { closedGraph, openWorld } from "../world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(() => world.close());

const NOTHING_SAID = { lists: new Map(), incomparable: new Set<string>() };
const NETWORKS = REGION.entities.filter(({ type }) => type === "Network").map(({ id }) => id);

describe("overlaps", () => {
	const queries = DAYS.flatMap((asOf, place) => [false, true].map((indirect) => ({ asOf, indirect, min: place % 3 })));
	test.each(queries)("%j", async (query) => {
		for (const networks of [NETWORKS, [...NETWORKS].reverse().slice(0, 4)]) {
			const { members, ...answer } = await answerOverlaps(world, { ...query, networks });
			const all = { ...answer, members: members.map((member) => ({ ...member, in: sortReasons(member.in) })) };
			expect(all).toEqual(overlaps(REGION, { ...query, networks }));
		}
	});

	test("of networks in memory do not ask the database", async () => {
		const { membershipIndex } = world;
		const query = { networks: NETWORKS, min: 1, indirect: false };
		const graph = await closedGraph();
		expect((await answerOverlaps({ graph, membershipIndex }, query)).sets).toHaveLength(NETWORKS.length);
	});

	test.each([
		[["network-alpha", "nowhere"], "there is no network nowhere"],
		[["topic-klima"], "topic-klima is a Topic, not a network"],
		[["commune-zell"], "commune-zell is a Commune, not a network"],
	])("%j: %s", async (networks, detail) => {
		const asked = answerOverlaps(world, { networks, min: 1, indirect: false });
		await expect(asked).rejects.toMatchObject({ code: "unknown-reference", faults: [{ detail }] });
	});

	test("list members by name, of equal names by id, with all reasons in their order", () => {
		const ref = (id: string, name: string) => ({ id, name, type: "Commune" as const });
		const refs = new Map(
			[
				ref("b", "Neustadt"),
				ref("a", "Neustadt"),
				ref("c", "Ähren"),
				{ ...ref("n", "Netz"), type: "Network" as const },
			].map((one) => [one.id, one]),
		);
		const membership = (member: string, fact: string) => ({ network: "n", member, fact });
		const memberships = [
			membership("b", "f1"),
			{ ...membership("a", "f2"), hypothetical: true as const },
			membership("c", "f3"),
			{ ...membership("a", "f4"), through: [{ id: "t", fact: "f5" }] },
			membership("nobody-knows", "f6"),
		];
		const { members, sets } = compareSets({ networks: ["n"], min: 1, indirect: true }, memberships, refs, {
			...NOTHING_SAID,
		});
		const known = { known: 4, total: null, totalIs: null, totalOn: null, listed: "unknown" };
		expect(sets).toEqual([
			{ id: "n", name: "Netz", size: 4, possible: 0, complete: false, comparable: true, members: known },
		]);
		expect(members).toEqual([
			{ ...ref("c", "Ähren"), in: [{ set: "n", via: "direct", fact: "f3" }] },
			{
				...ref("a", "Neustadt"),
				in: [
					{ set: "n", via: "direct", fact: "f2", hypothetical: true },
					{ set: "n", via: "indirect", through: [{ id: "t", fact: "f5" }], fact: "f4" },
				],
			},
			{ ...ref("b", "Neustadt"), in: [{ set: "n", via: "direct", fact: "f1" }] },
		]);
		expect(() => compareSets({ networks: ["a"], min: 1, indirect: false }, [], refs, NOTHING_SAID)).toThrow(
			"a is a Commune, not a network",
		);
	});
});

test.each([
	[false, false],
	[true, true],
])(
	"a member whose own list is cut makes a set a lower bound only where indirect members count: %s",
	(indirect, bound) => {
		const ids = ["n", "inner"];
		const refs = new Map(ids.map((id) => [id, { id, name: id, type: "Network" as const }]));
		const listed = { total: null, totalIs: null, totalOn: null, completeFor: [], from: "2000-01-01", begins: null };
		const lists = new Map([["n", { ...listed, listed: "complete" as const }]]);
		const memberships = [{ network: "n", member: "inner", fact: "f" }];
		const { intersections } = compareSets(
			{ networks: ["n"], min: 1, indirect, asOf: "2020-01-01" },
			memberships,
			refs,
			{ ...NOTHING_SAID, lists },
		);
		expect(intersections).toMatchObject([{ sets: ["n"], lowerBound: bound, complete: !bound }]);
	},
);

test("what nobody names is compared where it is comparable and two members are known; what somebody names, always", async () => {
	const index = await world.membershipIndex();
	const seen = { incomparable: 0, tooFew: 0 };
	for (const asOf of DAYS) {
		for (const [indirect, incomparable] of [
			[false, false],
			[false, true],
			[true, false],
		]) {
			for (const kept of [[], ["network-eta", "network-theta"]]) {
				const query = { asOf, indirect: indirect ?? false, incomparable };
				const found = chooseNetworks(index, query, new Set(kept));
				expect(found).toEqual(chosen(REGION, query, kept));
				seen.incomparable += found.leftOut.incomparable;
				seen.tooFew += found.leftOut.tooFew;
			}
		}
	}
	expect(Math.min(seen.incomparable, seen.tooFew)).toBeGreaterThan(0);
});

describe("the best pairs of all", () => {
	test.each(PAIR_ORDERS)("by %s, on each day, cut anywhere", async (by) => {
		const index = await world.membershipIndex();
		for (const asOf of DAYS) {
			for (const indirect of [false, true]) {
				for (const min of [1, 2]) {
					for (const limit of [1, 2, 3, 5, 100]) {
						for (const incomparable of [false, true]) {
							const query = { asOf, indirect, min, by, limit, incomparable };
							expect(answerPairs(index, query)).toEqual(bestPairs(REGION, query));
						}
					}
				}
			}
		}
	});
});
