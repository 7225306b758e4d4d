/** The map in a real browser: where nothing is known, by pointer and by keyboard, in both themes. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { addressed, describeInChromium, settled } from "./harness.ts";

const GAPS = "list-communes-without-topic?topic=topic-beschaffung-und-vergabe&district=&asOf=2026-11-28";

const open = async (page: Page) => {
	await page.getByRole("tab", { name: "Karte" }).click();
	await page.locator("#map-places").waitFor();
};
const labelled = (page: Page, text: string) => page.locator(`#map-places [role=option][aria-label*="${text}"]`);

describeInChromium("the map", (stage) => {
	it("shows where no cooperation on procurement is known, as many communes as the answer has rows", async () => {
		const { page, address } = stage;
		const asked = await fetch(`${address}/api/questions/${GAPS}`);
		const { rows } = (await asked.json()) as { rows: unknown[] };
		await page.goto(`${address}/frage/${GAPS}`);
		await labelled(page, "keine bekannt").first().waitFor({ state: "attached" });
		expect(await labelled(page, "keine bekannt").count()).toBe(rows.length);
		// Münster buys with other cities, but is in no district, which the question is about.
		await labelled(page, "Münster: Kooperation bekannt").waitFor({ state: "attached" });
		const legend = page.locator(".map-legend");
		expect(await legend.innerText()).toContain(`${rows.length} Kommunen`);
		await addressed(page);
		await page.reload();
		await settled(page);
		await labelled(page, "Münster: Kooperation bekannt").waitFor({ state: "attached" });
		expect(await labelled(page, "keine bekannt").count()).toBe(rows.length);
		// From another view, and with other colours, the answer's button leads back to it.
		await page.locator(".map-choice select").selectOption("");
		await page.getByRole("tab", { name: "Netz" }).click();
		const show = page.getByRole("button", { name: "Auf der Karte zeigen" });
		await show.focus();
		await page.keyboard.press("Enter");
		await labelled(page, "keine bekannt").first().waitFor({ state: "attached" });
		await page.getByRole("button", { name: "Rückgängig" }).click();
		await labelled(page, "keine bekannt").first().waitFor({ state: "detached" });
	});

	it("is walked by keyboard: each step is said, Enter opens the details", async () => {
		const { page } = stage;
		await open(page);
		const map = page.locator("#map-places");
		await map.focus();
		const spoken = () =>
			map.evaluate((list) => {
				const id = list.getAttribute("aria-activedescendant");
				return document.getElementById(id ?? "")?.getAttribute("aria-label") ?? "";
			});
		const first = await spoken();
		expect(first).toMatch(/: Mitglied: /);
		await page.keyboard.press("ArrowUp");
		await expect.poll(spoken).not.toBe(first);
		await page.keyboard.press("Enter");
		const [name = ""] = (await spoken()).split(":");
		await page.locator("[data-entity] h2").filter({ hasText: name }).waitFor();
		await page.keyboard.press("Escape");
		await page.locator('#map-places [aria-selected="true"]').waitFor({ state: "detached" });
	});

	it("asks for boundaries only when it is opened; a click brings a commune into the picture, a box marks several", async () => {
		const { page } = stage;
		const asked: string[] = [];
		page.on("request", (request) => asked.push(new URL(request.url()).pathname));
		await page.getByRole("tab", { name: "Tabelle" }).click();
		expect(asked).not.toContain("/api/boundaries");
		await open(page);
		const bonn = page.locator('[data-place="commune-05314000"]');
		expect(await bonn.getAttribute("data-in-picture")).toBe("false");
		const drawn = await page.locator(".map-drawing").boundingBox();
		const at = await bonn.boundingBox();
		if (!drawn || !at) throw new Error("Nothing is drawn.");
		await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
		await page.locator('[data-place="commune-05314000"][data-in-picture="true"][aria-selected="true"]').waitFor();
		await page.keyboard.down("Shift");
		await page.mouse.move(drawn.x + drawn.width * 0.4, drawn.y + 4);
		await page.mouse.down();
		await page.mouse.move(drawn.x + drawn.width - 4, drawn.y + drawn.height - 4, { steps: 4 });
		await page.mouse.up();
		await page.keyboard.up("Shift");
		expect(await page.locator('#map-places [aria-selected="true"]').count()).toBeGreaterThan(5);
	});

	it("fits a telephone", async () => {
		const { page } = stage;
		await page.setViewportSize({ width: 390, height: 844 });
		await open(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		// Opened behind the sheet of the answer it has hardly any height; once it is seen, the picture fills it.
		await page.goto(`${stage.address}/frage/${GAPS.replace("district=", "district=district-05558")}`);
		await labelled(page, "keine bekannt").first().waitFor({ state: "attached" });
		await page.locator(".sheet-bar button").first().click();
		const gap = labelled(page, "Dülmen: keine bekannt");
		await expect.poll(async () => (await gap.boundingBox())?.width).toBeGreaterThan(40);
	});
});
