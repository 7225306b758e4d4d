/** Where the view goes: a new picture whole or as far as it is legible, later what is asked for. Short motion, none where that is wished. */
import { effect } from "@preact/signals";
import type { Core } from "cytoscape";
import { type CameraMove, isSameView, type Position, type State, type Viewpoint } from "../../state/index.ts";
import {
	type Box,
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
import { extent, focusOf, isBoxIn, isSeen, LABEL_MARGIN, nearest, type Spot, spotsOf } from "./seen.ts";
import { isLarge } from "./style.ts";

const STEP = 1.25;

/** What the window shows or is on its way to, and why. */
interface Aim {
	/** What the window shows, or is on its way to. */
	heading: Viewpoint | null;
	/** A view that was made elsewhere or before, as long as nobody has chosen another one. */
	given: Viewpoint | null;
	/** The person has not chosen another view since the whole picture was shown. */
	whole: boolean;
	/** The person asked for a new layout, to see all of it. */
	laidOut: boolean;
	/** Where the state has everything, be it drawn already or not. */
	spots(): Spot[];
	/** The part of the picture that the window shows, or is on its way to. */
	ahead(): Box;
	turn(to: Viewport, moving: boolean): void;
	/** Turns there, and the state knows. */
	go(to: Viewport, moving: boolean): void;
	/** Goes to the picture. */
	show(moving: boolean): void;
	/** Tells the state what the window shows by now. */
	report(): void;
}

export function followCamera(cy: Core, state: State): () => void {
	const aim = createAim(cy, state);
	const stops = [followHands(cy, state, aim), ...followState(cy, state, aim)];
	return () => {
		for (const stop of stops) stop();
	};
}

function createAim(cy: Core, { graph, drawing, summary }: State): Aim {
	const spots = () => spotsOf(drawing.elements.peek());
	const head = (next: Viewpoint) => {
		aim.heading = next;
		graph.lookFrom(next);
	};
	const aim: Aim = {
		heading: null,
		given: null,
		whole: true,
		laidOut: false,
		spots,
		ahead: () => (aim.heading ? extentOf(viewOf(aim.heading, windowOf(cy)), windowOf(cy)) : cy.extent()),
		// In a large picture each frame of a motion would come late.
		turn: (to, moving) => move(cy, to, moving && !isLarge(drawing.elements.peek())),
		go: (to, moving) => {
			aim.given = null;
			head(viewpointOf(to, windowOf(cy)));
			aim.turn(to, moving);
		},
		show: (moving) => {
			const to = (aim.laidOut && fitting(cy, spots())) || pictureView(cy, spots(), summary.peek().busiest?.id);
			if (to) aim.go(to, moving);
			aim.whole = true;
		},
		report: () => {
			if (!cy.animated() && graph.viewpoint.peek()) head(viewpointOf({ zoom: cy.zoom(), pan: cy.pan() }, windowOf(cy)));
		},
	};
	return aim;
}

/** What the person does to the window. */
function followHands(cy: Core, { graph }: State, aim: Aim): () => void {
	const chosen = () => {
		aim.whole = false;
		aim.given = null;
	};
	// A view that still moves under the pointer would take the node under it along.
	const hold = () => {
		if (!cy.animated()) return;
		cy.stop(true);
		aim.report();
	};
	let window = windowOf(cy);
	/** Cytoscape also announces a size that is the same as before. Another one leaves in the middle what is there. */
	const refit = () => {
		const { width, height } = window;
		window = windowOf(cy);
		const at = graph.viewpoint.peek();
		if (!at || (window.width === width && window.height === height)) return;
		if (aim.whole) aim.show(false);
		else move(cy, aim.given ? seenFrom(aim.given, window) : viewOf(at, window), false);
	};
	const listeners: readonly [string, () => void][] = [
		["scrollzoom pinchzoom dragpan", chosen],
		["tapstart", hold],
		["viewport", aim.report],
		["resize", refit],
	];
	for (const [event, listen] of listeners) cy.on(event, listen);
	return () => {
		for (const [event, listen] of listeners) cy.off(event, listen);
	};
}

/** What the state asks of the window: a layout that is done, a view that came back, a move. */
function followState(cy: Core, { graph, drawing, camera }: State, aim: Aim): (() => void)[] {
	let waiting = false;
	/** Nothing of the picture before has kept its place. */
	let anew = false;
	let fresh: ReadonlySet<string> = new Set();
	return [
		effect(() => {
			const request = drawing.layout.value;
			const first = graph.viewpoint.value === null;
			const done = request === null && (waiting || first) && drawing.elements.value.nodes.size > 0;
			waiting = request !== null;
			if (request) {
				const all = [...request.elements.nodes.values()];
				fresh = new Set(all.flatMap(({ id, position }) => (position ? [] : [id])));
				aim.laidOut = request.fresh;
				anew = request.fresh || fresh.size === all.length;
			}
			if (!done) return;
			if (first || anew) return aim.show(!first);
			const both = viewOfBoth(cy, aim.spots(), fresh);
			if (both) aim.go(both, true);
			aim.whole &&= both === null;
		}),
		effect(() => {
			const at = graph.viewpoint.value;
			if (!at || (aim.heading && isSameView(at, aim.heading))) return;
			aim.whole = false;
			const moving = aim.heading !== null;
			aim.heading = aim.given = at;
			aim.turn(seenFrom(at, windowOf(cy)), moving);
		}),
		effect(() => {
			const asked = camera.move.value;
			if (!asked) return;
			const seen = asked.kind === "reveal" && isSeen(aim.spots(), asked.ids, aim.ahead());
			aim.whole = asked.kind === "fit" || (aim.whole && seen);
			const to = seen ? null : viewFor(cy, aim.spots(), asked);
			if (to) aim.go(to, asked.kind !== "zoom");
		}),
	];
}

/** Where the window is to go; null: nowhere. */
function viewFor(cy: Core, spots: readonly Spot[], asked: CameraMove): Viewport | null {
	if (asked.kind === "fit") return wholeView(cy, spots);
	if (asked.kind === "zoom") return zoomed(cy, asked.by === "in" ? STEP : 1 / STEP);
	return centred(cy, spots, asked.ids);
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
	const legible = legibleBox(box, size, focusOf(spots, box, heart));
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
