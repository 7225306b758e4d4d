/** Type-ahead search. */
import { signal } from "@preact/signals-core";
import type { SearchAnswer } from "../../../model/index.ts";
import type { Api } from "../remote/types.ts";
import type { Tasks } from "../tasks/types.ts";
import type { Search } from "./types.ts";

export function createSearch(api: Api, tasks: Tasks): Search {
	const query = signal("");
	const answer = signal<SearchAnswer | null>(null);
	const answered = signal("");
	const ask = async (text: string) => {
		query.value = text;
		if (text.trim() !== "") {
			await tasks.run(
				"search",
				(signal) => api.search(text.trim(), [], { signal }),
				(found) => {
					answer.value = found;
					answered.value = text;
				},
			);
			return;
		}
		tasks.forget("search");
		answer.value = null;
	};
	return { query, answer, answered, ask };
}
