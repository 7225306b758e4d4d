/** Keeps the view in the fragment of the page's address after each step, and opens what stands there. */
import { effect, untracked } from "@preact/signals";
import type { App } from "../components/context.ts";
import { followView, pageNow, viewNow } from "../components/view-now.ts";
import { readSnapshot, type Snapshot } from "../state/index.ts";
import { readFragment, writeFragment } from "./fragment.ts";

/** Steps that follow one another at once are written once. */
const REST_MS = 150;

/** The view that stands in the address; null: none, or one that cannot be read, of which the page says so. */
export async function viewInAddress({ state }: App, hash: string): Promise<Snapshot | null> {
	const content = await readFragment(hash);
	if (content === null) return null;
	if ("reason" in content) {
		state.saved.complain({ file: null, reason: content.reason, fault: null });
		return null;
	}
	const read = readSnapshot(content.value);
	if ("snapshot" in read) return read.snapshot;
	state.saved.complain({ file: null, reason: "wrong", fault: read.fault });
	return null;
}

/** Whether the picture of a view is one of a what-if scenario. */
export function isHypothetical({ subject, steps }: Snapshot): boolean {
	const asked = subject === null ? undefined : steps[subject];
	return asked?.kind === "answer" && asked.hypothetical;
}

/** Makes all else that is shown that of a view whose picture is there: selection, open panel and views, and how they are set. */
export function showAsIn({ state, tab }: App, view: Snapshot): void {
	const { graph, marks, panes, switches, tables, paths, questions } = state;
	const { panel, selection } = view;
	panes.restore({ views: view.views });
	switches.restore(view.switches);
	tables.nodes.restore(view.nodes);
	tables.facts.restore(view.facts);
	paths.restore(view.paths);
	void questions.recall([paths.from.peek(), paths.to.peek()]);
	if (panel !== "") tab.value = panel;
	if (selection.kind === "nodes") marks.select(...selection.ids);
	else if (selection.kind === "edge") marks.selectEdge(selection.id);
	else if (selection.kind === "paths") marks.selectPaths(selection.ids, selection.edges);
	else if (selection.kind === "intersection") marks.selectIntersection(selection.sets, selection.exactly);
	else marks.clear();
	const picture = graph.picture.peek();
	// What was searched for may be of a type that is hidden.
	marks.keepTo(picture, picture);
}

const isSame = (a: Snapshot | null, b: Snapshot) => JSON.stringify(a) === JSON.stringify(b);

export interface AddressWriter {
	/** Nothing is written until `resume`: the page is on its way to another view. */
	pause(): void;
	/** Writes the address though nothing has changed. */
	refresh(): void;
	/** @param plain whether the address says all there is to say without a fragment, as long as nothing changes */
	resume(plain: boolean): void;
}

/** Says on the root element whether the address holds what is shown, for whatever drives the page. */
function sign(state: "pending" | "written"): void {
	document.documentElement.dataset.address = state;
}

/** Writes the address whenever the view has changed and is at rest. */
export function keepAddress(app: App): AddressWriter {
	const { graph, tasks } = app.state;
	let paused = true;
	/** The page and the view that need no fragment. */
	let plain: { page: string; view: Snapshot | null } | null = null;
	/** Whether anybody has done anything since. */
	let touched = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last = 0;
	const now = () => untracked(() => viewNow(app));
	const write = async (n: number) => {
		const failed = tasks.failures.peek().has("picture");
		if (paused || failed || !graph.started.peek()) return;
		const view = now();
		const page = pageNow();
		const bare = plain?.page === page && isSame(plain.view, view);
		const fragment = bare ? "" : `#${await writeFragment(view)}`;
		if (n !== last || paused || pageNow() !== page) return;
		if (location.hash !== fragment) history.replaceState(history.state, "", page + fragment);
		sign("written");
	};
	/**
	 * As the page opened it; until anybody does something, the window may still find its size, and the camera with it. What somebody
	 * has done before is not the page's own: then the address names every view.
	 */
	const note = () => {
		if (touched && !plain?.view) plain = null;
		if (!plain || paused || touched || !graph.viewpoint.peek()) return;
		const view = now();
		if (!plain.view || isSame({ ...plain.view, camera: null }, { ...view, camera: null })) plain = { ...plain, view };
	};
	const touch = () => {
		touched = true;
	};
	for (const deed of ["pointerdown", "keydown", "wheel"])
		document.addEventListener(deed, touch, { capture: true, passive: true });
	const soon = () => {
		clearTimeout(timer);
		sign("pending");
		const n = ++last;
		timer = setTimeout(() => void write(n), REST_MS);
	};
	effect(() => {
		if (!graph.started.value) return;
		followView(app);
		note();
		soon();
	});
	return {
		pause: () => {
			paused = true;
			clearTimeout(timer);
			sign("pending");
		},
		refresh: soon,
		resume: (isPlain) => {
			paused = false;
			touched = false;
			plain = isPlain ? { page: pageNow(), view: null } : null;
			note();
			soon();
		},
	};
}
