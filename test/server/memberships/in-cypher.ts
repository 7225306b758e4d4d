/** Who belongs to which networks, by plain queries: what memory is held against. */
import type { Graph } from "../../../server/graph/index.ts";
import type { Membership, MembershipFilter } from "../../../server/memberships/index.ts";

const DIRECT = `UNWIND $networks AS id
MATCH (n:Network {id: id})<-[last:MEMBER_OF]-(m:Entity)
WHERE $day IS NULL OR ((last.validFrom IS NULL OR last.validFrom <= $day) AND (last.validTo IS NULL OR last.validTo >= $day))
RETURN n.id AS network, m.id AS member, last.id AS fact
ORDER BY network, member, fact`;

const INDIRECT = `UNWIND $networks AS id
MATCH (n:Network {id: id})<-[last:MEMBER_OF]-(t:Entity)<-[step]-(c:Commune)
WHERE (t:District OR t:Network) AND (type(step) = 'PART_OF' OR type(step) = 'MEMBER_OF')
AND ($day IS NULL OR ((last.validFrom IS NULL OR last.validFrom <= $day) AND (last.validTo IS NULL OR last.validTo >= $day)))
AND ($day IS NULL OR ((step.validFrom IS NULL OR step.validFrom <= $day) AND (step.validTo IS NULL OR step.validTo >= $day)))
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
