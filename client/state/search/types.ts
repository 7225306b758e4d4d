/** Type-ahead search. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { SearchAnswer } from "../../../model/index.ts";

export interface Search {
	readonly query: ReadonlySignal<string>;
	/** The last answer; null before the first answer and when the field is empty. */
	readonly answer: ReadonlySignal<SearchAnswer | null>;
	/** The query that the answer is one to; while another is under way, an earlier one. */
	readonly answered: ReadonlySignal<string>;
	/** Asks for a new query; an older one under way is dropped. */
	ask(query: string): Promise<void>;
}
