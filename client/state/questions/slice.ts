/** Asking: the catalogue, the form that is open, and what is asked. Answers go to the slice `answer`. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { EntityRef, FormDescription, QuestionsAnswer } from "../../../model/index.ts";
import { nodesOf } from "../answer/derived.ts";
import type { AnswerSlice } from "../answer/types.ts";
import type { GraphSlice } from "../graph/types.ts";
import { completeValues, describeForm, givenValues, initialValues } from "../question/actions.ts";
import type { FormState, Values } from "../question/types.ts";
import type { Api } from "../remote/types.ts";
import type { Tasks } from "../tasks/types.ts";
import { missingOf } from "./actions.ts";
import { askForm } from "./requests.ts";
import type { Form, Questions } from "./types.ts";

/** @param today the day as an ISO date */
export function createQuestions(
	api: Api,
	tasks: Tasks,
	graph: GraphSlice,
	answer: AnswerSlice,
	today: () => string,
): Questions {
	const catalogue = createCatalogue(api, tasks);
	const form = createForm(catalogue, tasks, graph, today);
	return {
		catalogue: catalogue.catalogue,
		load: catalogue.load,
		form: form.form,
		missing: form.missing,
		refusal: form.refusal,
		open: form.open,
		set: form.set,
		close: () => form.fill(null),
		...createNames(api, catalogue, graph, answer),
		...createAsking(api, tasks, graph, answer, catalogue, form),
	};
}

type Catalogue = ReturnType<typeof createCatalogue>;

function createCatalogue(api: Api, tasks: Tasks) {
	const catalogue = signal<QuestionsAnswer | null>(null);
	/** Under way; whoever else wants it waits for the same. */
	let loading: Promise<void> | null = null;
	return {
		catalogue: catalogue as ReadonlySignal<QuestionsAnswer | null>,
		describe: (what: Pick<FormState, "kind" | "name">): FormDescription | null => {
			const known = catalogue.peek();
			return known && describeForm(what, known);
		},
		load: async () => {
			if (catalogue.peek()) return;
			const ask = () =>
				tasks.run(
					"catalogue",
					(signal) => api.questions({ signal }),
					(found) => {
						catalogue.value = found;
					},
				);
			loading ??= ask().finally(() => {
				loading = null;
			});
			await loading;
		},
	};
}

type OpenForm = ReturnType<typeof createForm>;

/** The form that is open, and what becomes of its values. */
function createForm({ catalogue, describe }: Catalogue, tasks: Tasks, graph: GraphSlice, today: () => string) {
	const formState = signal<FormState | null>(null);
	const missing = signal<readonly string[]>([]);
	const fill = (next: FormState | null) =>
		batch(() => {
			formState.value = next;
			missing.value = [];
			tasks.forget("question");
		});
	return {
		form: computed((): Form | null => {
			const open = formState.value;
			if (!open || !catalogue.value) return null;
			return { formState: open, description: describeForm(open, catalogue.value) };
		}),
		missing,
		refusal: computed(() => tasks.failures.value.get("question")?.problem ?? null),
		fill,
		open: (kind: FormState["kind"], name = "", given: Values = {}) => {
			const from = { asOf: graph.asOf.peek(), today: today(), networks: graph.sets.peek() };
			fill({ kind, name, values: { ...initialValues(describe({ kind, name })?.params ?? [], from), ...given } });
		},
		set: (name: string, value: string) => {
			const open = formState.peek();
			if (!open) return;
			formState.value = { ...open, values: { ...open.values, [name]: value } };
			missing.value = missing.peek().filter((one) => one !== name);
		},
	};
}

function createNames(api: Api, { catalogue }: Catalogue, graph: GraphSlice, answer: AnswerSlice) {
	const learnt = signal<readonly EntityRef[]>([]);
	const names = computed(() => {
		const shown = answer.shown.value;
		const all = [...graph.networks.value, ...(catalogue.value?.entities ?? []), ...(shown ? nodesOf(shown) : [])];
		return new Map([...all, ...learnt.value].map((entity) => [entity.id, entity]));
	});
	const learn = (entity: EntityRef) => {
		learnt.value = [...learnt.peek(), entity];
	};
	return {
		names,
		learn,
		recall: async (ids: readonly string[]) => {
			const unknown = ids.filter((id) => id !== "" && !names.peek().has(id));
			// What the data do not have any more keeps its id.
			await Promise.all(
				unknown.map((id) =>
					api.entity(id).then(
						({ entity }) => learn(entity),
						() => undefined,
					),
				),
			);
		},
	};
}

function createAsking(
	api: Api,
	tasks: Tasks,
	graph: GraphSlice,
	answer: AnswerSlice,
	{ load, describe }: Catalogue,
	{ form, missing, fill, open }: OpenForm,
): Pick<Questions, "asked" | "ask" | "askOn" | "visit"> {
	const asked = computed(() => {
		const shown = answer.shown.value;
		return shown && shown.kind !== "cypher" ? shown.formState : null;
	});
	const ask = async (draw: () => Promise<void> = answer.open) => {
		const { formState, description } = form.peek() ?? {};
		if (!formState || !description) return;
		missing.value = missingOf(formState, description);
		if (missing.peek().length > 0) return;
		const given = { ...formState, values: givenValues(description.params, formState.values) };
		await tasks.run(
			"question",
			(signal) => askForm(api, given, description, { signal }),
			(answered) => {
				answer.show(answered);
				return draw();
			},
		);
	};
	/** With the defaults of what is not given. */
	const completed = (formState: FormState): FormState => ({
		...formState,
		values: completeValues(describe(formState)?.params ?? [], formState.values),
	});
	return {
		asked,
		ask: () => ask(),
		askOn: async (day) => {
			const formState = asked.peek();
			if (!formState) return;
			fill(completed({ ...formState, values: { ...formState.values, asOf: day ?? "" } }));
			await ask(answer.draw);
		},
		visit: async (next, draw = true) => {
			if (!next) {
				answer.close();
				if (draw) graph.leaveAnswer();
				return fill(null);
			}
			await load();
			const description = describe(next);
			const given = completed(next);
			const bare = Object.keys(next.values).length === 0;
			if (bare && description && missingOf(given, description).length > 0) return open(next.kind, next.name);
			fill(given);
			await ask(draw ? answer.open : async () => undefined);
		},
	};
}
