/** How the page is divided: which views are open, and how much space each panel has. Not part of the picture, so not undone. */
import type { ReadonlySignal } from "@preact/signals-core";

export const VIEW_IDS = ["graph", "map", "sets", "time", "table"] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** Panels round the views; the one at the bottom is the answer's. */
export const PANEL_IDS = ["left", "right", "bottom"] as const;
export type PanelId = (typeof PANEL_IDS)[number];

/** Plain JSON, for the address and for what the browser keeps. */
export interface Division {
	/** One view, or two side by side. */
	readonly views: readonly [ViewId] | readonly [ViewId, ViewId];
	/** Widths and heights that the person has chosen, in pixels; the stylesheet's for the others. */
	readonly sizes: Readonly<Partial<Record<PanelId, number>>>;
	/** Panels that are folded away. */
	readonly folded: readonly PanelId[];
	/** The views have the window to themselves. */
	readonly full: boolean;
}

export interface Panes {
	readonly division: ReadonlySignal<Division>;
	/** Opens a view in place of the first one; the one that stands beside it already changes places with it. */
	show(view: ViewId): void;
	/** Opens a view beside the first one. */
	beside(view: ViewId): void;
	/** Leaves the first view alone. */
	alone(): void;
	/** @param size in pixels; less than can be used becomes the least */
	resize(panel: PanelId, size: number): void;
	fold(panel: PanelId, folded: boolean): void;
	fill(full: boolean): void;
	/** Takes over what can be read of a division from elsewhere; the rest stays as it is. */
	restore(kept: unknown): void;
}
