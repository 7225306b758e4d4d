/** Who belongs to which networks, by plain queries: what memory is held against. */
import { expect } from "vitest";
import type { Graph } from "../../../server/graph/index.ts";
import {
	buildMembershipIndex,
	type Membership,
	type MembershipFilter,
	membershipsHeldBy,
	membershipsOf,
	toSets,
} from "../../../server/memberships/index.ts";
import { DAYS } from "./worlds.ts";

const DIRECT = `UNWIND $networks AS id
MATCH (n:Network {id: id})<-[last:MEMBER_OF]-(m:Entity)
WHERE $day IS NULL OR ((last.certainFrom IS NULL OR last.certainFrom <= $day) AND (last.certainTo IS NULL OR last.certainTo >= $day))
RETURN n.id AS network, m.id AS member, last.id AS fact
ORDER BY network, member, fact`;

const INDIRECT = `UNWIND $networks AS id
MATCH (n:Network {id: id})<-[last:MEMBER_OF]-(t:Entity)<-[step]-(c:Commune)
WHERE (t:District OR t:Network) AND (type(step) = 'PART_OF' OR type(step) = 'MEMBER_OF')
AND ($day IS NULL OR ((last.certainFrom IS NULL OR last.certainFrom <= $day) AND (last.certainTo IS NULL OR last.certainTo >= $day)))
AND ($day IS NULL OR ((step.certainFrom IS NULL OR step.certainFrom <= $day) AND (step.certainTo IS NULL OR step.certainTo >= $day)))
RETURN n.id AS network, c.id AS member, t.id AS through, step.id AS step, last.id AS fact
ORDER BY network, member, through, step, fact`;

/** In the order in which memory lists them. */
export async function membershipsInCypher(
	graph: Graph,
	{ networks, asOf, indirect }: MembershipFilter & { networks: readonly string[] },
): Promise<Membership[]> {
	const parameters = { networks: [...networks], day: asOf ?? null };
	const direct = await graph.read(DIRECT, parameters);
	const derived = indirect ? await graph.read(INDIRECT, parameters) : [];
	return [...direct, ...derived].map(({ network, member, fact, through, step }) => ({
		network: String(network),
		member: String(member),
		fact: String(fact),
		...(through !== undefined && { through: { id: String(through), fact: String(step) } }),
	}));
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
			const { offsets, members: numbers } = toSets(index, { asOf, indirect });
			const sets = networks.map((_, set) =>
				Array.from(numbers.subarray(offsets[set], offsets[set + 1]), (number) => index.entities[number]?.id).sort(),
			);
			const inCypher = new Map(networks.map((id) => [id, new Set<string>()]));
			for (const { network, member } of expected) inCypher.get(network)?.add(member);
			expect(sets).toEqual([...inCypher.values()].map((its) => [...its].sort()));
		}
	}
}
