/**
 * What is under the pointer in a large picture, painted below the nodes. Cytoscape would draw all of them anew, and several times,
 * whenever one looks otherwise.
 */
import type { EdgeElement, NodeElement, State } from "../../state/index.ts";
import { fade, type Tokens } from "../sheet/tokens.ts";
import type { Find, Pen } from "./pen.ts";
import { isLarge } from "./style.ts";

/** A node with its lines, or a line alone. */
export interface Pointed {
	readonly node: NodeElement | null;
	readonly lines: readonly Pick<EdgeElement, "source" | "target">[];
}

/** Reads signals; null in a picture whose elements can be dressed. */
export function pointedIn(state: State): Pointed | null {
	const elements = state.drawing.elements.value;
	if (!isLarge(elements)) return null;
	const id = state.marks.hovered.value;
	if (id === null) return null;
	const line = elements.edges.get(id);
	const lines = line ? [line] : [...elements.edges.values()].filter((one) => one.source === id || one.target === id);
	return { node: elements.nodes.get(id) ?? null, lines };
}

const LINE = 1.6;
/** How far the disc behind a node reaches beyond it. */
const RIM = 11;

/** Draws in model coordinates; lines and rim keep their width on the screen where the picture is small. */
export function drawPointed<P>(ctx: Pen<P>, { node, lines }: Pointed, find: Find, tokens: Tokens, zoom: number): void {
	const pixel = 1 / Math.min(zoom, 1);
	ctx.setLineDash([]);
	ctx.strokeStyle = tokens.accent;
	ctx.lineWidth = LINE * pixel;
	for (const { source, target } of lines) {
		const [from, to] = [find(source)?.position(), find(target)?.position()];
		if (!from || !to) continue;
		ctx.beginPath();
		ctx.moveTo(from.x, from.y);
		ctx.lineTo(to.x, to.y);
		ctx.stroke();
	}
	const drawn = node && find(node.id);
	if (!drawn) return;
	const { x, y } = drawn.position();
	ctx.beginPath();
	ctx.arc(x, y, Math.max(drawn.width(), drawn.height()) / 2 + RIM * pixel, 0, 2 * Math.PI);
	ctx.fillStyle = fade(tokens.accent, 0.16);
	ctx.fill();
	ctx.stroke();
}
