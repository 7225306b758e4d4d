/** Where the view goes: a new picture whole or as far as it is legible, later what is asked for. Short motion, none where that is wished. */
import { effect } from "@preact/signals";
import type { Core } from "cytoscape";
import type { CameraMove, State } from "../../state/index.ts";
import { type Box, legibleBox, type Viewport, wholeBox } from "./framing.ts";

/** What a hull may stick out beyond its members. */
const RIM = 24;
const STEP = 1.25;
/** Between what is to be seen and the edge of the window. */
const LABEL_MARGIN = 40;

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function followCamera(cy: Core, state: State): () => void {
	let first = true;
	let waiting = false;
	/** Nothing of the picture before has kept its place. */
	let anew = false;
	/** The person has not chosen another view since the whole picture was shown. */
	let whole = true;
	const chosen = () => {
		whole = false;
	};
	let window = windowOf(cy);
	/** Cytoscape also announces a size that is the same as before; then the view stays where it is. */
	const refit = () => {
		const { width, height } = window;
		window = windowOf(cy);
		const changed = window.width !== width || window.height !== height;
		if (changed && whole && !first) showPicture(cy, state, false);
	};
	cy.on("scrollzoom pinchzoom dragpan", chosen);
	cy.on("resize", refit);
	const stops = [
		effect(() => {
			const request = state.drawing.layout.value;
			const done = waiting && request === null;
			waiting = request !== null;
			if (request) anew = [...request.elements.nodes.values()].every((node) => node.position === null);
			if (!done || (!first && !anew && inView(cy))) return;
			showPicture(cy, state, !first);
			first = false;
			whole = true;
		}),
		effect(() => {
			const move = state.camera.move.value;
			if (!move) return;
			whole = move.kind === "fit" || (whole && move.kind === "reveal" && isSeen(cy, move.ids));
			follow(cy, move);
		}),
	];
	return () => {
		cy.off("scrollzoom pinchzoom dragpan", chosen);
		cy.off("resize", refit);
		for (const stop of stops) stop();
	};
}

function follow(cy: Core, move: CameraMove): void {
	if (move.kind === "fit") showAll(cy);
	else if (move.kind === "zoom") zoomBy(cy, move.by === "in" ? STEP : 1 / STEP);
	else if (move.kind === "focus" || !isSeen(cy, move.ids)) centre(cy, move.ids);
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
function showAll(cy: Core): void {
	const box = extent(cy);
	if (box) go(cy, wholeBox(box, windowOf(cy)), true);
}

/** The picture as far as it is legible, round the member that is in most hulls. */
function showPicture(cy: Core, state: State, moving: boolean): void {
	const box = extent(cy);
	if (!box) return;
	const heart = cy.getElementById(state.summary.peek().busiest?.id ?? "");
	const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
	go(cy, legibleBox(box, windowOf(cy), heart.nonempty() ? heart.position() : middle), moving);
}

const windowOf = (cy: Core) => ({ width: cy.width(), height: cy.height() });

function zoomBy(cy: Core, factor: number): void {
	cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

function centre(cy: Core, ids: readonly string[]): void {
	const nodes = cy.nodes().filter((node) => ids.includes(node.id()));
	if (nodes.empty()) return;
	const { x1, x2, y1, y2 } = nodes.boundingBox({ includeLabels: false });
	const zoom = Math.max(cy.zoom(), 0.8);
	const pan = { x: cy.width() / 2 - (zoom * (x1 + x2)) / 2, y: cy.height() / 2 - (zoom * (y1 + y2)) / 2 };
	go(cy, { zoom, pan }, true);
}

function go(cy: Core, { zoom, pan }: Viewport, moving: boolean): void {
	cy.stop();
	if (moving && !calm()) cy.animate({ zoom, pan: { ...pan }, duration: 220, easing: "ease-out" });
	else cy.viewport({ zoom, pan: { ...pan } });
}
