/** How the page is shown: language and theme. Not part of the picture, so not undone. */
import { type ReadonlySignal, signal } from "@preact/signals";

export type Language = "de" | "en";
/** `system` follows the operating system. */
export type Theme = "light" | "dark" | "system";

export interface View {
	readonly language: ReadonlySignal<Language>;
	readonly theme: ReadonlySignal<Theme>;
	setLanguage(language: Language): void;
	setTheme(theme: Theme): void;
}

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
