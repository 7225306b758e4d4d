/** The picture as PNG: everything that is drawn, with caption, legend, and notes on where it comes from. */
import type { Core } from "cytoscape";
import type { NodeType } from "../../../model/index.ts";
import { NODE_STYLES } from "../../style/node-types.ts";
import type { Layers } from "./layers.ts";
import { type Flowed, flow, wrap } from "./sheet.ts";
import type { Tokens } from "./tokens.ts";

/** A sign with what it means: the colour index of a hull, or a type of node. */
export type LegendItem = { readonly text: string } & (
	| { readonly hull: number; readonly letter: string }
	| { readonly type: NodeType }
);

export interface PngOptions {
	/** What is to be seen; above the picture. */
	readonly caption: string;
	/** Below the picture. */
	readonly legend: readonly LegendItem[];
	/** Day, license, attribution, data version: a paragraph each, at the bottom. */
	readonly notes: readonly string[];
}

const MARGIN = 48;
const EDGE = MARGIN / 2;
const CAPTION = 15;
const NOTE = 11;
const LEADING = 1.4;
const SIGN = 16;
const ROW = 22;
/** Narrower sheets would break every line of the notes. */
const LEAST_WIDTH = 640;
/** Image pixels per pixel of the model. */
const SCALE = 2;
/** More than this browsers do not draw at once, in pixels. */
const MOST_PIXELS = 100_000_000;

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
 * The whole picture on the ground of the theme that is shown, with the names that the screen shows.
 * @throws Error when no canvas is mounted, or the picture is too big for the browser to draw at once
 */
export async function exportPng(options: PngOptions): Promise<Blob> {
	if (!mounted) throw new Error("There is no picture to export yet.");
	const { cy, layers } = mounted;
	const { tokens } = layers.scene();
	const box = cy.elements().boundingBox();
	const canvas = document.createElement("canvas");
	const ctx = canvas.getContext("2d");
	if (!ctx) throw new Error("The browser cannot draw a picture of this size.");
	const sheet = layOut(ctx, options, Math.max(box.w + 2 * MARGIN, LEAST_WIDTH), tokens);
	const height = box.h + 2 * MARGIN + sheet.above + sheet.below;
	const scale = Math.min(SCALE * Math.max(cy.zoom(), 1), Math.sqrt(MOST_PIXELS / (sheet.width * height)));
	const elements = await createImageBitmap(await elementsOnly(cy, scale));
	canvas.width = Math.ceil(sheet.width * scale);
	canvas.height = Math.ceil(height * scale);
	ctx.fillStyle = tokens.ground;
	ctx.fillRect(0, 0, canvas.width, canvas.height);
	ctx.scale(scale, scale);
	writeLines(ctx, sheet.caption, EDGE, captionFont(tokens), tokens.ink, CAPTION);
	drawLegend(ctx, sheet.legend, sheet.above + 2 * MARGIN + box.h, tokens);
	writeLines(
		ctx,
		sheet.notes,
		height - EDGE - sheet.notes.length * NOTE * LEADING,
		noteFont(tokens),
		tokens.inkMuted,
		NOTE,
	);
	ctx.translate((sheet.width - box.w) / 2 - box.x1, MARGIN + sheet.above - box.y1);
	layers.painter.below(ctx, layers.scene(), cy.zoom());
	ctx.drawImage(elements, box.x1, box.y1, box.w, box.h);
	layers.painter.above(ctx, layers.scene(), cy.zoom());
	return toBlob(canvas);
}

/** Cytoscape's own elements. Layers on either side are drawn by us, since theirs would be cut off at the nodes. */
const elementsOnly = (cy: Core, scale: number): Promise<Blob> =>
	cy.png({ output: "blob-promise", full: true, scale, ...{ ignoreUnsupportedLayerOrder: true } });

const captionFont = ({ font }: Tokens) => `600 ${CAPTION}px ${font}`;
const legendFont = ({ font }: Tokens) => `400 ${CAPTION - 2}px ${font}`;
const noteFont = ({ font }: Tokens) => `400 ${NOTE}px ${font}`;

/** The lines and signs round the picture, with the heights that they need. */
function layOut(ctx: CanvasRenderingContext2D, options: PngOptions, width: number, tokens: Tokens) {
	const inner = width - 2 * EDGE;
	const measured = (font: string) => (text: string) => {
		ctx.font = font;
		return ctx.measureText(text).width;
	};
	const caption = wrap(options.caption, inner, measured(captionFont(tokens)));
	const legendWidth = measured(legendFont(tokens));
	const legend = flow(options.legend, inner, ({ text }) => SIGN + 6 + legendWidth(text) + 18);
	const notes = options.notes.flatMap((note) => wrap(note, inner, measured(noteFont(tokens))));
	const rows = legend.length > 0 ? Math.max(...legend.map(({ row }) => row)) + 1 : 0;
	return {
		...{ width, caption, legend, notes },
		above: caption.length * CAPTION * LEADING,
		below: rows * ROW + notes.length * NOTE * LEADING + EDGE,
	};
}

function drawLegend(ctx: CanvasRenderingContext2D, legend: readonly Flowed<LegendItem>[], top: number, tokens: Tokens) {
	for (const { item, x, row } of legend) {
		ctx.save();
		ctx.translate(EDGE + x, top + row * ROW);
		drawSign(ctx, item, tokens);
		ctx.font = legendFont(tokens);
		ctx.fillStyle = tokens.ink;
		ctx.textBaseline = "middle";
		ctx.fillText(item.text, SIGN + 6, SIGN / 2);
		ctx.restore();
	}
}

function drawSign(ctx: CanvasRenderingContext2D, item: LegendItem, tokens: Tokens): void {
	if ("type" in item) {
		ctx.fillStyle = tokens.nodes[item.type];
		ctx.fill(new Path2D(NODE_STYLES[item.type].outline));
		return;
	}
	ctx.fillStyle = tokens.surface;
	ctx.fillRect(0, 0, SIGN, SIGN);
	ctx.strokeStyle = tokens.hulls[item.hull] ?? tokens.ink;
	ctx.lineWidth = 2;
	ctx.strokeRect(1, 1, SIGN - 2, SIGN - 2);
	ctx.font = `700 ${NOTE}px ${tokens.font}`;
	ctx.fillStyle = tokens.ink;
	ctx.textAlign = "center";
	ctx.textBaseline = "middle";
	ctx.fillText(item.letter, SIGN / 2, SIGN / 2);
	ctx.textAlign = "start";
}

function writeLines(
	ctx: CanvasRenderingContext2D,
	lines: readonly string[],
	top: number,
	font: string,
	colour: string,
	size: number,
): void {
	ctx.font = font;
	ctx.fillStyle = colour;
	ctx.textBaseline = "top";
	lines.forEach((line, n) => {
		ctx.fillText(line, EDGE, top + n * size * LEADING);
	});
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
