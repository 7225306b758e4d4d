/** Ad-hoc queries. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { Problem, SchemaAnswer } from "../../../model/index.ts";

/** A query with its parameters as they were written: JSON, or "" for none. */
export interface CypherText {
	readonly query: string;
	readonly params: string;
}

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
