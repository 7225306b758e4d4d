/** What is known about the one marked node or fact. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { EntityAnswer } from "../../../model/index.ts";

export interface Details {
	/** The answer for the marked node; null without one, and while it is being fetched (`tasks.busy` has "details"). */
	readonly answer: ReadonlySignal<EntityAnswer | null>;
	/** The answers for both endpoints of the marked fact, which have its evidence; null as above. */
	readonly ends: ReadonlySignal<readonly EntityAnswer[] | null>;
}
