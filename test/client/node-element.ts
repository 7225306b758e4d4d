/** A node as the canvas and the layout get it: a commune in no cooperation, without a place. */
import type { NodeElement } from "../../client/state/index.ts";

export const nodeElement = (more: Partial<NodeElement> = {}): NodeElement => ({
	id: "a",
	name: "Bonn",
	names: [more.name ?? "Bonn"],
	type: "Commune",
	hull: null,
	letter: null,
	pinned: false,
	scale: 1,
	tint: null,
	arcs: [],
	importance: 0,
	position: null,
	...more,
});
