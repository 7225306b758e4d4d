/** What the rows of an answer rest on. Pure. */
import type { EntityRef, GraphEdge } from "../../../model/index.ts";
import type { Basis } from "../../components/evidence/row.tsx";
import { type Answered, refsIn } from "../../state/index.ts";

/** The facts between what a row mentions. */
export function factsBetween(ids: ReadonlySet<string>, edges: readonly GraphEdge[]): GraphEdge[] {
	return edges.filter(({ source, target, derived }) => !derived && ids.has(source) && ids.has(target));
}

/** The basis of the row at a place: the facts that the answer names for it, else those that it mentions or lie between. */
export function basisOf(answered: Answered | null, at: number, cells: readonly unknown[]): Basis {
	const refs = cells.flatMap(refsIn);
	// What is only supposed has no evidence.
	const entity = answered?.kind === "what-if" ? null : (refs[0] ?? null);
	const named = answered?.kind === "question" ? (answered.answer.evidence[at]?.facts ?? []) : cells.flatMap(factsIn);
	if (named.length > 0 || !answered) return { facts: named, entity };
	const { edges } = answered.kind === "what-if" ? answered.graph : answered.answer.graph;
	return { facts: factsBetween(idsOf(refs), edges).map(({ id }) => id), entity };
}

const idsOf = (refs: readonly EntityRef[]) => new Set(refs.map(({ id }) => id));

/** The facts that a value of an ad-hoc query mentions, wherever in it. */
function factsIn(cell: unknown): string[] {
	if (Array.isArray(cell)) return cell.flatMap(factsIn);
	if (typeof cell !== "object" || cell === null) return [];
	const { id, type } = cell as Partial<Record<string, unknown>>;
	const isFact = typeof id === "string" && typeof type === "string" && Object.keys(cell).length === 2;
	return isFact ? [id] : Object.values(cell).flatMap(factsIn);
}
