/** The layer above the nodes: names with a halo, at the same size on the screen whatever the zoom. */
import {
	boxOf,
	LABEL_LINES,
	LABEL_SIZE,
	LABEL_WIDTH,
	labelOf,
	RING_GAP,
	RING_WIDTH,
	radiusOf,
} from "../../layout/boxes.ts";
import type { NodeElement } from "../../state/index.ts";
import type { Tokens } from "../sheet/tokens.ts";
import { type Box, CONTROLS, isWithin, PADDING, type Size } from "./framing.ts";
import { type LabelPlace, type LabelWish, placeLabels } from "./labels.ts";
import type { Find, Pen } from "./pen.ts";
import { extent, type Spot } from "./seen.ts";

type Named = ReadonlyMap<string, NodeElement>;

const LEADING = 1.2;
const HALO = 3.5;

/** Labels keep their size on the screen, but for a little less when the picture is small. */
const sizeAt = (zoom: number) => LABEL_SIZE * Math.min(Math.max(zoom, 0.9), 1.15);
const font = (tokens: Tokens, size: number, strong: boolean) => `${strong ? 650 : 500} ${size}px ${tokens.font}`;

/** In a part of a large picture only the most important have names: so many. */
const MOST_NAMES = 400;

/**
 * The places of the labels at a zoom. Costly; kept until the picture, the zoom or the window changes. `part`: only of what is
 * there; `room`: the size of the window.
 */
export function layLabels<P>(
	find: Find,
	nodes: Named,
	ctx: Pen<P>,
	tokens: Tokens,
	must: ReadonlySet<string>,
	zoom: number,
	part?: Box,
	room: Size = { width: 0, height: 0 },
): Map<string, LabelPlace> {
	const size = sizeAt(zoom);
	ctx.font = font(tokens, size, true);
	const wishes: LabelWish[] = [];
	const spots: Spot[] = [];
	const obstacles: { x1: number; y1: number; x2: number; y2: number }[] = [];
	for (const node of part ? importantIn(find, nodes, part, must) : nodes.values()) {
		const element = find(node.id);
		if (!element) continue;
		const { x, y } = element.position();
		if (!part) spots.push({ id: node.id, x, y, box: boxOf(node) });
		if (node.hull !== null) {
			const [w, h] = [(element.width() * zoom) / 2 + 3, (element.height() * zoom) / 2 + 3];
			obstacles.push({ x1: x * zoom - w, y1: y * zoom - h, x2: x * zoom + w, y2: y * zoom + h });
			continue;
		}
		const lines = labelOf(node.name, LABEL_WIDTH, LABEL_LINES).split("\n");
		wishes.push({
			id: node.id,
			x: x * zoom,
			y: y * zoom,
			radius: (radiusOf(node) + RING_GAP + RING_WIDTH) * zoom,
			width: Math.max(...lines.map((line) => ctx.measureText(line).width)) + 4,
			height: lines.length * size * LEADING,
			importance: node.importance,
			must: must.has(node.id),
		});
	}
	return placeLabels(wishes, obstacles, part ? undefined : sheetOf(spots, zoom, room));
}

/** What a window holds that shows the whole picture in its middle. */
function sheetOf(spots: readonly Spot[], zoom: number, { width, height }: Size): Box | undefined {
	const box = extent(spots);
	if (!box) return undefined;
	const out = (from: number, to: number, length: number) => Math.max(PADDING, length - (to - from) * zoom) / 2;
	const [x, y] = [out(box.x1, box.x2, width - CONTROLS), out(box.y1, box.y2, height)];
	return { x1: box.x1 * zoom - x, x2: box.x2 * zoom + x, y1: box.y1 * zoom - y, y2: box.y2 * zoom + y };
}

/** What is in a part of the picture, without what is too unimportant for a name. */
function importantIn(find: Find, nodes: Named, part: Box, must: ReadonlySet<string>): NodeElement[] {
	const there = [...nodes.values()].filter(({ id }) => {
		const element = find(id);
		return element !== null && isWithin(element.position(), part, 0);
	});
	const weight = ({ id, hull, importance }: NodeElement) => (hull !== null || must.has(id) ? Infinity : importance);
	return there.length <= MOST_NAMES ? there : there.sort((a, b) => weight(b) - weight(a)).slice(0, MOST_NAMES);
}

/** Draws one label; the context is in screen pixels relative to the model's origin. */
export function drawLabel<P>(
	ctx: Pen<P>,
	node: NodeElement,
	at: LabelPlace,
	tokens: Tokens,
	look: { strong: boolean; dim: boolean; zoom: number },
): void {
	const lines = labelOf(node.name, LABEL_WIDTH, LABEL_LINES).split("\n");
	const size = sizeAt(look.zoom);
	ctx.font = font(tokens, size, look.strong);
	ctx.textAlign = "center";
	ctx.textBaseline = "middle";
	ctx.lineJoin = "round";
	ctx.globalAlpha = look.dim ? 0.35 : 1;
	lines.forEach((line, n) => {
		const y = at.y + (n - (lines.length - 1) / 2) * size * LEADING;
		ctx.strokeStyle = tokens.ground;
		ctx.lineWidth = HALO;
		ctx.strokeText(line, at.x, y);
		ctx.fillStyle = tokens.ink;
		ctx.fillText(line, at.x, y);
	});
	ctx.globalAlpha = 1;
}
