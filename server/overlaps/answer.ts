/** Which networks share which members: the memberships from the graph, the sets from the kernel. */
import { compareNamed, type OverlapsAnswer } from "../../model/index.ts";
import { type Lookup, readRefs, requireNetworks } from "../elements/refs.ts";
import type { ReadOptions } from "../graph/types.ts";
import {
	type DataAccess,
	isComplete,
	listOf,
	type Membership,
	type MembershipIndex,
	membershipsOf,
} from "../memberships/index.ts";
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
	/** Whether those count who only may be members on the day. */
	possible?: boolean | undefined;
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
	return compareSets(query, membershipsOf(index, { ...query, possible: true }), refsIn(index), index);
}

/** The entities of an index by id. */
export function refsIn({ entities, numberOf }: MembershipIndex): Lookup {
	return { get: (id) => entities[numberOf.get(id) ?? -1] };
}

/**
 * The overlaps of given memberships, whether they are in the graph or hypothetical.
 * @param all memberships, those too that are only possible
 * @param refs of the networks and of all members
 * @throws ApiError `unknown-reference` for an id that is not a network's
 */
export function compareSets(
	query: Pick<OverlapsQuery, "networks" | "min" | "asOf" | "possible" | "indirect">,
	all: readonly Reason[],
	refs: Lookup,
	lists: Pick<MembershipIndex, "lists" | "incomparable">,
): OverlapsAnswer {
	const memberships = query.possible ? all : all.filter(({ possible }) => !possible);
	const memberIds = [...new Set(memberships.map(({ member }) => member))];
	requireNetworks(query.networks, refs);
	const sets = toSets(query.networks, memberships);
	const certain = toSets(
		query.networks,
		all.filter(({ possible }) => !possible),
	);
	const any = toSets(query.networks, all);
	const known = new Set(sets.filter((set) => isKnown(set, refs, lists, query)).map(({ id }) => id));
	const direct = toSets(
		query.networks,
		memberships.filter(({ through }) => !through),
	);
	return {
		asOf: query.asOf ?? null,
		sets: sets.map(({ id, members }, at) => {
			const { total, totalIs, totalOn, listed } = listOf(lists, id);
			const size = (of: readonly NamedSet[]) => of[at]?.members.length ?? 0;
			return {
				...{ id, ...namesOf(id, refs), size: members.length },
				possible: size(any) - size(certain),
				complete: known.has(id),
				comparable: !lists.incomparable.has(id),
				members: { known: size(direct), total, totalIs, totalOn, listed },
			};
		}),
		intersections: intersect(sets, query.min).map((one) => ({
			...one,
			complete: known.size === sets.length,
			lowerBound: one.sets.some((id) => !known.has(id)),
		})),
		pairs: pairUp(sets, query.min).map((pair) => ({
			...pair,
			complete: known.has(pair.a) && known.has(pair.b),
		})),
		members: listMembers(memberIds, refs, memberships),
	};
}

const namesOf = (id: string, refs: Lookup) => {
	const { name = id, nameEn } = refs.get(id) ?? {};
	return { name, ...(nameEn && { nameEn }) };
};

/**
 * Whether all members of a set are known: its list is complete and, where indirect members count, those of the networks
 * behind whose members it has others.
 */
function isKnown(
	{ id, members }: NamedSet,
	refs: Lookup,
	lists: Pick<MembershipIndex, "lists">,
	{ asOf, indirect }: Pick<OverlapsQuery, "asOf" | "indirect">,
): boolean {
	const behind = indirect ? members.filter((member) => refs.get(member)?.type === "Network") : [];
	return [id, ...behind].every((network) => isComplete(lists, network, asOf));
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
