/** The views, and what hangs on them, in both themes, as axe sees them: nothing serious, and no contrast that it cannot decide. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { type Eyes, eyesOn } from "./axe.ts";
import { drawn, nodeIn } from "./drawn.ts";
import { describeInChromium, settled, visit } from "./harness.ts";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const SHARED = "/frage/list-shared-members?a=network-stadtregion-muenster&b=network-staedtekooperation-nrw";

describeInChromium("axe in the views", (stage) => {
	let page: Page;
	let eyes: Eyes;
	beforeEach(() => {
		page = stage.page;
		eyes = eyesOn(page);
	});

	const show = (view: string, on = page) => on.locator(`#views-${view}-tab`).click();
	const openMenu = async (selector: string) => {
		await page.locator(`${selector} > summary`).click();
		await eyes.lookAbove(selector, `${selector} .menu-body`);
		await page.keyboard.press("Escape");
	};

	it("finds nothing in the network, its menus, what lies over it", async () => {
		await eyes.look("network");
		for (const menu of [".days", ".layouts", ".look", ".exports", ".beside"]) await openMenu(`details${menu}`);
		await page.locator(".filter > summary").click();
		await page.locator(".filter-attribute summary").first().click();
		await page.locator(".filter-value input").first().click();
		await eyes.lookAbove("filter", ".filter .menu-body");
		await page.locator(".filter > summary").click();
		await page.locator("details.views > summary").click();
		await page.locator("#view-name").fill("Mein Vergleich");
		await page.getByRole("button", { name: "Merken", exact: true }).click();
		await eyes.lookAbove("named views", "details.views .menu-body");
		await page.locator("details.views > summary").click();
		await page.locator("details.look > summary").click();
		await page.locator(".look select").last().selectOption({ index: 1 });
		await page.keyboard.press("Escape");
		await page.locator(".legend-facts > summary").click();
		await eyes.look("colours of an attribute, a filter, facts by type", ".picture");
	});

	it("finds nothing in the other views", async () => {
		await show("map");
		await eyes.lookAtMap("map", "body");
		await page.locator(".map-choice select").selectOption({ index: 1 });
		await eyes.lookAtMap("map of a number", ".map");
		await page.locator("#map-places").focus();
		await page.keyboard.press("ArrowUp");
		await eyes.look("tooltip of the map", ".map-tooltip");
		await show("sets");
		await page.locator(".upset-grid tr[data-id] .cell-button").first().click();
		await page.locator(".sets-side .evidence-button").first().click();
		await eyes.look("intersections", ".picture");
		await page.getByRole("tab", { name: "Paarweise" }).click();
		await page.locator(".pair-cell").first().waitFor();
		await eyes.look("pairs", ".picture");
		await show("time");
		await page.locator(".time-group").first().waitFor();
		await eyes.look("time", ".picture");
		await page.getByRole("button", { name: "nach Mitglied oder Person" }).click();
		await page.locator(".time-row").first().click();
		await eyes.look("time by member", ".picture");
	});

	it("finds nothing in the tables, alone, beside a view and in the whole window", async () => {
		await show("table");
		await page.locator(".column-choice > summary").click();
		const absent = page.locator(".column-choice input:not(:checked)");
		while ((await absent.count()) > 0) await absent.first().check();
		await eyes.lookAbove("columns", ".column-choice .menu-body");
		await page.locator(".column-choice > summary").click();
		await page.locator(".table-view .cell-button").nth(1).click();
		await page.locator("#details [data-entity]").waitFor();
		await eyes.look("elements", "main");
		await page.locator("#table-facts-tab").click();
		await page.locator(".table-view tbody tr").nth(1).locator("td").nth(1).click();
		await eyes.look("facts", ".picture");
		await page.locator(".beside > summary").click();
		await page.locator('.beside [data-view="map"]').click();
		await eyes.lookAtMap("two views");
		await page.getByRole("button", { name: "Ansicht im ganzen Fenster" }).click();
		await eyes.lookAtMap("the whole window");
	});

	it("finds nothing in what is found", async () => {
		const field = page.locator("#search-field");
		await field.fill("mobilität");
		await page.locator("#search-results [role=option]").first().waitFor();
		await eyes.lookAbove("results", ".finder .results-frame");
		await field.fill("qqqqxyz");
		await page.getByText(/^Nichts gefunden zu/).waitFor();
		await eyes.lookAbove("nothing found", ".finder .results-frame");
		await page.keyboard.press("Escape");
		await page.keyboard.press("Escape");
		const { x, y } = nodeIn(await drawn(page), "commune-05515000");
		await page.mouse.move(x, y);
		await eyes.lookAbove("tooltip", ".tooltip");
		await page.mouse.click(x, y, { button: "right" });
		await eyes.lookAbove("context menu", ".canvas-menu");
		await page.keyboard.press("Escape");
	});

	it("finds nothing on the other pages", async () => {
		for (const path of [
			"/id/commune-05515000",
			"/id/network-stadtregion-muenster?lang=en",
			"/wie-wir-das-wissen",
			"/how-we-know",
		]) {
			await page.goto(stage.address + path);
			await eyes.look(path);
		}
		await page.goto(`${stage.address}/?embed=1`);
		await settled(page);
		await eyes.look("what stands in another page");
	});

	it("finds nothing in English", async () => {
		const english = await visit(stage.browser, stage.address, { locale: "en-GB" }, `${SHARED}&lang=en`);
		await english.page.locator(".answer-sentence").waitFor();
		const eyes = eyesOn(english.page);
		await eyes.look("an answer in English");
		await show("table", english.page);
		await english.page.locator(".table-view .cell-button").first().click();
		await eyes.look("table in English", "main");
		await english.close();
	});

	it("finds nothing on a telephone", async () => {
		const telephone = await visit(stage.browser, stage.address, PHONE, SHARED);
		const small = telephone.page;
		const eyes = eyesOn(small);
		await small.locator(".answer-sentence").waitFor();
		await eyes.look("answer on a telephone");
		for (const sheet of ["Finden", "Details"]) {
			await small.locator(".sheet-bar").getByRole("button", { name: sheet }).click();
			await eyes.look(`${sheet} on a telephone`);
		}
		await small.locator(".sheet-bar").getByRole("button", { name: "Bild" }).click();
		for (const [view, there] of [
			["graph", "#canvas"],
			["sets", ".upset-grid"],
			["time", ".time-group"],
			["table", ".table-view tbody tr"],
		] as const) {
			await show(view, small);
			await small.locator(there).first().waitFor();
			await eyes.look(`${view} on a telephone`);
		}
		await show("map", small);
		await eyes.lookAtMap("map on a telephone", "body");
		expect(telephone.complaints).toEqual([]);
		await telephone.close();
	});
});
