/** The glyph round each member: a ring with one arc per membership; an indirect one is hollow, a supposed one dashed. */
import { RING_GAP, RING_WIDTH, radiusOf } from "../../layout/boxes.ts";
import type { NodeElement } from "../../state/index.ts";
import { fade, type Tokens } from "../sheet/tokens.ts";
import type { Pen } from "./pen.ts";

const TOP = -Math.PI / 2;

/** Strokes and gaps, in pixels at zoom 1. */
const DASHES = [4, 3];

/** Of the ring of a name tag, which would cover the name if it stood round the middle. */
const TAG_RING = 7;

/** Of a name tag, which is drawn larger in a small picture; null for other nodes. */
type TagSize = { readonly width: number; readonly height: number } | null;

/** Draws in model coordinates: round a node, at the upper left corner of a name tag. */
export function drawRing<P>(
	ctx: Pen<P>,
	node: NodeElement,
	middle: { x: number; y: number },
	tokens: Tokens,
	dim: boolean,
	tag: TagSize = null,
): void {
	const radius = tag ? TAG_RING : radiusOf(node) + RING_GAP + RING_WIDTH / 2;
	const at = tag ? { x: middle.x - tag.width / 2, y: middle.y - tag.height / 2 } : middle;
	ctx.globalAlpha = dim ? 0.3 : 1;
	ctx.lineCap = "butt";
	if (tag) {
		ctx.beginPath();
		ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
		ctx.fillStyle = tokens.surface;
		ctx.fill();
	}
	for (const arc of node.arcs) {
		const colour = tokens.hulls[arc.colour] ?? tokens.lineStrong;
		const stroke = (style: string, width: number) => {
			ctx.beginPath();
			ctx.arc(at.x, at.y, radius, TOP + arc.from, TOP + arc.to);
			ctx.strokeStyle = style;
			ctx.lineWidth = width;
			ctx.setLineDash(arc.via === "hypothetical" ? DASHES : []);
			ctx.stroke();
		};
		stroke(colour, RING_WIDTH);
		if (arc.via === "indirect") stroke(fade(tokens.surface, 1), RING_WIDTH - 2);
	}
	ctx.globalAlpha = 1;
	ctx.setLineDash([]);
}

const PIN = 5;

/** A needle with a round head at the upper right of the node. */
export function drawPin<P>(
	ctx: Pen<P>,
	node: NodeElement,
	at: { x: number; y: number },
	tokens: Tokens,
	tag: TagSize = null,
): void {
	const out = radiusOf(node) * Math.SQRT1_2;
	const [x, y] = tag ? [at.x + tag.width / 2, at.y - tag.height / 2] : [at.x + out, at.y - out];
	ctx.strokeStyle = tokens.ink;
	ctx.lineWidth = 1.5;
	ctx.beginPath();
	ctx.moveTo(x, y);
	ctx.lineTo(x + PIN, y - PIN);
	ctx.stroke();
	ctx.beginPath();
	ctx.arc(x + PIN * 1.6, y - PIN * 1.6, PIN, 0, 2 * Math.PI);
	ctx.fillStyle = tokens.accent;
	ctx.fill();
	ctx.strokeStyle = tokens.surface;
	ctx.stroke();
}
