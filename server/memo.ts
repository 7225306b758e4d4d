import { performance } from "node:perf_hooks";

/** Caches an answer for some milliseconds from when it was asked for; calls that come meanwhile share it. A failure is not cached. */
export function memoFor<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
	let cached: Promise<T> | undefined;
	let until = 0;
	return () => {
		const now = performance.now();
		if (cached && now < until) return cached;
		const answer = ask();
		[cached, until] = [answer, now + milliseconds];
		answer.catch(() => {
			if (cached === answer) cached = undefined;
		});
		return answer;
	};
}

/**
 * Caches the result of a costly computation until the data change. Calls that come while it runs share it; a failure is not
 * cached.
 */
export function memoByVersion<T>(compute: () => Promise<T>): (dataVersion: string) => Promise<T> {
	let cached: { dataVersion: string; value: Promise<T> } | undefined;
	return (dataVersion) => {
		if (cached?.dataVersion === dataVersion) return cached.value;
		const value = compute();
		const entry = { dataVersion, value };
		cached = entry;
		value.catch(() => {
			if (cached === entry) cached = undefined;
		});
		return value;
	};
}

/** Looks up each key once, however often it is asked for. */
export function remember<K, T>(look: (key: K) => T): (key: K) => T {
	const known = new Map<K, T>();
	return (key) => {
		const found = known.get(key) ?? look(key);
		known.set(key, found);
		return found;
	};
}
