/** What a load would do: what the files say compared with what the graph holds, for each data set. */
import { isNodeType, type LoadedDataset, type Manifest, NODES } from "../../model/index.ts";
import type { Element } from "../resolve/element.ts";
import { KINDS, STAGES, stageOf } from "../resolve/kinds.ts";
import type { Resolved } from "../resolve/resolve.ts";
import { nameByGraph, type Renamed } from "./aliases.ts";
import { ADDED, CHANGED, type Comparison, compare, type Incoming } from "./compare.ts";
import type { Contribution } from "./contribution.ts";
import { isToWrite, resolveShared, type SharedElement } from "./shared.ts";
import { countSteps, type Step } from "./steps.ts";
import type { StoredGraph } from "./stored.ts";
import { countElements, dataVersion, recordText } from "./version.ts";

/** What the files of a data set say, with their fingerprint. */
export interface FilesToLoad {
	resolved: Resolved;
	filesVersion: string;
}

/** What a load is asked to do. The files of a data set are the whole of what it says. */
export interface Request {
	load: readonly FilesToLoad[];
	/** Ids of data sets whose statements go. */
	remove: readonly string[];
	/** Removes all others as well. */
	replace: boolean;
}

export interface SetPlan {
	id: string;
	title: string;
	steps: Step[];
	removed: boolean;
	/** Ids of what is corrected and nobody states: by this data set, or what it stated until now. */
	waiting: string[];
	/** What another data set gives differently, or what rules it out, with the id of the element. */
	conflicts: string[];
	/** Ids that another data set gives to something too, where that may be chance: bodies, roles, sources. */
	sameIds: string[];
}

interface BoundariesPlan {
	/** Those of the data sets that are loaded: an unfinished load may have left others. `id` is that of the data set. */
	write: readonly { id: string; topology: string; attribution: string }[];
	/** Ids of the data sets that have none any more. */
	forget: readonly string[];
}

export interface Plan {
	/** Of the data sets that are loaded or removed. */
	sets: SetPlan[];
	/** Goes through the elements to write, in the order of loading. */
	writes(): Iterable<Element>;
	/** Ids to remove, by label or relationship type, in the order of removing. */
	removals: ReadonlyMap<string, readonly string[]>;
	/** Contributions to write before anything else, and ids of those to remove after all else. */
	contributions: readonly Contribution[];
	forgotten: readonly string[];
	boundaries: BoundariesPlan;
	/** How many elements and contributions are written and removed. */
	size: number;
	/** The graph's record after a load at this moment. */
	manifest(now: Date): Manifest;
	dataVersion: string;
	/** True when the graph is already what was asked for. */
	nothingToDo: boolean;
}

export async function makePlan(request: Request, graph: StoredGraph): Promise<Plan> {
	const isLoaded = (id: string) => request.load.some(({ resolved }) => resolved.dataset.id === id);
	const removed = graph.datasets.filter(({ id }) => !isLoaded(id) && (request.replace || request.remove.includes(id)));
	const staying = graph.datasets.filter((one) => !isLoaded(one.id) && !removed.includes(one));
	const datasets = nextDatasets(request, graph, removed);
	const order = datasets.map(({ id }) => id);
	const files = request.load.map(({ resolved }) => resolved);
	const incoming = (await nameByGraph(files, order, graph)).map(toIncoming);
	const comparison = await compare(incoming, new Set(staying.map(({ id }) => id)), graph);
	const shared = await resolveShared(comparison, order, graph);
	const whole = { comparison, shared, datasets };
	const version = dataVersion(whole);
	const counts = countElements(whole);
	const changes = { ...listChanges(comparison, shared), version };
	return {
		sets: [
			...request.load.map(({ resolved }, position) => {
				const one = incoming[position];
				return { ...planSet(resolved.dataset, one, comparison, shared), removed: false };
			}),
			...removed.map((one) => ({ ...planSet(one, undefined, comparison, shared), removed: true })),
		],
		writes: () => writes(incoming, shared),
		...changes,
		boundaries: planBoundaries(request, graph, datasets),
		manifest: (now) => toManifest(datasets, now, { dataVersion: version, ...counts }),
		dataVersion: version,
		nothingToDo: changes.size === 0 && graph.manifest !== undefined && sameRecords(graph.manifest.datasets, datasets),
	};
}

function toIncoming(resolved: Renamed): Incoming {
	return {
		id: resolved.dataset.id,
		resolved,
		states: new Uint8Array(resolved.index.size),
	};
}

function planBoundaries(
	{ load }: Request,
	graph: StoredGraph,
	next: readonly Pick<LoadedDataset, "id" | "boundaries">[],
): BoundariesPlan {
	const bounded = new Set(next.flatMap(({ id, boundaries }) => (boundaries === undefined ? [] : [id])));
	const write = load.flatMap(({ resolved: { dataset, boundaries } }) => {
		if (!boundaries) return [];
		const { topology, attribution } = boundaries;
		return [{ id: dataset.id, topology, attribution }];
	});
	const before = graph.datasets.filter(({ boundaries }) => boundaries !== undefined).map(({ id }) => id);
	return { write, forget: before.filter((id) => !bounded.has(id)) };
}

/** A data set's record after the load; without a moment it is loaded now. */
type NextDataset = Omit<LoadedDataset, "loadedAt"> & { loadedAt?: string };

