/** What holds in a what-if scenario. Pure. */
import type { GraphEdge, OverlapsAnswer } from "../../../model/index.ts";

type Reason = OverlapsAnswer["members"][number]["in"][number] & { hypothetical?: true | undefined };

/**
 * Facts as they would be: the memberships in the networks of the scenario are those of its answer. One that is only
 * hypothetical is an edge too, since nothing else says that it is one; its id is the one that the answer gives it.
 */
export function hypotheticalFacts(edges: readonly GraphEdge[], overlaps: OverlapsAnswer | null): GraphEdge[] {
	const changed = new Set(overlaps?.sets.map(({ id }) => id));
	const reasons = new Map((overlaps?.members ?? []).map((member): [string, Reason[]] => [member.id, member.in]));
	const stays = ({ type, source, target, derived }: GraphEdge) =>
		type !== "MEMBER_OF" ||
		!changed.has(target) ||
		reasons.get(source)?.some(({ set, via }) => set === target && via === (derived ? "indirect" : "direct"));
	return [
		...edges.filter(stays),
		...[...reasons].flatMap(([member, all]) => all.flatMap((one) => newEdge(member, one))),
	];
}

function newEdge(source: string, { hypothetical, via, set: target, fact: id }: Reason): GraphEdge[] {
	if (!hypothetical || via !== "direct") return [];
	return [{ id, type: "MEMBER_OF", source, target, derived: true, hypothetical: true }];
}
