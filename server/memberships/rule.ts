/** The rule of indirect membership. It is written here and nowhere else; whoever needs it asks this folder. */
import type { NodeType } from "../../model/index.ts";
import { eachInto, type PackedFacts } from "./facts.ts";

/** Behind members of these types stand others. */
export const INTERMEDIATES = ["District", "Network"] as const satisfies readonly NodeType[];

/** Who stands behind a member: these, by a PART_OF or MEMBER_OF to it. */
const BEHIND: NodeType = "Commune";

/** What the rule looks at. */
export interface RuleIndex {
	memberships: PackedFacts;
	parts: PackedFacts;
	/** By the numbers of entities; 1 is yes. */
	isIntermediate: Uint8Array;
	standsBehind: Uint8Array;
}

export function rolesOf(types: readonly NodeType[]): Pick<RuleIndex, "isIntermediate" | "standsBehind"> {
	const intermediates: readonly NodeType[] = INTERMEDIATES;
	return {
		isIntermediate: Uint8Array.from(types, (type) => Number(intermediates.includes(type))),
		standsBehind: Uint8Array.from(types, (type) => Number(type === BEHIND)),
	};
}

/**
 * Calls `see` with each relationship by which a commune stands behind a member, as of a day. One step: who stands behind
 * them in turn does not count.
 */
export function eachBehind(
	{ memberships, parts, isIntermediate, standsBehind }: RuleIndex,
	member: number,
	day: number | undefined,
	see: (facts: PackedFacts, at: number) => void,
): void {
	if (!isIntermediate[member]) return;
	for (const facts of [parts, memberships]) {
		eachInto(facts, member, day, (at) => {
			if (standsBehind[facts.sources[at] ?? -1]) see(facts, at);
		});
	}
}
