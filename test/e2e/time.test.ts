/** The time axis: bars of all times, and one day for everything. */
import { expect, it } from "vitest";
import { describeInChromium } from "./harness.ts";

const SLOW = { timeout: 15_000 };

describeInChromium("the time axis", (stage) => {
	async function open() {
		const { page } = stage;
		await page.getByRole("tab", { name: "Zeit" }).click();
		await page.locator(".time-group").first().waitFor();
		return page;
	}
	const day = () => stage.page.getByRole("slider", { name: "Stichtag auf der Zeitachse" });

	it("has a group for each chosen cooperation, with who left and who came", async () => {
		const page = await open();
		const groups = await page.locator(".time-group h3 .link-button").allTextContents();
		const chosen = await page.locator(".legend-hulls .legend-item").count();
		expect(groups.slice(0, chosen)).toContain("Stadtregion Münster");
		await page.getByRole("button", { name: /^Altenberge ist Mitglied in Stadtregion Münster/ }).click();
		await page.locator('[data-fact^="member_of.commune-05566004"]').waitFor();
	});

	it("takes the day by keyboard, for the whole page", async () => {
		const page = await open();
		await day().focus();
		const year = new Date().getUTCFullYear();
		await page.keyboard.press("PageDown");
		await expect.poll(() => day().getAttribute("aria-valuenow"), SLOW).toBe(String(year - 10));
		await page
			.locator(".day-banner")
			.filter({ hasText: `${year - 10}` })
			.waitFor();
		await page.keyboard.press("End");
		await page.locator(".day-banner").waitFor({ state: "detached" });
	});

	it("takes the day that the line is dragged to", async () => {
		const page = await open();
		const track = await page.locator(".time-days").boundingBox();
		const line = await day().boundingBox();
		if (!track || !line) throw new Error("The axis has no size");
		await page.mouse.move(line.x + 1, track.y + 20);
		await page.mouse.down();
		await page.mouse.move(track.x + track.width / 2, track.y + 20, { steps: 4 });
		await page.mouse.up();
		const [first, last] = await Promise.all(["min", "max"].map((end) => day().getAttribute(`aria-value${end}`)));
		const middle = Math.floor((Number(first) + Number(last) + 1) / 2);
		await page.locator(".day-banner").waitFor();
		expect(Math.abs(Number(await day().getAttribute("aria-valuenow")) - middle)).toBeLessThanOrEqual(1);
	});

	it("groups by member too", async () => {
		const page = await open();
		await page.getByRole("button", { name: "nach Mitglied oder Person" }).click();
		await page.locator(".time-group h3", { hasText: "Telgte" }).first().waitFor();
	});

	it("leads from what does not hold on the day to a day on which it does", async () => {
		const page = await open();
		await day().focus();
		await page.keyboard.press("Home");
		const row = page.locator('.time-row[data-shown="false"]').first();
		await row.waitFor();
		await row.click();
		await page.locator("[data-fact]").waitFor();
		await page.locator('.time-row[data-shown="true"][aria-pressed="true"]').first().waitFor();
	});
});
