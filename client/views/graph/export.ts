/** The picture as a drawing: everything that is drawn, with the names that the screen shows. */
import type { Core } from "cytoscape";
import type { Drawing } from "../sheet/sheet.ts";
import type { Layers } from "./layers.ts";

let mounted: { cy: Core; layers: Layers } | null = null;

/** Makes the canvas the one that `networkDrawing` draws. */
export function connectExport(cy: Core, layers: Layers): () => void {
	const mine = { cy, layers };
	mounted = mine;
	return () => {
		if (mounted === mine) mounted = null;
	};
}

/**
 * The whole picture, whatever of it is in the window.
 * @throws Error when no canvas is mounted
 */
export function networkDrawing(): Drawing {
	if (!mounted) throw new Error("There is no picture to export yet.");
	const { cy, layers } = mounted;
	const { x1, y1, w: width, h: height } = cy.elements().boundingBox();
	const zoom = cy.zoom();
	return {
		...{ width, height, zoom },
		prepare: async (scale) => {
			const elements = await createImageBitmap(await elementsOnly(cy, scale));
			return (ctx) => {
				ctx.translate(-x1, -y1);
				layers.painter.below(ctx, layers.scene(), zoom);
				ctx.drawImage(elements, x1, y1, width, height);
				layers.painter.above(ctx, layers.scene(), zoom);
			};
		},
	};
}

/** Cytoscape's own elements. Layers on either side are drawn by us, since theirs would be cut off at the nodes. */
const elementsOnly = (cy: Core, scale: number): Promise<Blob> =>
	cy.png({ output: "blob-promise", full: true, scale, ...{ ignoreUnsupportedLayerOrder: true } });
