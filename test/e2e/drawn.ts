/**
 * What stands where on the canvas, read from the instance that Cytoscape keeps on its container. It is only read here:
 * whatever is done to the canvas is done with a mouse.
 */
import type { Core } from "cytoscape";
import type { Page } from "playwright-core";

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Middle and size in pixels of the page; `place` is the middle in the picture, whatever part of it is shown. */
export interface DrawnNode extends Point {
	readonly id: string;
	readonly type: string;
	readonly width: number;
	readonly height: number;
	readonly place: Point;
	readonly classes: readonly string[];
}

/** The middle of the line, in pixels of the page. */
export interface DrawnEdge extends Point {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly classes: readonly string[];
}

export interface Drawn {
	readonly nodes: readonly DrawnNode[];
	readonly edges: readonly DrawnEdge[];
	readonly zoom: number;
	/** The canvas on the page. */
	readonly frame: Point & { readonly width: number; readonly height: number };
}

export const drawn = (page: Page): Promise<Drawn> =>
	page.locator("#canvas").evaluate((element: HTMLElement & { _cyreg?: { cy: Core } }): Drawn => {
		const cy = element._cyreg?.cy;
		if (!cy) throw new Error("Cytoscape keeps itself elsewhere now.");
		const { x, y, width, height } = element.getBoundingClientRect();
		const onPage = (at: Point) => ({ x: x + at.x, y: y + at.y });
		return {
			nodes: cy.nodes().map((node) => ({
				...onPage(node.renderedPosition()),
				id: node.id(),
				type: node.data("type"),
				width: node.renderedOuterWidth(),
				height: node.renderedOuterHeight(),
				place: { ...node.position() },
				classes: [...node.classes()],
			})),
			edges: cy.edges().map((edge) => ({
				...onPage(edge.renderedMidpoint()),
				id: edge.id(),
				source: edge.source().id(),
				target: edge.target().id(),
				classes: [...edge.classes()],
			})),
			zoom: cy.zoom(),
			frame: { x, y, width, height },
		};
	});

export const nodeIn = ({ nodes }: Drawn, id: string): DrawnNode => {
	const found = nodes.find((node) => node.id === id);
	if (!found) throw new Error(`${id} is not drawn.`);
	return found;
};

const away = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const RIM = 6;

/** Whether a box round this point is in the window as a whole. */
const holds = ({ frame }: Drawn, { x, y }: Point, width: number, height: number) =>
	Math.min(x - frame.x, frame.x + frame.width - x) > width / 2 + RIM &&
	Math.min(y - frame.y, frame.y + frame.height - y) > height / 2 + RIM;

/** The nodes that are in the window as a whole. */
export const inWindow = (all: Drawn): readonly DrawnNode[] =>
	all.nodes.filter((node) => holds(all, node, node.width, node.height));

/** A point of the ground: nothing stands within so many pixels. */
export function ground(all: Drawn, free = 30): Point {
	const step = 10;
	for (let y = all.frame.y + free; y < all.frame.y + all.frame.height - free; y += step)
		for (let x = all.frame.x + free; x < all.frame.x + all.frame.width - free; x += step) {
			const isFree = (node: DrawnNode) =>
				Math.abs(node.x - x) > node.width / 2 + free || Math.abs(node.y - y) > node.height / 2 + free;
			if (all.nodes.every(isFree) && all.edges.every((edge) => away(edge, { x, y }) > free)) return { x, y };
		}
	throw new Error("The canvas has no free place.");
}

/** Lines whose middle can be pointed at: in the window, and nothing else is near. */
export const pointableEdges = (all: Drawn): readonly DrawnEdge[] =>
	all.edges.filter(
		(edge) =>
			holds(all, edge, 30, 30) &&
			all.nodes.every((node) => away(node, edge) > Math.max(node.width, node.height) / 2 + 8) &&
			all.edges.every((other) => other === edge || away(other, edge) > 12),
	);
