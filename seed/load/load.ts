/** Writes a plan into the graph, all or nothing, in batches. */
import { cypher } from "../../cypher/index.ts";
import type { Manifest } from "../../model/index.ts";
import type { LoadTarget, Run } from "../../server/graph/types.ts";
import type { Element } from "../check/content.ts";
import type { Plan, Step } from "../plan/plan.ts";
import { indexedLabel, NODE_KINDS } from "../plan/stored.ts";
import type { Progress } from "./progress.ts";

export const BATCH = 1000;

/**
 * Carries out a plan. Readers see the old graph until it is done, and for good when it fails.
 * @throws the database's error, after which nothing has changed
 */
export async function load(plan: Plan, target: LoadTarget, now: Date, progress: Progress): Promise<Manifest> {
	const manifest = { ...plan.manifest, loadedAt: now.toISOString() };
	try {
		await target.apply(async (run) => {
			for (const step of plan.steps) await write(step, run, progress);
			if (plan.replace) for (const step of [...plan.steps].reverse()) await remove(step, run, progress);
			return manifest;
		});
	} finally {
		progress.done();
	}
	return manifest;
}

/** How many elements a plan writes and removes. */
export function countWork({ steps, replace }: Plan): number {
	return steps.reduce(
		(sum, { added, changed, gone }) => sum + added.length + changed.length + (replace ? gone.length : 0),
		0,
	);
}

async function write({ kind, added, changed }: Step, run: Run, progress: Progress): Promise<void> {
	const query = mergeQuery(kind);
	for (const rows of batches([...added, ...changed])) {
		const [result] = await run(query, { rows: rows.map(toRow) });
		if (result?.written !== rows.length) {
			throw new Error(`${kind}: ${rows.length} rows were sent, ${result?.written} were written`);
		}
		progress.advance(stageOf(kind), rows.length);
	}
}

/** Relationships before their ends, because the steps come in reverse. */
async function remove({ kind, gone }: Step, run: Run, progress: Progress): Promise<void> {
	const query = NODE_KINDS.includes(kind)
		? cypher("load/delete-nodes", { label: indexedLabel(kind) })
		: cypher("load/delete-relationships", { type: kind });
	for (const ids of batches(gone)) {
		await run(query, { ids });
		progress.advance("Entfernt", ids.length);
	}
}

function stageOf(kind: string): string {
	if (kind === "Source" || kind === "Evidence") return "Quellen und Belege";
	return NODE_KINDS.includes(kind) ? "Knoten" : "Beziehungen";
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

export function* batches<T>(items: readonly T[], size = BATCH): Generator<T[]> {
	for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
