/** What an entity belongs to through others: each chain with the evidence of every step. */
import type { IndirectOf } from "../../model/index.ts";
import { compareNamed } from "../../model/index.ts";
import { citeFacts } from "../elements/facts.ts";
import { readEdgesAmong } from "../elements/read.ts";
import type { ReadOptions } from "../graph/types.ts";
import { type DataAccess, type Membership, membershipsHeldBy } from "../memberships/index.ts";

interface Query {
	id: string;
	asOf?: string | undefined;
	possible?: boolean | undefined;
}

/** By the network's name, the shortest way first. */
export async function readIndirect(
	{ graph, membershipIndex }: DataAccess,
	{ id, ...day }: Query,
	options?: ReadOptions,
): Promise<IndirectOf[]> {
	const index = await membershipIndex();
	const all = membershipsHeldBy(index, { members: [id], indirect: true, ...day }).filter(({ through }) => through);
	const ends = new Set(
		all.flatMap(({ network, member, through = [] }) => [network, member, ...through.map((way) => way.id)]),
	);
	const edges = await readEdgesAmong(graph, [...ends], { types: ["MEMBER_OF", "PART_OF"] }, options);
	const wanted = new Set(all.flatMap(factsOf));
	const refOf = (end: string) => index.entities[index.numberOf.get(end) ?? -1];
	const chosen = edges.filter((edge) => wanted.has(edge.id));
	const facts = await citeFacts(graph, chosen, { get: refOf }, options);
	return all
		.map(({ network, through = [], possible, ...rest }) => ({
			network: refOf(network),
			through: [...through],
			facts: factsOf({ network, through, ...rest }).flatMap((fact) => facts.get(fact) ?? []),
			...(possible && { possible }),
		}))
		.map((one) => one as unknown as IndirectOf)
		.sort((a, b) => compareNamed(a.network, b.network));
}

const factsOf = ({ through = [], fact }: Membership): string[] => [...through.map((way) => way.fact), fact];
