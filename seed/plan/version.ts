/** How much will be in the graph, and which version of the data that is. */
import { createHash } from "node:crypto";
import type { LoadedDataset, Manifest } from "../../model/index.ts";
import { NODE_KINDS, RETRACTION } from "../resolve/kinds.ts";
import { type Comparison, type Incoming, SHARED } from "./compare.ts";
import type { SharedElement } from "./shared.ts";

/** Everything that will be in the graph. */
export interface Whole {
	comparison: Pick<Comparison, "incoming" | "untouched">;
	shared: readonly SharedElement[];
	datasets: readonly Omit<LoadedDataset, "loadedAt">[];
}

export function countElements(whole: Whole): Omit<Manifest, "dataVersion" | "loadedAt" | "datasets"> {
	const counts = { entities: 0, relationships: 0, sources: 0, evidence: 0 };
	const count = (kind: string) => {
		if (kind === "Source") counts.sources++;
		else if (kind === "Evidence") counts.evidence++;
		else if (NODE_KINDS.includes(kind)) counts.entities++;
		else if (kind !== RETRACTION) counts.relationships++;
	};
	for (const { kind } of whole.comparison.untouched) count(kind);
	for (const { element } of whole.shared) if (element) count(element.kind);
	for (const one of whole.comparison.incoming)
		for (const [, number] of ownElements(one)) count(one.resolved.index.kind(number));
	return counts;
}

/**
 * SHA-256 over the records of the data sets and the lines "id hash data-sets", sorted, of all that will be in the graph, the
 * first 16 hex digits.
 */
export function dataVersion({ comparison, shared, datasets }: Whole): string {
	const digest = createHash("sha256");
	for (const record of datasets) digest.update(`${recordText(record)}\n`);
	const others = new Map(comparison.untouched.map(({ id, hash, datasets: of }) => [id, `${hash} ${of}`]));
	for (const { id, element } of shared) if (element) others.set(id, `${element.hash} ${element.props.datasets}`);
	const ids = [...others.keys()];
	for (const one of comparison.incoming) for (const [id] of ownElements(one)) ids.push(id);
	for (const id of ids.sort()) digest.update(`${id} ${others.get(id) ?? alone(id, comparison.incoming)}\n`);
	return digest.digest("hex").slice(0, 16);
}

/** What a data set says about itself, whatever its files look like and whenever they were loaded. */
export function recordText(dataset: Omit<LoadedDataset, "loadedAt"> & { loadedAt?: string }): string {
	const { filesVersion: _, loadedAt: __, ...record } = dataset;
	return JSON.stringify(record);
}

/** The elements that only this data set speaks of, with their numbers. */
function* ownElements({ resolved, states }: Incoming): Generator<[id: string, number: number]> {
	for (const entry of resolved.index.ids()) if (states[entry[1]] !== SHARED) yield entry;
}

function alone(id: string, incoming: readonly Incoming[]): string {
	for (const { id: dataset, resolved } of incoming) {
		const number = resolved.index.number(id);
		if (number !== undefined) return `${resolved.index.hash(number)} ${dataset}`;
	}
	return "";
}
