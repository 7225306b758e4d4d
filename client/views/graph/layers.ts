/** The layers round Cytoscape's own: kept to the state, painted when the view moves. */
import { effect } from "@preact/signals";
import type { Core } from "cytoscape";
import { layers as layersOf } from "cytoscape-layers";
import type { State } from "../../state/index.ts";
import { emphasis } from "./emphasis.ts";
import { createPainter, type Scene } from "./painter.ts";
import { isLarge, stylesheet } from "./style.ts";
import { createSync } from "./sync.ts";
import { scaleTags } from "./tags.ts";
import { onThemeChange, readTokens } from "./tokens.ts";

export type Layers = ReturnType<typeof createLayers>;

export function createLayers(cy: Core, element: HTMLElement, state: State) {
	const sync = createSync(cy);
	const painter = createPainter(cy);
	let cheap = false;
	const moving = whileMoving(cy, () => cheap && above.update());
	let tokens = readTokens(element);
	let scene: Scene = {
		elements: { nodes: new Map(), edges: new Map() },
		hulls: [],
		tokens,
		...NO_EMPHASIS,
	};
	const node = layersOf(cy).nodeLayer;
	const below = node.insertBefore("canvas").callback((ctx, { forExport }) => {
		if (!forExport) painter.below(ctx, scene, cy.zoom());
	});
	const above = node.insertAfter("canvas").callback((ctx, { forExport }) => {
		if (!forExport) painter.above(ctx, scene, cy.zoom(), cheap && moving());
	});
	const repaint = () => {
		below.update();
		above.update();
	};
	const reshape = () => {
		painter.reshape(scene.hulls);
		repaint();
	};
	const dress = () => {
		tokens = readTokens(element);
		cy.style(stylesheet(tokens, cheap));
		scene = { ...scene, tokens };
		repaint();
	};
	dress();
	const stops = [
		onThemeChange(dress),
		effect(() => {
			const [elements, hulls] = [state.drawing.elements.value, state.drawing.hulls.value];
			// Before the elements come, since curved lines are costly to begin with.
			if (cheap !== isLarge(elements)) {
				cheap = !cheap;
				dress();
			}
			const changed = sync(elements) || hulls !== scene.hulls;
			scene = { ...scene, elements, hulls };
			scaleTags(cy);
			if (changed) reshape();
		}),
		effect(() => {
			scene = { ...scene, ...emphasis(cy, state) };
			repaint();
		}),
	];
	return {
		/** Computes the outlines again, e.g. when a drag ends. */
		reshape,
		/** While nodes move: rings and labels go along, outlines wait. */
		follow: () => above.update(),
		scene: () => scene,
		painter,
		dispose: () => {
			for (const stop of stops) stop();
		},
	};
}

const NO_EMPHASIS = { bright: new Set<string>(), named: new Set<string>(), strong: new Set<string>(), dimming: false };

/** After the last motion of the view it is at rest. */
const REST_MS = 160;

/** Whether the view is moving; `rested` is called when it has come to rest. */
function whileMoving(cy: Core, rested: () => void): () => boolean {
	let timer: ReturnType<typeof setTimeout> | null = null;
	cy.on("viewport", () => {
		if (timer) clearTimeout(timer);
		timer = setTimeout(() => {
			timer = null;
			if (!cy.destroyed()) rested();
		}, REST_MS);
	});
	return () => timer !== null;
}
