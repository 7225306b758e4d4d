/** The data sets to be loaded compared with the graph, an element at a time; only what needs a second look is kept. */

import { listMoves, type Move, type Renamed } from "./aliases.ts";
import type { Contribution } from "./contribution.ts";
import { listHanging } from "./hanging.ts";
import type { StoredElement, StoredGraph } from "./stored.ts";

/** A data set that is loaded, with the state of each of its elements by number. */
export interface Incoming {
	id: string;
	resolved: Renamed;
	states: Uint8Array;
}

/** How an element of the files stands to the graph, where no other data set speaks of it. */
export const ADDED = 0;
export const CHANGED = 1;
export const UNCHANGED = 2;
/** Others do, in the graph or in the files, or there is a correction of it. */
export const SHARED = 3;

export interface Comparison {
	incoming: readonly Incoming[];
	/** Data sets that stay as they are. */
	staying: ReadonlySet<string>;
	/** Of those sets alone. */
	untouched: StoredElement[];
	/** One data set spoke of it, and does not any more. */
	gone: StoredElement[];
	/** Undefined: not in the graph. */
	shared: Map<string, StoredElement | undefined>;
	/** As stored, by the id of the element. */
	contributions: ReadonlyMap<string, readonly Contribution[]>;
	/** What other ids those have from now on that stay. */
	moves: readonly Move[];
}

export async function compare(
	incoming: readonly Incoming[],
	staying: ReadonlySet<string>,
	graph: StoredGraph,
): Promise<Comparison> {
	const contributions = await readContributions(graph);
	const comparison = await compareWith([], contributions, incoming, staying, graph);
	const files = incoming.map(({ resolved }) => resolved);
	const hanging = await listHanging(comparison.shared.keys(), files, graph);
	for (const id of comparison.shared.keys()) hanging.delete(id);
	return hanging.size > 0 ? compareWith(hanging, contributions, incoming, staying, graph) : comparison;
}

/** @param hanging ids of what is to be looked at closely as well */
async function compareWith(
	hanging: Iterable<string>,
	contributions: Comparison["contributions"],
	incoming: readonly Incoming[],
	staying: ReadonlySet<string>,
	graph: StoredGraph,
): Promise<Comparison> {
	const { untouched, gone, shared }: Pick<Comparison, "untouched" | "gone" | "shared"> = {
		untouched: [],
		gone: [],
		shared: new Map([...hanging].map((id) => [id, undefined])),
	};
	for (const { states } of incoming) states.fill(ADDED);
	const moves = movesOf(contributions, incoming, staying);
	for (const id of listPending(incoming, staying, contributions)) shared.set(id, undefined);
	for (const { from, to } of moves) shared.set(from.element, undefined).set(to.element, undefined);
	for await (const element of graph.elements()) {
		const { id, datasets } = element;
		const speaking = incoming.filter(({ resolved }) => resolved.index.number(id) !== undefined);
		const [speaker = ""] = datasets;
		if (shared.has(id)) shared.set(id, element);
		else if (speaking.length === 0 && datasets.every((dataset) => staying.has(dataset))) untouched.push(element);
		else if (datasets.length > 1 || speaking.some((one) => one.id !== speaker && staying.has(speaker)))
			shared.set(id, element);
		else if (speaking.length > 1 || speaking.some((one) => one.id !== speaker)) shared.set(id, element);
		else if (speaking[0]) setState(speaking[0], element);
		else gone.push(element);
	}
	for (const id of shared.keys()) for (const one of incoming) mark(one, id);
	return { incoming, staying, untouched, gone, shared, contributions, moves };
}

function setState({ resolved: { index }, states }: Incoming, { id, hash }: StoredElement): void {
	const number = index.number(id);
	if (number !== undefined) states[number] = index.hash(number) === hash ? UNCHANGED : CHANGED;
}

function mark({ resolved: { index }, states }: Incoming, id: string): void {
	const number = index.number(id);
	if (number !== undefined) states[number] = SHARED;
}

async function readContributions(graph: StoredGraph): Promise<Map<string, Contribution[]>> {
	const contributions = new Map<string, Contribution[]>();
	for await (const one of graph.contributions())
		contributions.set(one.element, [...(contributions.get(one.element) ?? []), one]);
	return contributions;
}

function movesOf(
	contributions: Comparison["contributions"],
	incoming: readonly Incoming[],
	staying: ReadonlySet<string>,
): Move[] {
	const stay = ({ dataset }: Contribution) => staying.has(dataset);
	const inFiles = (id: string) =>
		incoming.some(({ resolved }) => resolved.index.number(id) !== undefined && !resolved.renamed.has(id));
	const isStatedByOther = (id: string, dataset: string) =>
		inFiles(id) ||
		(contributions.get(id) ?? []).some(
			(one) => stay(one) && one.dataset !== dataset && one.statement !== undefined && one.statement.own === undefined,
		);
	return listMoves([...contributions.values()].flat().filter(stay), isStatedByOther);
}

/** What is looked at closely whether it is in the graph or not. */
function* listPending(
	incoming: readonly Incoming[],
	staying: ReadonlySet<string>,
	contributions: Comparison["contributions"],
): Generator<string> {
	const speaks = ({ resolved }: Incoming, id: string) => resolved.index.number(id) !== undefined;
	for (const { resolved } of incoming) {
		yield* resolved.corrections.keys();
		yield* resolved.renamed.keys();
	}
	for (const [id, said] of contributions) {
		if (said.some(({ dataset }) => !staying.has(dataset)) || incoming.some((one) => speaks(one, id))) yield id;
	}
	for (const [position, one] of incoming.entries()) {
		const others = incoming.slice(position + 1);
		if (others.length === 0) continue;
		for (const [id] of one.resolved.index.ids()) if (others.some((other) => speaks(other, id))) yield id;
	}
}
