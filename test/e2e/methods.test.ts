import { expect, it } from "vitest";
import { describeInChromium } from "./harness.ts";

describeInChromium("the page of methods", (stage) => {
	it.each([
		["de", "Wie wir das wissen", "/wie-wir-das-wissen"],
		["en", "How we know", "/how-we-know"],
	])("opens from the footer and from the dialog of sources (%s)", async (language, title, path) => {
		const { page } = stage;
		if (language === "en") await page.getByRole("button", { name: "English" }).click();
		const opened = async (within: string, name: string | RegExp) => {
			const [tab] = await Promise.all([
				page.waitForEvent("popup"),
				page.locator(within).getByRole("link", { name }).click(),
			]);
			await tab.getByRole("heading", { level: 1, name: title }).waitFor();
			const found = [new URL(tab.url()).pathname, await tab.locator("html").getAttribute("lang"), await tab.title()];
			await tab.close();
			return found;
		};
		const expected = [path, language, `${title} – Kooperationsgraph`];
		expect(await opened(".page-footer", title)).toEqual(expected);
		await page.getByRole("button", { name: /^(Quellen und Lizenz|Sources and license)$/ }).click();
		expect(await opened("#methods", /Ausführlich|In full/)).toEqual(expected);
	});

	it("is read in the theme of the graph, fits a telephone and leads back", async () => {
		const { page } = stage;
		await page.locator(".theme-choice select").selectOption("dark");
		await page.goto(`${stage.address}/how-we-know`);
		await page.locator('html[data-theme="dark"]').waitFor();
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		await page.getByRole("link", { name: "Deutsch" }).click();
		await page.getByRole("link", { name: /Zum Kooperationsgraph/ }).click();
		await page.locator("#canvas").waitFor();
		expect(new URL(page.url()).pathname).toBe("/");
	});
});
