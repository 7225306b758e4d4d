/** Overlaps as they would be if some memberships were added or ended. Nothing is stored. */
import {
	type EntityRef,
	factId,
	type Membership as Pair,
	RELATIONSHIPS,
	type WhatIfAnswer,
	type WhatIfRequest,
} from "../../model/index.ts";
import { readEdges } from "../elements/read.ts";
import { type Refs, readRefs, requireNetworks } from "../elements/refs.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { ApiError, type Fault } from "../http/errors.ts";
import { type DataAccess, type Membership, readMemberships } from "../memberships/read.ts";
import { answerOverlaps, compareSets } from "../overlaps/answer.ts";
import { compareTopics } from "./topics.ts";

export type WhatIfQuery = Omit<WhatIfRequest, "networks"> & { networks: readonly string[] };

/**
 * @throws ApiError `unknown-reference` that points at each change that names what is not there: an entity, a network among
 * those compared, or a membership to end
 */
export async function answerWhatIf(
	{ graph, membershipIndex }: DataAccess,
	query: WhatIfQuery,
	options?: ReadOptions,
): Promise<WhatIfAnswer> {
	const { add, remove, networks, asOf, indirect } = query;
	const direct = await readMemberships(graph, { networks, asOf, indirect: false }, options);
	const refs = await readRefs(graph, idsOf(query, direct), options);
	requireNetworks(networks, refs);
	requireChanges(query, direct, refs);
	const supposed = suppose(direct, query);
	const after = [...supposed, ...(indirect ? await derive(graph, supposed, query, refs, options) : [])];
	const [before, topics, named] = await Promise.all([
		answerOverlaps({ graph, membershipIndex }, query, options),
		compareTopics(graph, query, refs, options),
		readRefs(graph, [...new Set([...networks, ...after.map(({ member }) => member)])], options),
	]);
	return {
		...(compareSets(query, after, named) as Omit<WhatIfAnswer, "added" | "removed" | "before" | "topics">),
		added: add,
		removed: remove,
		before: { sets: before.sets, pairs: before.pairs },
		topics,
	};
}

function idsOf({ add, remove, networks }: WhatIfQuery, direct: readonly Membership[]): string[] {
	const pairs: readonly Pair[] = [...add, ...remove, ...direct];
	return [...new Set([...networks, ...pairs.flatMap(({ member, network }) => [member, network])])];
}

function requireChanges({ add, remove, networks }: WhatIfQuery, direct: readonly Membership[], refs: Refs): void {
	const compared = new Set(networks);
	const are = new Set(direct.map(keyOf));
	const known = (change: Pair, at: string): Fault[] => [
		...(refs.has(change.member) ? [] : [{ pointer: `${at}/member`, detail: `there is no entity ${change.member}` }]),
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

/** The direct memberships with the changes. One that there is already is not supposed. */
function suppose(direct: readonly Membership[], { add, remove }: Pick<WhatIfQuery, "add" | "remove">): Membership[] {
	const ended = new Set(remove.map(keyOf));
	const kept = direct.filter((membership) => !ended.has(keyOf(membership)));
	const are = new Set(kept.map(keyOf));
	const added = new Map(add.filter((pair) => !are.has(keyOf(pair))).map((pair) => [keyOf(pair), pair]));
	return [...kept, ...[...added.values()].map(toSupposed)];
}

const keyOf = ({ member, network }: Pair) => `${member} ${network}`;

function toSupposed({ member, network }: Pair): Membership {
	return { member, network, fact: factId("MEMBER_OF", member, network, "hypothetical"), hypothetical: true };
}

/** Communes that belong through a district or network: what `list-indirect-memberships` finds, over the supposed ones. */
async function derive(
	graph: Graph,
	direct: readonly Membership[],
	{ add, remove, asOf }: WhatIfQuery,
	refs: Refs,
	options?: ReadOptions,
): Promise<Membership[]> {
	const between = new Set(
		direct.map(({ member }) => member).filter((id) => ["District", "Network"].includes(refs.get(id)?.type ?? "")),
	);
	const steps = await readEdges(
		graph,
		[...between],
		{ types: ["PART_OF", "MEMBER_OF"], direction: "in", asOf },
		options,
	);
	const ends = await readRefs(graph, [...new Set(steps.map(({ source }) => source))], options);
	const isCommune = (id: string) => (ends.get(id) ?? refs.get(id))?.type === "Commune";
	const real = steps.map(({ source, target, id }): Membership => ({ member: source, network: target, fact: id }));
	const parts = real.filter((_, index) => steps[index]?.type === "PART_OF");
	const members = real.filter((_, index) => steps[index]?.type === "MEMBER_OF");
	const into = suppose(members, { add: add.filter(({ network }) => between.has(network)), remove });
	return [...parts, ...into]
		.filter(({ member }) => isCommune(member))
		.flatMap((step) => direct.filter(({ member }) => member === step.network).map((last) => join(step, last)))
		.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

function join(step: Membership, last: Membership): Membership {
	const hypothetical = step.hypothetical ?? last.hypothetical;
	const through = { id: step.network, fact: step.fact };
	return {
		member: step.member,
		network: last.network,
		fact: last.fact,
		through,
		...(hypothetical && { hypothetical }),
	};
}
