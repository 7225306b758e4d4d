/** Days worth looking at: years in which memberships of the chosen networks begin or end. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { GraphEdge } from "../../../model/index.ts";
import type { Api } from "../api/types.ts";
import type { GraphSlice } from "../graph/slice.ts";
import type { Tasks } from "../tasks/slice.ts";

export interface Calendar {
	/** Years with a beginning or an end, ascending; empty before `ask` has answered, and when nothing is dated. */
	readonly years: ReadonlySignal<readonly number[]>;
	/** Looks them up for the networks that are chosen now. */
	ask(): Promise<void>;
}

/** The years in which facts begin or end, ascending. */
export function yearsOf(edges: readonly GraphEdge[]): number[] {
	const days = edges.flatMap(({ validFrom, validTo }) => [validFrom, validTo]);
	const years = days.flatMap((day) => (typeof day === "string" && /^\d{4}/.test(day) ? [Number(day.slice(0, 4))] : []));
	return [...new Set(years)].sort((a, b) => a - b);
}

/** The day that stands for a year: its last, as in statistics; of the present year today. Days are ISO dates. */
export const dayOfYear = (year: number, today: string): string =>
	String(year) === today.slice(0, 4) ? today : `${String(year).padStart(4, "0")}-12-31`;

/** The same day so many years later; a 29 February becomes the 28th. */
export function shiftYear(day: string, by: number): string {
	const year = String(Number(day.slice(0, 4)) + by).padStart(4, "0");
	const rest = day.slice(4);
	const isDay = !Number.isNaN(Date.parse(year + rest)) && new Date(year + rest).toISOString().startsWith(year + rest);
	return isDay ? year + rest : `${year}-02-28`;
}

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
