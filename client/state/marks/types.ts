/** What is marked, and what is under the pointer. Canvas, table, matrix and details show the same selection. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { Picture, Visible } from "../picture/types.ts";
import type { Selection } from "../selection/types.ts";

/** What is still there: elements that are shown, and who is in an intersection by now (null: it is not asked for any more). */
export interface Present {
	hasNode(id: string): boolean;
	hasEdge(id: string): boolean;
	membersOf(sets: readonly string[], exactly: boolean): readonly string[] | null;
}

export interface Marks {
	readonly selection: ReadonlySignal<Selection>;
	/** Ids of the marked nodes, also those of a marked intersection and of marked paths. */
	readonly nodes: ReadonlySignal<ReadonlySet<string>>;
	/** Ids of the marked facts: the one, or those of marked paths. */
	readonly facts: ReadonlySignal<ReadonlySet<string>>;
	/** The one marked node, whose details are shown; else null. */
	readonly sole: ReadonlySignal<string | null>;
	/** Node, edge or hull under the pointer or the keyboard focus; else null. */
	readonly hovered: ReadonlySignal<string | null>;
	select(...ids: string[]): void;
	/** Marks these beside the nodes that are marked. */
	add(...ids: string[]): void;
	toggle(id: string): void;
	selectEdge(id: string): void;
	/** Marks what lies on paths: the nodes, and of the facts between them only these. */
	selectPaths(ids: readonly string[], edges: readonly string[]): void;
	/** Marks the members that are in all these networks; with `exactly` in no other chosen one. */
	selectIntersection(sets: readonly string[], exactly: boolean): void;
	clear(): void;
	hover(id: string | null): void;
	/** Drops from the selection what is not shown any more; an intersection follows the day and the way of counting. */
	keepTo(visible: Visible, picture: Picture): void;
}
