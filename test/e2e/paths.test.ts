/** Paths between two: found, read, and brought into the picture. */
import { expect, it } from "vitest";
import { describeInChromium, findings, picture } from "./harness.ts";

const SLOW = { timeout: 15_000 };

describeInChromium("paths", (stage) => {
	const pick = async (field: string, text: string) => {
		await stage.page.locator(`#${field}-field`).fill(text);
		await stage.page.locator(`#${field}-results [role="option"]`).first().waitFor();
		await stage.page.keyboard.press("Enter");
	};

	it("from Telgte to Bielefeld, by keyboard: the shortest, then longer ones", async () => {
		const { page, address } = stage;
		await page.getByRole("tab", { name: "Wege" }).focus();
		await page.keyboard.press("Enter");
		await pick("path-from", "Telgte");
		await pick("path-to", "Bielefeld");
		await page.locator(".path-list li").first().waitFor();
		const day = new Date().toISOString().slice(0, 10);
		const query = `from=commune-05570044&to=commune-05711000&asOf=${day}&withoutNodes=Event,Topic,Region`;
		const answer = await (await fetch(`${address}/api/paths?${query}`)).json();
		expect(await page.locator(".path-list li").count()).toBe(answer.paths.length);
		expect(await page.locator(".path-list li > p").first().textContent()).toContain("Telgte");
		await page.getByRole("button", { name: "Nächstlängere Wege suchen" }).click();
		await expect.poll(() => page.locator(".paths section h3").count(), SLOW).toBe(2);
		expect(await findings(page)).toEqual([]);
	});

	it("come into the picture", async () => {
		const { page } = stage;
		const before = (await picture(page)).nodes;
		await page.getByRole("tab", { name: "Wege" }).click();
		await pick("path-from", "Telgte");
		await pick("path-to", "Bielefeld");
		await page.getByRole("button", { name: "Ins Bild holen" }).first().click();
		await expect.poll(async () => (await picture(page)).nodes, SLOW).toBeGreaterThan(before);
	});
});
