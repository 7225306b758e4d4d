/** The picture by domain ids alone, small enough for a URL: what is asked for, not what was answered. */
import type { HideableType } from "../picture/types.ts";

/** JSON. Version 1. */
export interface Snapshot {
	readonly v: 1;
	readonly ids: readonly string[];
	readonly sets: readonly string[];
	readonly indirect: boolean;
	readonly asOf: string | null;
	readonly possible: boolean;
	readonly hidden: readonly HideableType[];
	/** x and y of `ids`, in the same order, rounded; null where a node has no place yet. */
	readonly at: readonly (readonly [number, number] | null)[];
	readonly selected: readonly string[];
}
