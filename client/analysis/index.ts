/** Computes in a worker the measures that the state asks for. */
import { effect } from "@preact/signals";
import type { MeasuresRequest, State } from "../state/index.ts";
import { createRunner, type Runner } from "../workers/runner.ts";
import type { AnalysisInput, AnalysisOutput } from "./worker.ts";

type AnalysisRunner = Runner<AnalysisInput, AnalysisOutput>;

const startWorker = () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** Answers each request until the returned function is called. */
export function connectAnalysis(state: State, runner: AnalysisRunner = createRunner(startWorker)): () => void {
	const stop = effect(() => {
		const request = state.measures.request.value;
		if (request) void answer(state, runner, request);
	});
	return () => {
		stop();
		runner.dispose();
	};
}

async function answer({ measures }: State, runner: AnalysisRunner, request: MeasuresRequest): Promise<void> {
	const { names, visible } = request;
	const nodes = [...visible.nodes.values()].map(({ node: { id, type } }) => ({ id, type }));
	const edges = [...visible.edges.values()].map(({ edge: { source, target, type } }) => ({ source, target, type }));
	try {
		measures.computed(request, await runner.run({ graph: { nodes, edges }, names }));
	} catch {
		// Nothing is known of them: tables and views stay as they are without.
		measures.computed(request, new Map());
	}
}
