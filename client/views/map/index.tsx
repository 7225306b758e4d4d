/** The map: communes with their boundaries, filled by memberships or by a number. It marks and brings what the other views show too. */
import { type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { reveal } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { FailureNotice, Skeleton } from "../../components/failure.tsx";
import { ToolButton } from "../../components/tool-button.tsx";
import { t } from "../../i18n/index.ts";
import { isSameView, type Viewpoint } from "../../state/index.ts";
import { useActive, useKnown } from "./active.ts";
import { useBoundaries } from "./boundaries.ts";
import {
	around,
	cameraAt,
	fitted,
	isIn,
	type MapCamera,
	moved,
	seenAt,
	viewOf,
	viewpointOf,
	zoomed,
} from "./camera.ts";
import { Drawing } from "./drawing.tsx";
import { type Box, type Geography, geographyOf, geographyOfPlaces } from "./geography.ts";
import { connectGestures } from "./gestures.ts";
import { connectKeyboard } from "./keyboard.ts";
import { MapLegend } from "./legend.tsx";
import { createModel, type MapModel } from "./model.ts";
import { Names } from "./names.tsx";
import { Tooltip } from "./tooltip.tsx";
import "./map.css";

export default function MapView() {
	const { graph } = useApp().state;
	const { boundaries, problem, again } = useBoundaries();
	const geography = useMemo(() => {
		if (boundaries === undefined) return null;
		return boundaries ? geographyOf(boundaries) : geographyOfPlaces(placesIn(graph.visible.peek().nodes.values()));
	}, [boundaries, graph]);
	if (problem) return <FailureNotice problem={problem} retry={again} />;
	return geography ? <CommuneMap geography={geography} /> : <Skeleton lines={5} />;
}

/** Where communes stand in a picture without boundaries. */
function placesIn(nodes: Iterable<{ node: Readonly<Record<string, unknown>> }>): [number, number][] {
	return [...nodes].flatMap(({ node: { type, lat, lon } }): [number, number][] =>
		type === "Commune" && typeof lat === "number" && typeof lon === "number" ? [[lon, lat]] : [],
	);
}

const ZOOM = 1.4;

function CommuneMap({ geography }: { geography: Geography }) {
	const { state } = useApp();
	const model = useMemo(() => createModel(state, geography), [state, geography]);
	const frame = useRef<HTMLDivElement>(null);
	const drawing = useRef<SVGSVGElement>(null);
	const list = useRef<SVGGElement>(null);
	const box = useSignal<Box | null>(null);
	useSize(frame, model);
	useHands(model, drawing, list, box);
	useNewInView(model);
	useViewpoint(model);
	useActive(model);
	useKnown(model);
	const zoom = (factor: number) => {
		const camera = model.camera.peek();
		const { width, height } = model.size.peek();
		if (camera) model.camera.value = zoomed(camera, factor, { x: width / 2, y: height / 2 });
	};
	const words = t.value.toolbar;
	return (
		<div class="map" ref={frame}>
			<Drawing model={model} box={box} of={drawing} list={list} />
			<Names model={model} />
			<p class="visually-hidden" id="map-keys">
				{t.value.map.keys}
			</p>
			<MapLegend model={model} />
			<Tooltip model={model} />
			<div class="zoom">
				<ToolButton icon="plus" label={words.zoomIn} act={() => zoom(ZOOM)} />
				<ToolButton icon="minus" label={words.zoomOut} act={() => zoom(1 / ZOOM)} />
				<ToolButton icon="fit" label={words.fit} act={() => showPicture(model)} />
			</div>
			<Attribution texts={geography.attribution} />
		</div>
	);
}

/** Whose boundaries they are, in the page's language where the words are known. */
function Attribution({ texts }: { texts: readonly string[] }) {
	const words = t.value.map;
	const said = texts.map(words.attribution);
	const lang = said.some((text, n) => text === texts[n]) ? "de" : undefined;
	return (
		<p class="map-attribution" lang={lang}>
			{said.join(" · ") || words.noBoundaries}
		</p>
	);
}

/** Communes of the picture whose middle is in a box of the window. */
function inBox({ places, camera }: MapModel, box: Box): string[] {
	const now = camera.peek();
	if (!now) return [];
	return [...places.peek().on.values()].flatMap(({ id, node, at }) => (node && isIn(box, seenAt(now, at)) ? [id] : []));
}

const shownBoxes = ({ places }: MapModel): Box[] =>
	[...places.peek().on.values()].flatMap(({ node, box }) => (node ? [box] : []));

/** The communes of the picture, or everything where there are none. */
function showPicture(model: MapModel): MapCamera {
	const camera = fitted(around(shownBoxes(model)) ?? model.geography.box, model.size.peek());
	model.camera.value = camera;
	return camera;
}

/** Pointer and keyboard: what they point at, mark and bring into the picture. */
function useHands(
	model: MapModel,
	drawing: RefObject<SVGSVGElement | null>,
	list: RefObject<SVGGElement | null>,
	box: Signal<Box | null>,
): void {
	const app = useApp();
	useEffect(() => {
		const { state } = app;
		if (!drawing.current || !list.current) return undefined;
		const pick = (id: string | null, more: boolean) => {
			const place = model.places.peek().on.get(id ?? "");
			if (!place) state.marks.clear();
			else if (place.node && more) state.marks.toggle(place.id);
			else void reveal(app, { id: place.id, type: "Commune", name: place.name });
		};
		const look = (id: string | null) => {
			model.focused.value = id;
			state.marks.hover(id !== null && state.graph.visible.peek().nodes.has(id) ? id : null);
		};
		const pickIn = (chosen: Box) => state.marks.add(...inBox(model, chosen));
		const ends = [
			connectGestures(drawing.current, { camera: model.camera, box, pick, pickIn, point: look }),
			connectKeyboard(list.current, { model, state, pick, look, fit: () => showPicture(model) }),
		];
		return () => {
			for (const end of ends) end();
		};
	}, [app, model, drawing, list, box]);
}

/** What stands over the map. */
const COVERS = ".map-legend, .map-attribution, .zoom";

/** The size of the window, and what is covered of it. Until somebody looks elsewhere the whole picture is fitted in; then the middle is kept. */
function useSize(frame: RefObject<HTMLElement | null>, model: MapModel): void {
	const { graph } = useApp().state;
	useEffect(() => {
		const element = frame.current;
		if (!element) return undefined;
		let whole: MapCamera | null = null;
		const measure = () => {
			const now = { width: element.clientWidth, height: element.clientHeight };
			if (now.width === 0 || now.height === 0) return;
			model.covers.value = coversOf(element);
			const [camera, before, from] = [model.camera.peek(), model.size.peek(), graph.onMap.peek()];
			model.size.value = now;
			if (!camera && from) model.camera.value = cameraAt(from, now);
			else if (!camera || camera === whole) whole = showPicture(model);
			else model.camera.value = moved(camera, (now.width - before.width) / 2, (now.height - before.height) / 2);
		};
		measure();
		const observer = new ResizeObserver(measure);
		for (const one of [element, ...element.querySelectorAll(COVERS)]) observer.observe(one);
		return () => observer.disconnect();
	}, [frame, model, graph]);
}

function coversOf(frame: HTMLElement): Box[] {
	const { x, y } = frame.getBoundingClientRect();
	return [...frame.querySelectorAll(COVERS)].map((cover) => {
		const { left, top, right, bottom } = cover.getBoundingClientRect();
		return { x0: left - x, y0: top - y, x1: right - x, y1: bottom - y };
	});
}

/** Where one looks is kept with the picture, and follows what undo brings back: that counts more than what is new in view. */
function useViewpoint({ camera, size }: MapModel): void {
	const { graph } = useApp().state;
	const kept = useRef<Viewpoint | null>(graph.onMap.peek());
	const isNew = useComputed(() => graph.onMap.value === null);
	useSignalEffect(() => {
		const at = graph.onMap.value;
		if (at === null || isSameView(at, kept.current) || !camera.peek()) return;
		kept.current = at;
		camera.value = cameraAt(at, size.peek());
	});
	useSignalEffect(() => {
		isNew.value;
		if (!camera.value) return;
		kept.current = viewpointOf(camera.value, size.peek());
		graph.lookAtMap(kept.current);
	});
}

/** What comes into the picture comes into view, together with what was in view before. */
function useNewInView(model: MapModel): void {
	const known = useRef<ReadonlySet<string> | null>(null);
	useSignalEffect(() => {
		const inPicture = [...model.places.value.on.values()].filter(({ node }) => node !== null);
		const before = known.current;
		known.current = new Set(inPicture.map(({ id }) => id));
		const camera = model.camera.peek();
		if (!before || !camera) return;
		const size = model.size.peek();
		const view = viewOf(camera, size);
		const out = inPicture.filter(({ id, at }) => !before.has(id) && !isIn(view, at));
		if (out.length === 0) return;
		if (!inPicture.some(({ id }) => before.has(id))) showPicture(model);
		else model.camera.value = fitted(around([view, ...out.map(({ box }) => box)]) ?? view, size);
	});
}
