/** When a page is at rest, by what it says itself. */
import type { Page } from "playwright-core";
import { addressed } from "../harness.ts";

/** Of a page that is watched: what it has asked and not got yet, and how often it has asked. */
const asking = new WeakMap<Page, { open: number; all: number }>();

/** Counts what the page asks from now on. */
export function watch(page: Page): void {
	const asked = { open: 0, all: 0 };
	asking.set(page, asked);
	page.on("request", () => {
		asked.open++;
		asked.all++;
	});
	for (const event of ["requestfinished", "requestfailed"] as const)
		page.on(event as "requestfinished", () => asked.open--);
}

/** Until nothing is asked any more, one question after the other, and everything has its place. */
export async function rest(page: Page): Promise<void> {
	for (;;) {
		const before = asking.get(page)?.all;
		await still(page);
		const asked = asking.get(page);
		if (!asked || (asked.open === 0 && asked.all === before)) return;
	}
}

const still = (page: Page): Promise<unknown> =>
	page.evaluate(async () => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const busy = () =>
			document.querySelector<HTMLElement>("#canvas")?.dataset.settled !== "true" ||
			document.querySelector(".stage-busy") !== null;
		await frame();
		await frame();
		while (busy()) await frame();
	});

/** Until a page that was just opened shows all that its address says. */
export async function arrived(page: Page): Promise<void> {
	await addressed(page);
	await still(page);
}
