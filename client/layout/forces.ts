/** The rough arrangement: ForceAtlas2 (Jacomy et al. 2014) with a centre per set, so that what shares members is near. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { startPoints } from "./start.ts";
import type { LayoutInput, Point } from "./types.ts";

/** How strongly a set holds a member, against 1 for an edge. */
const HOLD = 3;
/** An edge between members of sets counts less: the sets decide where they stand. */
const AMONG_MEMBERS = 0.1;
/** Two linked nodes come to rest about 2 √k pixels apart. */
const REPULSION = 900;
const rounds = (order: number) => (order > 1000 ? 60 : order > 300 ? 120 : 400);

/** @param turn see `startPoints`. @returns a point for every node and every group */
export function forces(input: LayoutInput, turn = 0): Map<string, Point> {
	const graph = new Graph({ type: "undirected", multi: false });
	for (const [id, at] of startPoints(input, turn)) graph.addNode(id, at);
	const join = (a: string, b: string, weight: number) => {
		if (a !== b && graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b, { weight });
	};
	const members = new Set(input.groups.flatMap((group) => group.members));
	for (const { source, target } of input.edges)
		join(source, target, members.has(source) && members.has(target) ? AMONG_MEMBERS : 1);
	for (const { id, members } of input.groups) for (const member of members) join(member, id, HOLD);
	if (graph.order === 0) return new Map();
	const found = forceAtlas2(graph, {
		iterations: rounds(graph.order),
		getEdgeWeight: "weight",
		settings: {
			scalingRatio: REPULSION,
			gravity: 12,
			slowDown: 4,
			barnesHutOptimize: graph.order > 400,
			edgeWeightInfluence: 1,
		},
	});
	return new Map(Object.entries(found));
}
