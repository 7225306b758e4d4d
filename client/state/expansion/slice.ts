/** Expanding with a look before the leap: too many neighbours at once are asked about first. */
import { signal } from "@preact/signals-core";
import type { GraphSlice } from "../graph/types.ts";
import type { Tasks } from "../tasks/types.ts";
import type { Expansion, ExpansionQuestion } from "./types.ts";

/** Expanding to more than this many neighbours at once asks first. */
export const EXPAND_GUARD = 100;

export function createExpansion(tasks: Tasks, graph: GraphSlice): Expansion {
	const question = signal<ExpansionQuestion | null>(null);
	const cancel = () => {
		question.value = null;
	};
	return {
		question,
		cancel,
		ask: (id, types = []) =>
			tasks.run(
				"picture",
				(signal) => graph.expandCounts(id, { signal }),
				(all) => {
					const counts = types.length === 0 ? all : all.filter((one) => types.includes(one.type));
					const total = counts.reduce((sum, one) => sum + one.count, 0);
					const few = total <= EXPAND_GUARD;
					const name = graph.picture.peek().nodes.get(id)?.node.name ?? id;
					question.value = few ? null : { id, name, total, counts, types };
					return few ? graph.expand(id, types) : undefined;
				},
			),
		confirm: async (types) => {
			const asked = question.peek();
			cancel();
			if (asked) await graph.expand(asked.id, types ?? asked.types);
		},
	};
}
