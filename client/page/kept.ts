/** What the browser keeps from visit to visit. Browsers that forbid storage throw; the page works without. */

/** Under which names. */
export const KEPT = {
	language: "kooperationsgraph.language",
	theme: "kooperationsgraph.theme",
	panes: "kooperationsgraph.panes",
} as const;

export function recall(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

export function keep(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// nothing is lost but the memory of a preference
	}
}
