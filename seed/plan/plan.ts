/** What a load would do: what the files say compared with what the graph holds. */
import { createHash } from "node:crypto";
import type { Manifest } from "../../model/index.ts";
import type { Element } from "../resolve/element.ts";
import type { ElementIndex } from "../resolve/element-index.ts";
import { KINDS, NODE_KINDS } from "../resolve/kinds.ts";
import type { Resolved } from "../resolve/resolve.ts";
import type { StoredElement } from "./stored.ts";

/** How much there is to do with one label or relationship type. */
export interface Step {
	kind: string;
	added: number;
	changed: number;
	unchanged: number;
	/** Ids of what is in the graph and no longer in the files. */
	gone: string[];
}

export interface Plan {
	/** In the order of loading: sources, evidence, labels, relationship types. Kinds without elements are left out. */
	steps: Step[];
	/** Goes through the elements to write, in the order of loading. */
	writes(): Iterable<Element>;
	/** Whether what is gone is removed. */
	replace: boolean;
	/** The graph's record after the load, but for the time. */
	manifest: Omit<Manifest, "loadedAt">;
	/** True when the graph is already what the files say. */
	nothingToDo: boolean;
}

/** How an element of the files stands to the graph. */
const ADDED = 0;
const CHANGED = 1;
const UNCHANGED = 2;

/** What the files say, with the fingerprint of the files. */
export interface FilesToLoad {
	resolved: Resolved;
	filesVersion: string;
}

/**
 * @param stored what the graph holds, an element at a time
 * @param current the graph's record now; undefined when it is empty
 */
export async function makePlan(
	{ resolved, filesVersion }: FilesToLoad,
	stored: AsyncIterable<StoredElement>,
	current: Manifest | undefined,
	replace: boolean,
): Promise<Plan> {
	const { index, dataset } = resolved;
	const states = new Uint8Array(index.size);
	const gone: StoredElement[] = [];
	for await (const element of stored) {
		const number = index.number(element.id);
		if (number === undefined) gone.push(element);
		else states[number] = index.hash(number) === element.hash ? UNCHANGED : CHANGED;
	}
	const steps = countSteps(index, states, gone);
	const kept = replace ? [] : gone;
	const { id, title, license, attribution, opening, examples } = dataset;
	const manifest = {
		dataVersion: dataVersion(index, kept),
		filesVersion,
		dataset: id,
		title,
		license,
		attribution,
		opening,
		examples,
		...countElements(steps, kept),
	};
	return {
		steps,
		writes: () => resolved.elements((number) => states[number] !== UNCHANGED),
		replace,
		manifest,
		nothingToDo: countWork({ steps, replace }) === 0 && current !== undefined && sameRecord(current, manifest),
	};
}

/** How many elements a plan writes and removes. */
export function countWork({ steps, replace }: Pick<Plan, "steps" | "replace">): number {
	return steps.reduce((sum, { added, changed, gone }) => sum + added + changed + (replace ? gone.length : 0), 0);
}

function countSteps(index: ElementIndex, states: Uint8Array, gone: StoredElement[]): Step[] {
	const steps = new Map<string, Step>(
		KINDS.map((kind) => [kind, { kind, added: 0, changed: 0, unchanged: 0, gone: [] }]),
	);
	for (const [, number] of index.ids()) {
		const step = steps.get(index.kind(number));
		if (!step) continue;
		if (states[number] === ADDED) step.added++;
		else if (states[number] === CHANGED) step.changed++;
		else step.unchanged++;
	}
	for (const { id, kind } of gone) steps.get(kind)?.gone.push(id);
	return [...steps.values()].filter((step) => sizeOf(step) + step.gone.length > 0);
}

const sizeOf = ({ added, changed, unchanged }: Step) => added + changed + unchanged;

/** Everything but the files' fingerprint and the time: a changed comment is nothing to load. */
function sameRecord(current: Manifest, next: Omit<Manifest, "loadedAt">): boolean {
	const record = ({
		dataVersion,
		dataset,
		title,
		license,
		attribution,
		opening,
		examples,
	}: Omit<Manifest, "loadedAt">) =>
		JSON.stringify([dataVersion, dataset, title, license, attribution, opening, examples]);
	return record(current) === record(next);
}

/** @param kept what is gone from the files and stays in the graph */
function countElements(steps: Step[], kept: StoredElement[]) {
	const count = (isCounted: (kind: string) => boolean) =>
		steps.filter(({ kind }) => isCounted(kind)).reduce((sum, step) => sum + sizeOf(step), 0) +
		kept.filter(({ kind }) => isCounted(kind)).length;
	const isDocumentation = (kind: string) => kind === "Source" || kind === "Evidence";
	const isNode = (kind: string) => NODE_KINDS.includes(kind);
	return {
		entities: count((kind) => isNode(kind) && !isDocumentation(kind)),
		relationships: count((kind) => !isNode(kind)),
		sources: count((kind) => kind === "Source"),
		evidence: count((kind) => kind === "Evidence"),
	};
}

/** SHA-256 over the lines "id hash", sorted, of all that will be in the graph, the first 16 hex digits. */
function dataVersion(index: ElementIndex, kept: StoredElement[]): string {
	const others = new Map(kept.map(({ id, hash }) => [id, hash]));
	const ids = [...others.keys()];
	for (const [id] of index.ids()) ids.push(id);
	const digest = createHash("sha256");
	for (const id of ids.sort()) {
		const number = index.number(id);
		digest.update(`${id} ${number === undefined ? others.get(id) : index.hash(number)}\n`);
	}
	return digest.digest("hex").slice(0, 16);
}
