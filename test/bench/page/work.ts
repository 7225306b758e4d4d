/** What blocks the page while it lays out and expands, and how long a layout takes beside bare ForceAtlas2. */
import type { Browser, Page } from "playwright-core";
import { median } from "../median.ts";
import type { ForcesInput } from "./bare/forces.ts";
import { LARGEST } from "./region.ts";
import type { PageServer } from "./server.ts";
import { fragment, type Pair, visit, watched } from "./visit.ts";

const TURNS = 3;
/** After something has come to rest: what it has left to do. */
const REST_MS = 1000;

/** In milliseconds; medians. */
export interface LayoutResult {
	ours: number;
	forces: number;
	/** The longest task of a layout. */
	blocked: number;
}

/** Arranges the picture anew, and lets bare ForceAtlas2 do the same graph, in turn. */
export async function laidOut(browser: Browser, pair: Pair): Promise<LayoutResult> {
	const ours = await visit(browser, pair.ours, pair.elements);
	const bare = await visit(browser, pair.bare, pair.elements);
	const [blocked, forces]: [number[], number[]] = [[], []];
	for (let turn = 0; turn <= TURNS; turn++) {
		await ours.page.bringToFront();
		const longest = await longestTask(ours.page, () => arrange(ours.page));
		const { input } = await watched(ours.page);
		await bare.page.bringToFront();
		const ms = await bare.page.evaluate(
			(graph) => (window as unknown as { forces(graph: ForcesInput): Promise<number> }).forces(graph),
			{ nodes: input.nodes, edges: input.edges },
		);
		if (turn === 0) continue;
		blocked.push(longest);
		forces.push(ms);
	}
	const { layouts } = await watched(ours.page);
	await ours.leave();
	await bare.leave();
	return { ours: median(layouts.slice(-TURNS)), forces: median(forces), blocked: median(blocked) };
}

/** As a person does it, by the menu. */
async function arrange(page: Page): Promise<void> {
	const { layouts } = await watched(page);
	await page.locator(".layouts > summary").click();
	await page.locator('.layouts [data-layout="force"]').click();
	await page.waitForFunction(
		(before) => (window as unknown as { watched: { layouts: unknown[] } }).watched.layouts.length > before,
		layouts.length,
	);
}

/** The longest task while a node with 800 neighbours is expanded, from the assent to the rest; the middle of some turns. */
export async function expanded(browser: Browser, server: PageServer): Promise<number> {
	const alone = fragment({ ids: [LARGEST], at: [[0, 0]], camera: { x: 0, y: 0, zoom: 1 } });
	const longest: number[] = [];
	for (let turn = 0; turn < TURNS; turn++) {
		const { page, leave } = await visit(browser, `${server.url}/${alone}`, 1);
		await page.locator("#canvas").dblclick();
		await page.locator("dialog[open]").waitFor();
		longest.push(
			await longestTask(page, async () => {
				await page.locator("dialog[open] .button.primary").click();
				await page.locator('#canvas[data-nodes="1"]').waitFor({ state: "detached" });
			}),
		);
		await leave();
	}
	return median(longest);
}

/** Of what is done until the picture is at rest; 50 stands for none that a browser would report. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
	const { tasks: before } = await watched(page);
	await work();
	await page.locator('#canvas[data-settled="true"]').waitFor();
	await page.waitForTimeout(REST_MS);
	const { tasks } = await watched(page);
	return Math.max(50, ...tasks.slice(before.length));
}
