/** The answer that is shown, whoever asked: a question, a comparison, a what-if scenario or an ad-hoc query. */
import { signal } from "@preact/signals-core";
import type { GraphSlice } from "../graph/types.ts";
import { isDrawable, sketchOf } from "./derived.ts";
import type { Answered, AnswerSlice } from "./types.ts";

export function createAnswer(graph: GraphSlice): AnswerSlice {
	const shown = signal<Answered | null>(null);
	return {
		shown,
		show: (answered) => {
			shown.value = answered;
		},
		draw: async () => {
			const answered = shown.peek();
			if (answered && isDrawable(answered)) await graph.draw(sketchOf(answered));
		},
		overlaps: () => {
			const answered = shown.peek();
			return answered?.kind === "what-if" ? sketchOf(answered).overlaps : null;
		},
		close: () => {
			shown.value = null;
		},
	};
}
