/** How the person has set the tables of the picture up. */
import type { Signal } from "@preact/signals-core";

export interface TableSetup {
	/** By a column, by its id; null: in the order in which the rows come. */
	readonly order: Signal<{ column: string; descending: boolean } | null>;
	readonly filter: Signal<string>;
	/** Ids of the columns that are shown or left out other than at first. */
	readonly toggled: Signal<ReadonlySet<string>>;
}

/** Of the view *Tabelle*: they stay as they are while other views are looked at. */
export interface Tables {
	/** Which of the two is open. */
	readonly open: Signal<"nodes" | "facts">;
	readonly nodes: TableSetup;
	readonly facts: TableSetup;
}
