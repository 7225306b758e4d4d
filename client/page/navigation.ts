/** Keeps the URL of the page and what is asked in step: asking makes a URL, a URL asks. */
import { effect } from "@preact/signals";
import { show } from "../components/actions.ts";
import type { App } from "../components/context.ts";
import { formUrl, readUrl } from "../state/index.ts";
import { isEmbedded } from "./embed.tsx";

const here = () => readUrl(location.pathname, new URLSearchParams(location.search));

/** `/?show=<id>`, where pages elsewhere lead to: brings it into the first picture. What nothing is called stays away. */
async function showNamed(app: App): Promise<void> {
	const id = new URLSearchParams(location.search).get("show");
	const found = id === null ? undefined : await app.api.entity(id).catch(() => undefined);
	if (found) await show(app, found.entity);
}

/** Begins with the URL that the page was opened with. @param started when the first picture stands */
export function followUrl(app: App, started: Promise<void>): void {
	const { questions } = app.state;
	const visit = async () => {
		const formState = here();
		if (formState) app.tab.value = "questions";
		await started;
		await questions.visit(formState);
	};
	if (here()) void visit();
	else void started.then(() => showNamed(app));
	// In the frame of another page, steps are not those of the person's browser.
	if (isEmbedded()) return;
	addEventListener("popstate", () => void visit());
	let shown: string | null = null;
	effect(() => {
		const asked = questions.asked.value;
		const url = location.pathname + location.search;
		const next = asked ? formUrl(asked) : null;
		if (next !== null && next !== url) history.pushState(null, "", next);
		// A closed answer takes its URL with it; a URL that could not be asked stays to be read.
		if (next === null && shown === url) history.pushState(null, "", "/");
		shown = next;
	});
}
