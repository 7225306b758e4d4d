/** Ad-hoc queries: what is written, what was asked, how far it may go. Answers go to whoever shows answers. */
import { batch, computed, type Signal, signal } from "@preact/signals-core";
import type { CypherAnswer, Problem, SchemaAnswer } from "../../../model/index.ts";
import { type Api, ApiError } from "../remote/types.ts";
import type { Tasks } from "../tasks/types.ts";
import { MAX_REMEMBERED, readValues, remembered } from "./actions.ts";
import type { Console, CypherText } from "./types.ts";

/** @param show takes each answer, with the query that was sent */
export function createConsole(api: Api, tasks: Tasks, show: (answer: CypherAnswer, cypher: string) => void): Console {
	const text = signal<CypherText>({ query: "", params: "" });
	const schema = signal<SchemaAnswer | null>(null);
	const fault = signal<Problem | null>(null);
	const values = computed(() => readValues(text.value.params));
	const put = (next: CypherText) =>
		batch(() => {
			text.value = next;
			fault.value = null;
		});
	const { history, recall, remember, leave, note } = createHistory(text, put);
	const write = (change: Partial<CypherText>) => {
		const next = { ...text.peek(), ...change };
		if (next.query === text.peek().query && next.params === text.peek().params) return;
		leave();
		put(next);
	};
	const run = async () => {
		const asked = text.peek();
		const params = values.peek();
		if (asked.query.trim() === "" || params === null) return;
		note(asked);
		fault.value = null;
		await tasks.run(
			"console",
			(signal) => api.cypher(asked.query, params, { signal }).catch(refusal),
			(answer) => {
				if ("columns" in answer) show(answer, asked.query);
				else if (text.peek() === asked) fault.value = answer;
			},
		);
	};
	return {
		query: computed(() => text.value.query),
		params: computed(() => text.value.params),
		values,
		schema,
		running: computed(() => tasks.busy.value.has("console")),
		fault,
		history,
		load: createLoad(api, tasks, schema),
		write,
		open: (query, params = {}) =>
			write({ query, params: Object.keys(params).length > 0 ? JSON.stringify(params, null, 2) : "" }),
		run,
		cancel: () => tasks.forget("console"),
		recall,
		remember,
	};
}

/** Going through what was asked, and back to what was written. */
function createHistory(text: Signal<CypherText>, put: (text: CypherText) => void) {
	const history = signal<readonly CypherText[]>([]);
	/** What was written before going through the history, and how far back that went; 0 is what was written. */
	let draft: CypherText = text.peek();
	let back = 0;
	const leave = () => {
		back = 0;
	};
	return {
		history,
		leave,
		note: (asked: CypherText) => {
			history.value = remembered(history.peek(), asked);
			leave();
		},
		recall: (by: 1 | -1) => {
			if (back === 0) draft = text.peek();
			const next = Math.min(Math.max(back + by, 0), history.peek().length);
			if (next === back) return;
			back = next;
			put(history.peek()[next - 1] ?? draft);
		},
		remember: (earlier: readonly CypherText[]) => {
			history.value = earlier.slice(0, MAX_REMEMBERED);
		},
	};
}

/** Fetches the schema, once; whoever else wants it meanwhile waits for the same. */
function createLoad(api: Api, tasks: Tasks, schema: Signal<SchemaAnswer | null>): () => Promise<void> {
	let loading: Promise<void> | null = null;
	const ask = () =>
		tasks.run(
			"schema",
			(signal) => api.schema({ signal }),
			(found) => {
				schema.value = found;
			},
		);
	return async () => {
		if (schema.peek()) return;
		loading ??= ask().finally(() => {
			loading = null;
		});
		await loading;
	};
}

/** An answer of the server that says no is an answer to the query; what else went wrong is not. */
function refusal(error: unknown): Problem {
	if (error instanceof ApiError) return error.problem;
	throw error;
}
