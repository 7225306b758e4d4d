/** Memberships in memory: what the plain reference says, for any memberships, dates and ways. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factId, periodOf } from "../../../model/index.ts";
import { packIndex } from "../../../server/memberships/build.ts";
import {
	buildScenario,
	indirectEdgesAt,
	indirectEdgesInto,
	type Membership,
	membershipsHeldBy,
	membershipsOf,
} from "../../../server/memberships/index.ts";
import { pairUp } from "../../../server/overlaps/kernel.ts";
import { answerPairs, PAIR_ORDERS } from "../../../server/overlaps/pairs.ts";
import { memberships as membershipsIn } from "../../reference/memberships.ts";
import { type Fact, holds } from "../../reference/world.ts";
import { type Memberships, maybeDay, memberships, orderOf, toWorld } from "./worlds.ts";

const cases = fc.record({ given: memberships, asOf: maybeDay, indirect: fc.boolean(), possible: fc.boolean() });
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const { entities } = toWorld({ memberships: [], parts: [] });
const ids = entities.map(({ id }) => id);
const networks = entities.filter(({ type }) => type === "Network").map(({ id }) => id);

const dated = (facts: readonly Fact[]) =>
	facts.map(({ id, source, target, ...dates }) => ({ source, target, fact: id, ...periodOf(dates) }));
const pack = (given: Memberships) => packIndex(entities, dated(given.memberships), dated(given.parts));

/** What the reference says, in the order of memory. */
function naive({
	given,
	asOf,
	indirect,
	possible,
}: Pick<Case, "given" | "asOf" | "indirect"> & { possible?: boolean }): Membership[] {
	const all = networks.flatMap((network) =>
		membershipsIn(toWorld(given), network, asOf, indirect, { possible }).map(
			({ member, fact, steps, possible: only }) => {
				const through = steps?.map(({ target, id }) => ({ id: target, fact: id }));
				return { network, member, fact: fact.id, ...(through && { through }), ...(only && { possible: only }) };
			},
		),
	);
	return all.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

describe("the memberships in memory", () => {
	test("are those of the definition, in the order of the queries", () => {
		fc.assert(
			fc.property(cases, (one) => {
				expect(membershipsOf(pack(one.given), { ...one, networks: [...networks].reverse() })).toEqual(naive(one));
			}),
		);
	});

	test("of one network are no other's", () => {
		fc.assert(
			fc.property(cases, (one) => {
				const found = membershipsOf(pack(one.given), { ...one, networks: ["network-2", "network-unknown"] });
				expect(found).toEqual(naive(one).filter(({ network }) => network === "network-2"));
			}),
		);
	});

	test("of some members are all that they hold, in whatever networks", () => {
		fc.assert(
			fc.property(cases, fc.subarray(ids), (one, members) => {
				const found = membershipsHeldBy(pack(one.given), { ...one, members: [...members, "person-unknown"] });
				expect(found).toEqual(naive(one).filter(({ member }) => members.includes(member)));
			}),
		);
	});
});

describe("indirect memberships as edges", () => {
	const edgeOf = ({ network, member, fact, through, possible }: Membership) => ({
		id: `indirect.${member}.${network}`,
		type: "MEMBER_OF",
		source: member,
		target: network,
		derived: true,
		through: [...(through ?? []).map((step) => step.fact), fact],
		...(possible && { standing: "possible" }),
	});
	/** One for each member and network, by the first way. */
	const edgesOf = (all: readonly Membership[]) => {
		const indirect = all.filter(({ through }) => through).map(edgeOf);
		return indirect.filter(({ id }, place) => indirect.findIndex((other) => other.id === id) === place);
	};
	const sorted = <T extends { id: string }>(edges: readonly T[]) => [...edges].sort((a, b) => (a.id < b.id ? -1 : 1));

	test("lead into networks", () => {
		fc.assert(
			fc.property(cases, fc.subarray(networks), ({ given, asOf, possible }, wanted) => {
				const all = naive({ given, asOf, possible, indirect: true });
				const expected = edgesOf(all.filter(({ network }) => wanted.includes(network)));
				expect(indirectEdgesInto(pack(given), wanted, { asOf, possible })).toEqual(expected);
			}),
		);
	});

	test("lead out of an entity, into it, or both", () => {
		const directions = fc.constantFrom("in" as const, "out" as const, "both" as const);
		fc.assert(
			fc.property(cases, fc.constantFrom(...ids), directions, ({ given, asOf, possible }, id, direction) => {
				const expected = edgesOf(naive({ given, asOf, possible, indirect: true })).filter(
					({ source, target }) => (direction !== "out" && target === id) || (direction !== "in" && source === id),
				);
				expect(sorted(indirectEdgesAt(pack(given), id, { direction, asOf, possible }))).toEqual(sorted(expected));
			}),
		);
	});
});

describe("what-if scenarios", () => {
	const pairs = fc.array(fc.record({ member: fc.constantFrom(...ids), network: fc.constantFrom(...networks) }), {
		maxLength: 4,
	});
	const isOf =
		({ member, network }: { member: string; network: string }) =>
		({ source, target }: Fact) =>
			source === member && target === network;

	test("are those of a world in which they are facts", () => {
		fc.assert(
			fc.property(cases, pairs, pairs, ({ given, asOf, indirect }, add, remove) => {
				const kept = given.memberships.filter((fact) => !remove.some((pair) => isOf(pair)(fact)));
				const added = add.filter((pair) => !kept.some((fact) => isOf(pair)(fact) && holds(fact, asOf)));
				const facts = added.map(({ member, network }): Fact => {
					const id = factId("MEMBER_OF", member, network, "hypothetical");
					return { id, type: "MEMBER_OF", source: member, target: network, evidence: [] };
				});
				const distinct = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
				const scenario = buildScenario(pack(given), { networks, add, remove, asOf }, { get: () => undefined });
				expect(scenario.facts).toEqual(distinct.map(({ id }) => id));
				const changed = { ...given, memberships: [...kept, ...distinct] };
				expect(membershipsOf(scenario.index, { networks, asOf, indirect })).toEqual(
					naive({ given: changed, asOf, indirect }),
				);
			}),
		);
	});

	test("take along who stands behind a member that the networks did not have", () => {
		const part: Fact = { id: "p", type: "PART_OF", source: "commune-1", target: "district-1", evidence: [] };
		const index = pack({ memberships: [], parts: [part] });
		const add = [{ member: "district-1", network: "network-1" }];
		const { index: after, facts } = buildScenario(
			index,
			{ networks: ["network-1"], add, remove: [] },
			{ get: () => undefined },
		);
		const [fact = ""] = facts;
		expect(membershipsOf(after, { networks: ["network-1"], indirect: true })).toEqual([
			{ network: "network-1", member: "district-1", fact },
			{ network: "network-1", member: "commune-1", fact, through: [{ id: "district-1", fact: "p" }] },
		]);
	});

	test("take a member that memory does not hold from elsewhere", () => {
		const ref = { id: "organization-new", type: "Organization", name: "New" } as const;
		const add = [{ member: ref.id, network: "network-1" }];
		const changes = { networks: ["network-1"], add, remove: [] };
		const { index } = buildScenario(pack({ memberships: [], parts: [] }), changes, { get: () => ref });
		expect(membershipsOf(index, { networks: ["network-1"], indirect: false })).toMatchObject([{ member: ref.id }]);
	});
});

describe("all pairs", () => {
	test("share what the sets of the plain kernel share", () => {
		fc.assert(
			fc.property(cases, fc.integer({ min: 1, max: 3 }), (one, min) => {
				const all = naive(one);
				const sets = networks.map((id) => ({
					id,
					members: [...new Set(all.flatMap(({ network, member }) => (network === id ? [member] : [])))],
				}));
				const large = sets.filter(({ members }) => members.length > 1);
				const expected = pairUp(large, min).map(({ a, b, shared, ...measures }) => {
					return { a, b, shared: shared.length, complete: false, ...measures };
				});
				const { pairs, total } = answerPairs(pack(one.given), { ...one, min, by: "shared", limit: 100 });
				const found = pairs.map(({ a, b, ...measures }) => ({ a: a.id, b: b.id, ...measures }));
				const byIds = [...found].sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
				expect(byIds).toEqual(expected);
				expect(total).toBe(expected.length);
			}),
		);
	});

	test("come best first, and those that are left out are no better", () => {
		fc.assert(
			fc.property(
				cases,
				fc.constantFrom(...PAIR_ORDERS),
				fc.integer({ min: 1, max: 5 }),
				({ given, ...query }, by, limit) => {
					const index = pack(given);
					const all = answerPairs(index, { ...query, min: 1, by, limit: 100 });
					const some = answerPairs(index, { ...query, min: 1, by, limit });
					const values = all.pairs.map(({ shared, jaccard, containmentA, containmentB }) =>
						by === "shared" ? shared : by === "jaccard" ? jaccard : Math.max(containmentA, containmentB),
					);
					expect(values).toEqual([...values].sort((a, b) => b - a));
					expect(some.pairs).toEqual(all.pairs.slice(0, limit));
					expect(some.truncated).toBe(all.total > limit);
				},
			),
		);
	});
});
