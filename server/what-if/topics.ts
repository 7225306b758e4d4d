/** Which topics members would gain and lose if they joined and left networks: gaps that would close and open. */
import { compareNamed, type EntityRef, type GraphEdge, type Membership, type WhatIfAnswer } from "../../model/index.ts";
import { readEdges } from "../elements/read.ts";
import { type Lookup, readRefs } from "../elements/refs.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { type MembershipIndex, membershipsHeldBy } from "../memberships/index.ts";

interface Changes {
	add: readonly Membership[];
	remove: readonly Membership[];
	asOf?: string | undefined;
}

/** For each member that a change names, in German order; over all its direct networks, not only those compared. */
export async function compareTopics(
	{ graph, index, refs }: { graph: Graph; index: MembershipIndex; refs: Lookup },
	{ add, remove, asOf }: Changes,
	options?: ReadOptions,
): Promise<WhatIfAnswer["topics"]> {
	const members = [...new Set([...add, ...remove].map(({ member }) => member))];
	const memberships = membershipsHeldBy(index, { members, asOf, indirect: false });
	const networks = [...new Set([...memberships, ...add].map(({ network }) => network))];
	const works = await readEdges(graph, networks, { direction: "out", asOf, types: ["WORKS_ON"] }, options);
	const topics = await readRefs(graph, [...new Set(works.map(({ target }) => target))], options);
	return members
		.flatMap((id) => {
			const before = memberships.filter(({ member }) => member === id).map(({ network }) => network);
			const left = remove.filter(({ member }) => member === id).map(({ network }) => network);
			const joined = add.filter(({ member }) => member === id).map(({ network }) => network);
			const after = [...before.filter((network) => !left.includes(network)), ...joined];
			const [had, has] = [topicsOf(before, works), topicsOf(after, works)];
			const member = refs.get(id);
			return member ? [{ member, gained: name(without(has, had), topics), lost: name(without(had, has), topics) }] : [];
		})
		.sort((a, b) => compareNamed(a.member, b.member));
}

function topicsOf(networks: readonly string[], works: readonly GraphEdge[]): Set<string> {
	return new Set(works.filter(({ source }) => networks.includes(source)).map(({ target }) => target));
}

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>) => [...all].filter((id) => !some.has(id));

function name(ids: readonly string[], refs: Lookup): EntityRef[] {
	return ids.flatMap((id) => refs.get(id) ?? []).sort(compareNamed);
}
