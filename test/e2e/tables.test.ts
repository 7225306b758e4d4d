/** The table and the intersections as views: by mouse and by keyboard, with files that others read back. */

import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { beforeEach, expect, it } from "vitest";
import { describeInChromium, openTable, picture, printedRows, settled, tabTo } from "./harness.ts";

const SLOW = { timeout: 20_000 };

describeInChromium("the views of tables", (stage) => {
	let page: Page;
	beforeEach(() => {
		({ page } = stage);
	});

	const rows = () => page.locator(".table-view tr[data-id]");
	const names = () => page.locator(".table-view .cell-button").allTextContents();
	const show = (view: string) => page.locator(`#views-${view}-tab`).click();
	const focused = () => page.evaluate(() => document.activeElement?.textContent);

	async function saved(format: "CSV" | "XLSX"): Promise<string> {
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.locator(".table-view .data-actions").getByRole("button", { name: format }).click(),
		]);
		return download.path();
	}

	async function chooseAll(): Promise<void> {
		await page.getByRole("tab", { name: "Überschneidungen" }).click();
		const said = page.locator(".chooser .number").first();
		const chosen = async () => Number.parseInt((await said.textContent()) ?? "", 10);
		for (let n = 0; n < 8; n++) {
			const before = await chosen();
			await page.locator(".choices input:not(:checked)").first().check();
			await expect.poll(chosen, SLOW).toBe(before + 1);
		}
		await settled(page);
	}

	it("filters, sorts and saves what is shown, read back by others", async () => {
		await openTable(page);
		await page.getByRole("searchbox", { name: "Zeilen filtern" }).fill("kommune muenst");
		await expect.poll(() => rows().count()).toBeGreaterThan(0);
		await page.locator(".column-choice > summary").click();
		await page.getByRole("checkbox", { name: "Kreis", exact: true }).check();
		await page.locator(".table-view th button").filter({ hasText: "Einwohner" }).click();
		const shown = await names();
		const csv: string[][] = parse(readFileSync(await saved("CSV"), "utf8"), { bom: true });
		expect(csv[0]).toContain("Kreis");
		expect(csv[1]?.[csv[0]?.indexOf("Kennung") ?? -1]).toMatch(/^commune-05/);
		expect(csv.slice(1).map(([name]) => name)).toEqual(shown);
		const [sheet, about] = await readXlsxFile(await saved("XLSX"));
		expect(sheet?.data.slice(1).map(([name]) => name)).toEqual(shown);
		const at = sheet?.data[0]?.indexOf("Einwohner") ?? -1;
		expect(sheet?.data.slice(1).map((row) => String(row[at] ?? ""))).toEqual(csv.slice(1).map((row) => row[at]));
		expect(about?.data.flat().join(" ")).toMatch(/Lizenz: /);
	});

	it("is reached and gone through by keyboard alone; what is picked is marked in the picture", async () => {
		await openTable(page);
		await tabTo(page, ".table-view .cell-button");
		const all = await names();
		expect(await focused()).toBe(all[0]);
		for (const [key, place] of [
			["ArrowDown", 1],
			["End", -1],
			["Home", 0],
			["ArrowDown", 1],
		] as const) {
			await page.keyboard.press(key);
			expect(await focused()).toBe(all.at(place));
		}
		await page.keyboard.press("Enter");
		await page.locator('.table-view tr[data-marked="true"]').waitFor();
		await expect.poll(() => page.locator("#details h2").first().textContent()).toBe(all[1]);
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.closest("tbody"))).toBeNull();
	});

	it("prints all rows", async () => {
		await openTable(page);
		expect(await printedRows(page)).toHaveLength((await picture(page)).nodes);
	});

	it("marks an intersection by mouse and opens who says so", async () => {
		await show("sets");
		const row = page.locator(".upset-grid tr[data-id]").first();
		await row.locator("td").last().click();
		await page.locator('.sets-view[data-marked="true"]').waitFor();
		const said = (await row.locator(".cell-button").getAttribute("aria-label")) ?? "";
		expect(await page.locator(".sets-side .marked-member").count()).toBe(Number(/(\d+) Mitglied/.exec(said)?.[1]));
		await page.locator(".sets-side .evidence-button").first().click();
		await page.locator(".sets-side .evidence blockquote").first().waitFor();
	});

	it("leads by keyboard through the square of many cooperations", async () => {
		await chooseAll();
		await show("sets");
		await page.getByRole("tab", { name: "Paarweise" }).click();
		await tabTo(page, ".pair-cell");
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("Control+End");
		const last = await page.locator(".pair-cell").last().getAttribute("aria-label");
		expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(last);
		await page.keyboard.press("Enter");
		await page.locator('.pair-cell[aria-pressed="true"]').waitFor();
		const { nodes } = await picture(page);
		expect(await page.locator(".sets-side .marked-member").count()).toBeLessThanOrEqual(nodes);
	});
});
