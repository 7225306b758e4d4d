/** What every panel needs: the state, the server for the few things only a panel asks, and what is the page's alone. */
import { type Signal, signal } from "@preact/signals";
import { type ComponentType, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../i18n/index.ts";
import type { Api, State } from "../state/index.ts";
import { createTurns, type Turns } from "./tasks.ts";

/** The sheet that is open on a narrow screen; wide screens show everything at once. */
export type Sheet = "picture" | "find" | "details" | "answer";

/** A tab of the left panel: what a folder of `panels/` says of itself. */
export interface FindPanel {
	/** By which it is opened. */
	id: string;
	/** Where its tab stands, from the left. */
	place: number;
	title: Record<Language, string>;
	Content: ComponentType;
}

export interface App {
	state: State;
	api: Api;
	sheet: Signal<Sheet>;
	/** The id of the tab of the left panel that is open. */
	tab: Signal<string>;
	/** Read out by screen readers, not seen. */
	announcement: Signal<string>;
	/** In which its parts come while it opens. */
	turns: Turns;
	/** Whether the page is only looked at, in the frame of another one: nothing comes into the picture, leaves it or moves. */
	readonly readOnly: boolean;
}

export const createApp = (state: State, api: Api): App => ({
	state,
	api,
	sheet: signal<Sheet>("picture"),
	tab: signal("search"),
	announcement: signal(""),
	turns: createTurns(),
	readOnly: false,
});

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
	const app = useContext(AppContext);
	if (!app) throw new Error("A panel stands outside of AppContext.Provider");
	return app;
}
