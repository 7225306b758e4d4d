/** How the page carries out what words can do. */
import type { ActionHit, ActionName } from "../../../model/index.ts";
import { lookAt, openPaths, READ_TABLE } from "../../components/actions.ts";
import type { App } from "../../components/context.ts";
import { t } from "../../i18n/index.ts";
import type { FormState, Values, ViewId } from "../../state/index.ts";
import { VIEWS } from "../../views/index.ts";

/** Opens a form with what is given filled in. */
export async function openForm(app: App, kind: FormState["kind"], name: string, given: Values): Promise<void> {
	const { questions, panes } = app.state;
	await questions.load();
	questions.open(kind, name, given);
	panes.fold("left", false);
	app.tab.value = "questions";
	app.sheet.value = "find";
}

/** A menu of the toolbar, by the class of its disclosure. */
function openMenu(className: string): void {
	const menu = document.querySelector<HTMLDetailsElement>(`details.menu.${className}`);
	if (!menu) return;
	menu.open = true;
	menu.querySelector("summary")?.focus();
}

function openConsole({ state, tab, sheet }: App): void {
	state.panes.fold("left", false);
	tab.value = "cypher";
	sheet.value = "find";
}

const showing = (view: ViewId) => (app: App) => app.state.panes.show(view);
const SHOWING = {
	...{ graph: showing("graph"), map: showing("map"), sets: showing("sets"), time: showing("time") },
	table: showing("table"),
} satisfies Record<ViewId, (app: App) => void>;

/** Whether the page can do it: a view may not be part of it. */
export const canPerform = (id: ActionName): boolean => !(id in SHOWING) || VIEWS.some((view) => view.id === id);

const ACTIONS: Record<ActionName, (app: App, given: Values) => unknown> = {
	compare: (app, given) => openForm(app, "comparison", "", given),
	"what-if": (app) => openForm(app, "what-if", "", {}),
	path: (app, { from, to }) => openPaths(app, { from, to }),
	day: (app, { day }) => (day ? lookAt(app, day) : openMenu("days")),
	today: (app) => lookAt(app, app.state.today()),
	export: () => openMenu("exports"),
	views: () => openMenu("views"),
	embed: () => openMenu("exports"),
	"read-table": () => document.getElementById(READ_TABLE)?.click(),
	cypher: openConsole,
	print: () => print(),
	relayout: ({ state }) => state.drawing.relayout(),
	fit: ({ state }) => state.camera.fit(),
	...SHOWING,
	full: ({ state }) => state.panes.fill(true),
	undo: ({ state }) => state.graph.undo(),
	redo: ({ state }) => state.graph.redo(),
	german: ({ state }) => state.view.setLanguage("de"),
	english: ({ state }) => state.view.setLanguage("en"),
	light: ({ state }) => state.view.setTheme("light"),
	dark: ({ state }) => state.view.setTheme("dark"),
};

/** Carries out an action with what was typed, and says that it is done where the action itself says nothing. */
export async function perform(app: App, { id, title, values }: ActionHit): Promise<void> {
	const before = app.announcement.peek();
	await ACTIONS[id](app, values);
	if (app.announcement.peek() === before)
		app.announcement.value = t.peek().announce.done(title[app.state.view.language.peek()]);
}
