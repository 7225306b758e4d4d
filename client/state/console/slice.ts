/** Queries of one's own: what is written, what was asked, how far it may go. Answers go to whoever shows answers. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { CypherAnswer, Problem, SchemaAnswer } from "../../../model/index.ts";
import { type Api, ApiError } from "../api/types.ts";
import type { Tasks } from "../tasks/slice.ts";

/** A query with its parameters as they were written: JSON, or "" for none. */
export interface CypherText {
	readonly query: string;
	readonly params: string;
}

/** So many queries are remembered. */
export const MAX_REMEMBERED = 50;

export interface Console {
	readonly query: ReadonlySignal<string>;
	readonly params: ReadonlySignal<string>;
	/** The parameters as values; null when what is written is no JSON object. */
	readonly values: ReadonlySignal<Readonly<Record<string, unknown>> | null>;
	/** Labels, types and limits of the console; null before `load` has answered. */
	readonly schema: ReadonlySignal<SchemaAnswer | null>;
	readonly running: ReadonlySignal<boolean>;
	/** Why the last query was not answered; null when it was, and as soon as something else is written. */
	readonly fault: ReadonlySignal<Problem | null>;
	/** What was asked, last first, each once. */
	readonly history: ReadonlySignal<readonly CypherText[]>;
	load(): Promise<void>;
	write(text: Partial<CypherText>): void;
	/** Brings a query into the panel, without asking it. */
	open(query: string, params?: Readonly<Record<string, unknown>>): void;
	/** Asks what is written; nothing happens without a query, or with parameters that cannot be read. */
	run(): Promise<void>;
	/** Lets go of the query that is running; the server then stops it. */
	cancel(): void;
	/** Goes through what was asked: 1 to the one before, −1 to the one after, at last to what was written. */
	recall(by: 1 | -1): void;
	/** Takes over what was asked in earlier visits. */
	remember(history: readonly CypherText[]): void;
}

/** JSON as values by name; {} of an empty text, null of everything that is no JSON object. */
export function readValues(text: string): Record<string, unknown> | null {
	if (text.trim() === "") return {};
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
	} catch {
		return null;
	}
}

/** The history with a query at its beginning, each once. */
export function remembered(history: readonly CypherText[], asked: CypherText): CypherText[] {
	const isSame = (one: CypherText) => one.query === asked.query && one.params === asked.params;
	return [asked, ...history.filter((one) => !isSame(one))].slice(0, MAX_REMEMBERED);
}

/** @param show takes each answer, with the query that was sent */
export function createConsole(api: Api, tasks: Tasks, show: (answer: CypherAnswer, cypher: string) => void): Console {
	const text = signal<CypherText>({ query: "", params: "" });
	const schema = signal<SchemaAnswer | null>(null);
	const fault = signal<Problem | null>(null);
	const history = signal<readonly CypherText[]>([]);
	const values = computed(() => readValues(text.value.params));
	/** What was written before going through the history, and how far back that went; 0 is what was written. */
	let draft: CypherText = text.peek();
	let back = 0;

	const put = (next: CypherText) =>
		batch(() => {
			text.value = next;
			fault.value = null;
		});
	const write = (change: Partial<CypherText>) => {
		const next = { ...text.peek(), ...change };
		if (next.query === text.peek().query && next.params === text.peek().params) return;
		back = 0;
		put(next);
	};

	const run = async () => {
		const asked = text.peek();
		const params = values.peek();
		if (asked.query.trim() === "" || params === null) return;
		history.value = remembered(history.peek(), asked);
		back = 0;
		fault.value = null;
		await tasks.run(
			"console",
			(signal) => api.cypher(asked.query, params, { signal }).catch(problemOf),
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
		load: async () => {
			if (schema.peek()) return;
			await tasks.run(
				"schema",
				(signal) => api.schema({ signal }),
				(found) => {
					schema.value = found;
				},
			);
		},
		write,
		open: (query, params = {}) =>
			write({ query, params: Object.keys(params).length > 0 ? JSON.stringify(params, null, 2) : "" }),
		run,
		cancel: () => tasks.abort("console"),
		recall: (by) => {
			if (back === 0) draft = text.peek();
			const next = Math.min(Math.max(back + by, 0), history.peek().length);
			if (next === back) return;
			back = next;
			put(history.peek()[next - 1] ?? draft);
		},
		remember: (earlier) => {
			history.value = earlier.slice(0, MAX_REMEMBERED);
		},
	};
}

/** An answer of the server that says no is an answer to the query; what else went wrong is not. */
function problemOf(error: unknown): Problem {
	if (error instanceof ApiError) return error.problem;
	throw error;
}
