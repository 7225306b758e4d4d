/** Work that waits for the server. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { Problem } from "../../../model/index.ts";

/** One kind at a time; starting another of the same kind aborts the first. */
export type TaskKind =
	| ("start" | "picture" | "details" | "search" | "years" | "sources" | "evidence" | "paths")
	| ("catalogue" | "question" | "lookup" | "schema" | "console" | "districts");

export interface Failure {
	readonly problem: Problem;
	/** Does the same again. */
	readonly retry: () => void;
}

export interface Tasks {
	/** The kinds that are under way. */
	readonly busy: ReadonlySignal<ReadonlySet<TaskKind>>;
	/** Of each kind the last failure, until it is dismissed or tried again. */
	readonly failures: ReadonlySignal<ReadonlyMap<TaskKind, Failure>>;
	/**
	 * Runs `work` unless it is overtaken, then `done`; resolves when done, failed or overtaken, and never rejects. What had
	 * failed because the server was away is tried again when any other task reaches it.
	 */
	run<T>(
		kind: TaskKind,
		work: (signal: AbortSignal) => Promise<T>,
		done: (result: T) => void | Promise<void>,
	): Promise<void>;
	/** Aborts what is under way of a kind, and drops its failure. */
	forget(kind: TaskKind): void;
}
