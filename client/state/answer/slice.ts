/** The answer that is shown, whoever asked: a question, a comparison, a supposition or a query of one's own. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { GraphSlice } from "../graph/slice.ts";
import { type Answered, isDrawable, sketchOf } from "./derived.ts";

export interface AnswerSlice {
	/** Null: none. */
	readonly shown: ReadonlySignal<Answered | null>;
	/** Shows an answer in place of the one before. The picture stays as it is; see `draw`. */
	show(answered: Answered): void;
	/** Makes the picture of the answer that is shown the page's picture, as one step. An answer without entities has none. */
	draw(): Promise<void>;
	close(): void;
}

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
		close: () => {
			shown.value = null;
		},
	};
}
