/** What districts are called. */
import type { ReadonlySignal } from "@preact/signals-core";

export interface Districts {
	/** By the official key that begins those of their communes: of the districts that are known, in the picture or not. */
	readonly names: ReadonlySignal<ReadonlyMap<string, string>>;
	/** Asks for all districts, once: communes of the picture lie in some that it does not show. */
	ask(): Promise<void>;
}
