/** One day for everything: Schöppingen changed its LEADER region between 2022 and 2023. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { exportAddress } from "./hands.ts";
import { describeInChromium, openTable, picture, printedRows, settled, visit } from "./harness.ts";

const STEINFURT = "LEADER-Region Steinfurter Land";
const WESTERN = "LEADER-Region Kulturlandschaft Westmünsterland";
/** Busy machines take their time. */
const SLOW = { timeout: 10_000 };
const TODAY = new Date().toISOString().slice(0, 10);
const SCHOEPPINGEN = "commune-05554052";

describeInChromium("the day that is looked at", (stage) => {
	let page: Page;
	beforeEach(() => {
		page = stage.page;
	});

	/** Both LEADER regions as areas, in the order of their letters. */
	async function compare(): Promise<void> {
		await page.getByRole("tab", { name: "Überschneidungen" }).click();
		const { hulls } = await picture(page);
		for (const [n, name] of [STEINFURT, WESTERN].entries()) {
			await page.locator(".chooser").getByRole("checkbox", { name }).click();
			await expect.poll(async () => (await picture(page)).hulls, SLOW).toBe(hulls + n + 1);
		}
		await settled(page);
	}

	const openDays = () =>
		page
			.locator(".picture-head")
			.locator("summary", { hasText: /heute|alle Zeiten|\d{4}$/ })
			.click();
	async function lookAtAllTimes(): Promise<void> {
		await openDays();
		await page.getByRole("button", { name: "alle Zeiten" }).click();
		await banner("Alle Zeiten");
	}
	/** @param said the day as the page writes it */
	async function look(day: string, said: string): Promise<void> {
		await openDays();
		await page.locator("#day-field").fill(day);
		await page.keyboard.press("Enter");
		await banner(said);
	}
	async function banner(said: string): Promise<void> {
		await page.locator(".day-banner").filter({ hasText: said }).waitFor();
		await settled(page);
	}

	const members = async (name: string) => {
		const item = page.locator(".legend-hulls .legend-item").filter({ hasText: name });
		return Number(await item.locator(".number").textContent());
	};
	const sizes = async () => [await members(STEINFURT), await members(WESTERN)];
	const partners = () =>
		page.locator(
			`[data-entity="${SCHOEPPINGEN}"] [data-phase="holds"] [data-group="MEMBER_OF out"] .fact-text > button`,
		);
	const exported = () => exportAddress(page, "json");

	it("changes areas, table, details and export, and is one step back and forth", async () => {
		await compare();
		expect(await page.locator(".caption").textContent()).toMatch(/^Stand heute, \d+\. \p{L}+ \d{4}: /u);
		expect(await sizes()).toEqual([13, 5]);
		expect(await exported()).toContain(`asOf=${TODAY}`);
		await lookAtAllTimes();
		expect(await sizes()).toEqual([14, 5]);
		await page.locator("#search-field").fill("schöppingen");
		await page.locator("#search-results [role=option]").first().click();
		await expect.poll(() => partners().allTextContents(), SLOW).toEqual(expect.arrayContaining([STEINFURT, WESTERN]));

		await look("2020-06-01", "1. Juni 2020");
		expect(await page.locator(".caption").textContent()).toMatch(/^Stichtag 1\. Juni 2020: /);
		expect(await sizes()).toEqual([14, 3]);
		await expect.poll(() => partners().allTextContents(), SLOW).toContain(STEINFURT);
		expect(await partners().allTextContents()).not.toContain(WESTERN);
		expect(await exported()).toContain("asOf=2020-06-01");

		await look("2024-06-01", "1. Juni 2024");
		expect(await sizes()).toEqual([13, 5]);
		await expect.poll(() => partners().allTextContents(), SLOW).toContain(WESTERN);
		expect(await partners().allTextContents()).not.toContain(STEINFURT);
		await openTable(page);
		const row = page.locator(`tr[data-id="${SCHOEPPINGEN}"]`);
		expect(await row.locator(".hull-badges").getAttribute("title")).toBe(WESTERN);

		await page.locator("#canvas").focus();
		await page.keyboard.press("Control+z");
		await expect.poll(sizes, SLOW).toEqual([14, 3]);
		expect(await row.locator(".hull-badges").getAttribute("title")).toBe(STEINFURT);
		await page.locator(".day-banner").getByRole("button", { name: "Alle Zeiten" }).click();
		await banner("Alle Zeiten");
		await expect.poll(sizes, SLOW).toEqual([14, 5]);
		expect(await exported()).not.toContain("asOf");
	});

	it("exports on a day exactly what is on the canvas", async () => {
		await compare();
		await look("2020-06-01", "1. Juni 2020");
		const address = new URL((await exported()) ?? "", stage.address).href;
		const file = await (await page.request.get(address)).json();
		expect(await picture(page)).toMatchObject({ nodes: file.nodes.length, edges: file.edges.length });
	});

	it("is chosen by a year in which something begins or ends, and goes on by years", async () => {
		await compare();
		await openDays();
		await page.locator(".day-years").getByRole("button", { name: "2022" }).click();
		await banner("31. Dezember 2022");
		// "bis 2022" may have been over on any day of that year.
		expect(await sizes()).toEqual([13, 3]);
		await page.getByRole("button", { name: "Ein Jahr früher" }).click();
		await banner("31. Dezember 2021");
		expect(await sizes()).toEqual([14, 3]);
		await page.getByRole("button", { name: "Ein Jahr später" }).click();
		await banner("31. Dezember 2022");
		await page.getByRole("button", { name: "Ein Jahr später" }).click();
		await banner("31. Dezember 2023");
		expect(await sizes()).toEqual([13, 5]);
	});

	it("on which nothing is known of a beginning has no memberships: none of Münster in 1950", async () => {
		await look("1950-01-01", "1. Januar 1950");
		await page.locator("#search-field").fill("münster");
		await page.locator("#search-results [role=option]").first().click();
		const entity = page.locator('[data-entity="commune-05515000"]');
		await entity.locator('[data-phase="notYet"]').waitFor();
		expect(await entity.locator('[data-phase="holds"] [data-group="MEMBER_OF out"]').count()).toBe(0);
		expect(await page.locator(".caption").textContent()).toMatch(/^Stichtag 1\. Januar 1950: /);
		const address = new URL((await exported()) ?? "", stage.address).href;
		const file: { edges: { type: string }[] } = await (await page.request.get(address)).json();
		expect(file.edges.filter(({ type }) => type === "MEMBER_OF")).toEqual([]);
	});

	it("before which a member has not joined lists the membership as not yet: Verl in the Regiopolregion", async () => {
		await look("2016-02-18", "18. Februar 2016");
		await page.locator("#search-field").fill("Verl");
		await page.locator("#search-results [role=option]").filter({ hasText: "Kreis Gütersloh" }).first().click();
		const entity = page.locator('[data-entity="commune-05754044"]');
		const memberships = (phase: string) =>
			entity
				.locator(`[data-phase="${phase}"] [data-group="MEMBER_OF out"]`)
				.filter({ hasText: "Regiopolregion Bielefeld" });
		await memberships("notYet").waitFor();
		expect(await memberships("holds").count()).toBe(0);
		expect(await memberships("possible").count()).toBe(0);
	});

	it("counts what only may hold, and shows it when asked: the same on canvas, in legend, table and file", async () => {
		await compare();
		await look("2012-06-01", "1. Juni 2012");
		const before = await picture(page);
		const more = page.locator(".legend .possible-facts");
		expect(await more.getAttribute("aria-pressed")).toBe("false");
		await more.click();
		await page.locator('.legend .possible-facts[aria-pressed="true"]').waitFor();
		await settled(page);
		const after = await picture(page);
		const possible = Number(((await more.textContent()) ?? "").replace(/\D/g, ""));
		expect(possible).toBeGreaterThan(0);
		expect(await page.locator(".legend").textContent()).toContain("fein gestrichelt, blass: nur möglich");
		const said = (await page.locator(".legend-facts > summary").textContent()) ?? "";
		expect(Number(said.replace(/\D/g, ""))).toBe(after.edges);
		const read = async () => {
			const address = new URL((await exported()) ?? "", stage.address).href;
			return (await (await page.request.get(address)).json()) as { nodes: unknown[]; edges: unknown[] };
		};
		const file = await read();
		expect([file.nodes.length, file.edges.length]).toEqual([after.nodes, after.edges]);
		await openTable(page);
		await page.getByRole("tab", { name: /Fakten$/ }).click();
		const rows = (await printedRows(page)).map(({ text }) => text);
		expect(rows).toHaveLength(after.edges);
		expect(rows.filter((row) => row.includes("(möglich)"))).toHaveLength(possible);
		await more.click();
		await page.locator('.legend .possible-facts[aria-pressed="false"]').waitFor();
		await expect.poll(() => picture(page), SLOW).toEqual(before);
		expect((await read()).edges).toHaveLength(before.edges);
	});

	it("can be chosen and left by keyboard alone, and is said", async () => {
		await page.locator(".picture-head summary", { hasText: "heute" }).focus();
		await page.keyboard.press("Enter");
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.id)).toBe("day-field");
		await page.locator("#day-field").fill("2000-01-01");
		await page.keyboard.press("Enter");
		await page.locator(".day-banner").waitFor();
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
		await expect
			.poll(() => page.locator(".visually-hidden[aria-live]").textContent())
			.toMatch(/^Stichtag 1\. Januar 2000: \d+ Elemente?, \d+ Fakt/);
	});

	it("fits a telephone", async () => {
		const options = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
		const telephone = await visit(stage.browser, stage.address, options);
		const { page: small } = telephone;
		await small.locator(".picture-head summary").first().click();
		await small.locator("#day-field").fill("2020-06-01");
		await small.getByRole("button", { name: "Anzeigen" }).click();
		await small.locator(".day-banner").waitFor();
		expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		expect(telephone.complaints).toEqual([]);
		await telephone.close();
	});
});
