/** Work that waits for the server: what is under way, what failed, and that a newer request of its kind replaces an older. */
import { batch, signal } from "@preact/signals-core";
import { isAway, problemOf } from "./actions.ts";
import type { Failure, TaskKind, Tasks } from "./types.ts";

export function createTasks(): Tasks {
	const busy = signal<ReadonlySet<TaskKind>>(new Set());
	const failures = signal<ReadonlyMap<TaskKind, Failure>>(new Map());
	const running = new Map<TaskKind, AbortController>();
	const publish = () => {
		busy.value = new Set(running.keys());
	};
	const note = (kind: TaskKind, failure: Failure | null) => {
		const others = [...failures.peek()].filter(([one]) => one !== kind);
		failures.value = new Map(failure ? [...others, [kind, failure]] : others);
	};
	const forget = (kind: TaskKind) =>
		batch(() => {
			running.get(kind)?.abort();
			running.delete(kind);
			publish();
			note(kind, null);
		});
	const run: Tasks["run"] = async (kind, work, done) => {
		forget(kind);
		const controller = new AbortController();
		const { signal } = controller;
		running.set(kind, controller);
		publish();
		const end = () => {
			if (running.get(kind) === controller) running.delete(kind);
			publish();
		};
		try {
			const result = await work(signal);
			if (signal.aborted) return;
			end();
			const away = [...failures.peek()].filter(([, { problem }]) => isAway(problem));
			const more = batch(() => done(result));
			for (const [one, failure] of away) if (failures.peek().get(one) === failure) failure.retry();
			await more;
		} catch (error) {
			if (signal.aborted) return;
			end();
			note(kind, { problem: problemOf(error), retry: () => void run(kind, work, done) });
		}
	};
	return { busy, failures, run, forget };
}
