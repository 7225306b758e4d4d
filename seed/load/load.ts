/** Writes a plan into the graph, all or nothing, in batches. */
import { cypher } from "../../cypher/index.ts";
import { isRelationshipType, type Manifest } from "../../model/index.ts";
import type { LoadTarget, Run } from "../../server/graph/types.ts";
import { type Contribution, contributionId, toStored } from "../plan/contribution.ts";
import type { Plan } from "../plan/plan.ts";
import { indexedLabel } from "../plan/stored.ts";
import type { Element } from "../resolve/element.ts";
import { NODE_KINDS, RETRACTION, stageOf } from "../resolve/kinds.ts";
import type { Progress } from "./progress.ts";

export const BATCH = 1000;
const AT_ONCE = 2;

/**
 * Carries out a plan. Readers see the old graph until it is done, and for good when it fails.
 * @throws the database's error, after which nothing has changed
 */
export async function load(plan: Plan, target: LoadTarget, now: Date, progress: Progress): Promise<Manifest> {
	const manifest = plan.manifest(now);
	try {
		await target.apply(
			async (run) => {
				// First and last, so that nothing is lost of what is said when a load in several transactions is broken off.
				await writeContributions(plan.contributions, run, progress);
				await writeAll(plan.writes(), run, progress);
				for (const [kind, ids] of plan.removals) await remove(kind, ids, run, progress);
				await writeBoundaries(plan, run);
				await remove("Contribution", plan.forgotten, run, progress);
				return manifest;
			},
			{ rows: plan.size, dataset: plan.sets.map(({ id }) => id).join(", ") },
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
			if (stageOf(kindOf(batch)) > stage) await Promise.all(onTheirWay);
			stage = stageOf(kindOf(batch));
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
		if (stageOf(element.kind) > stage) {
			yield* waiting.values();
			waiting.clear();
			stage = stageOf(element.kind);
		}
		const batch = waiting.get(element.kind) ?? [];
		waiting.set(element.kind, batch);
		if (batch.push(element) < BATCH) continue;
		waiting.delete(element.kind);
		yield batch;
	}
	yield* waiting.values();
}

const kindOf = ([first]: readonly Element[]): string => first?.kind ?? "";

async function write(elements: Element[], run: Run, progress: Progress): Promise<void> {
	const kind = kindOf(elements);
	const [result] = await run(mergeQuery(kind), { rows: elements.map(toRow) });
	if (result?.written !== elements.length) {
		throw new Error(`${kind}: ${elements.length} rows were sent, ${result?.written} were written`);
	}
	progress.advance(NODE_KINDS.includes(kind) ? "nodes" : "relationships", elements.length);
}

async function writeContributions(all: readonly Contribution[], run: Run, progress: Progress): Promise<void> {
	for (let start = 0; start < all.length; start += BATCH) {
		const rows = all.slice(start, start + BATCH).map((one) => ({ id: contributionId(one), props: toStored(one) }));
		await run(cypher("load/merge-contributions"), { rows });
		progress.advance("contributions", rows.length);
	}
}

/** A data set at a time: a text of them is long. */
async function writeBoundaries({ boundaries }: Plan, run: Run): Promise<void> {
	for (const row of boundaries.write) await run(cypher("load/merge-boundaries"), { rows: [row] });
	if (boundaries.forget.length > 0) await run(cypher("load/delete-boundaries"), { ids: boundaries.forget });
}

async function remove(kind: string, all: readonly string[], run: Run, progress: Progress): Promise<void> {
	const query = isRelationshipType(kind)
		? cypher("load/delete-relationships", { type: kind })
		: cypher("load/delete-nodes", { label: kind === "Contribution" ? kind : indexedLabel(kind) });
	for (let start = 0; start < all.length; start += BATCH) {
		const ids = all.slice(start, start + BATCH);
		await run(query, { ids });
		progress.advance("removed", ids.length);
	}
}

function mergeQuery(kind: string): string {
	if (kind === "Source") return cypher("load/merge-sources");
	if (kind === "Evidence") return cypher("load/merge-evidence");
	if (kind === RETRACTION) return cypher("load/merge-retractions");
	if (NODE_KINDS.includes(kind)) return cypher("load/merge-entities", { label: kind });
	return cypher("load/merge-relationships", { type: kind });
}

/** Everything of the element but its kind and hash: `id`, `props`, and its ends or its source. */
function toRow({ kind: _, hash: __, ...row }: Element): Record<string, unknown> {
	return row;
}
