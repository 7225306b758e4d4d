/**
 * A layout that knows sets: each set has a centre that its members are tied to, so members stand together and a shared
 * member comes to stand between its sets. ForceAtlas2 (Jacomy et al. 2014), then boxes with labels are pushed apart.
 */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { spread } from "./spread.ts";
import { startPoints } from "./start.ts";
import type { LayoutInput, LayoutNode, Places, Point } from "./types.ts";

/** How strongly a set holds a member, against 1 for an edge. */
const HOLD = 3;
/** Repulsion: two linked nodes come to rest about 2 √k pixels apart. */
const REPULSION = 900;
const rounds = (order: number) => (order > 1000 ? 150 : order > 300 ? 300 : 600);

/** @returns a place for every node of the input; the fixed ones at theirs */
export function layout(input: LayoutInput): Places {
	const places = withoutOverlap(input.nodes, level(input, forces(input)));
	return Object.fromEntries(places);
}

function forces(input: LayoutInput): Map<string, Point> {
	const graph = new Graph({ type: "undirected", multi: false });
	const fixed = new Set(input.nodes.filter((node) => node.fixed).map((node) => node.id));
	for (const [id, at] of startPoints(input)) graph.addNode(id, { ...at, fixed: fixed.has(id) });
	const tie = (a: string, b: string, weight: number) => {
		if (a !== b && graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b, { weight });
	};
	for (const { source, target } of input.edges) tie(source, target, 1);
	for (const { id, members } of input.groups) for (const member of members) tie(member, id, HOLD);
	const found = forceAtlas2(graph, {
		iterations: rounds(graph.order),
		getEdgeWeight: "weight",
		settings: {
			scalingRatio: REPULSION,
			gravity: fixed.size > 0 ? 0 : 12,
			slowDown: 4,
			barnesHutOptimize: graph.order > 400,
			edgeWeightInfluence: 1,
		},
	});
	return new Map(Object.entries(found));
}

/** Screens are wide: turns a picture without fixed nodes so that its longest extent lies flat, its middle at 0, 0. */
function level(input: LayoutInput, points: Map<string, Point>): Map<string, Point> {
	if (input.nodes.some((node) => node.fixed) || points.size === 0) return points;
	const all = [...points.values()];
	const mean = (value: (p: Point) => number) => all.reduce((sum, p) => sum + value(p), 0) / all.length;
	const [cx, cy] = [mean((p) => p.x), mean((p) => p.y)];
	const xx = mean((p) => (p.x - cx) ** 2);
	const yy = mean((p) => (p.y - cy) ** 2);
	const xy = mean((p) => (p.x - cx) * (p.y - cy));
	const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const turn = ({ x, y }: Point) => ({ x: (x - cx) * cos - (y - cy) * sin, y: (x - cx) * sin + (y - cy) * cos });
	return new Map([...points].map(([id, p]) => [id, turn(p)]));
}

function withoutOverlap(nodes: readonly LayoutNode[], points: Map<string, Point>): Map<string, Point> {
	const boxes = nodes.map(({ id, width, height, fixed, x, y }) => {
		const at = points.get(id) ?? { x: 0, y: 0 };
		const stays = fixed === true && x !== undefined && y !== undefined;
		return { id, width, height, fixed: stays, x: stays ? x : at.x, y: stays ? y : at.y };
	});
	spread(boxes);
	return new Map(boxes.map(({ id, x, y, fixed }) => [id, fixed ? { x, y } : { x: Math.round(x), y: Math.round(y) }]));
}
