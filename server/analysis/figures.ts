/** What passes between the server and the process that measures. */
import { type MeasuredGraph, measure, type Values } from "../../measures/measures.ts";
import type { MeasureName } from "../../model/index.ts";

/** Measures of a graph: of the graph itself, and of each of its nodes. */
export interface Figures {
	nodes: number;
	edges: number;
	/** Cooperations among the nodes. */
	networks: number;
	/** Where `community` was asked for. */
	partition?: { count: number; modularity: number | null };
	values: ReadonlyMap<MeasureName, Values>;
}

export interface Question {
	/** The number of the question; its answer has the same. */
	n: number;
	graph: MeasuredGraph;
	names: readonly MeasureName[];
}

/** Either of both. */
export interface Answer {
	n: number;
	figures?: Figures;
	failure?: string;
}

export function figuresOf(graph: MeasuredGraph, names: readonly MeasureName[]): Figures {
	const measures = measure(graph);
	const { nodes, edges, networks } = measures;
	const values = new Map(names.map((name) => [name, measures.valuesOf(name)]));
	if (!names.includes("community")) return { nodes, edges, networks, values };
	const { count, modularity } = measures.partition();
	return { nodes, edges, networks, values, partition: { count, modularity } };
}
