/** Which part of the model the window shows. Pure; sizes of the window in screen pixels, boxes and points in the model's. */

import type { Viewpoint } from "../../state/index.ts";

export interface Box {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

/** Whether a point is in a box, so far from its edge. */
export const isWithin = ({ x, y }: { x: number; y: number }, { x1, x2, y1, y2 }: Box, margin: number): boolean =>
	x > x1 + margin && x < x2 - margin && y > y1 + margin && y < y2 - margin;

export interface Viewport {
	readonly zoom: number;
	readonly pan: { readonly x: number; readonly y: number };
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** What is in the middle of the window, in hundredths of a pixel. */
export function viewpointOf({ zoom, pan }: Viewport, { width, height }: Size): Viewpoint {
	const [x, y] = [hundredths((width / 2 - pan.x) / zoom), hundredths((height / 2 - pan.y) / zoom)];
	return { x, y, zoom, width, height };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** The other way round. */
export function viewOf({ x, y, zoom }: Viewpoint, { width, height }: Size): Viewport {
	return { zoom, pan: { x: width / 2 - zoom * x, y: height / 2 - zoom * y } };
}

/** All that was seen from there, in a window that may be smaller. */
export const seenFrom = (at: Viewpoint, size: Size): Viewport =>
	viewOf({ ...at, zoom: at.zoom * Math.min(1, ratio(size.width, at.width), ratio(size.height, at.height)) }, size);

const ratio = (now: number, then = now) => now / then;

/** The part of the model that is seen. */
export const extentOf = ({ zoom, pan }: Viewport, { width, height }: Size): Box => ({
	x1: -pan.x / zoom,
	x2: (width - pan.x) / zoom,
	y1: -pan.y / zoom,
	y2: (height - pan.y) / zoom,
});

/** Between picture and window. */
export const PADDING = 44;
/** What the buttons at the right side of the window take of it beside that. */
export const CONTROLS = 36;
export const CLOSEST = 1.4;
/** Below this, nodes and names cannot be read: the picture is then larger than the window. */
export const LEGIBLE = 0.64;

/** What of the window is the picture's. */
const free = ({ width, height }: Size): Size => ({ width: width - CONTROLS, height });

/** The whole box in the middle of the free part of the window, not closer than is pleasant. */
export function wholeBox(box: Box, size: Size): Viewport {
	const { width, height } = free(size);
	const fits = Math.min((width - PADDING) / (box.x2 - box.x1), (height - PADDING) / (box.y2 - box.y1), CLOSEST);
	return { zoom: fits, pan: { x: middle(box.x1, box.x2, width, fits), y: middle(box.y1, box.y2, height, fits) } };
}

/** All of the box in the window, no closer than at this zoom. */
export function boxAt(box: Box, size: Size, zoom: number): Viewport {
	const whole = wholeBox(box, size);
	if (whole.zoom < zoom) return whole;
	return viewOf({ x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2, zoom }, free(size));
}

/**
 * The whole box where that is legible; else as much of it as the window holds at the least legible zoom, with `focus` as
 * near to the middle as the box's edges allow.
 */
export function legibleBox(box: Box, size: Size, focus: { readonly x: number; readonly y: number }): Viewport {
	const whole = wholeBox(box, size);
	if (whole.zoom >= LEGIBLE) return whole;
	const pan = {
		x: towards(focus.x, box.x1, box.x2, size.width, CONTROLS),
		y: towards(focus.y, box.y1, box.y2, size.height, 0),
	};
	return { zoom: LEGIBLE, pan };
}

const middle = (from: number, to: number, length: number, zoom: number) => length / 2 - (zoom * (from + to)) / 2;

/** @param taken of the window's far end */
function towards(focus: number, from: number, to: number, length: number, taken: number): number {
	const left = length - taken;
	if ((to - from) * LEGIBLE + PADDING <= left) return middle(from, to, left, LEGIBLE);
	const [least, most] = [left - PADDING / 2 - to * LEGIBLE, PADDING / 2 - from * LEGIBLE];
	return Math.min(Math.max(length / 2 - focus * LEGIBLE, least), most);
}
