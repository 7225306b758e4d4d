/** Type-ahead search. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { SearchAnswer } from "../../../model/index.ts";

export interface Search {
	readonly query: ReadonlySignal<string>;
	/** The answer to `query`; null before the first answer and when the field is empty. */
	readonly answer: ReadonlySignal<SearchAnswer | null>;
	/** Asks for a new query; an older one under way is dropped. */
	ask(query: string): Promise<void>;
}
