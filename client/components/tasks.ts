/** Work in several tasks of the browser, between which it hears keys and pointer and paints, and work that waits for the state. */
import { effect } from "@preact/signals";

/**
 * Does something in a task of its own, as soon as what has come before is done. Timers would wait for milliseconds.
 * @returns ends the waiting
 */
export function inNextTask(work: () => void): () => void {
	const { port1, port2 } = new MessageChannel();
	const end = () => port1.close();
	port1.onmessage = () => {
		end();
		work();
	};
	port2.postMessage(null);
	return end;
}

/** A new task. */
export const nextTask = (): Promise<void> => new Promise((resolve) => void inNextTask(resolve));

/**
 * Does one piece of work after the other, each in a task of its own.
 * @returns ends the waiting
 */
export function inTasks(...works: (() => void)[]): () => void {
	const [work, ...rest] = works;
	let end = () => {};
	if (work)
		end = inNextTask(() => {
			work();
			end = inTasks(...rest);
		});
	return () => end();
}

/**
 * Does something as soon as a condition holds that is made of signals.
 * @returns ends the waiting
 */
export function once(holds: () => boolean, act: () => void): () => void {
	let done = false;
	const stop = effect(() => {
		if (done || !holds()) return;
		done = true;
		queueMicrotask(() => stop());
		act();
	});
	return stop;
}

/** Pieces of work of many that come one after the other, each in a task of its own, as long as the page opens. */
export interface Turns {
	take(work: () => void): void;
	/** The page is open: nothing need wait for its turn. */
	end(): void;
	readonly over: boolean;
}

export function createTurns(): Turns {
	const waiting: (() => void)[] = [];
	let over = false;
	const next = () => {
		waiting[0]?.();
		waiting.shift();
		if (waiting.length > 0) inNextTask(next);
	};
	return {
		take: (work) => {
			waiting.push(work);
			if (waiting.length === 1) inNextTask(next);
		},
		end: () => {
			over = true;
		},
		get over() {
			return over;
		},
	};
}
