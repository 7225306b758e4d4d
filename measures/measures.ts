/** What other modules import: all measures of a graph, each computed when it is first asked for. */
import betweenness from "graphology-metrics/centrality/betweenness.js";
import closeness from "graphology-metrics/centrality/closeness.js";
import type { MeasureName } from "../model/index.ts";
import { affiliationsOf, densitiesOf } from "./affiliations.ts";
import { constraintOf, effectiveSizeOf, participationOf } from "./brokerage.ts";
import { type Partition, partition } from "./communities.ts";
import { coreNumbers } from "./cores.ts";
import { type MeasuredGraph, toSimpleGraph } from "./graph.ts";

export { type Affiliations, affiliationsOf, type ProjectedEdge, project } from "./affiliations.ts";
export type { Partition } from "./communities.ts";
export type { MeasuredGraph } from "./graph.ts";

/** By node; null where the measure says nothing of it. */
export type Values = ReadonlyMap<string, number | null>;

export interface Measures {
	/** Nodes, and edges between different nodes, each pair once. */
	nodes: number;
	edges: number;
	/** Cooperations among the nodes. */
	networks: number;
	/** For every node. */
	valuesOf(measure: MeasureName): Values;
	partition(): Partition;
}

/** @see MEASURES for what each measure is */
export function measure(given: MeasuredGraph): Measures {
	const graph = toSimpleGraph(given);
	const affiliations = affiliationsOf(given);
	const networks = affiliations.members.size;
	// A cooperation may be there as a member of others only.
	const joined = [...affiliations.members.values()].filter(({ size }) => size > 0).length;
	const communities = once(() => partition(graph));
	const held = (id: string) => affiliations.networks.get(id)?.size ?? 0;
	const each = (value: (id: string) => number | null): Values => new Map(graph.mapNodes((id) => [id, value(id)]));
	const byId = (values: Readonly<Record<string, number>>): Values => each((id) => values[id] ?? null);
	const compute: Record<MeasureName, () => Values> = {
		degree: () => each((id) => graph.degree(id)),
		memberships: () => each(held),
		membershipShare: () => each((id) => (joined === 0 ? null : held(id) / joined)),
		betweenness: () => byId(betweenness(graph, { getEdgeWeight: null })),
		closeness: () => byId(closeness(graph, { wassermanFaust: true })),
		core: () => coreNumbers(graph),
		community: () => communities().communities,
		participation: () => each((id) => participationOf(graph, id, communities().communities)),
		constraint: () => each((id) => constraintOf(graph, id)),
		effectiveSize: () => each((id) => effectiveSizeOf(graph, id)),
		density: () => byId(densitiesOf(affiliations)),
	};
	const known = new Map(Object.entries(compute).map(([name, values]) => [name, once(values)]));
	return {
		...{ nodes: graph.order, edges: graph.size, networks, partition: communities },
		valuesOf: (measure) => known.get(measure)?.() ?? new Map(),
	};
}

function once<T>(compute: () => T): () => T {
	let known: { value: T } | undefined;
	return () => {
		known ??= { value: compute() };
		return known.value;
	};
}
