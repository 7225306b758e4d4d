/** Where sources differ: which pieces of evidence are the differing statements, and what they are about. Pure. */
import { type CitedEvidence, fold, type GraphNode } from "../../../model/index.ts";

/**
 * The statements that differ, oldest source first (undated last), and the rest of the evidence. Without two that differ
 * there are no statements: everything is rest.
 */
export function statementsOf(evidence: readonly CitedEvidence[]): {
	statements: CitedEvidence[];
	rest: CitedEvidence[];
} {
	const saying = evidence.filter(({ says, outdated }) => says !== undefined && !outdated);
	if (new Set(saying.map(({ says }) => fold(says ?? ""))).size < 2) return { statements: [], rest: [...evidence] };
	const date = ({ source }: CitedEvidence) => source.publishedOn ?? "9999";
	const statements = saying.sort((a, b) => (date(a) < date(b) ? -1 : Number(date(a) > date(b))));
	return { statements, rest: evidence.filter((one) => !saying.includes(one)) };
}

/** The property whose value one of the statements gives in so many digits; undefined when it is none of them. */
export function contestedProperty(entity: GraphNode, statements: readonly CitedEvidence[]): string | undefined {
	const said = new Set(statements.flatMap(({ says = "" }) => says.replaceAll(".", "").split(/[^\d]+/)));
	said.delete("");
	return CONTESTABLE.find((key) => said.has(String(entity[key] ?? "")));
}

const CONTESTABLE = ["population", "areaKm2", "size", "count"];
