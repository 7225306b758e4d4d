import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { drawn, type Point } from "./drawn.ts";
import { exportAddress } from "./hands.ts";
import { describeInChromium, keepScreenshot, openTable, picture, settled, tabTo, visit } from "./harness.ts";

describeInChromium("the page in a real Chromium", (stage) => {
	let page: Page;
	beforeEach(() => {
		page = stage.page;
	});

	const rowOf = (name: string) =>
		page.locator("table.data tbody tr").filter({ has: page.getByRole("button", { name, exact: true }) });
	const search = async (text: string) => {
		await page.getByRole("combobox", { name: /^Finden/ }).fill(text);
		await option(page).waitFor();
	};

	it("opens on Münster in a few of its cooperations, and says in how many it is", async () => {
		const { nodes, hulls, busiestHulls } = await picture(page);
		expect(nodes).toBeGreaterThan(20);
		expect(nodes).toBeLessThan(60);
		expect(hulls).toBeGreaterThanOrEqual(3);
		expect(hulls).toBeLessThanOrEqual(5);
		expect(busiestHulls).toBeGreaterThanOrEqual(3);
		const [, all, shown] =
			/^Stand heute, .*: Münster wirkt in (\d+) Kooperationen mit, (\d+) davon mit ihren Mitgliedern im Bild/.exec(
				(await page.locator(".caption").textContent()) ?? "",
			) ?? [];
		expect(Number(shown)).toBe(busiestHulls);
		expect(Number(all)).toBeGreaterThan(15);
		await openTable(page);
		expect(await rowOf("Münster").locator(".hull-badge").count()).toBeGreaterThanOrEqual(3);
	});

	it("brings another of its cooperations into the picture from the list of those that are not there", async () => {
		const before = await picture(page);
		await page.locator(".others summary").click();
		await page.locator(".others").getByRole("button", { name: "EUREGIO" }).click();
		await expect.poll(async () => (await picture(page)).hulls).toBe(before.hulls + 1);
		await page.locator('[data-entity="network-euregio"]').waitFor();
	});

	it("frames what a search brings with what was in view", async () => {
		for (const name of ["EUREGIO", "AGFS"]) {
			const before = new Set((await drawn(page)).nodes.map(({ id }) => id));
			await search(name);
			await option(page).click();
			await expect.poll(async () => (await drawn(page)).nodes.length).toBeGreaterThan(before.size);
			await settled(page);
			await expect
				.poll(async () => {
					const { nodes, frame } = await drawn(page);
					const isInside = ({ x, y }: Point) =>
						x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height;
					return nodes.filter((node) => !isInside(node)).map(({ id }) => id);
				})
				.toEqual([]);
			await keepScreenshot(page, `${name} with what was in view`);
		}
	});

	it("shows differing statements of sources side by side, in two clicks", async () => {
		await search("EUREGIO");
		await option(page).click();
		await page.getByRole("button", { name: /Quellen nennen verschiedene Werte/ }).click();
		const says = await page.locator(".entity-head .statements .evidence-says").allTextContents();
		expect(says.length).toBeGreaterThanOrEqual(2);
		expect(new Set(says).size).toBe(says.length);
		expect(await page.locator(".statements .evidence-source a").count()).toBe(says.length);
	});

	it("says of a membership that it has ended, in details, legend and table", async () => {
		expect(await page.locator(".legend").textContent()).not.toContain("beendet");
		await search("LEADER-Region Steinfurter Land");
		await option(page).click();
		const line = page.locator('[data-group="MEMBER_OF in"] li').filter({ hasText: "Schöppingen" });
		await line.waitFor();
		expect(await line.textContent()).toMatch(/bis 2023.*beendet/);
		expect(await page.locator('[data-phase="over"]').getByText("Schöppingen").count()).toBe(1);
		expect(await page.locator(".legend").textContent()).not.toContain("davon beendet");
		await page.locator(".picture-head summary", { hasText: "heute" }).click();
		await page.getByRole("button", { name: "alle Zeiten" }).click();
		await page.locator(".legend").filter({ hasText: "alle Zeiten: 1 Mitgliedschaft davon beendet" }).waitFor();
	});

	it("draws ten cooperations at once, and takes an eleventh that is drawn when it is marked", async () => {
		await page.getByRole("tab", { name: "Überschneidungen" }).click();
		for (const name of [/EUREGIO/, /citeq/, /^AG fuß/, /Klimaland/, /Klima-Bündnis/, /LEADER-Region Baumberge/]) {
			const { hulls } = await picture(page);
			await page.getByRole("checkbox", { name }).first().check();
			await expect.poll(async () => (await picture(page)).hulls).toBe(hulls + 1);
			await settled(page);
		}
		expect((await picture(page)).hulls).toBe(10);
		const chosen = page.locator(".legend-hulls .legend-item");
		expect(await chosen.count()).toBe(10);
		await page.locator(".choices input:not(:checked)").first().check();
		await expect.poll(() => chosen.count()).toBe(11);
	});

	it("shows in the table exactly what is on the canvas", async () => {
		await openTable(page);
		const { nodes, edges } = await picture(page);
		expect(await page.locator("table.data tbody tr").count()).toBe(nodes);
		await page.getByRole("tab", { name: /Fakten/ }).click();
		expect(await page.locator("table.data tbody tr").count()).toBe(edges);
	});

	it("draws something: the canvas is not of one colour", async () => {
		await expect.poll(() => page.evaluate(countColours)).toBeGreaterThan(8);
	});

	it("finds Münster by its beginning, without an umlaut", async () => {
		await search("muenst");
		expect(await option(page).textContent()).toMatch(/^MünsterKommune/);
		await option(page).click();
		await page.locator('[data-entity="commune-05515000"]').waitFor();
	});

	it("opens the evidence of a membership in two clicks", async () => {
		await page
			.locator(".in-picture")
			.getByRole("button", { name: /Stadtregion Münster/ })
			.click();
		await page.locator('[data-group="MEMBER_OF in"] .evidence-button').first().click();
		const evidence = page.locator('[data-group="MEMBER_OF in"] .evidence').first();
		expect((await evidence.locator("blockquote").textContent())?.length).toBeGreaterThan(10);
		expect(await evidence.getByRole("link").getAttribute("href")).toMatch(/^https?:/);
		expect(await evidence.getByRole("link").getAttribute("rel")).toContain("noopener");
	});

	it("counts otherwise when indirect memberships are in, and goes back by undo", async () => {
		const before = await picture(page);
		await page.getByRole("button", { name: "auch indirekt" }).click();
		await expect.poll(async () => (await picture(page)).nodes).toBeGreaterThan(before.nodes);
		await settled(page);
		expect(await page.locator(".legend").textContent()).toContain("hohler Ring: indirekt");
		await page.keyboard.press("Control+z");
		await expect.poll(() => picture(page)).toEqual(before);
	});

	it("marks an intersection in matrix, canvas and table and says it in words", async () => {
		await page.getByRole("tab", { name: "Überschneidungen" }).click();
		expect(await page.locator(".answer").first().textContent()).toMatch(
			/Am meisten teilen Stadtregion Münster und .*: \d+ Kommunen\.$/,
		);
		await openTable(page);
		await page.locator(".upset-row").first().click();
		await page.locator('tr[data-marked="true"]').waitFor();
		expect(await page.locator('tr[data-marked="true"]').getAttribute("data-id")).toBe("commune-05515000");
		expect(await page.locator(".marked").textContent()).toContain("Münster");
		await page.locator(".pair").first().click();
		await expect.poll(() => page.locator(".upset-row[aria-pressed=true]").count()).toBe(0);
		expect(await page.locator('tr[data-marked="true"]').count()).toBeGreaterThan(0);
	});

	it("adds a cooperation from the list as a hull of its own", async () => {
		const before = await picture(page);
		await page.getByRole("tab", { name: "Überschneidungen" }).click();
		await page.getByRole("checkbox", { name: /Regiopolregion/ }).check();
		await expect.poll(async () => (await picture(page)).hulls).toBe(before.hulls + 1);
	});

	it("filters by a click on the legend", async () => {
		const before = await picture(page);
		await page
			.locator(".legend-types")
			.getByRole("button", { name: /Kreise/ })
			.click();
		await expect.poll(async () => (await picture(page)).nodes).toBe(before.nodes - 4);
		expect(await page.locator(".legend-counts").textContent()).toContain("4 Elemente durch die Legende ausgeblendet");
	});

	it("brings neighbours into the picture and takes a selection out of it", async () => {
		await search("Stadtregion Münster");
		await option(page).click();
		const before = await picture(page);
		await page.getByRole("button", { name: /^Gremien: \d+ in das Bild holen/ }).click();
		await expect.poll(async () => (await picture(page)).nodes).toBeGreaterThan(before.nodes);
		await settled(page);
		await page.getByRole("button", { name: "Auswahl entfernen" }).click();
		await expect.poll(async () => (await picture(page)).hulls).toBe(before.hulls - 1);
	});

	it("says what helps when the server does not answer, and does the same again when asked to", async () => {
		await page
			.locator(".in-picture")
			.getByRole("button", { name: /Stadtregion Münster/ })
			.click();
		// Details that are still asked for would fail too, or come, whereupon the page asks again by itself.
		await page.waitForLoadState("networkidle");
		await page.route("**/neighbours*", (route) => route.abort());
		const before = await picture(page);
		await page.getByRole("button", { name: /^Alle \d+/ }).click();
		await page.getByRole("alert").filter({ hasText: "Der Server antwortet nicht." }).waitFor();
		expect(stage.complaints.splice(0)).toHaveLength(1);
		await page.unroute("**/neighbours*");
		await page.getByRole("button", { name: "Erneut versuchen" }).click();
		await expect.poll(async () => (await picture(page)).nodes).toBeGreaterThan(before.nodes);
		expect(await page.getByRole("alert").count()).toBe(0);
	});

	it.each([
		["GraphML", /<graphml[\s\S]*commune-05515000/],
		["JSON", /commune-05515000/],
		["Tabellen", /^PK/],
		["Bild (PNG)", /^.PNG/],
	])("exports the picture as %s", async (name, content) => {
		await page.locator("details.exports summary").click();
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.locator(".menu-item").filter({ hasText: name }).first().click(),
		]);
		expect(readFileSync(await download.path(), "latin1")).toMatch(content);
	});

	it("exports exactly what is on the canvas, however memberships are counted", async () => {
		const exported = async () => {
			const address = await exportAddress(page, "json");
			const file = await (await page.request.get(new URL(address, stage.address).href)).json();
			return { nodes: file.nodes.length, edges: file.edges.length };
		};
		const before = await picture(page);
		expect(before).toMatchObject(await exported());
		await page.getByRole("button", { name: "auch indirekt" }).click();
		await expect.poll(async () => (await picture(page)).edges).toBeGreaterThan(before.edges);
		expect(await picture(page)).toMatchObject(await exported());
	});

	it("can be walked by keyboard alone: search, details, evidence", async () => {
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await page.keyboard.type("muenst");
		await option(page).waitFor();
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("ArrowUp");
		await page.keyboard.press("Enter");
		await page.locator('[data-entity="commune-05515000"]').waitFor();
		await tabTo(page, '[data-group="MEMBER_OF out"] .evidence-button');
		await page.keyboard.press("Enter");
		await page.locator('[data-group="MEMBER_OF out"] .evidence').first().waitFor();
	});

	it("speaks English when asked to", async () => {
		await page.getByRole("button", { name: "English" }).click();
		expect(await page.locator("html").getAttribute("lang")).toBe("en");
		expect(await page.locator(".caption").textContent()).toContain("cooperations");
		await page.reload();
		await settled(page);
		expect(await page.locator("html").getAttribute("lang")).toBe("en");
	});

	it("shows the picture first and everything else in sheets on a telephone", async () => {
		const options = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
		const telephone = await visit(stage.browser, stage.address, options);
		const small = telephone.page;
		const nav = small.locator(".sheet-bar");
		await small.getByRole("button", { name: "Quellen und Lizenz" }).click();
		await small.locator(".source-list li").first().waitFor();
		expect(await small.locator(".attribution").textContent()).toContain("Destatis");
		await small.getByRole("button", { name: "Schließen", exact: true }).click();
		await nav.getByRole("button", { name: "Finden" }).click();
		await small.locator("#search-field").fill("stadtregion");
		await option(small).click();
		await small.locator("[data-entity]").waitFor();
		await nav.getByRole("button", { name: "Bild" }).click();
		await small.getByRole("tab", { name: "Tabelle" }).click();
		await small.locator("table.data tbody tr").first().waitFor();
		expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		expect(telephone.complaints).toEqual([]);
		await telephone.close();
	});

	it("keeps what is said of a cooperation that is none within the details of a narrow window", async () => {
		const options = { viewport: { width: 1300, height: 900 } };
		const { page, close } = await visit(stage.browser, stage.address, options, "/?show=network-european-energy-award");
		const badge = page.locator("#details .not-comparable");
		await badge.waitFor();
		const [inner, outer] = [await badge.boundingBox(), await page.locator("#details .entity-head").boundingBox()];
		expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
		await close();
	});
});

const option = (page: Page) => page.locator("#search-results [role=option]").first();

/** How many colours the layers of the canvas show; runs in the page. */
function countColours(): number {
	const seen = new Set<number>();
	for (const canvas of document.querySelectorAll<HTMLCanvasElement>("#canvas canvas")) {
		const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
		for (let at = 0; at < pixels.length; at += 4 * 97)
			if (pixels[at + 3]) seen.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
	}
	return seen.size;
}
