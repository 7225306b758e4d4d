/**
 * Mouse and touch: a tap selects, with shift it adds or takes away; a drag with shift adds what lies in the box; a double tap
 * expands; dragging a node moves it, with all others that are selected when it is one of them, as a step of its own.
 */
import type { Core, EventObject, NodeCollection, NodeSingular } from "cytoscape";
import type { Position, State } from "../../state/index.ts";
import type { Layers } from "./layers.ts";

export function connectPointer(cy: Core, element: HTMLElement, state: State, layers: Layers): () => void {
	const { marks } = state;
	const hover = (id: string | null) => {
		marks.hover(id);
		element.style.cursor = id === null ? "" : "pointer";
	};
	cy.on("tap", (event) => {
		if (event.target === cy) marks.clear();
	});
	cy.on("tap", "node", (event) => (many(event) ? marks.toggle(event.target.id()) : marks.select(event.target.id())));
	cy.on("tap", "edge", (event) => marks.selectEdge(event.target.id()));
	connectDoubleTap(cy, state);
	cy.on("mouseover", "node, edge", (event) => hover(event.target.id()));
	cy.on("mouseout", "node, edge", () => hover(null));
	connectBox(cy, state);
	connectDrag(cy, state, layers);
	return () => hover(null);
}

/** Cytoscape calls two quick taps a double tap, be they on different nodes. */
function connectDoubleTap(cy: Core, { graph }: State): void {
	let [before, last]: unknown[] = [];
	cy.on("tap", ({ target }) => {
		[before, last] = [last, target];
	});
	cy.on("dbltap", "node", ({ target }: EventObject) => {
		if (before === target) void graph.expand(target.id());
	});
}

function many({ originalEvent }: EventObject): boolean {
	const { shiftKey, ctrlKey, metaKey } = originalEvent as MouseEvent;
	return shiftKey || ctrlKey || metaKey;
}

/** Cytoscape names the elements of a box one by one, all before it returns. */
function connectBox(cy: Core, { marks }: State): void {
	let boxed: string[] = [];
	const take = () => {
		marks.add(...boxed);
		boxed = [];
	};
	cy.on("box", "node", ({ target }: EventObject) => {
		if (boxed.push(target.id()) === 1) queueMicrotask(take);
	});
}

function connectDrag(cy: Core, { marks, graph }: State, layers: Layers): void {
	let moving: NodeCollection = cy.collection();
	let last: Position = { x: 0, y: 0 };
	cy.on("grab", "node", ({ target }: EventObject) => {
		const selected = marks.nodes.peek();
		moving = selected.has(target.id()) ? cy.nodes().filter((node) => selected.has(node.id())) : target.collection();
		last = { ...target.position() };
	});
	cy.on("drag", "node", ({ target }: EventObject) => {
		const { x, y }: Position = target.position();
		moving.not(target).shift({ x: x - last.x, y: y - last.y });
		last = { x, y };
		layers.follow();
	});
	cy.on("dragfree", "node", () => {
		graph.place(new Map(moving.map((node) => [node.id(), rounded(node)])), true);
		layers.moved();
	});
}

function rounded(node: NodeSingular): Position {
	const { x, y } = node.position();
	return { x: Math.round(x), y: Math.round(y) };
}
