/** Where the view goes: the whole picture at first, later what is asked for. Short motion, none where that is wished. */
import { effect } from "@preact/signals";
import type { Core } from "cytoscape";
import type { CameraMove, State } from "../state/index.ts";

const PADDING = 36;
const CLOSEST = 1.4;
const STEP = 1.25;

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function followCamera(cy: Core, state: State): () => void {
	let shown = false;
	const stops = [
		effect(() => {
			const { elements, layout } = state.drawing;
			const ready = elements.value.nodes.size > 0 && layout.value === null;
			if (ready && !shown) showAll(cy, false);
			shown = ready || (shown && elements.value.nodes.size > 0);
		}),
		effect(() => {
			const move = state.camera.move.value;
			if (move) follow(cy, move);
		}),
	];
	return () => {
		for (const stop of stops) stop();
	};
}

function follow(cy: Core, move: CameraMove): void {
	if (move.kind === "fit") showAll(cy, true);
	else if (move.kind === "zoom") zoomBy(cy, move.by === "in" ? STEP : 1 / STEP);
	else centre(cy, move.ids);
}

/** The whole picture, hulls included, not closer than is pleasant. */
export function showAll(cy: Core, moving: boolean): void {
	cy.stop();
	const box = cy.elements().not(".unplaced").boundingBox({ includeLabels: false });
	if (!(box.w > 0) && !(box.h > 0)) return;
	const zoom = Math.min((cy.width() - 2 * PADDING) / box.w, (cy.height() - 2 * PADDING) / box.h, CLOSEST);
	const pan = {
		x: cy.width() / 2 - (zoom * (box.x1 + box.x2)) / 2,
		y: cy.height() / 2 - (zoom * (box.y1 + box.y2)) / 2,
	};
	go(cy, { zoom, pan }, moving);
}

export function zoomBy(cy: Core, factor: number): void {
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

function go(cy: Core, view: { zoom: number; pan: { x: number; y: number } }, moving: boolean): void {
	if (moving && !calm()) cy.animate({ ...view, duration: 220, easing: "ease-out" });
	else cy.viewport(view);
}
