/** The layers round Cytoscape's own: kept to the state, painted when the view moves. */
import { computed, effect } from "@preact/signals";
import type { Core } from "cytoscape";
import { layers as layersOf } from "cytoscape-layers";
import { isCovered } from "../../components/first-page.ts";
import type { State } from "../../state/index.ts";
import { onThemeChange, readTokens } from "../sheet/tokens.ts";
import { type Drawing, followElements } from "./drawing.ts";
import { emphasis } from "./emphasis.ts";
import { createPainter, type Scene } from "./painter.ts";
import { findIn } from "./pen.ts";
import { pointedIn } from "./pointed-layer.ts";
import { createShapes, type Outliner } from "./shapes.ts";
import { isLarge, stylesheet } from "./style.ts";
import { scaleTags } from "./tags.ts";

export type Layers = ReturnType<typeof createLayers>;

/** @param outliner outlines the hulls, and ends with the layers */
export function createLayers(cy: Core, element: HTMLElement, state: State, outliner: Outliner) {
	const { drawing } = state;
	const painter = createPainter(findIn(cy));
	let scene: Scene = { elements: { nodes: new Map(), edges: new Map() }, tokens: readTokens(element), ...NO_EMPHASIS };
	let motion: Drawing | null = null;
	const gliding = () => motion?.gliding() ?? false;
	const moving = whileMoving(cy, () => scene.large && above.update());
	const { above, repaint } = createCanvases(
		cy,
		(ctx) => !gliding() && painter.below(ctx, scene, cy.zoom()),
		(ctx) => {
			const growing = motion?.drawn.peek() !== scene.elements;
			const seen = { part: cy.extent(), nameless: gliding(), growing };
			if (!scene.large || !moving()) painter.above(ctx, scene, cy.zoom(), seen);
		},
	);
	const shapes = createShapes((drawn) => {
		painter.shape(drawn);
		repaint();
	}, outliner);
	const dress = (large = scene.large) => {
		const tokens = readTokens(element);
		cy.style(stylesheet(tokens, large));
		scene = { ...scene, tokens, large };
		repaint();
	};
	motion = followElements(cy, state, {
		begin: (elements) => {
			// Before they come, since curved lines are costly to begin with.
			if (!scene.large && isLarge(elements)) dress(true);
			scene = { ...scene, elements };
		},
		seen: () => {
			if (!isCovered()) element.style.visibility = "";
		},
		moved: repaint,
		end: (elements) => {
			if (scene.large && !isLarge(elements)) dress(false);
			if (scene.large) prepareMotion(cy);
			scaleTags(cy);
			painter.moved();
			repaint();
		},
	});
	const { drawn } = motion;
	const stops = [
		motion.dispose,
		shapes.dispose,
		onThemeChange(() => dress()),
		effect(() => {
			if (drawing.layout.value === null) shapes.follow(drawing.elements.value, drawing.hulls.value);
		}),
		effect(() => {
			drawn.value;
			scene = { ...scene, ...emphasis(cy, state) };
			repaint();
		}),
		effect(() => {
			scene = { ...scene, pointed: pointedIn(state) };
			repaint();
		}),
	];
	return {
		/** Whether all that has a place is drawn there. */
		ready: computed(() => drawn.value === drawing.elements.value && shapes.ready.value),
		/** When nodes stand elsewhere: rings go along, names are placed anew. */
		moved: () => {
			painter.moved();
			repaint();
		},
		/** While nodes move: rings go along, outlines and names wait. */
		follow: () => above.update(),
		scene: () => scene,
		painter,
		dispose: () => {
			for (const end of stops) end();
		},
	};
}

const NO_EMPHASIS = {
	...{ bright: new Set<string>(), named: new Set<string>(), strong: new Set<string>() },
	...{ dimming: false, large: false, pointed: null },
};

type Paint = (ctx: CanvasRenderingContext2D) => unknown;

/** What is painted below and above Cytoscape's own elements. */
function createCanvases(cy: Core, paintBelow: Paint, paintAbove: Paint) {
	const { nodeLayer } = layersOf(cy);
	const unlessExported =
		(paint: Paint) =>
		(ctx: CanvasRenderingContext2D, { forExport }: { forExport?: boolean }) => {
			if (!forExport) paint(ctx);
		};
	const below = nodeLayer.insertBefore("canvas").callback(unlessExported(paintBelow));
	const above = nodeLayer.insertAfter("canvas").callback(unlessExported(paintAbove));
	const repaint = oncePerFrame(cy, () => {
		below.update();
		above.update();
	});
	return { above, repaint };
}

/** However often it is called between two frames. */
function oncePerFrame(cy: Core, paint: () => void): () => void {
	let asked = false;
	return () => {
		if (asked) return;
		asked = true;
		requestAnimationFrame(() => {
			asked = false;
			if (!cy.destroyed()) paint();
		});
	};
}

/** Cytoscape's textures of several elements are made only some time after one has changed. */
const CHANGED_MS = 400;

/** A picture that is drawn once more has its textures made while it is at rest; else dragging it begins with slow frames. */
function prepareMotion(cy: Core): void {
	setTimeout(() => !cy.destroyed() && cy.forceRender(), CHANGED_MS);
}

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
