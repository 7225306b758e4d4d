/** Parts of the page in a DOM, over a real state whose API answers from the small graph. */
import { configure, fireEvent, render } from "@testing-library/preact";
import type { ComponentChild } from "preact";
import { type App, AppContext, createApp } from "../../client/components/context.ts";
import { loadLazy } from "../../client/components/lazy.tsx";
import { type Language, language } from "../../client/i18n/index.ts";
import { type Api, ApiError, createState } from "../../client/state/index.ts";
import { CITIES, EDGES, MUENSTER, NODES, REGION, smallApi } from "./state/small-graph.ts";

// A second is not enough on a machine that does other things too.
configure({ asyncUtilTimeout: 10_000 });

/** Two cooperations that share Münster, which is what the first picture is about. */
export const OPENING = [MUENSTER, REGION, CITIES];

export const small = (): Api => smallApi(NODES, EDGES, OPENING);

interface Setting {
	readonly api?: Api;
	/** Whether the first picture stands when the part is rendered. */
	readonly started?: boolean;
	/** What the server answers otherwise from then on. */
	readonly later?: Partial<Api>;
	readonly speaking?: Language;
	/** Whether its menus are open; they are, unless it is said. */
	readonly menus?: boolean;
}

/** Shows a part of a page that is open. */
export async function show(part: ComponentChild, setting: Setting = {}): Promise<App> {
	const { api = small(), started = true, later = {}, speaking = "de", menus = true } = setting;
	const state = createState(api, () => "2026-01-01");
	const app = createApp(state, api);
	language.value = speaking;
	if (started) await state.graph.start();
	Object.assign(api, later);
	await loadLazy();
	app.turns.end();
	render(<AppContext.Provider value={app}>{part}</AppContext.Provider>);
	if (menus) for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu")) openMenu(menu);
	return app;
}

/** As a click on its button does it; what is in it is rendered soon after. */
export function openMenu(menu: HTMLDetailsElement): void {
	menu.open = true;
	fireEvent(menu, new Event("toggle"));
}

/** An answer that never comes. */
export const pending = <T,>(): Promise<T> => new Promise(() => undefined);

/** What a server says that is not ready. */
export const away = async (): Promise<never> => {
	throw new ApiError({ type: "/errors/offline", title: "Offline", status: 0, detail: "fetch failed", instance: "" });
};
