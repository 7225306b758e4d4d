/** What networks share, by the definitions: every subset of the networks, every pair of them. */
import { allNetworks, type Membership, members, memberships } from "./memberships.ts";
import { byId, byName, type Day, entityOf, listsAll, namesOf, refOf, unique, type World } from "./world.ts";

export interface OverlapsQuery {
	/** Absent: those that are chosen. */
	networks?: readonly string[] | undefined;
	min?: number | undefined;
	indirect?: boolean | undefined;
	possible?: boolean | undefined;
	incomparable?: boolean | undefined;
	asOf?: Day;
}

/** With more networks than this only the combinations are listed that some member is in exactly. */
const ALL_COMBINATIONS_UP_TO = 10;

interface NamedSet {
	id: string;
	members: string[];
}

export function overlaps(world: World, query: OverlapsQuery) {
	const { min = 1, indirect = false, asOf, possible = false } = query;
	const { networks, ...leftOut } = query.networks ? { networks: query.networks } : chosen(world, query);
	const ids = unique([...networks]);
	const sets = ids.map((id) => ({ id, members: members(world, id, asOf, indirect, { possible }) }));
	const complete = ids.filter((id) => isComplete(world, id, asOf, indirect, possible));
	return {
		asOf: asOf ?? null,
		...leftOut,
		sets: sets.map(({ id, members: its }) => ({
			...{ id, ...namesOf(entityOf(world, id)), size: its.length },
			possible:
				members(world, id, asOf, indirect, { possible: true }).length - members(world, id, asOf, indirect).length,
			complete: complete.includes(id),
			comparable: isComparable(world, id),
			members: {
				known: members(world, id, asOf, false, { possible }).length,
				total: entityOf(world, id).membersTotal ?? null,
				totalIs: entityOf(world, id).membersTotalIs ?? null,
				totalOn: entityOf(world, id).membersTotalOn ?? null,
				listed: entityOf(world, id).membersListed ?? "unknown",
			},
		})),
		intersections: intersections(sets, min).map((one) => ({
			...one,
			complete: complete.length === ids.length,
			lowerBound: !one.sets.every((id) => complete.includes(id)),
		})),
		pairs: pairsOf(sets)
			.filter(({ shared }) => shared.length >= min)
			.map((pair) => ({ ...pair, complete: [pair.a, pair.b].every((id) => complete.includes(id)) })),
		members: listMembers(
			world,
			ids.flatMap((id) => memberships(world, id, asOf, indirect, { possible })),
		),
	};
}

const isComparable = (world: World, id: string) =>
	!["award_scheme", "statutory_body", "internal"].includes(String(entityOf(world, id).kind));

/** What is compared when nobody names any, and how many are not: first for what they are, then for their number of members. */
export function chosen(
	world: World,
	{ asOf, indirect = false, possible = false, incomparable = false }: OverlapsQuery,
	kept: string[] = [],
) {
	const others = allNetworks(world).filter((id) => !kept.includes(id));
	const comparable = others.filter((id) => incomparable || isComparable(world, id));
	const large = comparable.filter((id) => members(world, id, asOf, indirect, { possible }).length >= 2);
	return {
		networks: [...kept, ...large].sort(),
		leftOut: { incomparable: others.length - comparable.length, tooFew: comparable.length - large.length },
	};
}

/** Whether all members are known: the list is complete and, counted indirectly, that of every network among the members. */
function isComplete(world: World, id: string, day: Day, indirect: boolean, possible: boolean): boolean {
	const networks = members(world, id, day, indirect, { possible }).filter(
		(one) => entityOf(world, one).type === "Network",
	);
	return [id, ...(indirect ? networks : [])].every((one) => listsAll(world, one, day));
}

function intersections(sets: NamedSet[], min: number) {
	const everyone = unique(sets.flatMap((set) => set.members)).sort();
	return subsets(sets)
		.map((chosen) => {
			const inAll = everyone.filter((member) => chosen.every((set) => set.members.includes(member)));
			const others = sets.filter((set) => !chosen.includes(set));
			const exclusive = inAll.filter((member) => !others.some((set) => set.members.includes(member)));
			return { sets: chosen.map(({ id }) => id), exclusive, inclusive: inAll.length };
		})
		.filter(({ inclusive }) => inclusive > 0 && inclusive >= min)
		.filter(({ exclusive }) => sets.length <= ALL_COMBINATIONS_UP_TO || exclusive.length > 0);
}

