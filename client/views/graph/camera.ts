/** Where the view goes: a new picture whole or as far as it is legible, later what is asked for. Short motion, none where that is wished. */
import { effect } from "@preact/signals";
import type { Core } from "cytoscape";
import { type CameraMove, isSameView, type Position, type State, type Viewpoint } from "../../state/index.ts";
import {
	boxAt,
	extentOf,
	isWithin,
	LEGIBLE,
	legibleBox,
	seenFrom,
	type Viewport,
	viewOf,
	viewpointOf,
	wholeBox,
} from "./framing.ts";
import { calm } from "./glide.ts";
import { extent, isBoxIn, isSeen, LABEL_MARGIN, nearest, type Spot, spotsOf } from "./seen.ts";
import { isLarge } from "./style.ts";

const STEP = 1.25;

export function followCamera(cy: Core, state: State): () => void {
	const { graph, drawing, camera } = state;
	let waiting = false;
	/** Nothing of the picture before has kept its place. */
	let anew = false;
	let fresh: ReadonlySet<string> = new Set();
	/** The person asked for a new layout, to see all of it. */
	let laidOut = false;
	/** The person has not chosen another view since the whole picture was shown. */
	let whole = true;
	/** What the window shows, or is on its way to. */
	let heading: Viewpoint | null = null;
	/** A view that was made elsewhere or before, as long as nobody has chosen another one. */
	let given: Viewpoint | null = null;
	const head = (next: Viewpoint) => {
		heading = next;
		graph.lookFrom(next);
	};
	/** In a large picture each frame of a motion would come late. */
	const turn = (to: Viewport, moving: boolean) => move(cy, to, moving && !isLarge(drawing.elements.peek()));
	const go = (to: Viewport, moving: boolean) => {
		given = null;
		head(viewpointOf(to, windowOf(cy)));
		turn(to, moving);
	};
	/** Where the state has everything, be it drawn already or not. */
	const spots = () => spotsOf(drawing.elements.peek());
	const show = (moving: boolean) => {
		const to = (laidOut && fitting(cy, spots())) || pictureView(cy, spots(), state.summary.peek().busiest?.id);
		if (to) go(to, moving);
		whole = true;
	};
	const chosen = () => {
		whole = false;
		given = null;
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
		else move(cy, given ? seenFrom(given, window) : viewOf(at, window), false);
	};
	cy.on("scrollzoom pinchzoom dragpan", chosen);
	// A view that still moves under the pointer would take the node under it along.
	const hold = () => {
		if (!cy.animated()) return;
		cy.stop(true);
		report();
	};
	cy.on("tapstart", hold);
	cy.on("viewport", report);
	cy.on("resize", refit);
	const stops = [
		effect(() => {
			const request = drawing.layout.value;
			const first = graph.viewpoint.value === null;
			const done = request === null && (waiting || first) && drawing.elements.value.nodes.size > 0;
			waiting = request !== null;
			if (request) {
				const all = [...request.elements.nodes.values()];
				fresh = new Set(all.flatMap(({ id, position }) => (position ? [] : [id])));
				laidOut = request.fresh;
				anew = request.fresh || fresh.size === all.length;
			}
			if (!done) return;
			if (first || anew) return show(!first);
			const both = viewOfBoth(cy, spots(), fresh);
			if (both) go(both, true);
			whole &&= both === null;
		}),
		effect(() => {
			const at = graph.viewpoint.value;
			if (!at || (heading && isSameView(at, heading))) return;
			whole = false;
			const moving = heading !== null;
			heading = given = at;
			turn(seenFrom(at, windowOf(cy)), moving);
		}),
		effect(() => {
			const asked = camera.move.value;
			if (!asked) return;
			whole = asked.kind === "fit" || (whole && asked.kind === "reveal" && isSeen(spots(), asked.ids, cy.extent()));
			const to = viewFor(cy, spots(), asked);
			if (to) go(to, asked.kind !== "zoom");
		}),
	];
	return () => {
		cy.off("scrollzoom pinchzoom dragpan", chosen);
		cy.off("tapstart", hold);
		cy.off("viewport", report);
		cy.off("resize", refit);
		for (const stop of stops) stop();
	};
}

