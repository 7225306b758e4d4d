/** Visits to our page and to the bare one, each in a browser profile of its own. */
import { deflateRawSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import type { View } from "./bare/view.ts";
import type { PageServer } from "./server.ts";
import { type Watched, watch } from "./watch.ts";

/** How long a picture may take before the run fails. */
const PATIENCE_MS = 60_000;
/** tsx keeps the names of functions by a call that no browser knows. */
const NAMES = "globalThis.__name ??= (value) => value;";

export interface Visit {
	page: Page;
	/** Closes the profile. */
	leave(): Promise<void>;
}

/** Opens a path and waits until the picture stands. @param elements how many it has; 0: whatever there is */
export async function visit(browser: Browser, url: string, elements: number): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "de-DE" });
	context.setDefaultTimeout(PATIENCE_MS);
	await context.addInitScript({ content: `${NAMES}(${watch})(${elements})` });
	const page = await context.newPage();
	await page.goto(url);
	await page.waitForFunction(() => (window as unknown as { watched: Watched }).watched.canvas > 0);
	return { page, leave: () => context.close() };
}

export const watched = (page: Page): Promise<Watched> =>
	page.evaluate(() => (window as unknown as { watched: Watched }).watched);

/** A view in the fragment of the page's address, as docs/reference has it. */
export const fragment = (view: object): string =>
	`#1.${deflateRawSync(JSON.stringify({ v: 1, ...view })).toString("base64url")}`;

/** Until the view stands in the address. */
async function addressOf(page: Page): Promise<string> {
	await page.waitForFunction(() => location.hash.startsWith("#1."));
	await page.waitForTimeout(500);
	return page.url();
}

interface Cytoscape {
	nodes(): { map<T>(of: (node: { id(): string; position(): { x: number; y: number } }) => T): T[] };
	edges(): { map<T>(of: (edge: { id(): string }) => T): T[] };
	zoom(): number;
	pan(): { x: number; y: number };
}

/** What our page shows, for the bare one. */
async function viewOf(page: Page): Promise<View> {
	return page.evaluate(() => {
		const canvas = document.getElementById("canvas") as HTMLElement;
		const { cy } = (canvas as unknown as { _cyreg: { cy: Cytoscape } })._cyreg;
		const { left, top, width, height } = canvas.getBoundingClientRect();
		const nodes = cy.nodes().map((node) => ({ id: node.id(), at: { ...node.position() } }));
		return {
			ids: nodes.map(({ id }) => id),
			edges: cy.edges().map((edge) => edge.id()),
			at: nodes.map(({ at }) => at),
			zoom: cy.zoom(),
			pan: { ...cy.pan() },
			box: { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` },
		};
	});
}

/** One picture on both pages: which address shows it on ours, and what the bare page is told. */
export interface Pair {
	readonly server: PageServer;
	readonly ours: string;
	readonly view: View;
	readonly elements: number;
	readonly bare: string;
}

/** The two pages of a picture. @param path of ours; what has no place there is laid out and gets an address with places */
export async function pairOf(browser: Browser, server: PageServer, path: string): Promise<Pair> {
	const { page, leave } = await visit(browser, server.url + path, 0);
	const ours = path.includes("#") ? await addressOf(page) : server.url + path;
	const view = await viewOf(page);
	await leave();
	return { server, ours, view, elements: view.ids.length + view.edges.length, bare: server.tellBare(view) };
}
