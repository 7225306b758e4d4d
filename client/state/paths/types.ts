/** Paths between two entities: which two, what may not be on the way, and what was found. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { NodeType, PathsAnswer, RelationshipType } from "../../../model/index.ts";
import type { Snapshot } from "../snapshot/types.ts";

export type End = "from" | "to";

export interface Paths {
	/** Ids; "" where none is chosen yet. */
	readonly from: ReadonlySignal<string>;
	readonly to: ReadonlySignal<string>;
	/** Node types that are on no path but at its ends, and types of facts that lead nowhere. */
	readonly without: ReadonlySignal<ReadonlySet<NodeType | RelationshipType>>;
	/** Whether what has been dissolved by today may be on the way; with a day, only what existed then is on it in any case. */
	readonly dissolved: ReadonlySignal<boolean>;
	/** The shortest paths, then each next longer ones that were asked for. The last has no length where there are no more. */
	readonly answers: ReadonlySignal<readonly PathsAnswer[]>;
	/** What is asked, where it is not as at first. */
	readonly record: ReadonlySignal<Snapshot["paths"]>;
	/**
	 * Chooses an end. Once both are chosen the shortest paths are looked for; with each change and on another day they are looked for
	 * again, with as many longer ones as were asked for.
	 */
	choose(end: End, id: string): void;
	toggle(type: NodeType | RelationshipType): void;
	toggleDissolved(): void;
	/** Looks for the next longer paths. */
	longer(): Promise<void>;
	/** Asks what a record says; what it does not name is as at first. */
	restore(record: Snapshot["paths"]): void;
	/** Brings what is on these paths into the picture, as one step, and marks them there. */
	show(answer: PathsAnswer, which: readonly number[]): Promise<void>;
}
