/** Keeps the address of the page and what it shows in step: asking and every step make an address, an address asks and shows. */
import { effect } from "@preact/signals";
import { show } from "../components/actions.ts";
import type { App } from "../components/context.ts";
import { formUrl, readUrl, type Snapshot } from "../state/index.ts";
import { isHypothetical, keepAddress, showAsIn, viewInAddress } from "./address.ts";
import { isEmbedded } from "./embed.tsx";
import { writeFragment } from "./fragment.ts";

const here = () => readUrl(location.pathname, new URLSearchParams(location.search));

/** `/?show=<id>`, where pages elsewhere lead to: brings it into the first picture. What nothing is called stays away. */
async function showNamed(app: App): Promise<void> {
	const id = new URLSearchParams(location.search).get("show");
	const found = id === null ? undefined : await app.api.entity(id).catch(() => undefined);
	if (found) await show(app, found.entity);
}

/**
 * Begins with the address that the page was opened with.
 * @returns when that has been read, and what it shows is asked for: whether it holds a view
 */
export function followUrl(app: App): Promise<boolean> {
	const { answer, questions, saved, graph, panes } = app.state;
	const address = keepAddress(app);
	let arrivals = 0;
	/** A view says which picture belongs to the question; it is asked for its answer alone. */
	const openView = async (view: Snapshot) => {
		const asking = questions.visit(here(), false);
		if (isHypothetical(view)) await asking;
		await Promise.all([graph.restore(view, isHypothetical(view) ? answer.overlaps() : null), asking]);
	};
	const open = async (first: boolean) => {
		if (first) await graph.start();
		// Without a fragment an address means what it meant when it was opened, whatever view has been opened since.
		else panes.restore({ views: ["graph"] });
		if (here() || !first) await questions.visit(here());
		else await showNamed(app);
	};
	const arrive = async (read = (_view: boolean) => {}) => {
		const n = ++arrivals;
		const first = !graph.started.peek();
		address.pause();
		const view = await viewInAddress(app, location.hash);
		if (here()) app.tab.value = "questions";
		const opening = view ? openView(view) : open(first);
		read(view !== null);
		await opening;
		if (n !== arrivals) return;
		if (view) showAsIn(app, view);
		address.resume(view === null && first);
		if (view && graph.networks.peek().length === 0) await graph.learn();
	};
	const read = new Promise<boolean>((resolve) => void arrive(resolve));
	// In the frame of another page, steps are not those of the person's browser.
	if (isEmbedded()) return read;
	addEventListener("popstate", () => {
		// Any other fragment is the target of a skip link.
		if (location.hash === "" || /^#\d+\./.test(location.hash)) void arrive();
		else address.refresh();
	});
	effect(() => {
		const view = saved.wanted.value;
		if (view) void visit(view, arrive);
	});
	let shown: string | null = null;
	effect(() => {
		const asked = questions.asked.value;
		const url = location.pathname + location.search;
		const next = asked ? formUrl(asked) : null;
		if (next !== null && next !== url) history.pushState(null, "", next);
		// A closed answer takes its URL with it; a URL that could not be asked stays to be read.
		if (next === null && shown === url) history.pushState(null, "", "/");
		shown = next;
	});
	return read;
}

/** Goes to the address of a saved view. */
async function visit({ page, view }: { page: string; view: Snapshot }, arrive: () => Promise<void>): Promise<void> {
	history.pushState(null, "", `${page}#${await writeFragment(view)}`);
	await arrive();
}
