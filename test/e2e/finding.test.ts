/** The one field that finds everything, by keyboard alone. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { describeInChromium, visit } from "./harness.ts";

describeInChromium("finding, in a real Chromium", (stage) => {
	let page: Page;
	beforeEach(() => {
		page = stage.page;
	});

	const focused = (selector: string) =>
		page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
	/** From wherever the focus is. */
	const find = async (words: string) => {
		await page.keyboard.press("Control+k");
		await focused("#search-field");
		await page.keyboard.type(words);
	};

	it("understands a misspelt name, and shows the commune that was meant", async () => {
		await find("haviksbeck");
		await page.getByText("Verstanden als „Havixbeck“").first().waitFor();
		await page.keyboard.press("Enter");
		await page.locator('[data-entity="commune-05558020"]').waitFor();
		expect(await page.locator("#search-field").inputValue()).toBe("");
	});

	it("opens a question with both cooperations filled in, and asks it", async () => {
		await find("gemeinsame mitglieder stadtregion euregio");
		await page.keyboard.press("Enter");
		const form = page.locator(".question-form");
		await focused("#form-heading");
		expect(await form.locator("h2").textContent()).toBe("Gemeinsame Mitglieder von zwei Kooperationen");
		const filled = await form
			.getByRole("combobox")
			.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
		expect(filled).toEqual(["Stadtregion Münster", "EUREGIO"]);
		await form.getByRole("button", { name: "Antwort zeigen" }).press("Enter");
		await page.locator(".answer-sentence").waitFor();
		expect(await page.locator(".answer-sentence").textContent()).toContain("von Stadtregion Münster und EUREGIO");
	});

	it("carries out what the words ask for", async () => {
		await find("stand 2010");
		await page.getByRole("option", { name: /Stand am …/ }).waitFor();
		await page.keyboard.press("Enter");
		await page.locator(".day-banner").filter({ hasText: "31. Dezember 2010" }).waitFor();
		await find("export");
		await page.keyboard.press("Enter");
		await page.locator("details.exports[open]").waitFor();
		await find("englisch");
		await page.keyboard.press("Enter");
		await page.getByRole("tab", { name: "In the picture" }).waitFor();
	});

	it("opens the paths between two with both filled in", async () => {
		await find("pfad telkte bilefeld");
		await page
			.getByRole("option", { name: /Telgte · Bielefeld/ })
			.first()
			.waitFor();
		await page.keyboard.press("Enter");
		await expect.poll(() => page.locator("#path-from-field").inputValue()).toBe("Telgte");
		expect(await page.locator("#path-to-field").inputValue()).toBe("Bielefeld");
	});

	it("says what would be found where there is nothing", async () => {
		await find("qqqqxyz");
		await page.getByText(/^Nichts gefunden zu „qqqqxyz“\. Gefunden werden/).waitFor();
		await page.keyboard.press("Escape");
		await page.keyboard.press("Escape");
		expect(await page.locator("#search-field").inputValue()).toBe("");
	});

	it("offers its groups without a fault, on a wide page and on a telephone", async () => {
		await find("mobilität");
		await page.locator("#search-results [role=option]").first().waitFor();
		expect(await page.locator("#search-results .results-heading").allTextContents()).toEqual(["Einträge", "Fragen"]);
		const telephone = await visit(stage.browser, stage.address, { viewport: { width: 390, height: 844 } });
		await telephone.page.locator("#search-field").fill("mobilität");
		await telephone.page.locator("#search-results [role=option]").first().waitFor();
		expect(await telephone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		await telephone.close();
	});
});
