/** Brings Cytoscape's elements to what the state says, by difference: nothing that stays is made anew. */
import type { Core, ElementDefinition, NodeSingular } from "cytoscape";
import { boxOf, radiusOf, tagSize } from "../../layout/boxes.ts";
import type { EdgeElement, Elements, NodeElement } from "../../state/index.ts";
import type { Looks } from "./emphasis.ts";

/** So many elements are changed with one step. */
const STEP = 40;
/** Of the first ones, which take longest, so many. */
const [FIRST, FIRST_STEP] = [60, 5];

/**
 * @returns a function that takes the next elements and goes there step by step, from wherever the steps before have come to. What
 * has no place yet is not drawn; what had one stays there until it gets the next. What comes looks as it is told at once.
 */
export function createSync(cy: Core): (next: Elements, looks?: Looks) => Generator<void, void> {
	const nodes = new Map<string, NodeElement>();
	const edges = new Map<string, EdgeElement>();
	return function* (next, looks) {
		yield* leave(cy, edges, (edge) => sameEdge(edge, next.edges.get(edge.id)));
		yield* leave(cy, nodes, ({ id }) => next.nodes.has(id));
		yield* change(cy, nodes, next.nodes);
		const placed = [...next.nodes.values()].filter(({ id, position }) => position && !nodes.has(id));
		yield* come(cy, nodes, placed, (node) => nodeDefinition(node, looks?.node(node.id)));
		const joined = ({ id, source, target }: EdgeElement) => !edges.has(id) && nodes.has(source) && nodes.has(target);
		const lines = [...next.edges.values()].filter(joined);
		yield* come(cy, edges, lines, (edge) => edgeDefinition(edge, looks?.edge(edge)));
	};
}

function* leave<T extends { id: string }>(cy: Core, drawn: Map<string, T>, stays: (one: T) => boolean) {
	for (const gone of stepsOf([...drawn.values()].filter((one) => !stays(one)))) {
		const all = cy.collection();
		for (const { id } of gone) all.merge(cy.getElementById(id));
		all.remove();
		for (const { id } of gone) drawn.delete(id);
		yield;
	}
}

function* come<T extends { id: string }>(
	cy: Core,
	drawn: Map<string, T>,
	fresh: readonly T[],
	definition: (one: T) => ElementDefinition,
) {
	for (const some of stepsOf(fresh)) {
		// Else all would be measured in the frame that shows them, in one task.
		const added = cy.add(some.map(definition));
		for (const one of added.toArray()) Object.assign(one, UNPRESSED);
		added.boundingBox();
		settle(cy);
		for (const one of some) drawn.set(one.id, one);
		yield;
	}
}

/**
 * What is pressed looks as before. Cytoscape would have it styled anew whenever the mouse goes down on it or beside it, and with it
 * the textures of all elements: dragging a large picture began with two seconds of slow frames.
 */
const UNPRESSED = {
	activate<T>(this: T): T {
		return this;
	},
};

/** What its renderer has to do before it draws. It does that in each frame and offers it to its own caches; its types do not have it. */
function settle(cy: Core): void {
	const renderer = (cy as Core & { renderer(): { flushRenderedStyleQueue?: () => void } | null }).renderer();
	renderer?.flushRenderedStyleQueue?.();
}

function* change(cy: Core, drawn: Map<string, NodeElement>, next: Elements["nodes"]) {
	let changed = 0;
	for (const [id, before] of drawn) {
		const node = next.get(id);
		if (!node) continue;
		const { position } = node;
		const [looks, stands] = [sameLook(before, node), !position || position === before.position];
		drawn.set(id, stands ? { ...node, position: before.position } : node);
		if (looks && stands) continue;
		const element = cy.getElementById(id);
		if (!looks) dress(element, node);
		if (!stands && position) element.position({ ...position });
		if (++changed % STEP === 0) yield;
	}
}

function* stepsOf<T>(all: readonly T[]): Generator<T[]> {
	for (let n = 0, size = 0; n < all.length; n += size) {
		// With the very first, Cytoscape reads what it takes where nothing is said.
		size = n === 0 ? 1 : n < FIRST ? FIRST_STEP : STEP;
		yield all.slice(n, n + size);
	}
}

function dress(element: NodeSingular, node: NodeElement): void {
	element.data(nodeData(node));
	if (element.hasClass(TAG) !== isTag(node)) element.toggleClass(TAG);
}

const TAG = "tag";
const isTag = ({ hull }: NodeElement) => hull !== null;

/** An edge keeps its id when what it says changes, but Cytoscape's edges keep their endpoints. */
const sameEdge = (a: EdgeElement, b: EdgeElement | undefined) =>
	b !== undefined &&
	a.source === b.source &&
	a.target === b.target &&
	a.type === b.type &&
	a.derived === b.derived &&
	a.possible === b.possible;

const classesOf = ({ derived, possible }: EdgeElement) => namesOf({ derived, possible });

const sameLook = (a: NodeElement, b: NodeElement) =>
	a.name === b.name &&
	a.type === b.type &&
	a.hull === b.hull &&
	a.letter === b.letter &&
	a.scale === b.scale &&
	a.tint === b.tint &&
	a.arcs.length === b.arcs.length;

function nodeData(node: NodeElement) {
	const { id, type, hull, letter, tint } = node;
	const { width, height, label } = tagSize(node.name);
	const tag = { width, height, label, shown: label, tagWidth: width, tagHeight: height, tagFont: 0 };
	return { id, type, hull, letter, tint, box: boxOf(node), diameter: 2 * radiusOf(node), ...tag };
}

type Look = Readonly<Record<string, boolean>>;

const namesOf = (look: Look = {}) => Object.keys(look).filter((name) => look[name]);

const nodeDefinition = (node: NodeElement, look?: Look): ElementDefinition => ({
	group: "nodes",
	data: nodeData(node),
	classes: [...(isTag(node) ? [TAG] : []), ...namesOf(look)],
	position: { x: 0, y: 0, ...node.position },
});

function edgeDefinition(edge: EdgeElement, look?: Look): ElementDefinition {
	const { id, source, target, type } = edge;
	return { group: "edges", data: { id, source, target, type }, classes: [...classesOf(edge), ...namesOf(look)] };
}
