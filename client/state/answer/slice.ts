/** The answer that is shown, whoever asked: a question, a comparison, a what-if scenario or an ad-hoc query. */
import { signal } from "@preact/signals-core";
import type { GraphSlice } from "../graph/types.ts";
import type { Panes } from "../panes/types.ts";
import { ANSWER } from "../picture/look.ts";
import { isDrawable, isOfPlaces, sketchOf } from "./derived.ts";
import type { Answered, AnswerSlice } from "./types.ts";

export function createAnswer(graph: GraphSlice, panes: Panes): AnswerSlice {
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
		open: async () => {
			const answered = shown.peek();
			if (!answered || !isDrawable(answered)) return;
			const map = isOfPlaces(answered) ? { map: ANSWER } : {};
			await graph.draw({ ...sketchOf(answered), ...map });
			const isOpen = panes.division.peek().views.includes("map");
			// A picture that is not wanted, since it is too large, leaves everything as it is.
			if (map.map && !isOpen && graph.look.peek().map === map.map) panes.show("map");
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
