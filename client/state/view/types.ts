/** How the page is shown. */
import type { ReadonlySignal } from "@preact/signals-core";

export type Language = "de" | "en";
/** `system` follows the operating system. */
export type Theme = "light" | "dark" | "system";

export interface View {
	readonly language: ReadonlySignal<Language>;
	readonly theme: ReadonlySignal<Theme>;
	setLanguage(language: Language): void;
	setTheme(theme: Theme): void;
}
