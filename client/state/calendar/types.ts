/** Days worth looking at. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { Subgraph } from "../../../model/index.ts";

export interface Calendar {
	/** The memberships of the chosen networks, of all times; null before `ask` has answered. */
	readonly history: ReadonlySignal<Subgraph | null>;
	/** Years with a beginning or an end, ascending; empty before `ask` has answered, and when nothing is dated. */
	readonly years: ReadonlySignal<readonly number[]>;
	/** Looks them up for the networks that are chosen now. */
	ask(): Promise<void>;
}
