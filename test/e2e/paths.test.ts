/** Paths between two by keyboard: the shortest, the next longer ones, and into the picture. Which are found is a task's. */
import type { Core } from "cytoscape";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInChromium, picture } from "./harness.ts";

/** How many lines and nodes of the canvas are brought out. */
const broughtOut = (page: Page) =>
	page.locator("#canvas").evaluate((element: HTMLElement & { _cyreg?: { cy: Core } }) => {
		const cy = element._cyreg?.cy;
		return { lines: cy?.edges(".marked, .near").length, nodes: cy?.nodes(".marked").length };
	});

const SLOW = { timeout: 15_000 };

describeInChromium("paths", (stage) => {
	it("by keyboard: the shortest, then longer ones, and into the picture", async () => {
		const { page } = stage;
		const before = (await picture(page)).nodes;
		await page.getByRole("tab", { name: "Wege" }).focus();
		await page.keyboard.press("Enter");
		for (const [end, name] of Object.entries({ from: "Telgte", to: "Bielefeld" })) {
			await page.locator(`#path-${end}-field`).fill(name);
			await page.locator(`#path-${end}-results [role="option"]`).first().waitFor();
			await page.keyboard.press("Enter");
		}
		await page.locator(".path-list li").first().waitFor();
		await page.getByRole("button", { name: "Nächstlängere Wege suchen" }).press("Enter");
		await expect.poll(() => page.locator(".paths section h3").count(), SLOW).toBe(2);
		await page.getByRole("button", { name: "Ins Bild holen", exact: true }).first().press("Enter");
		await expect.poll(async () => (await picture(page)).nodes, SLOW).toBeGreaterThan(before);
		await expect.poll(() => broughtOut(page), SLOW).toEqual({ lines: 2, nodes: 3 });
		await page.locator("html[data-address=written]").waitFor();
		await page.reload();
		await expect.poll(() => broughtOut(page), SLOW).toEqual({ lines: 2, nodes: 3 });
	});
});
