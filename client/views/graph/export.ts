/** The picture as PNG: everything that is drawn, with a caption and a line that names the sources. */
import type { Core } from "cytoscape";
import type { Layers } from "./layers.ts";

export interface PngOptions {
	/** What is to be seen; above the picture. */
	readonly caption?: string;
	/** Sources and licence; below the picture. */
	readonly source?: string;
	/** Image pixels per pixel of the model. */
	readonly scale?: number;
}

const MARGIN = 48;
const TEXT = 15;

let mounted: { cy: Core; layers: Layers } | null = null;

/** Makes the canvas the one that `exportPng` draws. */
export function connectExport(cy: Core, layers: Layers): () => void {
	const mine = { cy, layers };
	mounted = mine;
	return () => {
		if (mounted === mine) mounted = null;
	};
}

/**
 * The whole picture on the ground of the theme that is shown.
 * @throws when no canvas is mounted, or the picture is too big for the browser to draw at once
 */
export async function exportPng({ caption = "", source = "", scale = 2 }: PngOptions = {}): Promise<Blob> {
	if (!mounted) throw new Error("There is no picture to export yet.");
	const { cy, layers } = mounted;
	const { tokens } = layers.scene();
	const box = cy.elements().not(".unplaced").boundingBox();
	const elements = await createImageBitmap(await elementsOnly(cy, scale));
	const canvas = document.createElement("canvas");
	canvas.width = Math.ceil((box.w + 2 * MARGIN) * scale);
	canvas.height = Math.ceil((box.h + 2 * MARGIN + 2 * TEXT) * scale);
	const ctx = canvas.getContext("2d");
	if (!ctx) throw new Error("The browser cannot draw a picture of this size.");
	ctx.fillStyle = tokens.ground;
	ctx.fillRect(0, 0, canvas.width, canvas.height);
	ctx.scale(scale, scale);
	write(ctx, caption, 2 * TEXT, `600 ${TEXT}px ${tokens.font}`, tokens.ink);
	write(ctx, source, canvas.height / scale - TEXT, `400 ${TEXT - 4}px ${tokens.font}`, tokens.inkMuted);
	ctx.translate(MARGIN - box.x1, MARGIN + TEXT - box.y1);
	paint(ctx, elements, cy, layers, box);
	return toBlob(canvas);
}

/** Cytoscape's own elements. Layers on either side are drawn by us, since theirs would be cut off at the nodes. */
const elementsOnly = (cy: Core, scale: number): Promise<Blob> =>
	cy.png({ output: "blob-promise", full: true, scale, ...{ ignoreUnsupportedLayerOrder: true } });

function paint(
	ctx: CanvasRenderingContext2D,
	elements: ImageBitmap,
	cy: Core,
	layers: Layers,
	box: { x1: number; y1: number; w: number; h: number },
): void {
	const zoom = Math.min(cy.zoom(), 1);
	layers.painter.below(ctx, layers.scene(), zoom);
	ctx.drawImage(elements, box.x1, box.y1, box.w, box.h);
	layers.painter.above(ctx, layers.scene(), zoom);
}

function write(ctx: CanvasRenderingContext2D, text: string, y: number, font: string, colour: string): void {
	ctx.font = font;
	ctx.fillStyle = colour;
	ctx.textBaseline = "alphabetic";
	ctx.fillText(text, MARGIN / 2, y);
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		const done = (blob: Blob | null) =>
			blob
				? resolve(blob)
				: reject(new Error("The picture is too big for this browser; filter it or take a smaller part."));
		canvas.toBlob(done, "image/png");
	});
}
