/** Undo and redo over immutable values: each entry keeps the value itself, so going back is exact and asks nobody. */

import type { History } from "./types.ts";

/** At least so many steps can be taken back. */
export const HISTORY_LIMIT = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A new step; what was undone is forgotten. No step when nothing changed. */
export function commit<T>(history: History<T>, next: T): History<T> {
	if (Object.is(next, history.present)) return history;
	return { past: [...history.past, history.present].slice(-HISTORY_LIMIT), present: next, future: [] };
}

/** Completes the present step without making a new one, e.g. with the places a layout found for it. */
export const amend = <T>(history: History<T>, present: T): History<T> =>
	Object.is(present, history.present) ? history : { ...history, present };

export function undo<T>(history: History<T>): History<T> {
	const previous = history.past.at(-1);
	if (previous === undefined) return history;
	return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
	const [next, ...future] = history.future;
	if (next === undefined) return history;
	return { past: [...history.past, history.present], present: next, future };
}
