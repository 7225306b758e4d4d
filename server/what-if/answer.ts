/** Overlaps as they would be if some memberships were added or ended. Nothing is stored. */
import {
	type EntityRef,
	type Membership as Pair,
	RELATIONSHIPS,
	type WhatIfAnswer,
	type WhatIfRequest,
} from "../../model/index.ts";
import { type Lookup, missingEntity, readRefs, requireNetworks } from "../elements/refs.ts";
import type { ReadOptions } from "../graph/types.ts";
import { ApiError, type Fault } from "../http/errors.ts";
import {
	buildScenario,
	type DataAccess,
	type Membership,
	type MembershipIndex,
	membershipsOf,
} from "../memberships/index.ts";
import { answerOverlaps, compareSets, type Reason, refsIn } from "../overlaps/answer.ts";
import { compareTopics } from "./topics.ts";

export type WhatIfQuery = Omit<WhatIfRequest, "networks" | "incomparable"> & { networks: readonly string[] };

/**
 * @throws ApiError `unknown-reference` that points at each change that names what is not there: an entity, a network among
 * those compared, or a membership to end
 */
export async function answerWhatIf(data: DataAccess, query: WhatIfQuery, options?: ReadOptions): Promise<WhatIfAnswer> {
	const { add, remove, networks } = query;
	const index = await data.membershipIndex();
	const refs = await readLookup(data, index, query, options);
	requireNetworks(networks, refs);
	requireChanges(query, membershipsOf(index, { ...query, indirect: false }), refs);
	const scenario = buildScenario(index, query, refs);
	const after = mark(membershipsOf(scenario.index, { ...query, possible: true }), scenario.facts);
	const [before, topics] = await Promise.all([
		answerOverlaps(data, query, options),
		compareTopics({ graph: data.graph, index, refs }, query, options),
	]);
	return {
		...(compareSets(query, after, refs, index) as Omit<WhatIfAnswer, "added" | "removed" | "before" | "topics">),
		added: add,
		removed: remove,
		before: { sets: before.sets, pairs: before.pairs },
		topics,
	};
}

/** The entities of the index and those that the query names; the database is asked for what is not in memory. */
async function readLookup(
	{ graph }: DataAccess,
	index: MembershipIndex,
	{ add, remove, networks }: WhatIfQuery,
	options?: ReadOptions,
): Promise<Lookup> {
	const known = refsIn(index);
	const named = [...networks, ...[...add, ...remove].flatMap(({ member, network }) => [member, network])];
	const unknown = [...new Set(named)].filter((id) => !known.get(id));
	const read = await readRefs(graph, unknown, options);
	return { get: (id) => known.get(id) ?? read.get(id) };
}

function requireChanges({ add, remove, networks }: WhatIfQuery, direct: readonly Membership[], refs: Lookup): void {
	const compared = new Set(networks);
	const are = new Set(direct.map(keyOf));
	const known = (change: Pair, at: string): Fault[] => [
		...(refs.get(change.member) ? [] : [missingEntity(`${at}/member`, change.member)]),
		...(compared.has(change.network)
			? []
			: [{ pointer: `${at}/network`, detail: `${change.network} is not among the networks that are compared` }]),
	];
	const faults = [
		...add.flatMap((change, index) => [
			...known(change, `add/${index}`),
			...mayNotJoin(refs.get(change.member)).map((detail) => ({ pointer: `add/${index}/member`, detail })),
		]),
		...remove.flatMap((change, index) => {
			const unknown = known(change, `remove/${index}`);
			if (unknown.length > 0 || are.has(keyOf(change))) return unknown;
			return [{ pointer: `remove/${index}`, detail: `${change.member} is no direct member of ${change.network}` }];
		}),
	];
	if (faults.length === 0) return;
	const said = faults.slice(0, 3).map(({ detail }) => detail);
	throw new ApiError("unknown-reference", `${said.join("; ")}.`, faults);
}

function mayNotJoin(ref: EntityRef | undefined): string[] {
	const may: readonly string[] = RELATIONSHIPS.MEMBER_OF.from;
	return ref && !may.includes(ref.type) ? [`${ref.id} is a ${ref.type}; members are ${may.join(", ")}`] : [];
}

const keyOf = ({ member, network }: Pair) => `${member} ${network}`;

/** Marks what rests on hypothetical facts. Hypothetical direct memberships come behind the others, in the order of the request. */
function mark(memberships: readonly Membership[], hypothetical: readonly string[]): Reason[] {
	const rank = new Map(hypothetical.map((fact, index) => [fact, index]));
	const rankOf = ({ fact }: Membership) => rank.get(fact) ?? -1;
	const direct = memberships.filter(({ through }) => !through).sort((a, b) => rankOf(a) - rankOf(b));
	return [...direct, ...memberships.filter(({ through }) => through)].map((membership) => {
		const isHypothetical = rank.has(membership.fact) || membership.through?.some(({ fact }) => rank.has(fact));
		return isHypothetical ? { ...membership, hypothetical: true } : membership;
	});
}
