/** Measures of what is shown: computed when they are read, in a worker, here in the same thread; anew when what is shown changes. */
import { effect } from "@preact/signals-core";
import { afterEach, expect, it } from "vitest";
import { connectAnalysis } from "../../../client/analysis/index.ts";
import { createState, type State } from "../../../client/state/index.ts";
import { measure } from "../../../measures/measures.ts";
import type { MeasureName } from "../../../model/index.ts";
import { CITIES, GREVEN, MUENSTER, REGION, smallApi } from "../state/small-graph.ts";

type Runner = NonNullable<Parameters<typeof connectAnalysis>[1]>;
type Input = Parameters<Runner["run"]>[0];

let stop = () => {};
afterEach(() => stop());

async function started(run: Runner["run"]): Promise<State> {
	const state = createState(smallApi());
	for (const id of [MUENSTER, GREVEN, REGION]) await state.graph.add(id);
	stop = connectAnalysis(state, { run, dispose() {} });
	return state;
}

function inThread() {
	const asked: Input[] = [];
	const run: Runner["run"] = async (input) => {
		asked.push(input);
		const measures = measure(input.graph);
		return new Map(input.names.map((name) => [name, measures.valuesOf(name)]));
	};
	return { asked, run };
}

/** Follows a value as a view does. */
function follow(state: State, id: string, name: MeasureName) {
	const seen: unknown[] = [];
	const end = effect(() => void seen.push(state.measures.valueOf(id, name)));
	const before = stop;
	stop = () => {
		end();
		before();
	};
	return seen;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it("nothing is computed that nobody reads", async () => {
	const { asked, run } = inThread();
	const state = await started(run);
	await settled();
	expect(asked).toEqual([]);
	expect(follow(state, MUENSTER, "degree")).toEqual([undefined]);
	await settled();
	expect(asked.map(({ names }) => names)).toEqual([["degree"]]);
});

it("whoever reads a value sees it when it is there, and another when more is shown", async () => {
	const { asked, run } = inThread();
	const state = await started(run);
	const seen = follow(state, MUENSTER, "degree");
	follow(state, GREVEN, "degree");
	await settled();
	expect(seen.at(-1)).toBe(1);
	await state.graph.add(CITIES);
	await settled();
	expect(seen.at(-1)).toBe(2);
	expect(asked).toHaveLength(2);
});

it("of a worker that fails nothing is known, and it is not asked again", async () => {
	let count = 0;
	const state = await started(() => Promise.reject(new Error(`no worker (${++count})`)));
	const seen = follow(state, MUENSTER, "closeness");
	await settled();
	await settled();
	expect([seen.at(-1), count]).toEqual([undefined, 1]);
});

it("an answer that comes when something else is shown is dropped", async () => {
	const answers: ((value: ReadonlyMap<MeasureName, ReadonlyMap<string, number>>) => void)[] = [];
	const state = await started(() => new Promise((resolve) => answers.push(resolve)));
	const seen = follow(state, MUENSTER, "degree");
	await settled();
	await state.graph.add(CITIES);
	answers[0]?.(new Map([["degree", new Map([[MUENSTER, 99]])]]));
	await settled();
	expect(seen).not.toContain(99);
});

it("sizes by a measure are asked for when they are chosen, and a layout waits for them", async () => {
	const { asked, run } = inThread();
	const state = await started(run);
	const follows = effect(() => void state.drawing.layout.value);
	state.graph.setLook({ size: "betweenness" });
	expect(state.drawing.layout.value?.early).toBe(true);
	expect([...state.drawing.elements.value.nodes.values()].map(({ scale }) => scale)).toEqual([0.75, 0.75, 0.75]);
	await settled();
	expect(asked.map(({ names }) => names)).toEqual([["betweenness"]]);
	expect(state.drawing.layout.value?.early).toBe(false);
	// The one way from Münster to Greven leads through their region.
	expect(state.drawing.elements.value.nodes.get(REGION)?.scale).toBe(2.5);
	follows();
});
