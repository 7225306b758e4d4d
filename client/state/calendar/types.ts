/** Days worth looking at. */
import type { ReadonlySignal } from "@preact/signals-core";

export interface Calendar {
	/** Years with a beginning or an end, ascending; empty before `ask` has answered, and when nothing is dated. */
	readonly years: ReadonlySignal<readonly number[]>;
	/** Looks them up for the networks that are chosen now. */
	ask(): Promise<void>;
}
