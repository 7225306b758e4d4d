/**
 * The page as it first stands, as HTML without scripts of its own: what a browser shows until those have come. The build makes a
 * module of it that the server runs.
 */
import { render } from "preact-render-to-string";
import type { OpeningAnswer } from "../../model/index.ts";
import { createApi } from "../api/index.ts";
import { createApp } from "../components/context.ts";
import { type Language, language } from "../i18n/index.ts";
import { layoutInput } from "../layout/index.ts";
import { layout } from "../layout/layout.ts";
import { KEPT } from "../page/kept.ts";
import { Page } from "../page/page.tsx";
import { paneMemory } from "../page/panes.ts";
import { createState } from "../state/index.ts";
import { type Given, guard } from "./guard.ts";
import { pictureAsSvg } from "./picture.ts";

/**
 * One at a time: the language is that of everything that is rendered.
 * @param answer of `/api/opening`
 */
export async function prerender(answer: OpeningAnswer, spoken: Language): Promise<string> {
	const api = createApi(async () => Response.json(answer));
	const state = createState(api, () => answer.asOf);
	language.value = spoken;
	state.view.setLanguage(spoken);
	await state.graph.start();
	const request = state.drawing.layout.value;
	if (request) state.drawing.placed(request, new Map(Object.entries(layout(layoutInput(request)))));
	const app = createApp(state, api);
	app.turns.end();
	const page = withoutIds(render(<Page app={app} />)).replace(CANVAS, (canvas) => canvas + pictureAsSvg(state));
	const given: Given = { language: spoken, kept: KEPT, untouched: paneMemory(state) };
	state.dispose();
	return `<script>(${guard})(${JSON.stringify(given)})</script><div class="first-page" inert>${page}<i class="whole"></i></div>`;
}

const CANVAS = /<div class="canvas"[^>]*>/;

/** The page that takes its place has the same, and each may stand only once. */
const withoutIds = (html: string) =>
	html.replaceAll(/ (id|for|aria-(labelledby|describedby|controls|owns))="[^"]*"/g, "");
