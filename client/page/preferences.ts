/** Language and theme: kept in the browser, written onto the page's root where the stylesheet and the canvas see them. */
import { effect } from "@preact/signals";
import { language, t } from "../i18n/index.ts";
import type { Answered, State } from "../state/index.ts";

const LANGUAGE = "kooperationsgraph.language";
const THEME = "kooperationsgraph.theme";

/**
 * Takes over what was chosen last time and keeps the page in step with the state. The URL may ask for a language
 * (`?lang=en`), which wins.
 */
export function applyPreferences({ view, answer }: State): void {
	const wanted = new URLSearchParams(location.search).get("lang") ?? recall(LANGUAGE);
	if (wanted === "de" || wanted === "en") view.setLanguage(wanted);
	const theme = recall(THEME);
	if (theme === "light" || theme === "dark") view.setTheme(theme);
	effect(() => {
		language.value = view.language.value;
		document.documentElement.lang = view.language.value;
		document.title = titleOf(answer.shown.value);
		keep(LANGUAGE, view.language.value);
	});
	followTheme(view);
}

/** What is asked comes first, since of a tab's title only the beginning is seen. */
function titleOf(shown: Answered | null): string {
	const asked = shown && shown.kind !== "cypher" ? shown.description.title[language.peek()] : null;
	return asked ? `${asked} – ${t.peek().product}` : `${t.value.product} – ${t.value.tagline}`;
}

function followTheme(view: State["view"]): void {
	const dark = matchMedia("(prefers-color-scheme: dark)");
	const paint = () => {
		const theme = view.theme.peek();
		document.documentElement.dataset.theme = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
	};
	dark.addEventListener("change", paint);
	effect(() => {
		keep(THEME, view.theme.value);
		paint();
	});
}

/** Browsers that forbid storage throw; the page works without. */
function recall(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function keep(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// nothing is lost but the memory of a preference
	}
}
