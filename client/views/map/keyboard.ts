/**
 * The map by keyboard, as the network: arrows walk from commune to commune, Enter marks (or brings into the picture), Space
 * marks one more, Escape clears; with shift the arrows move the map; + and − zoom, 0 shows what is in the picture.
 */
import type { State } from "../../state/index.ts";
import { isIn, type MapCamera, moved, seenAt, viewOf, zoomed } from "./camera.ts";
import type { Point } from "./geography.ts";
import type { MapModel } from "./model.ts";
import { nearest, neighbour } from "./neighbour.ts";

const WAYS: Record<string, Point> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
};
const PAN = 60;
const ZOOM = 1.4;

export interface Keys {
	readonly model: MapModel;
	readonly state: State;
	pick(place: string, more: boolean): void;
	/** Moves the focus. */
	look(place: string | null): void;
	fit(): void;
}

export function connectKeyboard(element: Element, keys: Keys): () => void {
	const { model, look } = keys;
	const down = (event: Event) => {
		if (press(keys, event as KeyboardEvent)) event.preventDefault();
	};
	const enter = () => {
		if (model.focused.peek() === null) look(inTheMiddle(model)?.id ?? null);
	};
	const leave = () => look(null);
	element.addEventListener("keydown", down);
	element.addEventListener("focus", enter);
	element.addEventListener("blur", leave);
	return () => {
		element.removeEventListener("keydown", down);
		element.removeEventListener("focus", enter);
		element.removeEventListener("blur", leave);
	};
}

/** @returns whether the key meant something here */
function press(keys: Keys, { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
	const { model, state } = keys;
	const camera = model.camera.peek();
	const { width, height } = model.size.peek();
	if (ctrlKey || metaKey || altKey || !camera) return false;
	const way = WAYS[key];
	const middle = { x: width / 2, y: height / 2 };
	if (way && shiftKey) model.camera.value = moved(camera, -way.x * PAN, -way.y * PAN);
	else if (way) walk(keys, camera, way);
	else if (key === "+" || key === "=") model.camera.value = zoomed(camera, ZOOM, middle);
	else if (key === "-") model.camera.value = zoomed(camera, 1 / ZOOM, middle);
	else if (key === "0") keys.fit();
	else if (key === "Escape") state.marks.clear();
	else if (key !== "Enter" && key !== " ") return false;
	else if (model.focused.peek() !== null) keys.pick(model.focused.peek() ?? "", key === " ");
	return true;
}

function walk({ model, look }: Keys, camera: MapCamera, way: Point): void {
	const { on } = model.places.peek();
	const { width, height } = model.size.peek();
	const here = on.get(model.focused.peek() ?? "");
	const next = here ? neighbour(on.values(), here.at, way) : inTheMiddle(model);
	if (!next) return;
	look(next.id);
	const seen = seenAt(camera, next.at);
	if (!isIn({ x0: 0, y0: 0, x1: width, y1: height }, seen))
		model.camera.value = moved(camera, width / 2 - seen.x, height / 2 - seen.y);
}

/** Where walking begins: the commune of the picture nearest to the middle of the view, else any commune. */
function inTheMiddle({ places, camera, size }: MapModel) {
	const now = camera.peek();
	if (!now) return undefined;
	const { x0, y0, x1, y1 } = viewOf(now, size.peek());
	const middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
	const all = [...places.peek().on.values()];
	return (
		nearest(
			all.filter(({ node }) => node !== null),
			middle,
		) ?? nearest(all, middle)
	);
}
