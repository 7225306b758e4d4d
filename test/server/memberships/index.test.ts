/** Memberships in memory: what the plain definitions over strings say, for any memberships, dates and ways. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EntityRef, factId, periodOf } from "../../../model/index.ts";
import { packIndex } from "../../../server/memberships/build.ts";
import { type Membership, membershipsOf } from "../../../server/memberships/index.ts";
import { pairUp } from "../../../server/overlaps/kernel.ts";
import { answerPairs, PAIR_ORDERS } from "../../../server/overlaps/pairs.ts";
import { memberships } from "../../reference/memberships.ts";
import type { Fact } from "../../reference/world.ts";

const numbered = (type: EntityRef["type"], count: number): EntityRef[] =>
	Array.from({ length: count }, (_, n) => ({ id: `${type.toLowerCase()}-${n}`, type, name: `${type} ${n}` }));
const [communes, districts, networks] = [numbered("Commune", 7), numbered("District", 3), numbered("Network", 6)];
const persons = numbered("Person", 1);
const entities = [...networks, ...districts, ...communes, ...persons];
const idsOf = (refs: readonly EntityRef[]) => refs.map(({ id }) => id);

const day = fc.constantFrom("1999-12-31", "2000-01-01", "2010-02-28", "2010-03-01", "2024-02-29");
const maybeDay = fc.option(day, { nil: undefined });

/** Facts of a type; between the same two ends several, told apart by a text behind the id. */
function facts(type: "MEMBER_OF" | "PART_OF", sources: string[], targets: string[], maxLength: number) {
	const ends = [fc.constantFrom(...sources), fc.constantFrom(...targets), maybeDay, maybeDay] as const;
	return fc.array(fc.tuple(...ends, fc.constantFrom(undefined, "again")), { maxLength }).map((all): Fact[] => {
		const made = all.map(([source, target, validFrom, validTo, text]) => {
			const dates = { ...(validFrom && { validFrom }), ...(validTo && { validTo }) };
			return { id: factId(type, source, target, text), type, source, target, evidence: [], ...dates };
		});
		return [...new Map(made.map((fact) => [fact.id, fact])).values()];
	});
}

const graph = fc.record({
	memberships: facts("MEMBER_OF", idsOf(entities), idsOf(networks), 60),
	parts: facts("PART_OF", idsOf([...communes, ...districts]), idsOf([...districts, ...networks]), 20),
	asOf: maybeDay,
	indirect: fc.boolean(),
});
type Given = typeof graph extends fc.Arbitrary<infer T> ? T : never;

const dated = (all: readonly Fact[]) =>
	all.map(({ id, source, target, validFrom, validTo }) => ({
		source,
		target,
		fact: id,
		...periodOf({ validFrom, validTo }),
	}));
const pack = ({ memberships, parts }: Pick<Given, "memberships" | "parts">) =>
	packIndex(entities, dated(memberships), dated(parts));

/** What the reference says. */
function naive({ memberships: all, parts, asOf, indirect }: Given): Membership[] {
	const world = {
		entities: entities.map((ref) => ({ ...ref, evidence: [] })),
		facts: [...all, ...parts],
		evidence: [],
		sources: [],
	};
	return idsOf(networks).flatMap((network) =>
		memberships(world, network, asOf, indirect).map(({ member, fact, step }) => {
			return { network, member, fact: fact.id, ...(step && { through: { id: step.target, fact: step.id } }) };
		}),
	);
}

const keyOf = ({ network, member, through, fact }: Membership) =>
	// Parted by what sorts before any character of an id, so that an id comes before those that begin with it.
	[through ? 1 : 0, network, member, through?.id, through?.fact, fact].join("\u0000");
const sorted = (all: Membership[]) => [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

describe("the memberships in memory", () => {
	test("are those of the definition, in the order of the queries", () => {
		fc.assert(
			fc.property(graph, (given) => {
				const index = pack(given);
				expect(membershipsOf(index, { ...given, networks: idsOf(networks).reverse() })).toEqual(sorted(naive(given)));
			}),
		);
	});

	test("of one network are no other's", () => {
		fc.assert(
			fc.property(graph, (given) => {
				const index = pack(given);
				const found = membershipsOf(index, { ...given, networks: ["network-2", "network-unknown"] });
				expect(found).toEqual(sorted(naive(given)).filter(({ network }) => network === "network-2"));
			}),
		);
	});
});

describe("all pairs", () => {
	test("share what the sets of the plain kernel share", () => {
		fc.assert(
			fc.property(graph, fc.integer({ min: 1, max: 3 }), (given, min) => {
				const all = naive(given);
				const sets = idsOf(networks).map((id) => ({
					id,
					members: [...new Set(all.flatMap(({ network, member }) => (network === id ? [member] : [])))],
				}));
				const expected = pairUp(sets, min).map(({ a, b, shared, ...measures }) => {
					return { a, b, shared: shared.length, ...measures };
				});
				const index = pack(given);
				const { pairs, total } = answerPairs(index, { ...given, min, by: "shared", limit: 100 });
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
				graph,
				fc.constantFrom(...PAIR_ORDERS),
				fc.integer({ min: 1, max: 5 }),
				({ memberships, parts, ...query }, by, limit) => {
					const index = pack({ memberships, parts });
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
