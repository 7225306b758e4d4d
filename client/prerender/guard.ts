/**
 * Runs in the page before the first page is read, so that it is never seen where another one is going to stand, and has the theme
 * that was chosen. Self-contained, as the page is given its text.
 */

/** What this browser keeps, by name, and what the first page is like. */
export interface Given {
	readonly language: string;
	readonly kept: { readonly language: string; readonly theme: string; readonly panes: string };
	/** What is kept of panels that nobody has moved. */
	readonly untouched: string;
}

export function guard({ language, kept, untouched }: Given): void {
	const root = document.documentElement;
	const recall = (key: string, otherwise: string) => {
		try {
			return localStorage.getItem(key) ?? otherwise;
		} catch {
			return otherwise;
		}
	};
	const theme = recall(kept.theme, "system");
	const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
	root.dataset.theme = theme === "dark" || theme === "light" ? theme : system;
	const plain = location.hash === "" && recall(kept.panes, untouched) === untouched;
	if (plain && recall(kept.language, language) === language) {
		root.lang = language;
		return;
	}
	root.dataset.begins = "elsewhere";
	addEventListener("DOMContentLoaded", () => document.querySelector(".first-page")?.remove(), { once: true });
}
