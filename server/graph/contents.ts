/** What the graph says about itself, on either engine: its manifest, what it really holds, and its schema. */
import { z } from "zod";
import { cypher, STATEMENTS } from "../../cypher/index.ts";
import { LoadedDataset, Manifest, parseManifest } from "../../model/index.ts";
import type { Run, UnfinishedLoad } from "./types.ts";

const COUNTED = ["entities", "relationships", "sources", "evidence"] as const;
export type Counts = Pick<Manifest, (typeof COUNTED)[number]>;

/** Counts what is there. Relationships are the facts between entities; `FROM` is not one. */
export async function countContents(run: Run): Promise<Counts> {
	const [row] = await run(cypher("graph/count-contents"));
	return Manifest.pick({ entities: true, relationships: true, sources: true, evidence: true }).parse(row);
}

/** Holds what is there against the manifest. @returns the difference in words, or undefined */
export function compareCounts(found: Counts, manifest: Manifest): string | undefined {
	const wrong = COUNTED.filter((kind) => found[kind] !== manifest[kind]);
	if (wrong.length === 0) return undefined;
	return `the manifest says ${list(wrong, manifest)}, but there are ${list(wrong, found)}`;
}

const list = (kinds: readonly (keyof Counts)[], counts: Counts) =>
	kinds.map((kind) => `${counts[kind]} ${kind}`).join(", ");

/** How a graph is made whole again that has lost some of what was in it. */
export function reloadAdvice({ datasets }: Pick<Manifest, "datasets">): string {
	if (datasets.length < 2) return "Load again with `npm run seed -- --replace`.";
	const ids = datasets.map(({ id }) => id).join(", ");
	return `It held ${ids}: load them again with \`npm run seed -- --replace --data DIR --data DIR\`.`;
}

/** What the graph says of itself. Neither is there when nothing was loaded, and never both. */
export interface GraphRecord {
	manifest?: Manifest;
	unfinished?: UnfinishedLoad;
}

const Unfinished = z.object({ loading: z.string(), loadingSince: z.string() });

/** Reads the record of the load that made the graph, or of the one that has not come to its end. */
export async function readRecord(run: Run): Promise<GraphRecord> {
	const [row] = await run(cypher("graph/get-manifest"));
	if (!row) return {};
	const stored = row.manifest as Record<string, unknown>;
	const datasets = row.datasets as Record<string, unknown>[];
	const { data } = Unfinished.safeParse(stored);
	if (!data) return { manifest: parseManifest(stored.title === undefined ? { ...stored, datasets } : stored) };
	const before = z.array(LoadedDataset).parse(datasets);
	return { unfinished: { dataset: data.loading, since: data.loadingSince, before } };
}

/** Writes the manifest and its data sets into the graph and holds it against what is there. @throws Error when the counts differ */
export async function sealContents(run: Run, manifest: Manifest): Promise<void> {
	const problem = compareCounts(await countContents(run), manifest);
	if (problem) throw new Error(`The load is not complete and was not published: ${problem}`);
	const { datasets, ...record } = manifest;
	await run(cypher("load/write-manifest"), { manifest: record });
	await run(cypher("load/delete-datasets"), { ids: datasets.map(({ id }) => id) });
	await run(cypher("load/merge-datasets"), { rows: datasets.map((dataset, position) => ({ ...dataset, position })) });
}

/** Creates constraints and indexes; those that are there stay. One after the other, constraints first. */
export async function createSchema(run: Run, skip: (name: string) => boolean = () => false): Promise<void> {
	const names = [...STATEMENTS.keys()].filter((name) => name.startsWith("schema/") && !skip(name));
	for (const name of names.sort()) await run(cypher(name));
}
