/** Composes the page: server, state, panels. */
import "./begin/order.ts";
import { options, render } from "preact";
import { connectAnalysis } from "./analysis/index.ts";
import { createApi } from "./api/index.ts";
import { forgetEarly, request } from "./begin/early.ts";
import { layoutRunner } from "./begin/workers.ts";
import { readRules } from "./begin/writing.ts";
import { createApp } from "./components/context.ts";
import { leaveFirstPage } from "./components/first-page.ts";
import { loadLazy } from "./components/lazy.tsx";
import { inNextTask, nextTask, once } from "./components/tasks.ts";
import { connectLayout } from "./layout/index.ts";
import { EmbeddedPage, isEmbedded } from "./page/embed.tsx";
import { followUrl } from "./page/navigation.ts";
import { Page } from "./page/page.tsx";
import { keepPanes } from "./page/panes.ts";
import { applyPreferences } from "./page/preferences.ts";
import { keepViews, openDroppedFiles } from "./page/saved.ts";
import { keepHistory } from "./panels/console/memory.ts";
import { createState } from "./state/index.ts";
import "./style/index.css";

const api = createApi(request);
const state = createState(api);
applyPreferences(state);
keepPanes(state);
connectLayout(state, layoutRunner);
const app = createApp(state, api);

// Until the first picture stands, what follows from an answer is rendered in a task after that of the answer.
options.debounceRendering = inNextTask;

/** How long the page waits for the first picture before it says that it is loading, in milliseconds. */
const PATIENCE_MS = 200;

/**
 * What is asked for is on its way while the page is made. A first picture that nobody has changed is mostly there when that is: then
 * each part is rendered once. A view is asked for by its ids, which takes longer than to render the page.
 */
async function begin(): Promise<void> {
	await nextTask();
	await parsed();
	const view = await followUrl(app);
	await nextTask();
	keepHistory(state);
	keepViews(state);
	openDroppedFiles(state);
	connectAnalysis(state);
	await readRules();
	if (!view) await Promise.race([started(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
	await nextTask();
	const root = document.getElementById("app");
	root?.replaceChildren();
	if (root) render(isEmbedded() ? <EmbeddedPage app={app} /> : <Page app={app} />, root);
}
void begin();

/** Until the page itself has come: the scripts may be faster. */
async function parsed(): Promise<void> {
	if (document.readyState === "loading")
		await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
}

const started = (): Promise<void> => new Promise((resolve) => void once(() => state.graph.started.value, resolve));

/** How long after the first picture the rest of the page is fetched, in milliseconds. */
const REST_MS = 1500;
once(
	() => state.graph.started.value && state.drawing.layout.value === null,
	() => {
		void endOpening();
		setTimeout(() => loadLazy(idle), REST_MS);
	},
);

// What fails is said by the page itself.
once(
	() => state.tasks.failures.value.size > 0 || state.drawing.layoutFailure.value !== null,
	() => leaveFirstPage(),
);

/** What follows from the first picture is still rendered in the next task; whatever comes later, at once. */
async function endOpening(): Promise<void> {
	await nextTask();
	await nextTask();
	delete options.debounceRendering;
	forgetEarly();
	app.turns.end();
}

/** When the page has nothing to do; where the browser does not say so, soon. */
function idle(): Promise<unknown> {
	return new Promise((resolve) =>
		"requestIdleCallback" in window ? requestIdleCallback(resolve) : setTimeout(resolve, 50),
	);
}
