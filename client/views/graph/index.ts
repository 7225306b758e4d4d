/** The canvas: Cytoscape as a function of the state. The only folder that imports it. */
import { effect, type Signal, signal } from "@preact/signals";
import cytoscape, { type Core } from "cytoscape";
import { inTasks, once } from "../../components/tasks.ts";
import type { State } from "../../state/index.ts";
import { readTokens } from "../sheet/tokens.ts";
import { followCamera } from "./camera.ts";
import type { MenuRequest } from "./entries.ts";
import { connectExport } from "./export.ts";
import { connectKeyboard } from "./keyboard.ts";
import { connectLasso } from "./lasso.ts";
import { createLayers, type Layers } from "./layers.ts";
import { connectMenu } from "./menu-keys.ts";
import { connectPointer } from "./pointer.ts";
import { createOutliner } from "./shapes.ts";
import { stylesheet } from "./style.ts";
import { keepTagsLegible } from "./tags.ts";
import type { Pointer } from "./tooltip.tsx";
import { connectTooltip } from "./tooltip-place.ts";

export { networkDrawing } from "./export.ts";

/** What the canvas shares with what stands over it. */
export interface CanvasPage {
	/** Called whenever all that has a place is drawn there. */
	drawn(): void;
	menu(request: MenuRequest): void;
	readonly lasso: Signal<boolean>;
	/** The line that is being drawn with the lasso. */
	readonly line: Signal<readonly { readonly x: number; readonly y: number }[]>;
	readonly pointer: Pointer;
	/** Nodes cannot be dragged then. */
	readonly readOnly: boolean;
}

/**
 * Draws the picture into `element` (which needs a size) and keeps it up to date until the returned function is called.
 * The element carries the numbers of the picture as `data-nodes`, `data-edges`, `data-hulls` and `data-busiest-hulls`.
 */
export function mountCanvas(element: HTMLElement, state: State, page: CanvasPage): () => void {
	const layers = signal<Layers | null>(null);
	const ends: (() => void)[] = [effect(() => announce(element, state, page, layers.value?.ready.value ?? false))];
	const outliner = createOutliner();
	outliner.warm();
	ends.push(outliner.dispose);
	let cy: Core;
	let made: Layers;
	/** In several tasks, so that what the person does meanwhile is not kept waiting. */
	const follow = (...works: (() => void)[]) => void ends.push(inTasks(...works));
	follow(
		() => {
			// What is selected stands in the state alone.
			const fixed = { autounselectify: true, autoungrabify: page.readOnly };
			cy = cytoscape({
				container: element,
				minZoom: 0.02,
				maxZoom: 4,
				...fixed,
				style: [],
				layout: { name: "preset" },
			});
			ends.push(() => cy.destroy());
			// An empty canvas need not be painted; it is seen with its first elements.
			element.style.visibility = "hidden";
		},
		() => cy.style(stylesheet(readTokens(element))),
		() => ends.push(once(() => state.graph.started.value && state.drawing.layout.value === null, draw)),
	);
	// Before the first picture there is nothing to draw.
	const draw = () =>
		follow(
			() => {
				made = layers.value = createLayers(cy, element, state, outliner);
				ends.push(made.dispose);
			},
			() => ends.push(...connect(cy, element, state, page, made)),
		);
	return () => {
		for (const end of ends.reverse()) end();
	};
}

const connect = (cy: Core, element: HTMLElement, state: State, page: CanvasPage, layers: Layers): (() => void)[] => [
	keepTagsLegible(cy),
	followCamera(cy, state),
	connectPointer(cy, element, state, layers),
	connectKeyboard(cy, element, state),
	connectMenu(cy, element, state, page.menu),
	connectTooltip(cy, element, state, page.pointer),
	connectLasso(cy, element, state, page.lasso, page.line),
	connectExport(cy, layers),
];

/** Settled: everything has its place, and is drawn there. */
function announce(element: HTMLElement, state: State, page: CanvasPage, drawn: boolean): void {
	const { nodes, edges, hulls, busiest } = state.summary.value;
	const settled = drawn && state.drawing.layout.value === null;
	Object.assign(element.dataset, {
		nodes,
		edges,
		hulls,
		busiestHulls: busiest?.hulls ?? 0,
		settled,
	});
	if (settled) page.drawn();
}
