/** Work that waits for the server: what is under way, what failed, and that a newer request of its kind replaces an older. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "../../../model/index.ts";
import { ApiError } from "../api/types.ts";

/** One kind at a time; starting another of the same kind aborts the first. */
export type TaskKind = "picture" | "details" | "search" | "years" | "catalogue" | "question" | "schema" | "console";

export interface Failure {
	readonly kind: TaskKind;
	readonly problem: Problem;
	/** Does the same again. */
	readonly retry: () => void;
}

export interface Tasks {
	/** The kinds that are under way. */
	readonly busy: ReadonlySignal<ReadonlySet<TaskKind>>;
	/** The last failure that was neither dismissed nor overtaken by a success of its kind. */
	readonly failure: ReadonlySignal<Failure | null>;
	/** Runs `work` unless it is overtaken; resolves when done, failed or overtaken, and never rejects. */
	run<T>(kind: TaskKind, work: (signal: AbortSignal) => Promise<T>, done: (result: T) => void): Promise<void>;
	abort(kind: TaskKind): void;
	/** Aborts what is under way of a kind and drops its failure. */
	forget(kind: TaskKind): void;
	dismiss(): void;
}

export function createTasks(): Tasks {
	const busy = signal<ReadonlySet<TaskKind>>(new Set());
	const failure = signal<Failure | null>(null);
	const running = new Map<TaskKind, AbortController>();
	const publish = () => {
		busy.value = new Set(running.keys());
	};
	const abort = (kind: TaskKind) => {
		running.get(kind)?.abort();
		running.delete(kind);
		publish();
	};
	const run: Tasks["run"] = async (kind, work, done) => {
		abort(kind);
		const controller = new AbortController();
		running.set(kind, controller);
		publish();
		const current = () => running.get(kind) === controller;
		try {
			const result = await work(controller.signal);
			if (!current()) return;
			if (failure.value?.kind === kind) failure.value = null;
			done(result);
		} catch (error) {
			if (!current()) return;
			failure.value = { kind, problem: problemOf(error), retry: () => void run(kind, work, done) };
		} finally {
			if (current()) {
				running.delete(kind);
				publish();
			}
		}
	};
	const dismiss = () => {
		failure.value = null;
	};
	const forget = (kind: TaskKind) => {
		abort(kind);
		if (failure.peek()?.kind === kind) dismiss();
	};
	return { busy, failure, run, abort, forget, dismiss };
}

function problemOf(error: unknown): Problem {
	if (error instanceof ApiError) return error.problem;
	const detail = error instanceof Error ? error.message : String(error);
	return { type: "/errors/client", title: "Client error", status: 0, detail, instance: "" };
}
