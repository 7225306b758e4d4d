/** The glyph round each member: a ring with one arc per membership; an indirect one is hollow, a supposed one dashed. */
import { RING_GAP, RING_WIDTH, radiusOf, tagSize } from "../../layout/boxes.ts";
import type { NodeElement } from "../../state/index.ts";
import { fade, type Tokens } from "./tokens.ts";

const TOP = -Math.PI / 2;

/** Strokes and gaps, in pixels at zoom 1. */
const DASHES = [4, 3];

/** Draws in model coordinates. */
export function drawRing(
	ctx: CanvasRenderingContext2D,
	node: NodeElement,
	at: { x: number; y: number },
	tokens: Tokens,
	dim: boolean,
): void {
	const radius = radiusOf(node) + RING_GAP + RING_WIDTH / 2;
	ctx.globalAlpha = dim ? 0.3 : 1;
	ctx.lineCap = "butt";
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
export function drawPin(
	ctx: CanvasRenderingContext2D,
	node: NodeElement,
	at: { x: number; y: number },
	tokens: Tokens,
): void {
	const out = node.hull === null ? radiusOf(node) * Math.SQRT1_2 : 0;
	const size = node.hull === null ? { width: 0, height: 0 } : tagSize(node.name);
	const [x, y] = [at.x + out + size.width / 2, at.y - out - size.height / 2];
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
