/** What is derived from the picture for drawing it: hulls, rings, intersections, elements, and what needs a layout. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { GraphSlice } from "../graph/slice.ts";
import { type Arc, arcsOf, type Hull, hullsOf, type Intersection, intersectionsOf } from "../hulls/derived.ts";
import type { Position } from "../picture/actions.ts";
import { type Elements, elementsOf } from "./derived.ts";

/** Nodes to be placed; those with a place keep it unless `fresh`. */
export interface LayoutRequest {
	readonly elements: Elements;
	readonly hulls: readonly Hull[];
	/** Everything anew, as a step of its own that can be undone. */
	readonly fresh: boolean;
}

export interface Drawing {
	readonly hulls: ReadonlySignal<readonly Hull[]>;
	/** The ring of each member, by id. */
	readonly rings: ReadonlySignal<ReadonlyMap<string, readonly Arc[]>>;
	readonly intersections: ReadonlySignal<readonly Intersection[]>;
	readonly elements: ReadonlySignal<Elements>;
	/** Not null while nodes wait for a place. */
	readonly layout: ReadonlySignal<LayoutRequest | null>;
	/** Why nodes could not be placed; null when all is well. */
	readonly layoutFailure: ReadonlySignal<string | null>;
	/** Asks for a new layout of everything. */
	relayout(): void;
	/** The answer to a layout request. An answer to an older request is dropped. */
	placed(request: LayoutRequest, positions: ReadonlyMap<string, Position>): void;
	layoutFailed(request: LayoutRequest, reason: string): void;
}

export function createDrawing(graph: GraphSlice): Drawing {
	const fresh = signal(false);
	const layoutFailure = signal<string | null>(null);
	const sets = computed(() => graph.picture.value.sets);
	const overlaps = computed(() => graph.picture.value.overlaps);
	const hulls = computed(() => hullsOf(sets.value, overlaps.value, (id) => graph.visible.value.nodes.has(id)));
	const rings = computed(() => arcsOf(sets.value, overlaps.value));
	const elements = computed(() =>
		elementsOf(graph.visible.value, hulls.value, rings.value, graph.picture.value.positions),
	);
	const layout = computed((): LayoutRequest | null => {
		const waiting = [...elements.value.nodes.values()].some((node) => node.position === null);
		if (!waiting && !fresh.value) return null;
		return { elements: elements.value, hulls: hulls.value, fresh: fresh.value };
	});
	const settle = (request: LayoutRequest, use: () => void) => {
		if (layout.peek() !== request) return;
		fresh.value = false;
		use();
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
