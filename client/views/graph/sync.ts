/** Brings Cytoscape's elements to what the state says, by difference: nothing that stays is made anew. */
import type { Core, ElementDefinition, NodeSingular } from "cytoscape";
import { boxOf, radiusOf, tagSize } from "../../layout/boxes.ts";
import type { EdgeElement, Elements, NodeElement } from "../../state/index.ts";

const NONE: Elements = { nodes: new Map(), edges: new Map() };

/** @returns a function that takes the next elements and says whether any node came, went or was placed */
export function createSync(cy: Core): (next: Elements) => boolean {
	let last = NONE;
	return (next) => {
		const before = last;
		last = next;
		let changed = false;
		cy.batch(() => {
			for (const id of [...before.edges.keys()].filter((id) => !next.edges.has(id))) cy.getElementById(id).remove();
			for (const id of [...before.nodes.keys()].filter((id) => !next.nodes.has(id))) {
				cy.getElementById(id).remove();
				changed = true;
			}
			for (const [id, node] of next.nodes) if (putNode(cy, before.nodes.get(id), node)) changed = true;
			for (const [id, edge] of next.edges) putEdge(cy, before.edges.get(id), id, edge);
		});
		return changed;
	};
}

/** @returns whether the node is new or stands elsewhere now */
function putNode(cy: Core, before: NodeElement | undefined, node: NodeElement): boolean {
	if (!before) {
		cy.add({ group: "nodes", data: nodeData(node), position: { ...(node.position ?? { x: 0, y: 0 }) } });
	} else if (sameLook(before, node) && before.position === node.position) {
		return false;
	}
	const element = cy.getElementById(node.id);
	if (before && !sameLook(before, node)) element.data(nodeData(node));
	element.toggleClass("tag", node.hull !== null);
	// What had a place stays visible there until it gets the next.
	if (!before || node.position) element.toggleClass("unplaced", node.position === null);
	return place(element, before, node) || before === undefined;
}

/** An edge keeps its id when what it says changes, but Cytoscape's edges keep their endpoints. */
function putEdge(cy: Core, before: EdgeElement | undefined, id: string, edge: EdgeElement): void {
	if (before && sameEdge(before, edge)) return;
	if (before) cy.getElementById(id).remove();
	cy.add(edgeDefinition(edge));
}

const sameEdge = (a: EdgeElement, b: EdgeElement) =>
	a.source === b.source && a.target === b.target && a.type === b.type && classesOf(a) === classesOf(b);

const classesOf = ({ derived, possible }: EdgeElement) =>
	[derived && "derived", possible && "possible"].filter(Boolean).join(" ");

function place(element: NodeSingular, before: NodeElement | undefined, { position }: NodeElement): boolean {
	if (!position || before?.position === position) return false;
	element.position({ ...position });
	return true;
}

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

function edgeDefinition(edge: EdgeElement): ElementDefinition {
	const { id, source, target, type } = edge;
	return { group: "edges", data: { id, source, target, type }, classes: classesOf(edge) };
}
