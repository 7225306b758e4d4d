/** What the chosen networks were and will be: their memberships of all times, and the years in which these begin or end. */
import { computed, effect, signal } from "@preact/signals-core";
import type { Subgraph } from "../../../model/index.ts";
import type { GraphSlice } from "../graph/types.ts";
import type { Api } from "../remote/types.ts";
import type { Tasks } from "../tasks/types.ts";
import { yearsOf } from "./derived.ts";
import type { Calendar } from "./types.ts";

export function createCalendar(api: Api, tasks: Tasks, graph: GraphSlice): Calendar {
	const history = signal<Subgraph | null>(null);
	effect(() => {
		graph.sets.value;
		history.value = null;
	});
	const ask = async () => {
		const networks = graph.sets.peek();
		if (networks.length === 0 || history.peek() !== null) return;
		await tasks.run(
			"years",
			(signal) => api.subgraph({ networks, include: ["members"], types: ["MEMBER_OF"] }, { signal }),
			(found) => {
				const edges = found.edges.filter((edge) => networks.includes(edge.target));
				history.value = { ...found, edges };
			},
		);
	};
	return { history, years: computed(() => yearsOf(history.value?.edges ?? [])), ask };
}
