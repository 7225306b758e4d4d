/** Selection and hover, as signals. */
import { computed, signal } from "@preact/signals-core";
import type { GraphSlice } from "../graph/types.ts";
import { membersIn } from "../hulls/derived.ts";
import type { Selection } from "../selection/types.ts";
import {
	addNodes,
	markedFacts,
	markedNodes,
	NOTHING,
	prune,
	selectNodes,
	selectPaths,
	soleNode,
	toggleNode,
} from "./actions.ts";
import type { Marks } from "./types.ts";

export function createMarks(graph: GraphSlice): Marks {
	const selection = signal<Selection>(NOTHING);
	const hovered = signal<string | null>(null);
	const set = (next: Selection) => {
		selection.value = next;
	};
	return {
		selection,
		hovered,
		nodes: computed(() => new Set(markedNodes(selection.value))),
		facts: computed(() => new Set(markedFacts(selection.value))),
		sole: computed(() => soleNode(selection.value)),
		select: (...ids) => set(selectNodes(ids)),
		add: (...ids) => set(addNodes(selection.peek(), ids)),
		toggle: (id) => set(toggleNode(selection.peek(), id)),
		selectEdge: (id) => set({ kind: "edge", id }),
		selectPaths: (ids, edges) => set(selectPaths(ids, edges)),
		selectIntersection: (sets, exactly) => {
			const picture = graph.picture.peek();
			const members = membersIn(picture.sets, picture.overlaps, sets, exactly);
			set({ kind: "intersection", sets, exactly, members });
		},
		clear: () => set(NOTHING),
		hover: (id) => {
			hovered.value = id;
		},
		keepTo: ({ nodes, edges }, { sets, overlaps }) =>
			set(
				prune(selection.peek(), {
					hasNode: (id) => nodes.has(id),
					hasEdge: (id) => edges.has(id),
					membersOf: (wanted, exactly) =>
						wanted.every((id) => sets.includes(id)) ? membersIn(sets, overlaps, wanted, exactly) : null,
				}),
			),
	};
}
