/** What is derived from the picture for drawing it: hulls, rings, intersections, elements, and what needs a layout. */
import { batch, computed, signal } from "@preact/signals-core";
import type { GraphSlice } from "../graph/types.ts";
import { arcsOf, hullsOf, intersectionsOf } from "../hulls/derived.ts";
import type { MeasuresSlice } from "../measures/types.ts";
import { valuesIn } from "../picture/attributes.ts";
import { measureOf } from "../picture/look.ts";
import { elementsOf } from "./derived.ts";
import { type Drawing, LAYOUTS, type LayoutId, type LayoutRequest } from "./types.ts";

const NOWHERE: ReadonlyMap<string, string> = new Map();

const layoutNow = (layout: string): LayoutId => LAYOUTS.find((one) => one === layout) ?? "patches";

export function createDrawing(graph: GraphSlice, measures: Pick<MeasuresSlice, "valuesOf" | "knows">): Drawing {
	const fresh = signal<Pick<LayoutRequest, "layout" | "centre"> | null>(null);
	const layoutFailure = signal<string | null>(null);
	const sets = computed(() => graph.picture.value.sets);
	const overlaps = computed(() => graph.picture.value.overlaps);
	const pins = computed(() => graph.picture.value.pins);
	const signs = computed(() => graph.picture.value.colours);
	const hulls = computed(() =>
		hullsOf(sets.value, overlaps.value, signs.value, (id) => graph.visible.value.nodes.has(id)),
	);
	const rings = computed(() => arcsOf(sets.value, overlaps.value, signs.value));
	const elements = computed(() =>
		elementsOf(graph.visible.value, hulls.value, rings.value, graph.picture.value, measures.valuesOf),
	);
	/** Sizes are still being measured, and what takes how much space is not known. */
	const sizing = computed(() => {
		const measure = measureOf(graph.picture.value.look);
		return measure !== undefined && !measures.knows(measure);
	});
	const layout = computed((): LayoutRequest | null => {
		const waiting = [...elements.value.nodes.values()].some((node) => node.position === null);
		if (!waiting && !fresh.value) return null;
		const { layout, centre } = fresh.value ?? { layout: "patches", centre: null };
		const districts = layout === "district" ? valuesIn(graph.visible.value, "district") : NOWHERE;
		const asked = { elements: elements.value, hulls: hulls.value, pins: pins.value };
		return { ...asked, layout, centre, districts, fresh: fresh.value !== null, early: sizing.value };
	});
	const settle = (request: LayoutRequest, use: () => void) => {
		if (layout.peek() !== request) return;
		batch(() => {
			fresh.value = null;
			use();
		});
	};
	return {
		hulls,
		rings,
		intersections: computed(() => intersectionsOf(sets.value, overlaps.value)),
		elements,
		layout,
		layoutFailure,
		relayout: (layout = layoutNow(graph.picture.peek().look.layout), centre = null) => {
			fresh.value = elements.peek().nodes.size > 0 ? { layout, centre } : null;
		},
		placed: (request, positions) =>
			settle(request, () => (request.fresh ? graph.layOut(request.layout, positions) : graph.place(positions, false))),
		layoutFailed: (request, reason) =>
			settle(request, () => {
				layoutFailure.value = reason;
			}),
	};
}
