/** The details of the one marked node: asked for when it is marked, and again when the day changes. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { EntityAnswer } from "../../../model/index.ts";
import type { Api } from "../api/types.ts";
import type { GraphSlice } from "../graph/slice.ts";
import type { Marks } from "../marks/slice.ts";
import type { Tasks } from "../tasks/slice.ts";

export interface Details {
	/** The answer for the marked node; null without one, and while it is being fetched (`tasks.busy` has "details"). */
	readonly answer: ReadonlySignal<EntityAnswer | null>;
}

export function createDetails(api: Api, tasks: Tasks, graph: GraphSlice, marks: Marks): Details {
	const answer = signal<EntityAnswer | null>(null);
	effect(() => {
		const id = marks.sole.value;
		const asOf = graph.asOf.value;
		answer.value = null;
		if (id === null) return tasks.abort("details");
		void tasks.run(
			"details",
			(signal) => api.entity(id, asOf ? { asOf } : {}, { signal }),
			(found) => {
				answer.value = found;
			},
		);
	});
	return { answer };
}
