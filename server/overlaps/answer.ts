/** Which networks share which members: the memberships from the graph, the sets from the kernel. */
import { compareNamed, type OverlapsAnswer } from "../../model/index.ts";
import { type Lookup, readRefs, requireNetworks } from "../elements/refs.ts";
import type { ReadOptions } from "../graph/types.ts";
import { type DataAccess, type Membership, type MembershipIndex, membershipsOf } from "../memberships/index.ts";
import { intersect, type NamedSet, pairUp } from "./kernel.ts";

/** A membership that may be hypothetical, or rest on one that is. */
export interface Reason extends Membership {
	hypothetical?: true;
}

export interface OverlapsQuery {
	networks: readonly string[];
	/** Least number of shared members that is worth listing. */
	min: number;
	indirect: boolean;
	asOf?: string | undefined;
}

/**
 * From memory; the database is asked only what an id is that is not there.
 * @throws ApiError `unknown-reference` for an id that is not a network's
 */
export async function answerOverlaps(
	{ graph, membershipIndex }: DataAccess,
	query: OverlapsQuery,
	options?: ReadOptions,
): Promise<OverlapsAnswer> {
	const index = await membershipIndex();
	const unknown = query.networks.filter((id) => !index.numberOf.has(id));
	if (unknown.length > 0) requireNetworks(query.networks, await readRefs(graph, query.networks, options));
	return compareSets(query, membershipsOf(index, query), refsIn(index));
}

/** The entities of an index by id. */
export function refsIn({ entities, numberOf }: MembershipIndex): Lookup {
	return { get: (id) => entities[numberOf.get(id) ?? -1] };
}

/**
 * The overlaps of given memberships, whether they are in the graph or hypothetical.
 * @param refs of the networks and of all members
 * @throws ApiError `unknown-reference` for an id that is not a network's
 */
export function compareSets(
	query: Pick<OverlapsQuery, "networks" | "min">,
	memberships: readonly Reason[],
	refs: Lookup,
): OverlapsAnswer {
	const memberIds = [...new Set(memberships.map(({ member }) => member))];
	requireNetworks(query.networks, refs);
	const sets = toSets(query.networks, memberships);
	return {
		sets: sets.map(({ id, members }) => ({ id, name: refs.get(id)?.name ?? id, size: members.length })),
		intersections: intersect(sets, query.min),
		pairs: pairUp(sets, query.min),
		members: listMembers(memberIds, refs, memberships),
	};
}

function toSets(networks: readonly string[], memberships: readonly Reason[]): NamedSet[] {
	const members = new Map(networks.map((id) => [id, new Set<string>()]));
	for (const { network, member } of memberships) members.get(network)?.add(member);
	return [...members].map(([id, its]) => ({ id, members: [...its] }));
}

/** In German order of their names, each with every reason why it is a member. */
function listMembers(ids: readonly string[], refs: Lookup, memberships: readonly Reason[]): OverlapsAnswer["members"] {
	const reasons = groupByMember(memberships);
	return ids
		.flatMap((id) => {
			const ref = refs.get(id);
			return ref ? [{ ...ref, in: (reasons.get(id) ?? []).map(toReason) }] : [];
		})
		.sort(compareNamed);
}

function groupByMember(memberships: readonly Reason[]): Map<string, Reason[]> {
	const groups = new Map<string, Reason[]>();
	for (const membership of memberships) {
		const group = groups.get(membership.member);
		if (group) group.push(membership);
		else groups.set(membership.member, [membership]);
	}
	return groups;
}

function toReason({
	network,
	fact,
	through,
	possible,
	hypothetical,
}: Reason): OverlapsAnswer["members"][number]["in"][number] {
	const marks = { fact, ...(possible && { possible }), ...(hypothetical && { hypothetical }) };
	return through
		? { set: network, via: "indirect", through: [...through], ...marks }
		: { set: network, via: "direct", ...marks };
}
