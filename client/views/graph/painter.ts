/** What is painted beside Cytoscape's own elements: hulls below them, rings and labels above. Screen and export share it. */
import type { Core } from "cytoscape";
import type { Elements, Hull } from "../../state/index.ts";
import { createOutlines, type DrawnHull, drawHulls } from "./hull-layer.ts";
import { drawLabel, layLabels } from "./label-layer.ts";
import type { LabelPlace } from "./labels.ts";
import { drawPin, drawRing } from "./ring-layer.ts";
import type { Tokens } from "./tokens.ts";

/** What the painting depends on; the outlines beside it, since they are costly. */
export interface Scene {
	readonly elements: Elements;
	readonly hulls: readonly Hull[];
	readonly tokens: Tokens;
	/** Nodes brought out. */
	readonly bright: ReadonlySet<string>;
	/** The marked and the hovered ones, whose names are shown at the cost of any other. */
	readonly named: ReadonlySet<string>;
	/** Hulls brought out. */
	readonly strong: ReadonlySet<string>;
	/** Whether what is not bright steps back. */
	readonly dimming: boolean;
}

export function createPainter(cy: Core) {
	const outlines = createOutlines(cy);
	let drawn: DrawnHull[] = [];
	let labels: { zoom: number; scene: Scene; places: Map<string, LabelPlace> } | null = null;
	const places = (ctx: CanvasRenderingContext2D, scene: Scene, zoom: number) => {
		if (labels?.zoom !== zoom || labels.scene !== scene) {
			const { nodes } = scene.elements;
			labels = { zoom, scene, places: layLabels(cy, nodes, ctx, scene.tokens, scene.named, zoom) };
		}
		return labels.places;
	};
	return {
		/** To be called when nodes stand elsewhere or the hulls are others. */
		reshape: (hulls: readonly Hull[]) => {
			drawn = outlines(hulls);
			labels = null;
		},
		below: (ctx: CanvasRenderingContext2D, scene: Scene, zoom: number) =>
			drawHulls(ctx, drawn, scene.tokens, scene.strong, zoom),
		/** The context is in model coordinates. `bare`: nothing of this for the moment, since the view moves and there is a lot. */
		above: (ctx: CanvasRenderingContext2D, scene: Scene, zoom: number, bare = false) => {
			if (bare) return;
			const { tokens, bright, named, dimming } = scene;
			const dims = (id: string) => dimming && !bright.has(id);
			for (const node of scene.elements.nodes.values()) {
				const element = cy.getElementById(node.id);
				if (element.empty() || element.hasClass("unplaced")) continue;
				if (node.arcs.length > 0) drawRing(ctx, node, element.position(), tokens, dims(node.id));
				if (node.pinned) drawPin(ctx, node, element.position(), tokens);
			}
			ctx.save();
			ctx.scale(1 / zoom, 1 / zoom);
			for (const [id, at] of places(ctx, scene, zoom)) {
				const node = scene.elements.nodes.get(id);
				if (node)
					drawLabel(ctx, node, at, tokens, { strong: named.has(id) || node.arcs.length > 1, dim: dims(id), zoom });
			}
			ctx.restore();
		},
	};
}
