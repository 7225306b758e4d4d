/** Asking: the catalogue, the form that is open, and what is asked. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { EntityRef, FormDescription, Problem, QuestionsAnswer } from "../../../model/index.ts";
import type { FormState, Values } from "../question/types.ts";

/** An open form. */
export interface Form {
	readonly formState: FormState;
	/** Null: there is no question of that name. */
	readonly description: FormDescription | null;
}

export interface Questions {
	readonly catalogue: ReadonlySignal<QuestionsAnswer | null>;
	/** Null: the catalogue is shown. */
	readonly form: ReadonlySignal<Form | null>;
	/** Fields that are to be filled before it can be asked. */
	readonly missing: ReadonlySignal<readonly string[]>;
	/** Why the form was refused; null when it was not. */
	readonly refusal: ReadonlySignal<Problem | null>;
	/** What the answer that is shown answers; it stands in the URL. */
	readonly asked: ReadonlySignal<FormState | null>;
	/** Names of entities that forms mention. */
	readonly names: ReadonlySignal<ReadonlyMap<string, EntityRef>>;
	/** Fetches the catalogue, once. */
	load(): Promise<void>;
	/** Opens a form with its defaults and the page's day, and what is given in place of a default. */
	open(kind: FormState["kind"], name?: string, given?: Values): void;
	/**
	 * Opens what a URL asks, with exactly its values, and asks it. A URL without any, where some are needed, only
	 * opens the form; null closes form and answer and goes back to the picture before.
	 * @param draw false leaves the picture as it is
	 */
	visit(formState: FormState | null, draw?: boolean): Promise<void>;
	set(name: string, value: string): void;
	/** A name for an id that was chosen. */
	learn(entity: EntityRef): void;
	/** Asks for the names of ids that stand in an address, as far as they are not known; "" is none. */
	recall(ids: readonly string[]): Promise<void>;
	/** Asks what the form says; the answer is shown and drawn. */
	ask(): Promise<void>;
	/** Asks what the answer answers for another day (ISO; null for all times). */
	askOn(day: string | null): Promise<void>;
	/** Back to the catalogue. The answer stays. */
	close(): void;
}
