/** The view as it is now: what addresses, named views and view files hold. */
import type { Snapshot } from "../state/index.ts";
import type { App } from "./context.ts";

/** Reads signals, so that an effect follows. */
export function viewNow({ state, tab }: Pick<App, "state" | "tab">): Snapshot {
	const { graph, marks, panes } = state;
	graph.picture.value;
	graph.viewpoint.value;
	return { ...graph.snapshot(marks.selection.value), panel: tab.value, views: [...panes.division.value.views] };
}

/** The page with its question, without the view. */
export const pageNow = (): string => location.pathname + location.search;
