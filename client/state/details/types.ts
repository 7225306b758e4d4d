/** What is known about the one marked node or fact. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { CitedFact, EntityAnswer } from "../../../model/index.ts";

export interface Details {
	/** The answer for the marked node; null without one, and while it is being fetched (`tasks.busy` has "details"). */
	readonly answer: ReadonlySignal<EntityAnswer | null>;
	/** What the marked fact rests on: itself, or each step that it was computed from, with their evidence; null as above. */
	readonly grounds: ReadonlySignal<readonly CitedFact[] | null>;
}
