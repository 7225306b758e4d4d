/** Language and theme: kept in the browser, written onto the page's root where the stylesheet and the canvas see them. */
import { effect } from "@preact/signals";
import { language, t } from "../i18n/index.ts";
import type { Answered, State } from "../state/index.ts";
import { keep, recall } from "./kept.ts";
import { followTheme, keepTheme, recallTheme } from "./theme.ts";

const LANGUAGE = "kooperationsgraph.language";

/**
 * Takes over what was chosen last time and keeps the page in step with the state. The URL may ask for a language
 * (`?lang=en`), which wins.
 */
export function applyPreferences({ view, answer }: State): void {
	const wanted = new URLSearchParams(location.search).get("lang") ?? recall(LANGUAGE);
	if (wanted === "de" || wanted === "en") view.setLanguage(wanted);
	view.setTheme(recallTheme());
	effect(() => {
		language.value = view.language.value;
		document.documentElement.lang = view.language.value;
		document.title = titleOf(answer.shown.value);
		keep(LANGUAGE, view.language.value);
	});
	const paint = followTheme(() => view.theme.peek());
	effect(() => {
		keepTheme(view.theme.value);
		paint();
	});
}

/** What is asked comes first, since of a tab's title only the beginning is seen. */
function titleOf(shown: Answered | null): string {
	const asked = shown && shown.kind !== "cypher" ? shown.description.title[language.peek()] : null;
	return asked ? `${asked} – ${t.peek().product}` : `${t.value.product} – ${t.value.tagline}`;
}
