import { performance } from "node:perf_hooks";

/** Keeps an answer for some milliseconds from when it was asked for; calls that come meanwhile share it. A failure is not kept. */
export function memoFor<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
	let kept: Promise<T> | undefined;
	let until = 0;
	return () => {
		const now = performance.now();
		if (kept && now < until) return kept;
		const answer = ask();
		[kept, until] = [answer, now + milliseconds];
		answer.catch(() => {
			if (kept === answer) kept = undefined;
		});
		return answer;
	};
}

/**
 * Keeps the result of a costly computation until the data change. Calls that come while it runs share it; a failure is not
 * kept.
 */
export function memoByVersion<T>(compute: () => Promise<T>): (dataVersion: string) => Promise<T> {
	let kept: { dataVersion: string; value: Promise<T> } | undefined;
	return (dataVersion) => {
		if (kept?.dataVersion === dataVersion) return kept.value;
		const value = compute();
		const entry = { dataVersion, value };
		kept = entry;
		value.catch(() => {
			if (kept === entry) kept = undefined;
		});
		return value;
	};
}
