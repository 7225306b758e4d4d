/** Mouse and touch: tap marks, with shift one more; double tap expands; dragging moves nodes as a step of its own. */
import type { Core, EventObject } from "cytoscape";
import type { Position, State } from "../../state/index.ts";
import type { Layers } from "./layers.ts";

export function connectPointer(cy: Core, element: HTMLElement, state: State, layers: Layers): () => void {
	const { marks, graph } = state;
	const hover = (id: string | null) => {
		marks.hover(id);
		element.style.cursor = id === null ? "" : "pointer";
	};
	const many = ({ originalEvent }: EventObject) => {
		const { shiftKey, ctrlKey, metaKey } = originalEvent as MouseEvent;
		return shiftKey || ctrlKey || metaKey;
	};
	cy.on("tap", (event) => {
		if (event.target === cy) marks.clear();
	});
	cy.on("tap", "node", (event) => (many(event) ? marks.toggle(event.target.id()) : marks.select(event.target.id())));
	cy.on("tap", "edge", (event) => marks.selectEdge(event.target.id()));
	cy.on("dbltap", "node", (event) => void state.expansion.ask(event.target.id()));
	cy.on("mouseover", "node, edge", (event) => hover(event.target.id()));
	cy.on("mouseout", "node, edge", () => hover(null));
	cy.on("drag", "node", () => layers.follow());
	cy.on("dragfree", "node", (event) => {
		const { x, y }: Position = event.target.position();
		graph.place(new Map([[event.target.id(), { x: Math.round(x), y: Math.round(y) }]]), true);
		layers.reshape();
	});
	return () => hover(null);
}
