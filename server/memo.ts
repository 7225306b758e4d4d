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
