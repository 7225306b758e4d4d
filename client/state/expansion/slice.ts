/** Expanding with a look before the leap: too many neighbours at once are asked about first. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { RelationshipType } from "../../../model/index.ts";
import { EXPAND_GUARD, type ExpandCount, type GraphSlice } from "../graph/slice.ts";
import type { Tasks } from "../tasks/slice.ts";

export interface ExpansionQuestion {
	readonly id: string;
	readonly name: string;
	/** How many neighbours would come at most. */
	readonly total: number;
	readonly counts: readonly ExpandCount[];
	readonly types: readonly RelationshipType[];
}

export interface Expansion {
	/** Not null while the person is to say whether so many are wanted. */
	readonly question: ReadonlySignal<ExpansionQuestion | null>;
	/** Expands at once when it brings at most `EXPAND_GUARD`, else asks. */
	ask(id: string, types?: readonly RelationshipType[]): Promise<void>;
	/** Yes, expand; `types` narrows it. */
	confirm(types?: readonly RelationshipType[]): Promise<void>;
	cancel(): void;
}

export function createExpansion(tasks: Tasks, graph: GraphSlice): Expansion {
	const question = signal<ExpansionQuestion | null>(null);
	const cancel = () => {
		question.value = null;
	};
	return {
		question,
		cancel,
		ask: async (id, types = []) => {
			let few = false;
			await tasks.run(
				"picture",
				(signal) => graph.expandCounts(id, { signal }),
				(all) => {
					const counts = types.length === 0 ? all : all.filter((one) => types.includes(one.type));
					const total = counts.reduce((sum, one) => sum + one.count, 0);
					few = total <= EXPAND_GUARD;
					const name = graph.picture.peek().nodes.get(id)?.node.name ?? id;
					question.value = few ? null : { id, name, total, counts, types };
				},
			);
			if (few) await graph.expand(id, types);
		},
		confirm: async (types) => {
			const asked = question.peek();
			cancel();
			if (asked) await graph.expand(asked.id, types ?? asked.types);
		},
	};
}
