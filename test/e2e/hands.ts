/** The same work with a mouse and by keyboard alone: a task is written once and done in both ways. */
import type { Locator, Page } from "playwright-core";

export interface Hands {
	/** Types into the field that finds everything and takes the result that is called so. */
	find(words: string, result: string | RegExp): Promise<void>;
	/** Presses a button, link or the like. */
	press(target: Locator): Promise<void>;
	/** Goes to the details, from the field that finds everything. */
	toDetails(): Promise<void>;
}

/** More stops than a page of this product has. */
const STOPS = 250;

const resultOf = (page: Page, result: string | RegExp) =>
	page.locator("#search-results [role=option]").filter({ hasText: result }).first();

const mouse = (page: Page): Hands => ({
	async find(words, result) {
		await page.locator("#search-field").click();
		await page.locator("#search-field").fill(words);
		await resultOf(page, result).click();
	},
	press: (target) => target.first().click(),
	toDetails: async () => undefined,
});

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses the key until the focus is on the target. */
async function walk(page: Page, key: string, target: Locator): Promise<void> {
	for (let stop = 0; stop < STOPS; stop++) {
		if (await isFocused(target)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${key} never leads to ${target}.`);
}

const keys = (page: Page): Hands => ({
	async find(words, result) {
		await page.keyboard.press("Control+k");
		await page.waitForFunction(() => document.activeElement?.id === "search-field");
		await page.keyboard.type(words);
		const option = resultOf(page, result);
		await option.waitFor();
		for (let n = 0; (await option.getAttribute("aria-selected")) !== "true"; n++) {
			if (n > 30) throw new Error(`The arrow key never comes to ${result}.`);
			await page.keyboard.press("ArrowDown");
		}
		await page.keyboard.press("Enter");
	},
	async press(target) {
		await target.first().waitFor();
		await walk(page, "Tab", target.first());
		await page.keyboard.press("Enter");
	},
	async toDetails() {
		await walk(page, "Shift+Tab", page.locator(".skip-link[href='#details']"));
		await page.keyboard.press("Enter");
	},
});

export const HANDS = { mouse, keys } as const;
export const WAYS = ["mouse", "keys"] as const;

/** The address of the file of the picture in that format, as its menu offers it. */
export async function exportAddress(page: Page, format: string): Promise<string> {
	const menu = page.locator("details.exports");
	await menu.locator("summary").click();
	const address = await menu.locator(`.menu-item[href*='/api/export/${format}']`).getAttribute("href");
	await page.keyboard.press("Escape");
	return address ?? "";
}
