/** The glyph round each member: a ring with one arc per membership; an indirect one is hollow, a supposed one dashed. */
import { RING_GAP, RING_WIDTH, radiusOf } from "../../layout/boxes.ts";
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