/** Those that are in the graph keep their places, new ones come after them. */
function nextDatasets({ load }: Request, graph: StoredGraph, removed: readonly LoadedDataset[]): NextDataset[] {
	const loaded = new Map<string, NextDataset>(
		load.map(({ resolved: { dataset, boundaries }, filesVersion }) => [
			dataset.id,
			{ ...dataset, filesVersion, ...(boundaries && { boundaries: boundaries.version }) },
		]),
	);
	const kept = graph.datasets.filter((one) => !removed.includes(one)).map((one) => loaded.get(one.id) ?? one);
	return [...kept, ...[...loaded.values()].filter((one) => !kept.includes(one))];
}

function planSet(
	{ id, title }: { id: string; title: string },
	one: Incoming | undefined,
	comparison: Comparison,
	shared: readonly SharedElement[],
): Omit<SetPlan, "removed"> {
	const isAbout = ({ id: element, before, after }: SharedElement) =>
		one?.resolved.corrections.has(element) || (before.has(id) && after.length > 0);
	const waiting = shared.filter((each) => !each.element && isAbout(each)).map((each) => each.id);
	const sameIds = one ? shared.filter((each) => isPerhapsChance(id, each)).map((each) => each.id) : [];
	const conflicts = one ? shared.flatMap((each) => conflictsOf(id, each)) : [];
	return { id, title, steps: countSteps(id, one, comparison, shared), waiting, conflicts, sameIds };
}

/** Each names the data sets that differ. */
function conflictsOf(dataset: string, { element }: SharedElement): string[] {
	const conflicts = [element?.props.conflicts ?? []].flat().map(String);
	return conflicts.filter((one) => one.includes(`(${dataset})`)).map((one) => `${element?.id} — ${one}`);
}

/** "Geschäftsstelle" and "Webseite" are soon written twice; only of sources does a difference tell. */
function isPerhapsChance(dataset: string, { after, element }: SharedElement): boolean {
	const stating = after.filter(({ statement }) => statement !== undefined);
	if (!element || stating.length < 2 || !stating.some((one) => one.dataset === dataset)) return false;
	const { kind, props } = element;
	return isNodeType(kind) ? NODES[kind].owned === true : kind === "Source" && props.conflicts !== undefined;
}

function listChanges({ gone, incoming }: Comparison, shared: readonly SharedElement[]) {
	const unstated = shared.flatMap(({ stored, element }) => (stored && stored.kind !== element?.kind ? [stored] : []));
	const removals = new Map<string, string[]>();
	for (const kind of [...KINDS].reverse()) {
		const ids = [...gone, ...unstated].filter((one) => one.kind === kind).map(({ id }) => id);
		if (ids.length > 0) removals.set(kind, ids);
	}
	const contributions = shared.flatMap(({ write }) => write);
	const forgotten = shared.flatMap(({ forget }) => forget);
	const removing = [...removals.values()].reduce((sum, ids) => sum + ids.length, forgotten.length);
	const own = incoming.reduce((sum, { states, resolved }) => sum + countToWrite(states, resolved), 0);
	const size = own + shared.filter(isToWrite).length + contributions.length + removing;
	return { removals, contributions, forgotten, size };
}

const isOwnWrite = (state: number | undefined) => state === ADDED || state === CHANGED;

function countToWrite(states: Uint8Array, { index }: Resolved): number {
	let count = 0;
	for (const [, number] of index.ids()) if (isOwnWrite(states[number])) count++;
	return count;
}

function* writes(incoming: readonly Incoming[], shared: readonly SharedElement[]): Generator<Element> {
	const merged = shared.flatMap((one) => (one.element && isToWrite(one) ? [one.element] : []));
	yield* inStages([merged.sort((a, b) => stageOf(a.kind) - stageOf(b.kind)), ...incoming.map((one) => ownWrites(one))]);
}

function* ownWrites({ id, resolved, states }: Incoming): Generator<Element> {
	for (const element of resolved.elements((number) => isOwnWrite(states[number])))
		yield { ...element, props: { ...element.props, datasets: [id] } };
}

/** One after the other, stage by stage; each stream keeps to that order itself. */
function* inStages(streams: readonly Iterable<Element>[]): Generator<Element> {
	const open = streams.map((stream) => {
		const iterator = stream[Symbol.iterator]();
		return { iterator, next: iterator.next() };
	});
	try {
		for (const stage of STAGES) {
			for (const one of open) {
				for (; !one.next.done && stageOf(one.next.value.kind) <= stage; one.next = one.iterator.next())
					yield one.next.value;
			}
		}
	} finally {
		for (const { iterator } of open) iterator.return?.();
	}
}

function toManifest(
	datasets: readonly NextDataset[],
	now: Date,
	rest: Omit<Manifest, "datasets" | "loadedAt">,
): Manifest {
	const loaded = datasets.map((one) => ({ ...one, loadedAt: one.loadedAt ?? now.toISOString() }));
	const loadedAt =
		loaded
			.map((one) => one.loadedAt)
			.sort()
			.at(-1) ?? now.toISOString();
	return { ...rest, loadedAt, datasets: loaded };
}

/** Everything but the files' fingerprint and the time: a changed comment is nothing to load. */
function sameRecords(current: readonly LoadedDataset[], next: readonly NextDataset[]): boolean {
	return current.map(recordText).join("\n") === next.map(recordText).join("\n");
}
