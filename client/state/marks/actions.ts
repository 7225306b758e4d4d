/** Selections from selections. Pure. */
import type { Selection } from "../selection/types.ts";
import type { Present } from "./types.ts";

export const NOTHING: Selection = { kind: "none" };

export const selectNodes = (ids: readonly string[]): Selection => (ids.length ? { kind: "nodes", ids } : NOTHING);

export const selectPaths = (ids: readonly string[], edges: readonly string[]): Selection =>
	ids.length ? { kind: "paths", ids, edges } : NOTHING;

/** The nodes that others can be added to; who is in an intersection is not the person's choice. */
const chosenNodes = (selection: Selection): readonly string[] =>
	selection.kind === "nodes" || selection.kind === "paths" ? selection.ids : [];

/** Adds the node to the marked ones, or takes it away. */
export function toggleNode(selection: Selection, id: string): Selection {
	const ids = chosenNodes(selection);
	return selectNodes(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
}

/** The marked nodes and these. */
export function addNodes(selection: Selection, ids: readonly string[]): Selection {
	if (ids.length === 0) return selection;
	return selectNodes([...new Set([...chosenNodes(selection), ...ids])]);
}

/** The ids of the marked nodes. */
export function markedNodes(selection: Selection): readonly string[] {
	return selection.kind === "intersection" ? selection.members : chosenNodes(selection);
}

/** The ids of the marked facts. */
export function markedFacts(selection: Selection): readonly string[] {
	if (selection.kind === "edge") return [selection.id];
	return selection.kind === "paths" ? selection.edges : [];
}

/** The one marked node whose details are shown, or null. */
export const soleNode = (selection: Selection): string | null =>
	selection.kind === "nodes" && selection.ids.length === 1 ? (selection.ids[0] ?? null) : null;

/** The selection without what has left the picture. */
export function prune(selection: Selection, { hasNode, hasEdge, membersOf }: Present): Selection {
	if (selection.kind === "edge") return hasEdge(selection.id) ? selection : NOTHING;
	if (selection.kind === "intersection") {
		const members = membersOf(selection.sets, selection.exactly);
		if (members === null) return NOTHING;
		return members.join() === selection.members.join() ? selection : { ...selection, members };
	}
	if (selection.kind === "paths") {
		const { ids, edges } = selection;
		if (ids.every(hasNode) && edges.every(hasEdge)) return selection;
		return selectPaths(ids.filter(hasNode), edges.filter(hasEdge));
	}
	if (selection.kind !== "nodes" || selection.ids.every(hasNode)) return selection;
	return selectNodes(selection.ids.filter(hasNode));
}
