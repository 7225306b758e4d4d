/** How the window is divided among views and panels, what of it stays, and what comes on paper and into other pages. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { drawn } from "./drawn.ts";
import { describeInChromium, openTable, settled, visit } from "./harness.ts";

const SHARED = "/frage/list-shared-members?a=network-stadtregion-muenster&b=network-staedtekooperation-nrw";
const GAPS = "/frage/list-communes-without-topic?topic=topic-beschaffung-und-vergabe&asOf=2026-11-30";
const SHARING = "/frage/list-sharing-networks?network=network-stadtregion-muenster";
/** What the picture had beside an answer before the panels could be changed, in pixels. */
const BEFORE = 736 * 332;

describeInChromium("the window", (stage) => {
	let page: Page;
	beforeEach(() => {
		page = stage.page;
	});

	const size = async (selector: string, of = page) => {
		const box = await of.locator(selector).boundingBox();
		if (!box) throw new Error(`${selector} is not seen.`);
		return box;
	};
	const area = async (of = page) => {
		const { width, height } = await size("#canvas", of);
		return width * height;
	};

	it("gives the picture markedly more beside an answer than it had, and much more with the sides folded", async () => {
		const asked = await visit(stage.browser, stage.address, {}, SHARED);
		await asked.page.locator(".answer-sentence").waitFor();
		await settled(asked.page);
		expect(await area(asked.page)).toBeGreaterThan(1.15 * BEFORE);
		for (const name of ["„Finden und vergleichen“ einklappen", "Details einklappen"])
			await asked.page.getByRole("button", { name }).click();
		expect(await area(asked.page)).toBeGreaterThan(2 * BEFORE);
		await asked.page.getByRole("button", { name: "Antwort einklappen" }).click();
		expect(await area(asked.page)).toBeGreaterThan(3 * BEFORE);
		expect(await asked.page.locator(".answer-sentence").isVisible()).toBe(true);
		await asked.close();
	});

	it("shows the sentence of an answer whole, and rows below it", async () => {
		const asked = await visit(stage.browser, stage.address, {}, GAPS);
		const sentence = asked.page.locator(".answer-sentence");
		await sentence.waitFor();
		const cut = await sentence.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
		expect(cut).toBeLessThan(2);
		const second = await size('.answer-pane [data-place="1"]', asked.page);
		const table = await size(".answer-pane .table-scroll", asked.page);
		expect(second.y + second.height).toBeLessThanOrEqual(table.y + table.height);
		await asked.close();
	});

	it("is divided by dragging an edge, or by keys, and is so at the next visit", async () => {
		const edge = page.getByRole("separator", { name: "Breite der Details" });
		const { x, y, height } = await size(".edge.right");
		await page.mouse.move(x + 4, y + height / 2);
		await page.mouse.down();
		await page.mouse.move(x - 96, y + height / 2, { steps: 4 });
		await page.mouse.up();
		const right = await size("#details");
		expect(right.width).toBeGreaterThan(400);
		expect(await edge.getAttribute("aria-valuenow")).toBe(String(Math.round(right.width)));
		await page.getByRole("separator", { name: /^Breite von/ }).focus();
		const { width } = await size("#find");
		await page.keyboard.press("ArrowRight");
		expect((await size("#find")).width).toBe(width + 16);
		await page.keyboard.press("Enter");
		expect(await page.locator("#find").isVisible()).toBe(false);
		await page.reload();
		await settled(page);
		expect((await size("#details")).width).toBe(right.width);
		await page.getByRole("button", { name: "„Finden und vergleichen“ ausklappen" }).click();
		expect((await size("#find")).width).toBe(width + 16);
	});

	it("keeps in the middle what the person looks at there, whichever panel gives or takes space", async () => {
		const { frame, zoom: first } = await drawn(page);
		await page.mouse.move(frame.x + frame.width / 3, frame.y + frame.height / 3);
		for (let notches = 0; notches < 6; notches++) await page.mouse.wheel(0, -240);
		const middle = async () => {
			const { nodes, zoom, frame } = await drawn(page);
			const [node] = nodes;
			if (!node) throw new Error("There is a picture.");
			const off = { x: frame.x + frame.width / 2 - node.x, y: frame.y + frame.height / 2 - node.y };
			return [node.place.x + off.x / zoom, node.place.y + off.y / zoom, zoom].map(Math.round);
		};
		await expect.poll(async () => (await drawn(page)).zoom).toBeGreaterThan(1.2 * first);
		const before = await middle();
		for (const name of ["„Finden und vergleichen“ einklappen", "Details einklappen"]) {
			const { width } = (await drawn(page)).frame;
			await page.getByRole("button", { name }).click();
			await expect.poll(async () => (await drawn(page)).frame.width).toBeGreaterThan(width);
			await expect.poll(middle).toEqual(before);
		}
	});

	it("has two views side by side that mark the same, one alone, and one in all of it", async () => {
		const whole = await size("#canvas");
		await openTable(page);
		expect((await size("#canvas")).width).toBeCloseTo(whole.width / 2, 0);
		await page.locator('tr[data-id="commune-05515000"] .cell-button').click();
		await page.locator('[data-entity="commune-05515000"]').waitFor();
		await page.getByRole("tab", { name: "Tabelle" }).click();
		expect((await size("table.data")).x).toBeLessThan((await size("#canvas")).x);
		await page.getByRole("button", { name: "Netz daneben schließen" }).click();
		expect(await page.locator("#canvas").isVisible()).toBe(false);
		expect(await page.locator('tr[data-id="commune-05515000"]').getAttribute("data-marked")).toBe("true");
		await page.getByRole("tab", { name: "Netz" }).click();
		await page.getByRole("button", { name: "Ansicht im ganzen Fenster" }).click();
		expect((await size("#canvas")).width).toBe(1440);
		await page.keyboard.press("Escape");
		expect((await size("#canvas")).width).toBe(whole.width);
	});

	it("goes on paper whole: the picture with its legend, every row of the answer, whose data they are", async () => {
		const asked = await visit(stage.browser, stage.address, {}, SHARING);
		const paper = asked.page;
		await paper.locator(".answer-pane tbody tr").first().waitFor();
		await settled(paper);
		const rows = Number(
			await paper
				.locator(".answer-sentence")
				.textContent()
				.then((text) => /\d+/.exec(text ?? "")?.[0]),
		);
		await paper.emulateMedia({ media: "print" });
		await paper.evaluate(() => dispatchEvent(new Event("beforeprint")));
		// A4 without its margins.
		await paper.setViewportSize({ width: 680, height: 1000 });
		expect(await paper.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(682);
		await paper.locator(".print-imprint").filter({ hasText: "Destatis" }).waitFor();
		expect(await paper.locator(".answer-pane tbody tr:visible").count()).toBe(rows);
		expect(
			await paper
				.locator(".answer-pane")
				.getByRole("button", { name: /^und \d+ weitere/ })
				.count(),
		).toBe(0);
		expect(await paper.evaluate(coloursOnPaper)).toBeGreaterThan(8);
		expect(await paper.locator(".legend").isVisible()).toBe(true);
		for (const furniture of ["#find", ".toolbar", ".view-bar", ".page-footer", ".answer-tools", ".zoom"])
			expect(await paper.locator(furniture).isVisible(), furniture).toBe(false);
		const last = await paper.locator(".answer-pane tbody tr").last().boundingBox();
		const imprint = await paper.locator(".print-imprint").boundingBox();
		expect(last && imprint && last.y + last.height <= imprint.y).toBe(true);
		await asked.close();
	});

	it("prints the whole picture in light colours by its key, whatever the screen shows", async () => {
		await page.locator(".theme-choice select").selectOption("dark");
		await page.evaluate(() => {
			window.print = () => {
				dispatchEvent(new Event("beforeprint"));
				document.body.dataset.printed = document.documentElement.dataset.theme;
			};
		});
		await page.locator("#canvas").focus();
		await page.keyboard.press("Control+p");
		await page.locator('body[data-printed="light"]').waitFor();
		const { width } = await size("#canvas");
		const paper = page.locator(".print-picture");
		expect(await paper.evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBeGreaterThan(1.5 * width);
		expect(await page.evaluate(coloursOnPaper)).toBeGreaterThan(8);
		await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
	});

	it("stands in a frame of another page, to be looked at", async () => {
		const body = `<iframe src="${stage.address}/?embed=1" style="width: 800px; height: 500px"></iframe>`;
		const elsewhere = createServer((_, reply) => reply.setHeader("content-type", "text/html").end(body));
		await once(elsewhere.listen(0, "127.0.0.1"), "listening");
		await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
		const frame = page.frameLocator("iframe");
		await frame.locator('#canvas[data-settled="true"]').waitFor();
		await frame.locator(".caption").filter({ hasText: "Münster" }).waitFor();
		expect(await frame.locator(".view-bar, .toolbar, .panel").count()).toBe(0);
		const link = frame.getByRole("link", { name: /^Ansicht öffnen/ });
		expect(await link.getAttribute("href")).toMatch(new RegExp(`^${stage.address}/(#.*)?$`));
		elsewhere.close();
		const ofThePage = stage.complaints.splice(0).filter((one) => !one.startsWith("leaves the origin"));
		expect(ofThePage.filter((one) => !one.includes("favicon"))).toEqual([]);
	});

	it("has everything at the same place for a browser that speaks English", async () => {
		const english = await visit(stage.browser, stage.address, { locale: "en-GB" });
		const places = async (of: Page) => new Map((await drawn(of)).nodes.map(({ id, place }) => [id, place]));
		expect(await places(english.page)).toEqual(await places(page));
		await english.close();
	});

	it("speaks English to a browser that does, until another language is chosen", async () => {
		const english = await visit(stage.browser, stage.address, { locale: "en-GB" });
		expect(await english.page.locator("html").getAttribute("lang")).toBe("en");
		expect(await english.page.getByRole("heading", { name: "What the picture shows" }).isVisible()).toBe(true);
		await english.page.getByRole("button", { name: "Deutsch" }).click();
		await english.page.reload();
		await settled(english.page);
		expect(await english.page.locator("html").getAttribute("lang")).toBe("de");
		expect(english.complaints).toEqual([]);
		await english.close();
	});
});

/** How many colours the printed picture has; runs in the page. */
function coloursOnPaper(): number {
	const paper = document.querySelector<HTMLCanvasElement>(".print-picture");
	const pixels = paper?.getContext("2d")?.getImageData(0, 0, paper.width, paper.height).data ?? [];
	const seen = new Set<number>();
	for (let at = 0; at < pixels.length; at += 4 * 97)
		seen.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
	return seen.size;
}
