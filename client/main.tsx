/** Composes the page: server, state, panels. */
import "./api/no-eval.ts";
import { effect } from "@preact/signals";
import { options, render } from "preact";
import { connectAnalysis } from "./analysis/index.ts";
import { createApi } from "./api/index.ts";
import { createApp } from "./components/context.ts";
import { loadLazy } from "./components/lazy.tsx";
import { connectLayout } from "./layout/index.ts";
import { createRunner } from "./layout/runner.ts";
import { EmbeddedPage, isEmbedded } from "./page/embed.tsx";
import { followUrl } from "./page/navigation.ts";
import { Page } from "./page/page.tsx";
import { keepPanes } from "./page/panes.ts";
import { applyPreferences } from "./page/preferences.ts";
import { keepViews, openDroppedFiles } from "./page/saved.ts";
import { keepHistory } from "./panels/console/memory.ts";
import { createState } from "./state/index.ts";
import "./style/index.css";
import { colourRules } from "./style/node-types.ts";

const colours = new CSSStyleSheet();
colours.replaceSync(colourRules());
document.adoptedStyleSheets.push(colours);
const api = createApi();
const state = createState(api);
applyPreferences(state);
keepPanes(state);
keepHistory(state);
keepViews(state);
const layoutRunner = createRunner();
layoutRunner.warm();
connectLayout(state, layoutRunner);
openDroppedFiles(state);
connectAnalysis(state);
const root = document.getElementById("app");
const app = createApp(state, api);

/** Lets the browser do what has come meanwhile, so that no task of the beginning is long. */
const pause = () => new Promise((resolve) => setTimeout(resolve));
// Until the first picture stands, what follows from an answer is rendered in a task after that of the answer.
options.debounceRendering = setTimeout;

async function begin(): Promise<void> {
	await pause();
	root?.replaceChildren();
	if (root) render(isEmbedded() ? <EmbeddedPage app={app} /> : <Page app={app} />, root);
	await pause();
	followUrl(app);
}
void begin();

/** How long after the first picture the rest of the page is fetched, in milliseconds. */
const REST_MS = 1500;
const stop = effect(() => {
	if (!state.graph.started.value || state.drawing.layout.value) return;
	queueMicrotask(() => stop());
	delete options.debounceRendering;
	setTimeout(() => loadLazy(idle), REST_MS);
});

/** When the page has nothing to do; where the browser does not say so, soon. */
function idle(): Promise<unknown> {
	return new Promise((resolve) =>
		"requestIdleCallback" in window ? requestIdleCallback(resolve) : setTimeout(resolve, 50),
	);
}
