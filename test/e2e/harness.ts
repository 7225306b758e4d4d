/** A real Chromium in front of the product, as a person has it. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from "vitest";
import { quickChromiumPath } from "../provision/chromium.ts";

/** What a test finds before it: a page of its own on the first picture, in a browser that the file shares. */
export interface Stage {
	readonly address: string;
	readonly browser: Browser;
	readonly page: Page;
	/** Of the page; it must be empty after the test. */
	readonly complaints: string[];
}

/** Where the tests of a file begin, and what they wait for. */
interface Beginning {
	path?: string;
	until?: (page: Page) => Promise<unknown>;
}

/** Tests in a real Chromium; without one they are skipped. The stage is set anew before each of them. */
export function describeInChromium(name: string, tests: (stage: Stage) => void, begin: Beginning = {}): void {
	const address = inject("product");
	describe.skipIf(!address)(name, () => {
		let browser: Browser;
		let now: Visit;
		beforeAll(async () => {
			browser = await launch();
		});
		afterAll(() => browser?.close());
		beforeEach(async () => {
			now = await visit(browser, address ?? "", {}, begin.path, begin.until);
		});
		afterEach(async ({ task }) => {
			if (task.result?.state === "fail" || now.complaints.length > 0) await keepScreenshot(now.page, task.name);
			await now.close();
			expect(now.complaints).toEqual([]);
		});
		tests({
			address: address ?? "",
			get browser() {
				return browser;
			},
			get page() {
				return now.page;
			},
			get complaints() {
				return now.complaints;
			},
		});
	});
}

const RESULTS = fileURLToPath(new URL("../../test-results", import.meta.url));

/** Of a page whose test has failed, or that is to be looked at; CI keeps the folder. */
export async function keepScreenshot(page: Page, test: string): Promise<void> {
	const path = join(RESULTS, `${test.replace(/[^\p{L}\d]+/gu, "-")}.png`);
	// The browser may be what has failed.
	await page.screenshot({ path, timeout: 10_000 }).catch(() => undefined);
}

/** Takes the place of Playwright's list, whose names are repeated as far as they matter here. */
const DISABLED = [
	...["AimEnabled", "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay"],
	...["MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"],
	// Pages of the address bar, which nobody sees here, in each window: 0.75 seconds of processor time for each visit.
	...["WebUIOmniboxAimPopup", "WebUIOmniboxPopup"],
];
const ARGUMENTS = [
	...["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
	`--disable-features=${DISABLED.join(",")}`,
];

export const launch = (): Promise<Browser> =>
	chromium.launch({ executablePath: quickChromiumPath() ?? "", args: ARGUMENTS });

export interface Visit {
	page: Page;
	/** What must not happen: errors in the console, failed requests, requests that leave the origin. */
	complaints: string[];
	close(): Promise<void>;
}

/** Opens the page, or a path of it, in a browser profile of its own and waits until the first picture stands. */
export async function visit(
	browser: Browser,
	address: string,
	options: BrowserContextOptions = {},
	path = "",
	until: (page: Page) => Promise<unknown> = settled,
): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "de-DE", ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
	page.on("pageerror", (error) => complaints.push(`error: ${error.stack}`));
	page.on(
		"response",
		(response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
	);
	page.on("request", (request) => {
		if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== address)
			complaints.push(`leaves the origin: ${request.url()}`);
	});
	await page.goto(address + path);
	await until(page);
	return { page, complaints, close: () => context.close() };
}

/** Until there is a picture, every node of it has its place, and nothing stands over it any more. */
export const settled = (page: Page) =>
	page
		.locator('body:not(:has(> .first-page)) #canvas[data-settled="true"]:not([data-nodes="0"])')
		.waitFor({ state: "attached" });

/** Until the address holds what is shown. */
export const addressed = (page: Page): Promise<unknown> =>
	page.locator('html[data-address="written"]').waitFor({ state: "attached" });

/** Puts the table beside the picture. */
export async function openTable(page: Page): Promise<void> {
	await page.locator(".beside > summary").click();
	await page.locator('.beside [data-view="table"]').click();
	await page.locator("table.data tbody tr").first().waitFor();
}

/** The rows of the table as they are printed: all of them, also those that the screen does not draw. */
export async function printedRows(page: Page): Promise<{ id: string; text: string }[]> {
	await page.emulateMedia({ media: "print" });
	const table = page.locator(".table-view table.data");
	const rows = table.locator("tr[data-id]");
	const count = Number(await table.getAttribute("aria-rowcount")) - 1;
	await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(count);
	const read = await rows.evaluateAll((all) =>
		all.map((row) => ({ id: String((row as HTMLElement).dataset.id), text: row.textContent ?? "" })),
	);
	await page.emulateMedia({ media: "screen" });
	return read;
}

/** What the canvas says about itself. */
export async function picture(
	page: Page,
): Promise<{ nodes: number; edges: number; hulls: number; busiestHulls: number }> {
	const said = await page.locator("#canvas").evaluate((element) => ({ ...element.dataset }));
	const number = (name: string) => Number(said[name]);
	return {
		nodes: number("nodes"),
		edges: number("edges"),
		hulls: number("hulls"),
		busiestHulls: number("busiestHulls"),
	};
}

/** Tabs on until the focus is on the first match. */
export async function tabTo(page: Page, selector: string): Promise<void> {
	for (let steps = 0; steps < 80; steps++) {
		await page.keyboard.press("Tab");
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
	}
	throw new Error(`The focus never came to ${selector}`);
}
