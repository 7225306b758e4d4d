/**
 * All shortest paths, by breadth-first search from both ends over one query that takes a step from a whole frontier.
 *
 * Not by `allShortestPaths`: one engine applies the date to the paths it has found, the other while it searches, so
 * that a short path of another time would hide the one that was asked for. Step by step both give the same answer.
 */
import type { Path, PathQuery, Step, Steps } from "./steps.ts";

/** What has been reached from one end. */
interface Side {
	/** For every node all steps that lead to it on a shortest way from this end. */
	steps: Map<string, Step[]>;
	/** The nodes that were reached last. */
	frontier: string[];
}

/**
 * Yields the paths one by one, so that a caller may stop: there can be very many. Directions do not count; paths that
 * differ by a parallel edge are different.
 */
export async function* shortestPaths(
	steps: Steps,
	{ from, to, maxLength }: Pick<PathQuery, "from" | "to" | "maxLength">,
): AsyncGenerator<Path> {
	const [start, end] = [from, to].map((id): Side => ({ steps: new Map([[id, []]]), frontier: [id] })) as [Side, Side];
	for (let length = 0; ; length++) {
		// No shorter path was found before, so a shortest one goes through exactly one node of both frontiers.
		const met = start.frontier.filter((id) => end.steps.has(id)).sort();
		for (const middle of met) yield* join(start, end, middle);
		const smaller = start.frontier.length <= end.frontier.length ? start : end;
		if (met.length > 0 || length === maxLength || smaller.frontier.length === 0) return;
		await expand(steps, smaller);
	}
}

/** Goes one step farther from this end. */
async function expand(steps: Steps, side: Side): Promise<void> {
	const next = new Map<string, Step[]>();
	for (const step of await steps(side.frontier)) {
		if (side.steps.has(step.to)) continue;
		const known = next.get(step.to);
		if (known) known.push(step);
		else next.set(step.to, [step]);
	}
	for (const [target, all] of next) side.steps.set(target, all);
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
