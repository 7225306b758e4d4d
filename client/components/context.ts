/** What every panel needs: the state, the server for the few things only a panel asks, and what is the page's alone. */
import { type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Api, State } from "../state/index.ts";

/** The sheet that is open on a narrow screen; wide screens show everything at once. */
export type Sheet = "picture" | "find" | "details" | "table";

/** The tab of the left panel that is open. */
export type FindTab = "search" | "questions" | "overlaps" | "cypher";

export interface App {
	state: State;
	api: Api;
	sheet: Signal<Sheet>;
	tab: Signal<FindTab>;
	/** Read out by screen readers, not seen. */
	announcement: Signal<string>;
}

export const createApp = (state: State, api: Api): App => ({
	state,
	api,
	sheet: signal<Sheet>("picture"),
	tab: signal<FindTab>("search"),
	announcement: signal(""),
});

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
	const app = useContext(AppContext);
	if (!app) throw new Error("A panel stands outside of AppContext.Provider");
	return app;
}
