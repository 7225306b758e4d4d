import { expect, it } from "vitest";
import { describeInChromium } from "./harness.ts";

describeInChromium("the web address of an entity", (stage) => {
	it("is linked from its details, leads on to others and back into the picture", async () => {
		const { page } = stage;
		await page.locator("input[role=combobox]").first().fill("Telgte");
		await page.locator("#search-results [role=option]").first().click();
		await page.locator("[data-entity] h2").filter({ hasText: "Telgte" }).waitFor();
		const [tab] = await Promise.all([page.waitForEvent("popup"), page.locator(".own-address a").click()]);
		await tab.getByRole("heading", { level: 1, name: "Telgte" }).waitFor();
		await tab.locator(".cooperation h4 a").first().click();
		const name = String(await tab.locator("h1").textContent());
		await tab.getByRole("link", { name: "Im Bild zeigen" }).click();
		await tab.locator("[data-entity] h2").filter({ hasText: name }).waitFor();
		await tab.close();
	});

	it("fits a telephone", async () => {
		const { page } = stage;
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(`${stage.address}/id/network-stadtregion-muenster?lang=en`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	});

	it("is printed without what can only be clicked, with the URLs of its sources", async () => {
		const { page } = stage;
		await page.goto(`${stage.address}/id/commune-05515000`);
		const shown = () => Promise.all([".bar", ".sources .url"].map((at) => page.locator(at).first().isVisible()));
		expect(await shown()).toEqual([true, false]);
		await page.emulateMedia({ media: "print" });
		expect(await shown()).toEqual([false, true]);
		const size = await page.evaluate(() => {
			const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
			return rules.find((rule) => rule instanceof CSSPageRule)?.cssText;
		});
		expect(size).toMatch(/size: A4/i);
	});
});
