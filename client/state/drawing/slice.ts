/** What is derived from the picture for drawing it: hulls, rings, intersections, elements, and what needs a layout. */
import { batch, computed, signal } from "@preact/signals-core";
import type { GraphSlice } from "../graph/types.ts";
import { arcsOf, hullsOf, intersectionsOf } from "../hulls/derived.ts";
import { elementsOf } from "./derived.ts";
import type { Drawing, LayoutRequest } from "./types.ts";

export function createDrawing(graph: GraphSlice): Drawing {
	const fresh = signal(false);
	const layoutFailure = signal<string | null>(null);
	const sets = computed(() => graph.picture.value.sets);
	const overlaps = computed(() => graph.picture.value.overlaps);
	const pins = computed(() => graph.picture.value.pins);
	const signs = computed(() => graph.picture.value.colours);
	const hulls = computed(() =>
		hullsOf(sets.value, overlaps.value, signs.value, (id) => graph.visible.value.nodes.has(id)),
	);
	const rings = computed(() => arcsOf(sets.value, overlaps.value, signs.value));
	const elements = computed(() => elementsOf(graph.visible.value, hulls.value, rings.value, graph.picture.value));
	const layout = computed((): LayoutRequest | null => {
		const waiting = [...elements.value.nodes.values()].some((node) => node.position === null);
		if (!waiting && !fresh.value) return null;
		return { elements: elements.value, hulls: hulls.value, fresh: fresh.value, pins: pins.value };
	});
	const settle = (request: LayoutRequest, use: () => void) => {
		if (layout.peek() !== request) return;
		batch(() => {
			fresh.value = false;
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
		relayout: () => {
			fresh.value = elements.peek().nodes.size > 0;
		},
		placed: (request, positions) => settle(request, () => graph.place(positions, request.fresh)),
		layoutFailed: (request, reason) =>
			settle(request, () => {
				layoutFailure.value = reason;
			}),
	};
}
