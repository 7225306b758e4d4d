/** The console: what is written, asked, remembered and let go of. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_REMEMBERED, readValues, remembered } from "../../../client/state/console/actions.ts";
import { type Api, ApiError, createState } from "../../../client/state/index.ts";
import { MUENSTER, smallApi } from "./small-graph.ts";

const QUERY = "MATCH (n:Commune)\nRETURN n";
const problem = { type: "/errors/query-refused", title: "", status: 422, detail: "no", instance: "" };

const refusing = (): Api => ({
	...smallApi(),
	cypher: async () => {
		throw new ApiError(problem);
	},
});

describe("a query", () => {
	it("is sent with its parameters; the answer is shown and can be drawn as one step that says why", async () => {
		const state = createState(smallApi());
		await state.graph.start();
		state.console.open(QUERY, { day: "2020-12-31" });
		await state.console.run();
		const shown = state.answer.shown.value;
		expect(shown).toMatchObject({ kind: "cypher", cypher: QUERY });
		expect(shown?.kind === "cypher" && shown.answer.rows).toEqual([[QUERY, '{"day":"2020-12-31"}']]);
		const before = state.graph.picture.value;
		await state.answer.draw();
		expect([...state.graph.visible.value.nodes.keys()]).toEqual([MUENSTER]);
		expect(state.graph.why(MUENSTER)).toMatchObject({ kind: "answer", title: { de: "MATCH (n:Commune)" } });
		state.graph.undo();
		expect(state.graph.picture.value).toBe(before);
	});

	it("is not sent when it is empty, or when its parameters are no JSON object", async () => {
		let asked = 0;
		const api: Api = {
			...smallApi(),
			cypher: (...given) =>
				smallApi()
					.cypher(...given)
					.finally(() => asked++),
		};
		const state = createState(api);
		await state.console.run();
		state.console.write({ query: QUERY, params: "[1]" });
		await state.console.run();
		expect([asked, state.console.values.value, state.console.history.value]).toEqual([0, null, []]);
		state.console.write({ params: "{}" });
		await state.console.run();
		expect(asked).toBe(1);
	});

	it("that is refused says why until something else is written, and leaves the answer before", async () => {
		const state = createState(refusing());
		state.console.write({ query: QUERY });
		await state.console.run();
		expect(state.console.fault.value).toBe(problem);
		expect(state.tasks.failures.value.size).toBe(0);
		expect(state.answer.shown.value).toBeNull();
		state.console.write({ query: `${QUERY} LIMIT 1` });
		expect(state.console.fault.value).toBeNull();
	});

	it("can be cancelled: the request is aborted and nothing comes of it", async () => {
		let signal: AbortSignal | undefined;
		const held: Api = {
			...smallApi(),
			cypher: (_query, _params, call) => {
				signal = call?.signal;
				return new Promise((_resolve, reject) => {
					signal?.addEventListener("abort", () => reject(signal?.reason));
				});
			},
		};
		const state = createState(held);
		state.console.write({ query: QUERY });
		const run = state.console.run();
		expect(state.console.running.value).toBe(true);
		state.console.cancel();
		await run;
		expect(signal?.aborted).toBe(true);
		expect([state.console.running.value, state.console.fault.value, state.tasks.failures.value.size]).toEqual([
			false,
			null,
			0,
		]);
	});
});

describe("what was asked", () => {
	it("is gone through backwards and forwards, to what was written at last", async () => {
		const state = createState(smallApi());
		for (const query of ["one", "two"]) {
			state.console.write({ query });
			await state.console.run();
		}
		state.console.write({ query: "draft" });
		const gone = [1, 1, 1, -1, -1, -1].map((by) => {
			state.console.recall(by as 1 | -1);
			return state.console.query.value;
		});
		expect(gone).toEqual(["two", "one", "one", "two", "draft", "draft"]);
	});

	it("is remembered once each, the last first, and not without end", () => {
		const text = fc.record({ query: fc.constantFrom("a", "b", "c"), params: fc.constantFrom("", "{}") });
		fc.assert(
			fc.property(fc.array(text), text, (all, last) => {
				const history = [...all, last].reduce(remembered, []);
				expect(history[0]).toEqual(last);
				expect(new Set(history.map((one) => JSON.stringify(one))).size).toBe(history.length);
			}),
		);
		const many = Array.from({ length: 80 }, (_, n) => ({ query: String(n), params: "" })).reduce(remembered, []);
		expect([many.length, many[0]?.query]).toEqual([MAX_REMEMBERED, "79"]);
	});
});

it.each([
	["", {}],
	["  ", {}],
	['{"a": [1]}', { a: [1] }],
	["[1]", null],
	["null", null],
	["{a: 1}", null],
])("reads %j as parameters %j", (text, values) => expect(readValues(text)).toEqual(values));
