/** What a person switches within a view: which of a few it shows, or in which order. Not part of the picture, so not undone. */
import type { ReadonlySignal, Signal } from "@preact/signals-core";

/** By name; the first of each is chosen at first. */
export const SWITCHES = {
	/** *Schnittmengen*: each intersection, or each two cooperations. */
	sets: ["upset", "pairs"],
	/** Members of exactly these cooperations, or of at least these. */
	counting: ["exclusive", "inclusive"],
	rowOrder: ["size", "degree", "name"],
	setOrder: ["chosen", "size", "name"],
	/** What is said of two cooperations. */
	pairMeasure: ["count", "jaccard", "containment"],
	/** *Zeit*: by what members belong to, or by who belongs. */
	grouping: ["whole", "part"],
	/** *Tabelle*: the elements, or the facts. */
	table: ["nodes", "facts"],
} as const;

type SwitchId = keyof typeof SWITCHES;
/** What can be chosen with a switch. */
export type Choice<Id extends SwitchId> = (typeof SWITCHES)[Id][number];

/** What stands in addresses and files: the switches that stand otherwise than at first. */
export type SwitchesRecord = { readonly [Id in SwitchId]?: Choice<Id> | undefined };

/** What each switch stands at. */
export type Positions = { readonly [Id in SwitchId]: Signal<Choice<Id>> };

export type Switches = Positions & {
	readonly record: ReadonlySignal<SwitchesRecord>;
	/** Takes a record over; what it does not name stands as at first. */
	restore(record: SwitchesRecord): void;
};
