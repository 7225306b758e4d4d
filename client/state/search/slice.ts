/** Type-ahead search. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { SearchAnswer } from "../../../model/index.ts";
import type { Api } from "../api/types.ts";
import type { Tasks } from "../tasks/slice.ts";

export interface Search {
	readonly query: ReadonlySignal<string>;
	/** The answer to `query`; null before the first answer and when the field is empty. */
	readonly answer: ReadonlySignal<SearchAnswer | null>;
	/** Asks for a new query; an older one under way is dropped. */
	ask(query: string): Promise<void>;
}

export function createSearch(api: Api, tasks: Tasks): Search {
	const query = signal("");
	const answer = signal<SearchAnswer | null>(null);
	const ask = async (text: string) => {
		query.value = text;
		if (text.trim() !== "") {
			await tasks.run(
				"search",
				(signal) => api.search(text.trim(), [], { signal }),
				(found) => {
					answer.value = found;
				},
			);
			return;
		}
		tasks.abort("search");
		answer.value = null;
	};
	return { query, answer, ask };
}
