/** The layer below the nodes: one coloured area per chosen network, with an outline of its own pattern. */
import { type Hull, MAX_SETS } from "../../state/index.ts";
import { fade, type Tokens } from "../sheet/tokens.ts";
import type { Pen } from "./pen.ts";

/** Outline patterns by colour index, so that hulls can be told apart without colour. */
export const DASHES: readonly (readonly number[])[] = [
	[],
	[9, 5],
	[2, 4],
	[14, 4, 2, 4],
	[5, 3],
	[1, 6],
	[18, 6],
	[8, 3, 2, 3, 2, 3],
	[3, 3],
	[22, 4],
];

export interface DrawnHull<P = Path2D> {
	readonly hull: Hull;
	readonly path: P;
	/** Lines between the parts of a hull that stand apart. */
	readonly links: P;
}

/**
 * Draws in model coordinates. `strong`: ids of hulls to bring out; when there are any, the others step back. Where there are
 * more than can be told apart, only those.
 */
export function drawHulls<P>(
	ctx: Pen<P>,
	drawn: readonly DrawnHull<P>[],
	tokens: Tokens,
	strong: ReadonlySet<string>,
	zoom: number,
): void {
	const line = 1 / Math.min(Math.max(zoom, 0.5), 1.5);
	ctx.lineJoin = "round";
	ctx.lineCap = "round";
	const few = drawn.length <= MAX_SETS;
	for (const { hull, path, links } of drawn) {
		if (!few && !strong.has(hull.id)) continue;
		const colour = tokens.hulls[hull.colour] ?? tokens.lineStrong;
		const back = strong.size > 0 && !strong.has(hull.id);
		ctx.setLineDash([]);
		ctx.strokeStyle = fade(colour, back ? 0.2 : 0.55);
		ctx.lineWidth = (strong.has(hull.id) ? 5 : 3) * line;
		ctx.stroke(links);
		ctx.fillStyle = fade(colour, back ? 0.05 : strong.has(hull.id) ? 0.2 : 0.12);
		ctx.fill(path);
		ctx.strokeStyle = fade(colour, back ? 0.35 : 1);
		ctx.lineWidth = (strong.has(hull.id) ? 2.6 : 1.8) * line;
		ctx.setLineDash((DASHES[hull.colour] ?? []).map((part) => part * line));
		ctx.stroke(path);
	}
	ctx.setLineDash([]);
}
