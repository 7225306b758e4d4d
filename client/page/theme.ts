/** The theme: kept in the browser, written onto the page's root where the stylesheet and the canvas see it. */
import type { Theme } from "../state/index.ts";
import { KEPT, keep, recall } from "./kept.ts";

/** What was chosen last time. */
export function recallTheme(): Theme {
	const kept = recall(KEPT.theme);
	return kept === "light" || kept === "dark" ? kept : "system";
}

export const keepTheme = (theme: Theme): void => keep(KEPT.theme, theme);

/** Paints the theme now, and anew when the system's changes. @param theme what is chosen when it is painted */
export function followTheme(theme: () => Theme): () => void {
	const dark = matchMedia("(prefers-color-scheme: dark)");
	const paint = () => {
		const chosen = theme();
		document.documentElement.dataset.theme = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen;
	};
	dark.addEventListener("change", paint);
	paint();
	return paint;
}
