/**
 * The canvas by keyboard: arrows walk from node to node, Enter marks, Space marks one more, E expands, Delete takes away,
 * Escape clears; with shift the arrows move the view; + and − zoom, 0 shows everything.
 */
import type { Core, NodeSingular } from "cytoscape";
import type { State } from "../../state/index.ts";

const WAYS: Record<string, { x: number; y: number }> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
};
const PAN = 60;

export function connectKeyboard(cy: Core, element: HTMLElement, state: State): () => void {
	const listen = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (press(cy, state, event)) event.preventDefault();
	};
	element.tabIndex = 0;
	element.addEventListener("keydown", listen);
	return () => element.removeEventListener("keydown", listen);
}

/** @returns whether the key meant something here */
function press(cy: Core, state: State, { key, shiftKey }: KeyboardEvent): boolean {
	const way = WAYS[key];
	if (way && shiftKey) cy.panBy({ x: -way.x * PAN, y: -way.y * PAN });
	else if (way) walk(cy, state, way);
	else if (key === "+" || key === "=") state.camera.zoom("in");
	else if (key === "-") state.camera.zoom("out");
	else if (key === "0") state.camera.fit();
	else if (key === "Escape") state.marks.clear();
	else return onFocused(state, key);
	return true;
}

function onFocused(state: State, key: string): boolean {
	const id = state.marks.hovered.peek();
	if (id === null || !state.drawing.elements.peek().nodes.has(id)) return false;
	if (key === "Enter") state.marks.select(id);
	else if (key === " ") state.marks.toggle(id);
	else if (key === "e") void state.graph.expand(id);
	else if (key === "Delete") state.graph.remove(id);
	else return false;
	return true;
}

/** To the nearest node in that direction; without a start to the one nearest the middle of the view. */
function walk(cy: Core, state: State, way: { x: number; y: number }): void {
	const here = state.marks.hovered.peek() ?? state.marks.sole.peek();
	const from = here === null ? cy.collection() : cy.getElementById(here);
	const next = from.nonempty() && from.isNode() ? neighbour(cy, from, way) : middle(cy);
	if (!next) return;
	state.marks.hover(next.id());
	const at = next.renderedPosition();
	if (at.x < 0 || at.y < 0 || at.x > cy.width() || at.y > cy.height()) state.camera.focus(next.id());
}

/** Sideways distance counts double, so that walking keeps its direction. */
function neighbour(cy: Core, from: NodeSingular, way: { x: number; y: number }): NodeSingular | undefined {
	const start = from.position();
	const cost = (node: NodeSingular) => {
		const [dx, dy] = [node.position().x - start.x, node.position().y - start.y];
		const along = dx * way.x + dy * way.y;
		return along <= 0 ? Number.POSITIVE_INFINITY : along + 2 * Math.abs(dx * way.y + dy * way.x);
	};
	return cheapest(cy, cost);
}

function middle(cy: Core): NodeSingular | undefined {
	return cheapest(cy, (node) => {
		const { x, y } = node.renderedPosition();
		return Math.hypot(x - cy.width() / 2, y - cy.height() / 2);
	});
}

function cheapest(cy: Core, cost: (node: NodeSingular) => number): NodeSingular | undefined {
	let best: { node: NodeSingular; cost: number } | undefined;
	cy.nodes(":visible").forEach((node) => {
		const price = cost(node);
		if (Number.isFinite(price) && (!best || price < best.cost)) best = { node, cost: price };
	});
	return best?.node;
}
