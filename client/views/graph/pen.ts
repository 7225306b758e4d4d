/** What the layers beside Cytoscape's own need: something to draw with, and where the nodes are. A canvas has both, a picture without a browser too. */
import type { Core } from "cytoscape";

type Used =
	| (
			| "save"
			| "restore"
			| "scale"
			| "beginPath"
			| "moveTo"
			| "lineTo"
			| "arc"
			| "setLineDash"
			| "fillText"
			| "strokeText"
	  )
	| ("globalAlpha" | "strokeStyle" | "fillStyle" | "lineWidth" | "lineJoin" | "lineCap")
	| ("font" | "textAlign" | "textBaseline");

/** A drawing context, as far as the layers use it. @typeParam P what it draws at once: a path that was made before */
export interface Pen<P = Path2D> extends Pick<CanvasRenderingContext2D, Used> {
	stroke(path?: P): void;
	fill(path?: P): void;
	measureText(text: string): { readonly width: number };
}

/** A node that is drawn: its middle and its size in the model. */
export interface Standing {
	position(): { readonly x: number; readonly y: number };
	width(): number;
	height(): number;
}

/** Where a node is; null for one that is not drawn. */
export type Find = (id: string) => Standing | null;

/** Where Cytoscape draws it. */
export const findIn =
	(cy: Core): Find =>
	(id) => {
		const element = cy.getElementById(id);
		return element.empty() ? null : element;
	};
