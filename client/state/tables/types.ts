/** How the person has set the tables of the picture up. */
import type { ReadonlySignal, Signal } from "@preact/signals-core";
import type { Snapshot } from "../snapshot/types.ts";

export interface TableSetup {
	/** By a column, by its id; null: in the order in which the rows come. */
	readonly order: Signal<{ column: string; descending: boolean } | null>;
	readonly filter: Signal<string>;
	/** Ids of the columns that are shown or left out other than at first. */
	readonly toggled: Signal<ReadonlySet<string>>;
}

export type TableRecord = Snapshot["nodes"];

/** A table whose setup stands in addresses and files. */
export interface Table extends TableSetup {
	/** What is otherwise than at first. */
	readonly record: ReadonlySignal<TableRecord>;
	/** Takes a record over; what it does not name is as at first. */
	restore(record: TableRecord): void;
}

/** Of the view *Tabelle*: they stay as they are while other views are looked at. */
export interface Tables {
	readonly nodes: Table;
	readonly facts: Table;
}
