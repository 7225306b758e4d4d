/** What happens on the canvas, said: where the keys have gone, what has come, how it was laid out, what was taken back. */
import { effect, untracked } from "@preact/signals";
import type { App } from "../../components/context.ts";
import { t } from "../../i18n/index.ts";
import { LAYOUTS } from "../../state/index.ts";
import { tooltipOf } from "./tooltip.tsx";

/** Speaks until the returned function is called. @param focused whether the canvas has the keyboard focus */
export function connectSpeech({ state, announcement }: App, focused: () => boolean): () => void {
	const say = (text: string) => {
		announcement.value = text;
	};
	let known: number | null = null;
	let fresh: string | null = null;
	const stops = [
		effect(() => {
			const id = state.marks.hovered.value;
			if (id !== null && focused()) untracked(() => say(tooltipOf(state, id, t.peek()).join(", ")));
		}),
		effect(() => {
			const request = state.drawing.layout.value;
			const how = LAYOUTS.find((id) => id === fresh);
			if (!request && how) say(t.peek().net.laidOut(t.peek().net.layouts[how]));
			fresh = request?.fresh ? request.layout : null;
		}),
		effect(() => {
			const { size } = state.graph.visible.value.nodes;
			const changed = known !== null && known !== size;
			known = size;
			if (changed && focused()) say(t.peek().net.shows(size));
		}),
	];
	return () => {
		for (const stop of stops) stop();
	};
}
