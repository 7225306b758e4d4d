/** Where the view goes: a new picture whole or as far as it is legible, later what is asked for. Short motion, none where that is wished. */
import { effect } from "@preact/signals";
import type { Core } from "cytoscape";
import type { CameraMove, State, Viewpoint } from "../../state/index.ts";
import { type Box, legibleBox, type Viewport, viewOf, viewpointOf, wholeBox } from "./framing.ts";

/** What a hull may stick out beyond its members. */
const RIM = 24;
const STEP = 1.25;
/** Between what is to be seen and the edge of the window. */
const LABEL_MARGIN = 40;

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function followCamera(cy: Core, state: State): () => void {
	const { graph, drawing, camera } = state;
	let waiting = false;
	/** Nothing of the picture before has kept its place. */
	let anew = false;
	/** The person has not chosen another view since the whole picture was shown. */
	let whole = true;
	/** What the window shows, or is on its way to. */
	let heading: Viewpoint | null = null;
	const head = (next: Viewpoint) => {
		heading = next;
		graph.lookFrom(next);
	};
	const go = (to: Viewport, moving: boolean) => {
		head(viewpointOf(to, windowOf(cy)));
		move(cy, to, moving);
	};
	const show = (moving: boolean) => {
		const to = pictureView(cy, state);
		if (to) go(to, moving);
		whole = true;
	};
	const chosen = () => {
		whole = false;
	};
	const report = () => {
		if (!cy.animated() && graph.viewpoint.peek()) head(viewpointOf({ zoom: cy.zoom(), pan: cy.pan() }, windowOf(cy)));
	};
	let window = windowOf(cy);
	/** Cytoscape also announces a size that is the same as before. Another one leaves in the middle what is there. */
	const refit = () => {
		const { width, height } = window;
		window = windowOf(cy);
		const at = graph.viewpoint.peek();
		if (!at || (window.width === width && window.height === height)) return;
		if (whole) show(false);
		else move(cy, viewOf(at, window), false);
	};
	cy.on("scrollzoom pinchzoom dragpan", chosen);
	cy.on("viewport", report);
	cy.on("resize", refit);
	const stops = [
		effect(() => {
			const request = drawing.layout.value;
			const first = graph.viewpoint.value === null;
			const done = request === null && (waiting || first) && drawing.elements.value.nodes.size > 0;
			waiting = request !== null;
			if (request) anew = request.fresh || [...request.elements.nodes.values()].every(({ position }) => !position);
			if (done && (first || anew || !inView(cy))) show(!first);
		}),
		effect(() => {
			const at = graph.viewpoint.value;
			if (!at || (heading && isSame(at, heading))) return;
			whole = false;
			const moving = heading !== null;
			heading = at;
			move(cy, viewOf(at, windowOf(cy)), moving);
		}),
		effect(() => {
			const asked = camera.move.value;
			if (!asked) return;
			whole = asked.kind === "fit" || (whole && asked.kind === "reveal" && isSeen(cy, asked.ids));
			const to = viewFor(cy, asked);
			if (to) go(to, asked.kind !== "zoom");
		}),
	];
	return () => {
		cy.off("scrollzoom pinchzoom dragpan", chosen);
		cy.off("viewport", report);
		cy.off("resize", refit);
		for (const stop of stops) stop();
	};
}

const isSame = (a: Viewpoint, b: Viewpoint) => a.x === b.x && a.y === b.y && a.zoom === b.zoom;

/** Where the window is to go; null: nowhere. */
function viewFor(cy: Core, asked: CameraMove): Viewport | null {
	if (asked.kind === "fit") return wholeView(cy);
	if (asked.kind === "zoom") return zoomed(cy, asked.by === "in" ? STEP : 1 / STEP);
	return asked.kind === "focus" || !isSeen(cy, asked.ids) ? centred(cy, asked.ids) : null;
}

/** Whether all of these nodes are in the window, with space for their names. */
function isSeen(cy: Core, ids: readonly string[]): boolean {
	const { x1, x2, y1, y2 } = cy.extent();
	return ids.every((id) => {
		const node = cy.getElementById(id);
		const { x, y } = node.nonempty() ? node.position() : { x: x1, y: y1 };
		return x > x1 + LABEL_MARGIN && x < x2 - LABEL_MARGIN && y > y1 + LABEL_MARGIN && y < y2 - LABEL_MARGIN;
	});
}

/** The picture's box in the model: nodes with their labels. */
function extent(cy: Core): Box | null {
	const nodes = cy.nodes().not(".unplaced");
	if (nodes.empty()) return null;
	const box = { x1: Number.POSITIVE_INFINITY, y1: Number.POSITIVE_INFINITY, x2: -Infinity, y2: -Infinity };
	nodes.forEach((node) => {
		const { x, y } = node.position();
		const { width, above, below } = node.data("box");
		box.x1 = Math.min(box.x1, x - width / 2 - RIM);
		box.x2 = Math.max(box.x2, x + width / 2 + RIM);
		box.y1 = Math.min(box.y1, y - above - RIM);
		box.y2 = Math.max(box.y2, y + below + RIM);
	});
	return box;
}

function inView(cy: Core): boolean {
	const box = extent(cy);
	const { x1, x2, y1, y2 } = cy.extent();
	const slack = RIM * 2;
	return !box || (box.x1 + slack >= x1 && box.x2 - slack <= x2 && box.y1 + slack >= y1 && box.y2 - slack <= y2);
}

/** The whole picture, hulls included. */
function wholeView(cy: Core): Viewport | null {
	const box = extent(cy);
	return box && wholeBox(box, windowOf(cy));
}

/** The picture as far as it is legible, round the member that is in most hulls. */
function pictureView(cy: Core, state: State): Viewport | null {
	const box = extent(cy);
	if (!box) return null;
	const heart = cy.getElementById(state.summary.peek().busiest?.id ?? "");
	const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
	return legibleBox(box, windowOf(cy), heart.nonempty() ? heart.position() : middle);
}

const windowOf = (cy: Core) => ({ width: cy.width(), height: cy.height() });

function zoomed(cy: Core, factor: number): Viewport {
	const size = windowOf(cy);
	const at = viewpointOf({ zoom: cy.zoom(), pan: cy.pan() }, size);
	return viewOf({ ...at, zoom: Math.min(Math.max(cy.zoom() * factor, cy.minZoom()), cy.maxZoom()) }, size);
}

function centred(cy: Core, ids: readonly string[]): Viewport | null {
	const nodes = cy.nodes().filter((node) => ids.includes(node.id()));
	if (nodes.empty()) return null;
	const { x1, x2, y1, y2 } = nodes.boundingBox({ includeLabels: false });
	const zoom = Math.max(cy.zoom(), 0.8);
	return viewOf({ x: (x1 + x2) / 2, y: (y1 + y2) / 2, zoom }, windowOf(cy));
}

function move(cy: Core, { zoom, pan }: Viewport, moving: boolean): void {
	cy.stop();
	if (moving && !calm()) cy.animate({ zoom, pan: { ...pan }, duration: 220, easing: "ease-out" });
	else cy.viewport({ zoom, pan: { ...pan } });
}
