/** What an entity belongs to through others: each chain with the evidence of every step. */
import type { GraphEdge, IndirectOf } from "../../model/index.ts";
import { compareNamed } from "../../model/index.ts";
import { readEdgesAmong, readEvidence } from "../elements/read.ts";
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
	const facts = new Map(edges.filter((edge) => wanted.has(edge.id)).map((edge) => [edge.id, edge]));
	const evidence = await readEvidence(graph, [...facts.values()].flatMap(evidenceOf), options);
	const refOf = (end: string) => index.entities[index.numberOf.get(end) ?? -1];
	const toFact = ({ source, target, ...own }: GraphEdge) => ({
		...own,
		...{ source: refOf(source), target: refOf(target) },
		evidence: evidenceOf(own).flatMap((piece) => evidence.get(piece) ?? []),
	});
	return all
		.map(({ network, through = [], possible, ...rest }) => ({
			network: refOf(network),
			through: [...through],
			facts: factsOf({ network, through, ...rest })
				.flatMap((fact) => facts.get(fact) ?? [])
				.map(toFact),
			...(possible && { possible }),
		}))
		.map((one) => one as unknown as IndirectOf)
		.sort((a, b) => compareNamed(a.network, b.network));
}

const factsOf = ({ through = [], fact }: Membership): string[] => [...through.map((way) => way.fact), fact];

const evidenceOf = ({ evidence }: Readonly<Record<string, unknown>>): string[] =>
	Array.isArray(evidence) ? evidence.map(String) : [];
