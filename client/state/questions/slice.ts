/** Asking: the catalogue, the form that is open, and what is asked. Answers go to the slice `answer`. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { EntityRef, InquiryDescription, Problem, QuestionsAnswer, WhatIfRequest } from "../../../model/index.ts";
import { type Answered, changedMembers, changedNetworks, nodesOf } from "../answer/derived.ts";
import type { AnswerSlice } from "../answer/slice.ts";
import type { Api, Call } from "../api/types.ts";
import type { GraphSlice } from "../graph/slice.ts";
import {
	completeValues,
	describeInquiry,
	givenValues,
	type Inquiry,
	initialValues,
	missingValues,
	readMemberships,
	type Values,
} from "../question/actions.ts";
import type { Tasks } from "../tasks/slice.ts";

/** An open form. */
export interface Form {
	readonly inquiry: Inquiry;
	/** Null: there is no question of that name. */
	readonly description: InquiryDescription | null;
}

export interface Questions {
	readonly catalogue: ReadonlySignal<QuestionsAnswer | null>;
	/** Null: the catalogue is shown. */
	readonly form: ReadonlySignal<Form | null>;
	/** Fields that are to be filled before it can be asked. */
	readonly missing: ReadonlySignal<readonly string[]>;
	/** Why the form was refused; null when it was not. */
	readonly refusal: ReadonlySignal<Problem | null>;
	/** What the answer that is shown answers; it stands in the address. */
	readonly asked: ReadonlySignal<Inquiry | null>;
	/** Names of entities that forms mention. */
	readonly names: ReadonlySignal<ReadonlyMap<string, EntityRef>>;
	/** Fetches the catalogue, once. */
	load(): Promise<void>;
	/** Opens a form with its defaults and the page's day. */
	open(kind: Inquiry["kind"], name?: string): void;
	/**
	 * Opens what an address asks, with exactly its values, and asks it. An address without any, where some are needed, only
	 * opens the form; null closes form and answer and goes back to the picture before.
	 */
	visit(inquiry: Inquiry | null): Promise<void>;
	set(name: string, value: string): void;
	/** A name for an id that was chosen. */
	learn(entity: EntityRef): void;
	/** Asks what the form says; the answer is shown and drawn. */
	ask(): Promise<void>;
	/** Asks what the answer answers for another day (ISO; null for all times). */
	askOn(day: string | null): Promise<void>;
	/** Back to the catalogue. The answer stays. */
	close(): void;
}

