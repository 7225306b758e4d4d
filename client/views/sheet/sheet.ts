/** What is written round an exported picture: caption above, legend and notes below. The same for every view. */
import type { NodeType } from "../../../model/index.ts";
import { NODE_STYLES } from "../../style/node-types.ts";
import { type Flowed, flow, wrap } from "./text.ts";
import { readTokens, type Tokens } from "./tokens.ts";

/** A sign with what it means: the colour index of a hull, or a type of node. */
export type LegendItem = { readonly text: string } & (
	| { readonly hull: number; readonly letter: string }
	| { readonly type: NodeType }
);

export interface SheetText {
	/** What is to be seen; above the picture. */
	readonly caption: string;
	/** Below the picture. */
	readonly legend: readonly LegendItem[];
	/** Day, license, attribution, data version: a paragraph each, at the bottom. */
	readonly notes: readonly string[];
}

/** What a view shows, to be drawn at any size. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	/** How much larger than that the screen shows it. */
	readonly zoom: number;
	/** What draws it from the origin on. @param scale image pixels per pixel of the drawing */
	prepare(scale: number): Promise<(ctx: CanvasRenderingContext2D) => void>;
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
/** Image pixels per pixel of the drawing. */
const SCALE = 2;
/** More than this browsers do not draw at once, in pixels. */
const MOST_PIXELS = 100_000_000;
const MOST_HEIGHT = 32_000;

/**
 * A drawing as PNG on the ground of the theme that is shown, with what is written round it.
 * @throws Error when it is too big for the browser to draw at once
 */
export async function drawSheet(drawing: Drawing, text: SheetText): Promise<Blob> {
	const tokens = readTokens(document.documentElement);
	const canvas = document.createElement("canvas");
	const ctx = canvas.getContext("2d");
	if (!ctx) throw new Error("The browser cannot draw a picture of this size.");
	const sheet = layOut(ctx, text, Math.max(drawing.width + 2 * MARGIN, LEAST_WIDTH), tokens);
	const height = drawing.height + 2 * MARGIN + sheet.above + sheet.below;
	const fits = Math.min(Math.sqrt(MOST_PIXELS / (sheet.width * height)), MOST_HEIGHT / height);
	const scale = Math.min(SCALE * Math.max(drawing.zoom, 1), fits);
	const draw = await drawing.prepare(scale);
	canvas.width = Math.ceil(sheet.width * scale);
	canvas.height = Math.ceil(height * scale);
	ctx.fillStyle = tokens.ground;
	ctx.fillRect(0, 0, canvas.width, canvas.height);
	ctx.scale(scale, scale);
	writeLines(ctx, sheet.caption, EDGE, captionFont(tokens), tokens.ink, CAPTION);
	drawLegend(ctx, sheet.legend, sheet.above + 2 * MARGIN + drawing.height, tokens);
	const notesTop = height - EDGE - sheet.notes.length * NOTE * LEADING;
	writeLines(ctx, sheet.notes, notesTop, noteFont(tokens), tokens.inkMuted, NOTE);
	ctx.translate((sheet.width - drawing.width) / 2, MARGIN + sheet.above);
	draw(ctx);
	return toBlob(canvas);
}

const captionFont = ({ font }: Tokens) => `600 ${CAPTION}px ${font}`;
const legendFont = ({ font }: Tokens) => `400 ${CAPTION - 2}px ${font}`;
const noteFont = ({ font }: Tokens) => `400 ${NOTE}px ${font}`;

/** The lines and signs round the picture, with the heights that they need. */
function layOut(ctx: CanvasRenderingContext2D, text: SheetText, width: number, tokens: Tokens) {
	const inner = width - 2 * EDGE;
	const measured = (font: string) => (text: string) => {
		ctx.font = font;
		return ctx.measureText(text).width;
	};
	const caption = wrap(text.caption, inner, measured(captionFont(tokens)));
	const legendWidth = measured(legendFont(tokens));
	const legend = flow(text.legend, inner, ({ text }) => SIGN + 6 + legendWidth(text) + 18);
	const notes = text.notes.flatMap((note) => wrap(note, inner, measured(noteFont(tokens))));
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
