/** The canvas: Cytoscape as a function of the state. The only folder that imports it. */
import { effect } from "@preact/signals";
import cytoscape from "cytoscape";
import { edgeInWords } from "../../components/derivation.ts";
import { t } from "../../i18n/index.ts";
import { connectLayout } from "../../layout/index.ts";
import type { State } from "../../state/index.ts";
import { followCamera } from "./camera.ts";
import { connectExport } from "./export.ts";
import { connectKeyboard } from "./keyboard.ts";
import { createLayers } from "./layers.ts";
import { connectPointer } from "./pointer.ts";
import { keepTagsLegible } from "./tags.ts";

export { exportPng, type LegendItem } from "./export.ts";

/**
 * Draws the picture into `element` (which needs a size) and keeps it up to date until the returned function is called.
 * The element carries the numbers of the picture as `data-nodes`, `data-edges`, `data-hulls` and `data-busiest-hulls`.
 */
export function mountCanvas(element: HTMLElement, state: State): () => void {
	// What is selected stands in the state alone.
	const cy = cytoscape({ container: element, minZoom: 0.02, maxZoom: 4, autounselectify: true });
	const layers = createLayers(cy, element, state);
	const ends = [
		keepTagsLegible(cy),
		layers.dispose,
		followCamera(cy, state),
		connectPointer(cy, element, state, layers),
		connectKeyboard(cy, element, state),
		connectExport(cy, layers),
		effect(() => announce(element, state)),
		effect(() => explainLine(element, state)),
		connectLayout(state),
	];
	return () => {
		for (const end of ends) end();
		cy.destroy();
	};
}

/** What the line under the pointer says; a computed one also, from what it follows. */
function explainLine(element: HTMLElement, { marks, graph }: State): void {
	const picture = graph.picture.value;
	const edge = picture.edges.get(marks.hovered.value ?? "")?.edge;
	element.title = edge ? edgeInWords(edge, picture, t.value) : "";
}

function announce(element: HTMLElement, state: State): void {
	const { nodes, edges, hulls, busiest } = state.summary.value;
	const waiting = state.drawing.layout.value !== null;
	Object.assign(element.dataset, { nodes, edges, hulls, busiestHulls: busiest?.hulls ?? 0, settled: !waiting });
}
