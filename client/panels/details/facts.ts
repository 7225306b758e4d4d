/** Facts as details show them: grouped and sorted. Pure. */
import {
	compareNamed,
	type EntityFact,
	RELATIONSHIP_TYPES,
	type RelationshipType,
	standingOn,
} from "../../../model/index.ts";
import { isOver } from "../../state/index.ts";

export interface FactGroup {
	type: RelationshipType;
	direction: "out" | "in";
	facts: EntityFact[];
}

/** How facts stand on a day; what does not hold is over, not yet, or taken back. */
export type Phase = "holds" | "possible" | "over" | "notYet" | "retracted";

/** Facts by how they stand on a day, those that hold first; no phase is empty. Without a day all hold at some time. */
export function groupByPhase(
	facts: readonly EntityFact[],
	day: string | null,
): { phase: Phase; facts: EntityFact[] }[] {
	const phaseOf = (fact: EntityFact): Phase => {
		if (fact.status === "retracted") return "retracted";
		const standing = standingOn(fact, day);
		return standing !== "not" ? standing : isOver(fact, day ?? "") ? "over" : "notYet";
	};
	const phases = (["holds", "possible", "over", "notYet", "retracted"] as const).map((phase) => ({
		phase,
		facts: facts.filter((fact) => phaseOf(fact) === phase),
	}));
	return phases.filter((group) => group.facts.length > 0);
}

/** Facts by type and direction, in the model's order; within a group by the other end's name. */
export function groupFacts(facts: readonly EntityFact[]): FactGroup[] {
	const groups = RELATIONSHIP_TYPES.flatMap((type) =>
		(["out", "in"] as const).map((direction) => ({
			type,
			direction,
			facts: facts.filter((fact) => fact.type === type && fact.direction === direction).sort(byOther),
		})),
	);
	return groups.filter((group) => group.facts.length > 0);
}

const byOther = (a: EntityFact, b: EntityFact) =>
	compareNamed({ id: a.id, name: a.other.name }, { id: b.id, name: b.other.name });
