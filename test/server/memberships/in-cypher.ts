/** Who belongs to which networks, by plain queries: what memory is held against. */
import { expect } from "vitest";
import type { Graph } from "../../../server/graph/index.ts";
import {
	buildMembershipIndex,
	type Membership,
	type MembershipFilter,
	type MembershipIndex,
	membershipsHeldBy,
	membershipsOf,
	toSets,
} from "../../../server/memberships/index.ts";
import { derive, direct } from "../../reference/memberships.ts";
import type { Fact } from "../../reference/world.ts";
import { DAYS, orderOf } from "./worlds.ts";

const ON_THE_DAY = `($day IS NULL OR ((r.certainFrom IS NULL OR r.certainFrom <= $day) AND (r.certainTo IS NULL OR r.certainTo >= $day))
  OR ($possible AND (r.possibleFrom IS NULL OR r.possibleFrom <= $day) AND (r.possibleTo IS NULL OR r.possibleTo >= $day)))`;

const FACTS = `MATCH (a:Entity)-[r]->(b:Entity)
WHERE ((type(r) = 'MEMBER_OF' AND b:Network)
  OR (type(r) = 'PART_OF' AND b:District AND a:Commune)
  OR (type(r) = 'PART_OF' AND (b:Organization OR b:Network) AND (a:Commune OR a:District OR a:Organization OR a:Network)))
  AND ${ON_THE_DAY}
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target`;

/** In the order in which memory lists them: the facts of the day from the database, every shortest chain of them. */
export async function membershipsInCypher(
	graph: Graph,
	{ networks, asOf, indirect, possible = false }: MembershipFilter & { networks: readonly string[] },
): Promise<Membership[]> {
	const rows = await graph.read(FACTS, { day: asOf ?? null, possible });
	const facts = rows.map((row): Fact => ({ ...(row as unknown as Fact), evidence: [] }));
	return networks
		.flatMap((network) => {
			const members = direct(facts, network);
			return [...members, ...(indirect ? derive(members, facts, network) : [])];
		})
		.map(({ network, member, fact, steps }) => {
			const through = steps?.map(({ target, id }) => ({ id: target, fact: id }));
			return { network, member, fact: fact.id, ...(through && { through }) };
		})
		.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Holds every membership that memory finds in a graph, on some days, against plain queries. */
export async function expectMemoryAsInCypher(graph: Graph): Promise<void> {
	const index = await buildMembershipIndex(graph);
	const networks = index.networks.flatMap((number) => index.entities[number]?.id ?? []);
	const members = index.entities.map(({ id }) => id);
	for (const asOf of [undefined, ...DAYS]) {
		for (const indirect of [false, true]) {
			const expected = await membershipsInCypher(graph, { networks, asOf, indirect });
			expect(expected.some(({ through }) => through)).toBe(indirect);
			expect(membershipsOf(index, { networks, asOf, indirect })).toEqual(expected);
			expect(membershipsHeldBy(index, { members, asOf, indirect })).toEqual(expected);
			for (const possible of [false, true]) {
				const all = possible ? await membershipsInCypher(graph, { networks, asOf, indirect, possible }) : expected;
				expect(setsOf(index, { asOf, indirect, possible })).toEqual(
					networks.map((id) =>
						[...new Set(all.flatMap(({ network, member }) => (network === id ? [member] : [])))].sort(),
					),
				);
			}
		}
	}
}

/** The members of each network, sorted. */
function setsOf(index: MembershipIndex, filter: MembershipFilter): string[][] {
	const { offsets, members } = toSets(index, filter);
	return index.networks.map((_, set) =>
		Array.from(members.subarray(offsets[set], offsets[set + 1]), (number) => index.entities[number]?.id ?? "").sort(),
	);
}
