/** The details of the one marked node or fact: asked for when it is marked, those of a node again when the day changes. */
import { computed, effect, signal } from "@preact/signals-core";
import type { CitedFact, EntityAnswer } from "../../../model/index.ts";
import type { GraphSlice } from "../graph/types.ts";
import type { Marks } from "../marks/types.ts";
import type { Api, Call } from "../remote/types.ts";
import type { Tasks } from "../tasks/types.ts";
import type { Details } from "./types.ts";

/** All that is known of an entity; neighbours and indirect memberships are those of the day. */
async function describe(api: Api, id: string, asOf: string | null, call: Call): Promise<EntityAnswer> {
	if (asOf === null) return api.entity(id, {}, call);
	const [all, dated] = await Promise.all([api.entity(id, {}, call), api.entity(id, { asOf }, call)]);
	const { counts, indirect } = dated;
	return { ...all, counts, ...(indirect && { indirect }) };
}

export function createDetails(api: Api, tasks: Tasks, graph: GraphSlice, marks: Marks): Details {
	const answer = signal<EntityAnswer | null>(null);
	const grounds = signal<readonly CitedFact[] | null>(null);
	/** The marked fact, unless it stands in no data. */
	const edge = computed(() => {
		const selection = marks.selection.value;
		const marked = selection.kind === "edge" ? graph.picture.value.edges.get(selection.id)?.edge : undefined;
		return marked?.hypothetical ? undefined : marked;
	});
	effect(() => {
		const id = marks.sole.value;
		const fact = edge.value;
		const asOf = graph.asOf.value;
		answer.value = null;
		grounds.value = null;
		if (id !== null)
			void tasks.run(
				"details",
				(signal) => describe(api, id, asOf, { signal }),
				(found) => {
					answer.value = found;
				},
			);
		else if (fact)
			void tasks.run(
				"details",
				(signal) => api.facts(fact.derived ? (fact.through ?? []) : [fact.id], { signal }),
				({ facts }) => {
					grounds.value = facts;
				},
			);
		else tasks.forget("details");
	});
	return { answer, grounds };
}