/** Where the window is to go; null: nowhere. */
function viewFor(cy: Core, spots: readonly Spot[], asked: CameraMove): Viewport | null {
	if (asked.kind === "fit") return wholeView(cy, spots);
	if (asked.kind === "zoom") return zoomed(cy, asked.by === "in" ? STEP : 1 / STEP);
	return asked.kind === "focus" || !isSeen(spots, asked.ids, cy.extent()) ? centred(cy, spots, asked.ids) : null;
}

/** The whole picture, hulls included. */
function wholeView(cy: Core, spots: readonly Spot[]): Viewport | null {
	const box = extent(spots);
	return box && wholeBox(box, windowOf(cy));
}

/** The whole picture where its names can nearly be read; else null. */
function fitting(cy: Core, spots: readonly Spot[]): Viewport | null {
	const view = wholeView(cy, spots);
	return view && view.zoom >= LEGIBLE / 2 ? view : null;
}

/** Less of the picture than this part of its nodes is not shown for the sake of names. */
const LEAST_PART = 0.1;

/**
 * The picture as far as it is legible, round the member that is in most hulls, or else round what is nearest to its middle;
 * all of it where that would show next to nothing.
 */
function pictureView(cy: Core, spots: readonly Spot[], heart: string | undefined): Viewport | null {
	const box = extent(spots);
	if (!box) return null;
	const size = windowOf(cy);
	const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
	const at = spots.find(({ id }) => id === heart) ?? nearest(spots, middle) ?? middle;
	const legible = legibleBox(box, size, at);
	const seen = spots.filter((spot) => isWithin(spot, extentOf(legible, size), 0));
	return seen.length < spots.length * LEAST_PART ? wholeBox(box, size) : legible;
}

/** What is in view and what has come, in one frame; null where that is in the window as it is. */
function viewOfBoth(cy: Core, spots: readonly Spot[], fresh: ReadonlySet<string>): Viewport | null {
	const old = spots.filter(({ id }) => !fresh.has(id));
	const seen = old.filter((spot) => isWithin(spot, cy.extent(), 0));
	const box = extent([...(seen.length > 0 ? seen : old), ...spots.filter(({ id }) => fresh.has(id))]);
	if (!box || isBoxIn(cy.extent(), box)) return null;
	return boxAt(box, windowOf(cy), cy.zoom());
}

const windowOf = (cy: Core) => ({ width: cy.width(), height: cy.height() });

function zoomed(cy: Core, factor: number): Viewport {
	const size = windowOf(cy);
	const at = viewpointOf({ zoom: cy.zoom(), pan: cy.pan() }, size);
	return viewOf({ ...at, zoom: Math.min(Math.max(cy.zoom() * factor, cy.minZoom()), cy.maxZoom()) }, size);
}

/** These in the middle; one that stands alone with what is nearest to it. */
function centred(cy: Core, spots: readonly Spot[], ids: readonly string[]): Viewport | null {
	const those = spots.filter(({ id }) => ids.includes(id));
	if (those.length === 0) return null;
	const [xs, ys] = [those.map(({ x }) => x), those.map(({ y }) => y)];
	const middle = (all: number[]) => (Math.min(...all) + Math.max(...all)) / 2;
	const at = { x: middle(xs), y: middle(ys) };
	const size = windowOf(cy);
	const others = spots.filter(({ id }) => !ids.includes(id));
	const company = those.length === 1 ? nearest(others, at) : null;
	const zoom = Math.max(cy.zoom(), 0.8);
	return viewOf({ ...at, zoom: company ? Math.min(zoom, zoomHolding(at, company, size)) : zoom }, size);
}

/** How close the window may be with one point in its middle and another one in it. */
const zoomHolding = (at: Position, other: Position, { width, height }: { width: number; height: number }) =>
	Math.min(
		(width / 2 - LABEL_MARGIN) / Math.abs(at.x - other.x),
		(height / 2 - LABEL_MARGIN) / Math.abs(at.y - other.y),
	);

function move(cy: Core, { zoom, pan }: Viewport, moving: boolean): void {
	cy.stop();
	if (moving && !calm()) cy.animate({ zoom, pan: { ...pan }, duration: 220, easing: "ease-out" });
	else cy.viewport({ zoom, pan: { ...pan } });
}
