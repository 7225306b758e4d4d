/** How the page is divided, as a signal. */
import { signal } from "@preact/signals-core";
import { FIRST, foldPanel, openBeside, readDivision, resizePanel, showView } from "./actions.ts";
import type { Division, Panes } from "./types.ts";

export function createPanes(): Panes {
	const division = signal<Division>(FIRST);
	const change = (next: (now: Division) => Division) => {
		division.value = next(division.peek());
	};
	return {
		division,
		show: (view) => change((now) => showView(now, view)),
		beside: (view) => change((now) => openBeside(now, view)),
		alone: () => change((now) => ({ ...now, views: [now.views[0]] })),
		resize: (panel, size) => change((now) => resizePanel(now, panel, size)),
		fold: (panel, folded) => change((now) => foldPanel(now, panel, folded)),
		fill: (full) => change((now) => ({ ...now, full })),
		restore: (kept) => change((now) => readDivision(now, kept)),
	};
}
