/** Days worth looking at: years in which memberships of the chosen networks begin or end. */
import { effect, signal } from "@preact/signals-core";
import type { GraphSlice } from "../graph/types.ts";
import type { Api } from "../remote/types.ts";
import type { Tasks } from "../tasks/types.ts";
import { yearsOf } from "./derived.ts";
import type { Calendar } from "./types.ts";

export function createCalendar(api: Api, tasks: Tasks, graph: GraphSlice): Calendar {
	const years = signal<readonly number[]>([]);
	effect(() => {
		graph.sets.value;
		years.value = [];
	});
	const ask = async () => {
		const networks = graph.sets.peek();
		if (networks.length === 0) return;
		await tasks.run(
			"years",
			(signal) => api.subgraph({ networks, include: ["members"], types: ["MEMBER_OF"] }, { signal }),
			({ edges }) => {
				years.value = yearsOf(edges.filter((edge) => networks.includes(edge.target)));
			},
		);
	};
	return { years, ask };
}
