/** The rule of indirect membership. It is written here and nowhere else; whoever needs it asks this folder. */
import { factId, type NodeType } from "../../model/index.ts";
import { eachInto, type Moment, type PackedFacts } from "./facts.ts";

const MAY_BE_PART: readonly NodeType[] = ["Commune", "District", "Organization", "Network"];

/** Who belongs to what an entity of these types is a member of, by being part of it. */
const PARTS: Partial<Record<NodeType, readonly NodeType[]>> = {
	District: ["Commune"],
	Organization: MAY_BE_PART,
	Network: MAY_BE_PART,
};

/** Whether a PART_OF between such entities is a step of the rule. A MEMBER_OF always is: it ends at a network. */
export const isStep = (source: NodeType, target: NodeType): boolean => PARTS[target]?.includes(source) === true;

/** What the rule looks at: steps alone. */
export interface RuleIndex {
	entities: readonly { id: string }[];
	memberships: PackedFacts;
	parts: PackedFacts;
}

/** A packed relationship. */
export interface Step {
	facts: PackedFacts;
	at: number;
}

/** Calls `see` with each step by which others belong to what an entity belongs to. */
export function eachStepInto(
	{ memberships, parts }: RuleIndex,
	target: number,
	moment: Moment | undefined,
	see: (facts: PackedFacts, at: number) => void,
): void {
	eachInto(memberships, target, moment, (at) => see(memberships, at));
	eachInto(parts, target, moment, (at) => see(parts, at));
}

/**
 * Everyone who stands behind a member, any number of steps away, each with the next step of the shortest way to it; of several
 * that with the smallest id to come next, then of the fact.
 * @param network where no way leads through: a membership that needs itself is none
 */
export function waysTo(
	index: RuleIndex,
	member: number,
	moment: Moment | undefined,
	network = -1,
): ReadonlyMap<number, Step> {
	const ways = new Map<number, Step>();
	for (let frontier = [member]; frontier.length > 0; ) {
		const next: number[] = [];
		// Numbers are in the order of ids.
		for (const target of frontier.sort((a, b) => a - b)) {
			eachStepInto(index, target, moment, (facts, at) => {
				const source = facts.sources[at] ?? -1;
				if (source === member || source === network) return;
				const known = ways.get(source);
				if (!known) next.push(source);
				else if (targetOf(known) !== target || idOf(index, known) <= idOf(index, { facts, at })) return;
				ways.set(source, { facts, at });
			});
		}
		frontier = next;
	}
	return ways;
}

export const targetOf = ({ facts, at }: Step): number => facts.targets[at] ?? -1;

/** The id of a relationship. */
export function idOf({ entities }: Pick<RuleIndex, "entities">, { facts, at }: Step): string {
	const end = (number = -1) => entities[number]?.id ?? "";
	return facts.ownIds.get(at) ?? factId(facts.type, end(facts.sources[at]), end(facts.targets[at]));
}
