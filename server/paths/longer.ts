/**
 * The next longer paths: all that have as few facts as possible, but at least so many, and no entity twice.
 *
 * Steps are read from both ends until the two halves of a path of that length are known; then a depth-first search follows only
 * those steps from which the end can still be reached with exactly what is left.
 */
import type { Path, PathQuery, Step, Steps } from "./steps.ts";

/** Ways that are tried before a search is given up: entities in very many facts have more than anybody waits for. */
const MOST_TRIED = 500_000;

/** What is known of the graph: the steps of each entity that was read. */
interface Known {
	readonly steps: Map<string, Step[]>;
	/** The entities whose steps are read next, from the start and from the end. */
	readonly frontiers: [string[], string[]];
}

/** Yields the paths one by one. @returns whether all were tried */
export async function* longerPaths(
	steps: Steps,
	{ from, to, maxLength }: Pick<PathQuery, "from" | "to" | "maxLength">,
	minLength: number,
): AsyncGenerator<Path, boolean> {
	// It would have its ends twice.
	if (from === to) return true;
	const known: Known = { steps: new Map(), frontiers: [[from], [to]] };
	const tried = { left: MOST_TRIED };
	for (let length = minLength, read = 0; length <= maxLength && tried.left > 0; length++) {
		for (; read < length; read++) await readFarther(steps, known, read % 2);
		const found = walk(known, from, to, length, tried);
		const first = found.next();
		if (first.done) continue;
		yield first.value;
		yield* found;
		break;
	}
	return tried.left > 0;
}

/** One step farther from an end; what the other end has read already is not read again. */
async function readFarther(steps: Steps, { steps: known, frontiers }: Known, end: number): Promise<void> {
	const frontier = frontiers[end] ?? [];
	const open = frontier.filter((id) => !known.has(id));
	for (const id of open) known.set(id, []);
	if (open.length > 0) for (const step of await steps(open)) known.get(step.from)?.push(step);
	frontiers[end] = [...new Set(frontier.flatMap((id) => (known.get(id) ?? []).map((step) => step.to)))];
}

function* walk(known: Known, from: string, to: string, length: number, tried: { left: number }): Generator<Path> {
	const around = bothWays(known.steps);
	const reaching = reachingIn(around, to, length);
	const nodes = [from];
	const edges: string[] = [];
	yield* go(from);

	function* go(at: string): Generator<Path> {
		const left = length - edges.length;
		if (left === 0) {
			yield { nodes: [...nodes], edges: [...edges] };
			return;
		}
		for (const step of around.get(at) ?? []) {
			if (nodes.includes(step.to) || (step.to === to && left > 1) || !reaching[left - 1]?.has(step.to)) continue;
			if (tried.left-- <= 0) return;
			nodes.push(step.to);
			edges.push(step.edge);
			yield* go(step.to);
			nodes.pop();
			edges.pop();
		}
	}
}

/** A fact leads in either direction, whichever end it was read from. */
function bothWays(known: ReadonlyMap<string, readonly Step[]>): Map<string, Step[]> {
	const around = new Map<string, Map<string, Step>>();
	const put = (step: Step) => {
		const steps = around.get(step.from) ?? new Map<string, Step>();
		around.set(step.from, steps.set(`${step.edge} ${step.to}`, step));
	};
	for (const steps of known.values()) {
		for (const step of steps) {
			put(step);
			put({ from: step.to, to: step.from, edge: step.edge });
		}
	}
	const order = (a: Step, b: Step) => (a.to < b.to || (a.to === b.to && a.edge < b.edge) ? -1 : 1);
	return new Map([...around].map(([id, steps]) => [id, [...steps.values()].sort(order)]));
}

/** For each number of steps: the entities from which the end can be reached in exactly so many. */
function reachingIn(around: ReadonlyMap<string, readonly Step[]>, to: string, length: number): Set<string>[] {
	const reaching = [new Set([to])];
	for (let n = 1; n < length; n++) {
		const last = reaching[n - 1] ?? new Set();
		reaching.push(new Set([...last].flatMap((id) => (around.get(id) ?? []).map((step) => step.to))));
	}
	return reaching;
}
