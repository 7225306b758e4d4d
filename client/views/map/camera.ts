/** What of the frame is seen: moved, zoomed, fitted. Pure. */
import type { Viewpoint } from "../../state/index.ts";
import type { Box, Point } from "./geography.ts";

/** A point p of the frame is seen at p · zoom + (x, y), in pixels. */
export interface MapCamera {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Pixels kept free round what is fitted. */
const MARGIN = 28;
/** Where the legend stands is kept free too: at the side of a wide window, at the top of a narrow one. */
const LEGEND = { width: 250, height: 110 };
const WIDE = 720;
const LEAST_ZOOM = 0.2;
const MOST_ZOOM = 24;
/** What is fitted alone is not zoomed further than this: its surroundings say where it is. */
const FIT_MOST = 3;

/** The whole box in the middle of the window. */
export function fitted(box: Box, { width, height }: Size): MapCamera {
	const across = Math.max(box.x1 - box.x0, 1e-6);
	const down = Math.max(box.y1 - box.y0, 1e-6);
	const free = (side: number) => Math.max(side - 2 * MARGIN, 1);
	const [left, top] = width < WIDE ? [0, LEGEND.height] : [LEGEND.width, 0];
	const zoom = Math.max(Math.min(free(width - left) / across, free(height - top) / down, FIT_MOST), LEAST_ZOOM);
	return {
		zoom,
		x: (left + width) / 2 - ((box.x0 + box.x1) / 2) * zoom,
		y: (top + height) / 2 - ((box.y0 + box.y1) / 2) * zoom,
	};
}

/** Zoomed by a factor, so that what is at the point of the window stays there. */
export function zoomed(camera: MapCamera, factor: number, at: Point): MapCamera {
	const zoom = Math.min(Math.max(camera.zoom * factor, LEAST_ZOOM), MOST_ZOOM);
	const by = zoom / camera.zoom;
	return { zoom, x: at.x - (at.x - camera.x) * by, y: at.y - (at.y - camera.y) * by };
}

export const moved = (camera: MapCamera, dx: number, dy: number): MapCamera => ({
	...camera,
	x: camera.x + dx,
	y: camera.y + dy,
});

/** What the middle of the window shows, as it is kept. */
export const viewpointOf = ({ x, y, zoom }: MapCamera, { width, height }: Size): Viewpoint => ({
	...{ x: hundredths((width / 2 - x) / zoom), y: hundredths((height / 2 - y) / zoom), zoom },
	...{ width, height },
});

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** The same in the middle of this window; in a smaller one than it was kept from so much smaller that all of it is seen. */
export function cameraAt(at: Viewpoint, { width, height }: Size): MapCamera {
	const fits = Math.min(1, width / (at.width ?? width), height / (at.height ?? height));
	const zoom = Math.min(Math.max(at.zoom * fits, LEAST_ZOOM), MOST_ZOOM);
	return { zoom, x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom };
}

/** Where a point of the frame is seen. */
export const seenAt = ({ x, y, zoom }: MapCamera, point: Point): Point => ({
	x: point.x * zoom + x,
	y: point.y * zoom + y,
});

/** What the window shows, in the frame. */
export const viewOf = ({ x, y, zoom }: MapCamera, { width, height }: Size): Box => ({
	x0: -x / zoom,
	y0: -y / zoom,
	x1: (width - x) / zoom,
	y1: (height - y) / zoom,
});

export const isIn = ({ x0, y0, x1, y1 }: Box, { x, y }: Point): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;

/** The smallest box round all of them; null of none. */
export function around(boxes: readonly Box[]): Box | null {
	const [first, ...rest] = boxes;
	if (!first) return null;
	return rest.reduce(
		(all, one) => ({
			x0: Math.min(all.x0, one.x0),
			y0: Math.min(all.y0, one.y0),
			x1: Math.max(all.x1, one.x1),
			y1: Math.max(all.y1, one.y1),
		}),
		first,
	);
}
