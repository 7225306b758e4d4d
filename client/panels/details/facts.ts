/** Facts as details show them: grouped and sorted. Pure. */
import {
	compareNamed,
	type EntityFact,
	type GraphEdge,
	type GraphNode,
	RELATIONSHIP_TYPES,
	type RelationshipType,
	type Subgraph,
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

/** An office with where it is and all who hold or held it. */
export interface Office {
	role: GraphNode;
	place: GraphNode;
	holders: { person: GraphNode; edge: GraphEdge }[];
}

/**
 * The offices in some places, each once, in the order of these and by name; of their holders first who holds it on the day, or today's where
 * it is null, then the latest.
 */
export function officesIn({ nodes, edges }: Subgraph, places: readonly string[], day: string | null): Office[] {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const holdersOf = (role: string) =>
		edges
			.filter(({ type, target }) => type === "HOLDS" && target === role)
			.flatMap((edge) => {
				const person = byId.get(edge.source);
				return person ? [{ person, edge }] : [];
			})
			.sort((a, b) => rank(a.edge) - rank(b.edge) || begin(b.edge) - begin(a.edge) || compareNamed(a.person, b.person));
	const rank = (edge: GraphEdge) => ["holds", "possible", "not"].indexOf(standingOn(edge, day));
	const begin = ({ certainFrom, firstAttested }: GraphEdge) =>
		Number(String(certainFrom ?? firstAttested).slice(0, 4)) || 0;
	const offices = edges.flatMap((edge) => {
		const [role, place] = [byId.get(edge.source), byId.get(edge.target)];
		const isHere = edge.type === "ROLE_IN" && places.includes(edge.target);
		return isHere && role && place ? [{ role, place, holders: holdersOf(role.id) }] : [];
	});
	const at = ({ place }: Office) => places.indexOf(place.id);
	const sorted = offices.sort((a, b) => at(a) - at(b) || compareNamed(a.role, b.role));
	return sorted.filter(({ role }, n) => sorted.findIndex((one) => one.role.id === role.id) === n);
}

const byOther = (a: EntityFact, b: EntityFact) =>
	compareNamed({ id: a.id, name: a.other.name }, { id: b.id, name: b.other.name });
