/** Language and theme: kept in the browser, written onto the page's root where the stylesheet and the canvas see them. */
import { effect } from "@preact/signals";
import { language, t } from "../i18n/index.ts";
import type { Answered, Language, State } from "../state/index.ts";
import { KEPT, keep, recall } from "./kept.ts";
import { followTheme, keepTheme, recallTheme } from "./theme.ts";

/**
 * Takes over what was chosen last time and keeps the page in step with the state. The URL may ask for a language
 * (`?lang=en`), which wins; who has not chosen gets the browser's, which is kept only once it is chosen.
 * @returns ends it
 */
export function applyPreferences({ view, answer }: State): () => void {
	const chosen = [new URLSearchParams(location.search).get("lang"), recall(KEPT.language)].find(isLanguage);
	const first = chosen ?? ofTheBrowser();
	view.setLanguage(first);
	view.setTheme(recallTheme());
	const paint = followTheme(() => view.theme.peek());
	const stops = [
		effect(() => {
			language.value = view.language.value;
			document.documentElement.lang = view.language.value;
			document.title = titleOf(answer.shown.value);
		}),
		effect(() => {
			const now = view.language.value;
			if (chosen || now !== first || recall(KEPT.language) !== null) keep(KEPT.language, now);
		}),
		effect(() => {
			keepTheme(view.theme.value);
			paint();
		}),
	];
	return () => {
		for (const stop of stops) stop();
	};
}

const isLanguage = (text: string | null): text is Language => text === "de" || text === "en";

const ofTheBrowser = (): Language => (/^en\b/i.test(navigator.language) ? "en" : "de");

/** What is asked comes first, since of a tab's title only the beginning is seen. */
function titleOf(shown: Answered | null): string {
	const asked = shown && shown.kind !== "cypher" ? shown.description.title[language.peek()] : null;
	return asked ? `${asked} – ${t.peek().product}` : `${t.value.product} – ${t.value.tagline}`;
}