/** All but the empty one: the largest first, then in the order of the sets. */
function subsets(sets: NamedSet[]): NamedSet[][] {
	const places = (chosen: NamedSet[]) => chosen.map((set) => String(sets.indexOf(set)).padStart(3, "0")).join();
	let found: NamedSet[][] = [[]];
	for (const set of sets) found = found.flatMap((chosen) => [chosen, [...chosen, set]]);
	return found
		.filter((chosen) => chosen.length > 0)
		.sort((a, b) => b.length - a.length || (places(a) < places(b) ? -1 : 1));
}

function pairsOf(sets: NamedSet[]) {
	return sets.flatMap((a, place) =>
		sets.slice(place + 1).map((b) => {
			const shared = a.members.filter((member) => b.members.includes(member));
			return { a: a.id, b: b.id, shared, ...measures(a.members, b.members) };
		}),
	);
}

function measures(a: string[], b: string[]) {
	const both = a.filter((member) => b.includes(member)).length;
	const either = unique([...a, ...b]).length;
	return {
		jaccard: either === 0 ? 0 : both / either,
		containmentA: a.length === 0 ? 0 : both / a.length,
		containmentB: b.length === 0 ? 0 : both / b.length,
	};
}

function listMembers(world: World, all: Membership[]) {
	return unique(all.map(({ member }) => member))
		.map((id) => ({ ...refOf(world, id), in: sortReasons(all.filter(({ member }) => member === id).map(reasonOf)) }))
		.sort(byName);
}

function reasonOf({ network, fact, steps, possible }: Membership): Reason {
	const marked = possible ? { possible } : {};
	if (!steps) return { set: network, via: "direct", fact: fact.id, ...marked };
	return {
		set: network,
		via: "indirect",
		through: steps.map(({ target: id, id: own }) => ({ id, fact: own })),
		fact: fact.id,
		...marked,
	};
}

export interface Reason {
	set: string;
	via: "direct" | "indirect";
	through?: { id: string; fact: string }[];
	fact: string;
	possible?: true;
}

/** In an order that is nobody's: the answer promises none. */
export function sortReasons<T extends object>(reasons: T[]): T[] {
	return reasons
		.map((reason) => ({ reason, id: JSON.stringify(Object.entries(reason).sort()) }))
		.sort(byId)
		.map(({ reason }) => reason);
}

export interface PairsQuery extends Omit<OverlapsQuery, "networks"> {
	by?: "shared" | "jaccard" | "containment" | undefined;
	limit?: number | undefined;
}

export function bestPairs(world: World, query: PairsQuery) {
	const { min = 1, indirect = false, asOf, possible = false, by = "shared", limit = 100 } = query;
	const { networks: ids, leftOut } = chosen(world, query);
	const setOf = (id: string) => members(world, id, asOf, indirect, { possible });
	const knows = (id: string) => isComplete(world, id, asOf, indirect, possible);
	const named = (id: string) => ({ id, ...namesOf(entityOf(world, id)), size: setOf(id).length });
	const pairs = pairsOf(ids.map((id) => ({ id, members: setOf(id) })))
		.map((pair) => ({
			...pair,
			complete: knows(pair.a) && knows(pair.b),
			a: named(pair.a),
			b: named(pair.b),
			shared: pair.shared.length,
		}))
		.filter(({ shared }) => shared >= Math.max(1, min));
	const rank = ({ shared, jaccard, containmentA, containmentB }: (typeof pairs)[number]) =>
		by === "shared" ? shared : by === "jaccard" ? jaccard : Math.max(containmentA, containmentB);
	pairs.sort((x, y) => rank(y) - rank(x) || byId(x.a, y.a) || byId(x.b, y.b));
	const truncated = pairs.length > limit;
	return { asOf: asOf ?? null, leftOut, pairs: pairs.slice(0, limit), total: pairs.length, truncated };
}
