/** What a click in more than one panel does. */
import { formatDate, t } from "../i18n/index.ts";
import { MOST_CHOSEN } from "../state/index.ts";
import type { App } from "./context.ts";

/** The id of the button that opens the dialog to read a spreadsheet. */
export const READ_TABLE = "read-table";

/** On a narrow screen the selection opens a sheet, which makes the picture smaller; only then is its middle known. */
const SHEET_OPENS_MS = 150;

/** Selects what is in the picture without changing the picture; brings what is not. */
export async function reveal(app: App, entity: { id: string; type: string; name: string }): Promise<void> {
	const { graph, marks, camera } = app.state;
	if (!graph.visible.peek().nodes.has(entity.id)) return show(app, entity);
	marks.select(entity.id);
	setTimeout(() => camera.reveal(entity.id), SHEET_OPENS_MS);
}

/** Selects what is in the picture, else brings it there first; a cooperation becomes a hull with its members. */
export async function show(app: App, entity: { id: string; type: string; name: string }): Promise<void> {
	const { graph, marks, camera } = app.state;
	const sets = graph.sets.peek();
	const asHull = entity.type === "Network" && !sets.includes(entity.id) && sets.length < MOST_CHOSEN;
	const isNew = asHull || !graph.picture.peek().nodes.has(entity.id);
	if (isNew) {
		await (asHull ? graph.toggleSet(entity.id) : graph.add(entity.id));
		if (!graph.picture.peek().nodes.has(entity.id)) return;
	}
	marks.select(entity.id);
	if (isNew) app.announcement.value = t.peek().announce.added(entity.name);
	// What has come is framed with what was in view; only a sheet can have covered it since.
	setTimeout(() => (isNew ? camera.reveal(entity.id) : camera.focus(entity.id)), SHEET_OPENS_MS);
}

/** Brings a query to where it can be changed and asked anew. */
export function editQuery(app: App, query: string, params: Readonly<Record<string, unknown>> = {}): void {
	app.state.console.open(query, params);
	app.tab.value = "cypher";
	app.sheet.value = "find";
}

/** Looks at everything on a day, or at all times, and says what holds then. */
export async function lookAt(app: App, day: string | null): Promise<void> {
	const { graph } = app.state;
	if (day === graph.asOf.peek()) return;
	await graph.setAsOf(day);
	if (graph.asOf.peek() !== day) return;
	const { nodes, edges } = graph.visible.peek();
	const { announce, asOf } = t.peek();
	app.announcement.value = announce.day(
		day === null ? asOf.allTimes : asOf.on(formatDate(day)),
		nodes.size,
		edges.size,
	);
}

/** Opens the paths between two, as far as they are given; what the panel knows of an end is learned by its name. */
export function openPaths(
	app: App,
	ends: { readonly from?: string | undefined; readonly to?: string | undefined },
): void {
	const { paths, graph, questions, panes } = app.state;
	for (const end of ["from", "to"] as const) {
		const id = ends[end];
		const node = graph.picture.peek().nodes.get(id ?? "")?.node;
		if (node) questions.learn({ id: node.id, type: node.type, name: node.name });
		if (id !== undefined) paths.choose(end, id);
	}
	panes.fold("left", false);
	app.tab.value = "paths";
	app.sheet.value = "find";
}
