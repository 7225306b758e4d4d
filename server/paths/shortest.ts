/**
 * All shortest paths, by breadth-first search over one query that takes a step from a whole frontier.
 *
 * Not by `allShortestPaths`: one engine applies the date to the paths it has found, the other while it searches, so
 * that a short path of another time would hide the one that was asked for. Step by step both give the same answer.
 */
import { cypher } from "../../cypher/index.ts";
import type { Graph, ReadOptions } from "../graph/types.ts";
import { type FactFilter, filterParams } from "../subgraph/read.ts";

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

/** A step by which a node was first reached. */
interface Step {
	from: string;
	edge: string;
}

/**
 * Yields the paths one by one, so that a caller may stop: there can be very many. Directions do not count; paths that
 * differ by a parallel edge are different.
 */
export async function* shortestPaths(graph: Graph, query: PathQuery, options?: ReadOptions): AsyncGenerator<Path> {
	const steps = await search(graph, query, options);
	yield* walkBack(steps, query.from, query.to);
}

/** For every node that was reached, all steps that lead to it on a shortest way. */
async function search(
	graph: Graph,
	{ from, to, maxLength, ...filter }: PathQuery,
	options?: ReadOptions,
): Promise<Map<string, Step[]>> {
	const reached = new Map<string, Step[]>([[from, []]]);
	let frontier = [from];
	for (let length = 0; length < maxLength && frontier.length > 0 && !reached.has(to); length++) {
		const rows = await graph.read(cypher("graph/list-steps"), { ids: frontier, ...filterParams(filter) }, options);
		const next = new Map<string, Step[]>();
		for (const row of rows) {
			const target = String(row.target);
			if (reached.has(target)) continue;
			const step = { from: String(row.source), edge: String(row.edge) };
			const known = next.get(target);
			if (known) known.push(step);
			else next.set(target, [step]);
		}
		for (const [target, its] of next) reached.set(target, its);
		frontier = [...next.keys()];
	}
	return reached;
}

function* walkBack(steps: ReadonlyMap<string, Step[]>, from: string, to: string): Generator<Path> {
	if (from === to) {
		yield { nodes: [from], edges: [] };
		return;
	}
	for (const step of steps.get(to) ?? []) {
		for (const path of walkBack(steps, from, step.from)) {
			yield { nodes: [...path.nodes, to], edges: [...path.edges, step.edge] };
		}
	}
}
