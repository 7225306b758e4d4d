/** What is shown is all that holds between what is shown: on the screen, in the table, in the file, and at the API. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { describeInChromium, openTable, picture, printedRows, settled } from "./harness.ts";

/** Busy machines take their time. */
const SLOW = { timeout: 20_000 };

describeInChromium("the picture after several steps", (stage) => {
	let page: Page;
	beforeEach(() => {
		page = stage.page;
	});

	/** Selects what the search finds first, and brings it into the picture where it is not. */
	async function find(text: string, id: string): Promise<void> {
		await page.getByRole("combobox", { name: /^Finden/ }).fill(text);
		await page.locator("#search-results [role=option]").first().click();
		await page.locator(`[data-entity="${id}"]`).waitFor();
		await settled(page);
	}

	async function expand(text: string, id: string): Promise<void> {
		await find(text, id);
		const { nodes } = await picture(page);
		await page.getByRole("button", { name: /^Alle \d+$/ }).click();
		await expect.poll(async () => (await picture(page)).nodes, SLOW).toBeGreaterThan(nodes);
		await settled(page);
	}

	/** The ids of all rows of the table, also of those that come when asked for. */
	async function listedIds(tab: RegExp): Promise<string[]> {
		await page.getByRole("tab", { name: tab }).click();
		return (await printedRows(page)).map(({ id }) => id);
	}

	async function exported(): Promise<{ nodes: { id: string }[]; edges: { id: string }[] }> {
		await page.locator("details.exports summary").click();
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.locator(".menu-item").filter({ hasText: "JSON" }).first().click(),
		]);
		return JSON.parse(readFileSync(await download.path(), "utf8"));
	}

	/** @returns how many facts there are, which is the same wherever they are counted */
	async function countFacts(question: { asOf?: string; indirect?: boolean }): Promise<number> {
		const ids = await listedIds(/Elemente$/);
		const reply = await page.request.post(`${stage.address}/api/subgraph`, { data: { ids, ...question } });
		const { edges }: { edges: { id: string }[] } = await reply.json();
		const rows = await listedIds(/Fakten$/);
		const file = await exported();
		const sorted = (all: string[]) => [...all].sort();
		expect(sorted(rows)).toEqual(sorted(edges.map(({ id }) => id)));
		expect(sorted(file.edges.map(({ id }) => id))).toEqual(sorted(rows));
		expect(sorted(file.nodes.map(({ id }) => id))).toEqual(sorted(ids));
		expect(await picture(page)).toMatchObject({ nodes: ids.length, edges: rows.length });
		const said = (await page.locator(".legend-facts > summary").textContent()) ?? "";
		expect(Number(said.replace(/\D/g, ""))).toBe(rows.length);
		return rows.length;
	}

	async function look(day: string, said: string): Promise<void> {
		await page.locator(".picture-head summary", { hasText: /heute|alle Zeiten|\d{4}$/ }).click();
		await page.locator("#day-field").fill(day);
		await page.keyboard.press("Enter");
		await page.locator(".day-banner").filter({ hasText: said }).waitFor();
		await settled(page);
	}

	/** Counts memberships in that way. */
	async function count(name: string): Promise<void> {
		await page.getByRole("button", { name, exact: true }).click();
		await page.getByRole("button", { name, exact: true, pressed: true }).waitFor();
		await settled(page);
	}

	it("has every fact between what it shows, on any day, direct and indirect", async () => {
		await openTable(page);
		await expand("Havixbeck", "commune-05558020");
		await expand("Münster", "commune-05515000");
		await find("EUREGIO", "network-euregio");
		const { hulls } = await picture(page);
		expect(hulls).toBeGreaterThan(3);

		await countFacts({ asOf: new Date().toISOString().slice(0, 10) });
		await page.locator(".picture-head summary", { hasText: "heute" }).click();
		await page.getByRole("button", { name: "alle Zeiten" }).click();
		await page.locator(".day-banner").filter({ hasText: "Alle Zeiten" }).waitFor();
		await settled(page);
		const always = await countFacts({});
		await count("auch indirekt");
		expect(await countFacts({ indirect: true })).toBeGreaterThan(always);
		await look("2024-06-01", "1. Juni 2024");
		await countFacts({ indirect: true, asOf: "2024-06-01" });
		await count("direkt");
		await countFacts({ asOf: "2024-06-01" });
	});

	it("says how many facts are hidden with a type, and shows them again in one click", async () => {
		const before = await picture(page);
		const hidden = page.locator(".legend .hidden-facts");
		expect(await hidden.count()).toBe(0);
		await page
			.locator(".legend-types")
			.getByRole("button", { name: /Kreise/ })
			.click();
		await hidden.waitFor();
		const { edges } = await picture(page);
		expect(await hidden.textContent()).toBe(`${before.edges - edges} weitere Fakten ausgeblendet`);
		expect((await exported()).edges).toHaveLength(edges);
		await hidden.click();
		await expect.poll(() => picture(page), SLOW).toEqual(before);
		await page.locator(".legend-facts > summary").click();
		await page
			.locator(".legend-facts")
			.getByRole("button", { name: /ist Mitglied in/ })
			.click();
		await expect.poll(async () => (await picture(page)).edges, SLOW).toBeLessThan(edges);
		expect((await exported()).edges).toHaveLength((await picture(page)).edges);
	});
});
