/** Writes a plan into the graph, all or nothing, in batches. */
import { cypher } from "../../cypher/index.ts";
import type { Manifest } from "../../model/index.ts";
import type { LoadTarget, Run } from "../../server/graph/types.ts";
import { countWork, type Plan, type Step } from "../plan/plan.ts";
import { indexedLabel } from "../plan/stored.ts";
import type { Element } from "../resolve/element.ts";
import { NODE_KINDS } from "../resolve/kinds.ts";
import type { Progress } from "./progress.ts";

export const BATCH = 1000;
const AT_ONCE = 2;

/**
 * Carries out a plan. Readers see the old graph until it is done, and for good when it fails.
 * @throws the database's error, after which nothing has changed
 */
export async function load(plan: Plan, target: LoadTarget, now: Date, progress: Progress): Promise<Manifest> {
	const manifest = { ...plan.manifest, loadedAt: now.toISOString() };
	try {
		await target.apply(
			async (run) => {
				await writeAll(plan.writes(), run, progress);
				if (plan.replace) for (const step of [...plan.steps].reverse()) await remove(step, run, progress);
				return manifest;
			},
			{ rows: countWork(plan), dataset: manifest.dataset },
		);
	} finally {
		progress.done();
	}
	return manifest;
}

/**
 * While batches are on their way, the next is read from the files. Those of one stage do not touch what another of it
 * writes, so the engine may take them side by side. When this throws, nothing is on its way any more.
 */
async function writeAll(elements: Iterable<Element>, run: Run, progress: Progress): Promise<void> {
	const onTheirWay = new Set<Promise<void>>();
	let stage = 0;
	try {
		for (const batch of batchesByKind(elements)) {
			if (stageOf(batch) > stage) await Promise.all(onTheirWay);
			stage = stageOf(batch);
			const writing = write(batch, run, progress).then(() => void onTheirWay.delete(writing));
			onTheirWay.add(writing);
			if (onTheirWay.size === AT_ONCE) await Promise.race(onTheirWay);
		}
		await Promise.all(onTheirWay);
	} finally {
		await Promise.allSettled(onTheirWay);
	}
}

/** Batches of one kind each; nothing comes before what it hangs on: evidence on sources, relationships on their ends. */
function* batchesByKind(elements: Iterable<Element>): Generator<Element[]> {
	const waiting = new Map<string, Element[]>();
	let stage = 0;
	for (const element of elements) {
		if (stageOf([element]) > stage) {
			yield* waiting.values();
			waiting.clear();
			stage = stageOf([element]);
		}
		const batch = waiting.get(element.kind) ?? [];
		waiting.set(element.kind, batch);
		if (batch.push(element) < BATCH) continue;
		waiting.delete(element.kind);
		yield batch;
	}
	yield* waiting.values();
}

function stageOf([first]: readonly Element[]): number {
	const kind = first?.kind ?? "";
	if (kind === "Source") return 0;
	return NODE_KINDS.includes(kind) ? 1 : 2;
}

async function write(elements: Element[], run: Run, progress: Progress): Promise<void> {
	const kind = elements[0]?.kind ?? "";
	const [result] = await run(mergeQuery(kind), { rows: elements.map(toRow) });
	if (result?.written !== elements.length) {
		throw new Error(`${kind}: ${elements.length} rows were sent, ${result?.written} were written`);
	}
	progress.advance(NODE_KINDS.includes(kind) ? "nodes" : "relationships", elements.length);
}

/** Relationships before their ends, because the steps come in reverse. */
async function remove({ kind, gone }: Step, run: Run, progress: Progress): Promise<void> {
	const query = NODE_KINDS.includes(kind)
		? cypher("load/delete-nodes", { label: indexedLabel(kind) })
		: cypher("load/delete-relationships", { type: kind });
	for (let start = 0; start < gone.length; start += BATCH) {
		const ids = gone.slice(start, start + BATCH);
		await run(query, { ids });
		progress.advance("removed", ids.length);
	}
}

function mergeQuery(kind: string): string {
	if (kind === "Source") return cypher("load/merge-sources");
	if (kind === "Evidence") return cypher("load/merge-evidence");
	if (NODE_KINDS.includes(kind)) return cypher("load/merge-entities", { label: kind });
	return cypher("load/merge-relationships", { type: kind });
}

/** Everything of the element but its kind and hash: `id`, `props`, and its ends or its source. */
function toRow({ kind: _, hash: __, ...row }: Element): Record<string, unknown> {
	return row;
}
