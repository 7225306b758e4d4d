/** How the page is shown: language and theme. Not part of the picture, so not undone. */
import { signal } from "@preact/signals-core";
import type { Language, Theme, View } from "./types.ts";

export function createView(): View {
	const language = signal<Language>("de");
	const theme = signal<Theme>("system");
	return {
		language,
		theme,
		setLanguage: (next) => {
			language.value = next;
		},
		setTheme: (next) => {
			theme.value = next;
		},
	};
}
