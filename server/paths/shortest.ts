/**
 * All shortest paths, by breadth-first search from both ends over one query that takes a step from a whole frontier.
 *
 * Not by `allShortestPaths`: one engine applies the date to the paths it has found, the other while it searches, so
 * that a short path of another time would hide the one that was asked for. Step by step both give the same answer.
 */
import { cypher } from "../../cypher/index.ts";
import { type FactFilter, filterParams } from "../elements/read.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";

export interface PathQuery extends FactFilter {
	from: string;
	to: string;
	/** Most edges of a path. */
	maxLength: number;
}

export interface Path {
	/** From the start to the end; one more than edges. */
	nodes: string[];
	edges: string[];
}

/** What has been reached from one end. */
interface Side {
	/** For every node all steps that lead to it on a shortest way from this end. */
	steps: Map<string, Step[]>;
	/** The nodes that were reached last. */
	frontier: string[];
}

interface Step {
	from: string;
	edge: string;
}

/**
 * Yields the paths one by one, so that a caller may stop: there can be very many. Directions do not count; paths that
 * differ by a parallel edge are different.
 */
export async function* shortestPaths(
	graph: Graph,
	{ from, to, maxLength, ...filter }: PathQuery,
	options?: ReadOptions,
): AsyncGenerator<Path> {
	const [start, end] = [from, to].map((id): Side => ({ steps: new Map([[id, []]]), frontier: [id] })) as [Side, Side];
	for (let length = 0; ; length++) {
		// No shorter path was found before, so a shortest one goes through exactly one node of both frontiers.
		const met = start.frontier.filter((id) => end.steps.has(id)).sort();
		for (const middle of met) yield* join(start, end, middle);
		const smaller = start.frontier.length <= end.frontier.length ? start : end;
		if (met.length > 0 || length === maxLength || smaller.frontier.length === 0) return;
		await expand(graph, smaller, filter, options);
	}
}

/** Goes one step farther from this end. */
async function expand(graph: Graph, side: Side, filter: FactFilter, options?: ReadOptions): Promise<void> {
	const parameters = { ids: side.frontier, ...filterParams(filter) };
	const next = new Map<string, Step[]>();
	for (const row of await graph.read(cypher("graph/list-steps"), parameters, options)) {
		const target = String(row.target);
		if (side.steps.has(target)) continue;
		const step = { from: String(row.source), edge: String(row.edge) };
		const known = next.get(target);
		if (known) known.push(step);
		else next.set(target, [step]);
	}
	for (const [target, steps] of next) side.steps.set(target, steps);
	side.frontier = [...next.keys()];
}

function* join(start: Side, end: Side, middle: string): Generator<Path> {
	for (const head of walkBack(start, middle)) {
		for (const tail of walkBack(end, middle)) {
			yield {
				nodes: [...head.nodes, ...tail.nodes.slice(0, -1).reverse()],
				edges: [...head.edges, ...[...tail.edges].reverse()],
			};
		}
	}
}

/** The ways from the end where a side began to one of its nodes. */
function* walkBack(side: Side, node: string): Generator<Path> {
	const steps = side.steps.get(node) ?? [];
	if (steps.length === 0) yield { nodes: [node], edges: [] };
	for (const { from, edge } of steps) {
		for (const way of walkBack(side, from)) {
			yield { nodes: [...way.nodes, node], edges: [...way.edges, edge] };
		}
	}
}
