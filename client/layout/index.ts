/** Answers the state's layout requests from the worker. */
import { effect } from "@preact/signals";
import type { LayoutRequest, State } from "../state/index.ts";
import { boxOf } from "./boxes.ts";
import { createRunner, type LayoutRunner } from "./runner.ts";
import type { LayoutInput } from "./types.ts";

/** Width against height of every picture: that of no window, so that the same picture is the same everywhere. */
const ASPECT = 3 / 2;

/** Lays out whatever waits for a position until the returned function is called. */
export function connectLayout(state: State, runner: LayoutRunner = createRunner()): () => void {
	const stop = effect(() => {
		const request = state.drawing.layout.value;
		if (request && !request.early) void answer(state, runner, request);
	});
	return () => {
		stop();
		runner.dispose();
	};
}

async function answer(state: State, runner: LayoutRunner, request: LayoutRequest): Promise<void> {
	try {
		const positions = await runner.run(layoutInput(request));
		state.drawing.placed(request, new Map(Object.entries(positions)));
	} catch (error) {
		state.drawing.layoutFailed(request, error instanceof Error ? error.message : String(error));
	}
}

/** The request in the layout's terms: boxes with labels; what is placed stays; when everything is to be laid out anew, what is pinned. Sorted, so that the way to a picture does not matter. */
export function layoutInput({ elements, hulls, fresh, pins, layout, centre, districts }: LayoutRequest): LayoutInput {
	const byId = <T extends { id: string }>(all: Iterable<T>) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
	return {
		aspect: ASPECT,
		anew: fresh,
		layout,
		centre,
		nodes: byId(elements.nodes.values()).map((node) => ({
			id: node.id,
			...boxOf(node),
			...(districts.has(node.id) ? { district: districts.get(node.id) } : {}),
			...(node.position && (!fresh || pins.has(node.id)) ? { ...node.position, fixed: true } : {}),
		})),
		edges: byId(elements.edges.values()).map(({ source, target }) => ({ source, target })),
		groups: hulls.map(({ id, members }) => ({ id, members })),
	};
}
