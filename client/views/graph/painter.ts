/** What is painted beside Cytoscape's own elements: hulls below them, rings and labels above. Screen and export share it. */
import type { Elements } from "../../state/index.ts";
import type { Tokens } from "../sheet/tokens.ts";
import { type Box, isWithin, type Size } from "./framing.ts";
import { type DrawnHull, drawHulls } from "./hull-layer.ts";
import { drawLabel, layLabels } from "./label-layer.ts";
import type { LabelPlace } from "./labels.ts";
import type { Find, Pen } from "./pen.ts";
import { drawPointed, type Pointed } from "./pointed-layer.ts";
import { drawPin, drawRing } from "./ring-layer.ts";

/** What the painting depends on; the shapes of the hulls beside it, since they come later. */
export interface Scene {
	readonly elements: Elements;
	/** Whether there is so much that only the important has a name. */
	readonly large: boolean;
	readonly tokens: Tokens;
	/** What is under the pointer, where its look says nothing of it. */
	readonly pointed: Pointed | null;
	/** Nodes brought out. */
	readonly bright: ReadonlySet<string>;
	/** The marked and the hovered ones, whose names are shown at the cost of any other. */
	readonly named: ReadonlySet<string>;
	/** Hulls brought out. */
	readonly strong: ReadonlySet<string>;
	/** Whether what is not bright steps back. */
	readonly dimming: boolean;
}

/** What of the picture is to be seen, where that is not all of it. */
interface Seen {
	readonly part?: Box;
	/** Rings and pins alone. */
	readonly nameless?: boolean;
	/** More is to come: names stay where they are, no others are placed. */
	readonly growing?: boolean;
}

/** What belongs to a node sticks out of its middle by less than this, in pixels of the screen. */
const RIM = 120;

/** In whole pixels of the screen. */
const sizeOf = ({ x1, x2, y1, y2 }: Box, zoom: number): Size => ({
	width: Math.round((x2 - x1) * zoom),
	height: Math.round((y2 - y1) * zoom),
});

const namedIn = ({ named, pointed }: Scene) => (pointed?.node ? new Set([...named, pointed.node.id]) : named);
const strongIn = ({ strong, pointed }: Scene) =>
	pointed?.node && pointed.node.hull !== null ? new Set([...strong, pointed.node.id]) : strong;

/** @param find where what is drawn stands */
export function createPainter<P = Path2D>(find: Find) {
	let drawn: readonly DrawnHull<P>[] = [];
	let labels: { key: unknown[]; zoom: number; places: Map<string, LabelPlace> } | null = null;
	const places = (ctx: Pen<P>, scene: Scene, zoom: number, { part, growing }: Seen) => {
		if (growing) return labels?.zoom === zoom ? labels.places : [];
		const within = scene.large ? part : undefined;
		const room = part && sizeOf(part, zoom);
		const key = [scene, zoom, within?.x1, within?.x2, within?.y1, within?.y2, room?.width, room?.height];
		if (!labels || key.some((one, n) => one !== labels?.key[n]))
			labels = {
				key,
				zoom,
				places: layLabels(find, scene.elements.nodes, ctx, scene.tokens, namedIn(scene), zoom, within, room),
			};
		return labels.places;
	};
	return {
		/** To be called when hulls have other shapes. */
		shape: (hulls: readonly DrawnHull<P>[]) => {
			drawn = hulls;
		},
		/** To be called when nodes stand elsewhere. */
		moved: () => {
			labels = null;
		},
		below: (ctx: Pen<P>, scene: Scene, zoom: number) => {
			drawHulls(ctx, drawn, scene.tokens, strongIn(scene), zoom);
			if (scene.pointed) drawPointed(ctx, scene.pointed, find, scene.tokens, zoom);
		},
		/** The context is in model coordinates. */
		above: (ctx: Pen<P>, scene: Scene, zoom: number, seen: Seen = {}) => {
			const { part, nameless } = seen;
			const { tokens, bright, dimming } = scene;
			const named = namedIn(scene);
			const dims = (id: string) => dimming && !bright.has(id);
			const isSeen = (at: { x: number; y: number }, scale: number) =>
				!part || isWithin({ x: at.x / scale, y: at.y / scale }, part, -RIM / zoom);
			for (const node of scene.elements.nodes.values()) {
				if (node.arcs.length === 0 && !node.pinned) continue;
				const element = find(node.id);
				if (!element || !isSeen(element.position(), 1)) continue;
				const tag = node.hull === null ? null : { width: element.width(), height: element.height() };
				if (node.arcs.length > 0) drawRing(ctx, node, element.position(), tokens, dims(node.id), tag);
				if (node.pinned) drawPin(ctx, node, element.position(), tokens, tag);
			}
			if (nameless) return;
			ctx.save();
			ctx.scale(1 / zoom, 1 / zoom);
			for (const [id, at] of places(ctx, scene, zoom, seen)) {
				const node = scene.elements.nodes.get(id);
				if (node && isSeen(at, zoom))
					drawLabel(ctx, node, at, tokens, { strong: named.has(id) || node.arcs.length > 1, dim: dims(id), zoom });
			}
			ctx.restore();
		},
	};
}