export function createQuestions(api: Api, tasks: Tasks, graph: GraphSlice, answer: AnswerSlice): Questions {
	const catalogue = signal<QuestionsAnswer | null>(null);
	const inquiry = signal<Inquiry | null>(null);
	const missing = signal<readonly string[]>([]);
	const learnt = signal<readonly EntityRef[]>([]);

	const form = computed((): Form | null => {
		const open = inquiry.value;
		if (!open || !catalogue.value) return null;
		return { inquiry: open, description: describeInquiry(open, catalogue.value) };
	});
	const asked = computed(() => {
		const shown = answer.shown.value;
		return shown && shown.kind !== "cypher" ? shown.inquiry : null;
	});
	const names = computed(() => {
		const shown = answer.shown.value;
		const all = [...graph.networks.value, ...(catalogue.value?.entities ?? []), ...(shown ? nodesOf(shown) : [])];
		return new Map([...all, ...learnt.value].map((entity) => [entity.id, entity]));
	});
	const refusal = computed(() => {
		const failure = tasks.failure.value;
		return failure?.kind === "question" ? failure.problem : null;
	});
	const describe = (what: Pick<Inquiry, "kind" | "name">) => {
		const known = catalogue.peek();
		return known && describeInquiry(what, known);
	};
	const fill = (next: Inquiry | null) =>
		batch(() => {
			inquiry.value = next;
			missing.value = [];
			tasks.forget("question");
		});

	const load = async () => {
		if (catalogue.peek()) return;
		await tasks.run(
			"catalogue",
			(signal) => api.questions({ signal }),
			(found) => {
				catalogue.value = found;
			},
		);
	};

	const ask = async () => {
		const { inquiry: filled, description } = form.peek() ?? {};
		if (!filled || !description) return;
		missing.value = missingOf(filled, description);
		if (missing.peek().length > 0) return;
		const given = { ...filled, values: givenValues(description.params, filled.values) };
		let done = false;
		await tasks.run(
			"question",
			(signal) => put(api, given, description, { signal }),
			(answered) => {
				done = true;
				answer.show(answered);
			},
		);
		if (done) await answer.draw();
	};

	const open = (kind: Inquiry["kind"], name = "") => {
		const { entities = [] } = catalogue.peek() ?? {};
		const known = new Set(entities.map((entity) => entity.id));
		const from = { asOf: graph.asOf.peek(), networks: graph.sets.peek(), isKnown: (id: string) => known.has(id) };
		fill({ kind, name, values: initialValues(describe({ kind, name })?.params ?? [], from) });
	};

	return {
		catalogue,
		form,
		missing,
		refusal,
		asked,
		names,
		load,
		ask,
		open,
		visit: async (next) => {
			if (!next) {
				answer.close();
				graph.leaveAnswer();
				return fill(null);
			}
			await load();
			const description = describe(next);
			const given = { ...next, values: completeValues(description?.params ?? [], next.values) };
			const bare = Object.keys(next.values).length === 0;
			if (bare && description && missingOf(given, description).length > 0) return open(next.kind, next.name);
			fill(given);
			await ask();
		},
		askOn: async (day) => {
			const inquiry = asked.peek();
			if (!inquiry) return;
			const values = completeValues(describe(inquiry)?.params ?? [], { ...inquiry.values, asOf: day ?? "" });
			fill({ ...inquiry, values });
			await ask();
		},
		set: (name, value) => {
			const open = inquiry.peek();
			if (!open) return;
			inquiry.value = { ...open, values: { ...open.values, [name]: value } };
			missing.value = missing.peek().filter((one) => one !== name);
		},
		learn: (entity) => {
			learnt.value = [...learnt.peek(), entity];
		},
		close: () => fill(null),
	};
}

/** A supposition without a change supposes nothing. */
function missingOf({ kind, values }: Inquiry, { params }: InquiryDescription): string[] {
	const missing = missingValues(params, values);
	return kind === "supposition" && changedNetworks(values).length === 0 ? ["add", ...missing] : missing;
}

/** Puts it to the server. */
async function put(api: Api, inquiry: Inquiry, description: InquiryDescription, call: Call): Promise<Answered> {
	const { kind, name, values } = inquiry;
	const asked = { inquiry, description };
	if (kind === "question") return { ...asked, kind, answer: await api.question(name, values, call) };
	if (kind === "comparison") return { ...asked, kind, answer: await api.compare(withoutEmpty(values), call) };
	const [answer, graph] = await Promise.all([api.whatIf(toSuppose(values), call), surroundings(api, values, call)]);
	return { ...asked, kind, answer, graph };
}

const withoutEmpty = (values: Values): Values =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));

function toSuppose({ add, remove, indirect, asOf }: Values): Partial<WhatIfRequest> {
	return {
		add: readMemberships(add),
		remove: readMemberships(remove),
		indirect: indirect === "true",
		...(asOf ? { asOf } : {}),
	};
}

/** The changed networks as they are, and who joins or leaves. */
async function surroundings(api: Api, values: Values, call: Call) {
	const day = values.asOf ? { asOf: values.asOf } : {};
	const indirect = values.indirect === "true";
	const [networks, members] = await Promise.all([
		api.subgraph({ networks: changedNetworks(values), include: ["members"], indirect, ...day }, call),
		api.subgraph({ ids: changedMembers(values), ...day }, call),
	]);
	const nodes = new Map([...members.nodes, ...networks.nodes].map((node) => [node.id, node]));
	return { ...networks, nodes: [...nodes.values()] };
}
