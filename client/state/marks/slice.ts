/** Selection and hover, as signals. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { GraphSlice } from "../graph/slice.ts";
import { membersIn } from "../hulls/derived.ts";
import type { Picture } from "../picture/actions.ts";
import type { Visible } from "../picture/derived.ts";
import { markedNodes, NOTHING, prune, type Selection, selectNodes, soleNode, toggleNode } from "./actions.ts";

export interface Marks {
	readonly selection: ReadonlySignal<Selection>;
	/** Ids of the marked nodes, also those of a marked intersection. */
	readonly nodes: ReadonlySignal<ReadonlySet<string>>;
	/** The one marked node, whose details are shown; else null. */
	readonly sole: ReadonlySignal<string | null>;
	/** Node, edge or hull under the pointer or the keyboard focus; else null. */
	readonly hovered: ReadonlySignal<string | null>;
	select(...ids: string[]): void;
	toggle(id: string): void;
	selectEdge(id: string): void;
	/** Marks the members that are in all these networks; with `exactly` in no other chosen one. */
	selectIntersection(sets: readonly string[], exactly: boolean): void;
	clear(): void;
	hover(id: string | null): void;
	/** Drops from the selection what is not shown any more; an intersection follows the day and the way of counting. */
	keepTo(visible: Visible, picture: Picture): void;
}

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
		sole: computed(() => soleNode(selection.value)),
		select: (...ids) => set(selectNodes(ids)),
		toggle: (id) => set(toggleNode(selection.peek(), id)),
		selectEdge: (id) => set({ kind: "edge", id }),
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
