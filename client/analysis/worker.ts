/** The worker's side: a graph and names of measures in, their values by node out. */
import { type MeasuredGraph, measure, type Values } from "../../measures/measures.ts";
import type { MeasureName } from "../../model/index.ts";
import type { Message } from "../workers/runner.ts";

export interface AnalysisInput {
	readonly graph: MeasuredGraph;
	readonly names: readonly MeasureName[];
}
export type AnalysisOutput = ReadonlyMap<MeasureName, Values>;

self.addEventListener("message", ({ data: { n, input } }: MessageEvent<Message<AnalysisInput>>) => {
	const measures = measure(input.graph);
	const output: AnalysisOutput = new Map(input.names.map((name) => [name, measures.valuesOf(name)]));
	self.postMessage({ n, output });
});
