/**
 * The map by pointer: drag moves it, the wheel and two fingers zoom, a click picks a place, a drag with the shift key held picks
 * what is in the box.
 */
import type { Signal } from "@preact/signals";
import { type MapCamera, moved, zoomed } from "./camera.ts";
import type { Box, Point } from "./geography.ts";

export interface Hands {
	readonly camera: Signal<MapCamera | null>;
	/** The box that is drawn, in pixels. */
	readonly box: Signal<Box | null>;
	pick(place: string | null, more: boolean): void;
	pickIn(box: Box): void;
	/** Over a place, or over none. */
	point(place: string | null): void;
}

/** A pointer that moves less than this has clicked. */
const STILL = 4;
/** The wheel's way that doubles the zoom. */
const DOUBLING = 320;

export function connectGestures(element: SVGSVGElement, hands: Hands): () => void {
	const { camera, box } = hands;
	const pointers = new Map<number, Point>();
	let start: { at: Point; boxed: boolean; still: boolean } | null = null;
	let pinched = false;
	const at = (event: MouseEvent): Point => {
		const { left, top } = element.getBoundingClientRect();
		return { x: event.clientX - left, y: event.clientY - top };
	};
	const down = (event: PointerEvent) => {
		if (event.button !== 0) return;
		pointers.set(event.pointerId, at(event));
		if (pointers.size > 1) pinched = true;
		else [start, pinched] = [{ at: at(event), boxed: event.shiftKey, still: true }, false];
	};
	const move = (event: PointerEvent) => {
		const [here, before] = [at(event), pointers.get(event.pointerId)];
		if (!before || !start) return hands.point(placeOf(event));
		if (start.still && !pinched && Math.hypot(here.x - start.at.x, here.y - start.at.y) < STILL) return undefined;
		start.still = false;
		element.setPointerCapture(event.pointerId);
		if (pointers.size === 2) pinch(camera, [...pointers.values()], before, here);
		else if (start.boxed) box.value = boxBetween(start.at, here);
		else drag(camera, before, here);
		pointers.set(event.pointerId, here);
		return undefined;
	};
	const up = (event: PointerEvent) => {
		const mine = pointers.delete(event.pointerId);
		if (!mine || pointers.size > 0 || !start) return;
		if (box.value) hands.pickIn(box.value);
		else if (start.still && !pinched && event.type === "pointerup")
			hands.pick(placeOf(event), event.shiftKey || event.ctrlKey || event.metaKey);
		box.value = null;
		start = null;
	};
	const wheel = (event: WheelEvent) => {
		event.preventDefault();
		const way = event.deltaY * (event.deltaMode === 1 ? 32 : 1);
		if (camera.value) camera.value = zoomed(camera.value, 2 ** (-way / DOUBLING), at(event));
	};
	const leave = () => hands.point(null);
	element.addEventListener("pointerdown", down);
	element.addEventListener("pointermove", move);
	element.addEventListener("pointerup", up);
	element.addEventListener("pointercancel", up);
	element.addEventListener("pointerleave", leave);
	element.addEventListener("wheel", wheel, { passive: false });
	return () => {
		element.removeEventListener("pointerdown", down);
		element.removeEventListener("pointermove", move);
		element.removeEventListener("pointerup", up);
		element.removeEventListener("pointercancel", up);
		element.removeEventListener("pointerleave", leave);
		element.removeEventListener("wheel", wheel);
	};
}

const placeOf = ({ target }: Event): string | null =>
	(target as Element).closest?.("[data-place]")?.getAttribute("data-place") ?? null;

function drag(camera: Signal<MapCamera | null>, before: Point, here: Point): void {
	if (camera.value) camera.value = moved(camera.value, here.x - before.x, here.y - before.y);
}

/** Two fingers: what is between them stays between them. */
function pinch(camera: Signal<MapCamera | null>, [a, b]: readonly Point[], before: Point, here: Point): void {
	const other = a === before ? b : a;
	if (!other || !camera.value) return;
	const distance = (one: Point) => Math.max(Math.hypot(one.x - other.x, one.y - other.y), 1);
	const middle = (one: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
	const [from, to] = [middle(before), middle(here)];
	camera.value = zoomed(moved(camera.value, to.x - from.x, to.y - from.y), distance(here) / distance(before), to);
}

const boxBetween = (a: Point, b: Point): Box => ({
	x0: Math.min(a.x, b.x),
	y0: Math.min(a.y, b.y),
	x1: Math.max(a.x, b.x),
	y1: Math.max(a.y, b.y),
});
