/** The view as it is now: what addresses, named views and view files hold. */
import type { Snapshot } from "../state/index.ts";
import type { App } from "./context.ts";

/** Reads the signals that the view is made of, so that an effect follows; making it at each of them would take too long. */
export function followView({ state, tab }: Pick<App, "state" | "tab">): void {
	const { graph, marks, panes, switches, tables, paths } = state;
	for (const signal of [graph.picture, graph.viewpoint, graph.onMap, marks.selection, tab, panes.division])
		signal.value;
	for (const { record } of [switches, tables.nodes, tables.facts, paths]) record.value;
}

export function viewNow({ state, tab }: Pick<App, "state" | "tab">): Snapshot {
	const { graph, marks, panes, switches, tables, paths } = state;
	return {
		...graph.snapshot(marks.selection.value),
		panel: tab.value,
		views: [...panes.division.value.views],
		switches: switches.record.value,
		nodes: tables.nodes.record.value,
		facts: tables.facts.record.value,
		paths: paths.record.value,
	};
}

/** The page with its question, without the view. */
export const pageNow = (): string => location.pathname + location.search;
