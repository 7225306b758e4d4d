/** A view is in the address, in a name and in a file, and comes back whole from each of them. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { drawn } from "./drawn.ts";
import { describeInChromium, settled, visit } from "./harness.ts";

const SLOW = { timeout: 20_000 };

/** All of it that a person can see, beside the size of the window. */
async function seen(page: Page) {
	const { nodes: all, edges, zoom, frame } = await drawn(page);
	// Places are given as whole numbers: measured from another node, the middle is another by half of one.
	const nodes = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
	const middle = (at: "x" | "y", size: "width" | "height") => {
		const [first] = nodes;
		return first ? first.place[at] - (first[at] - frame[at] - frame[size] / 2) / zoom : 0;
	};
	const places = nodes.map(({ id, place }) => `${id} ${place.x} ${place.y}`);
	return {
		places: places.sort(),
		edges: edges.map(({ id }) => id).sort(),
		legend: await page.locator(".legend-hulls li").allTextContents(),
		day: await page.locator(".day-banner strong").allTextContents(),
		marked: nodes.flatMap(({ id, classes }) => (classes.includes("marked") ? [id] : [])),
		tab: await page.locator('.find [role="tab"][aria-selected="true"]').allTextContents(),
		zoom: zoom.toFixed(4),
		middle: [middle("x", "width"), middle("y", "height")],
	};
}

/** The same, with a middle that is less than a pixel away. */
const like = (before: Awaited<ReturnType<typeof seen>>) => ({
	...before,
	middle: before.middle.map((at) => expect.closeTo(at, -0.3)),
});

/** Size of the canvas on the screen. */
async function canvas(page: Page): Promise<{ width: number; height: number }> {
	const box = await page.locator("#canvas").boundingBox();
	if (!box) throw new Error("There is no canvas.");
	return box;
}

/** When the address has the present view. */
async function addressed(page: Page, before = ""): Promise<string> {
	await settled(page);
	await expect.poll(() => new URL(page.url()).hash, SLOW).not.toBe(before);
	let last = "";
	await expect
		.poll(async () => {
			const [was, now] = [last, page.url()];
			last = now;
			await page.waitForTimeout(400);
			return was === now;
		}, SLOW)
		.toBe(true);
	return last;
}

async function find(page: Page, text: string, id: string): Promise<void> {
	await page.locator("#search-field").fill(text);
	await page.locator("#search-results [role=option]").filter({ hasText: text }).first().click();
	await page.locator(`[data-entity="${id}"]`).waitFor();
	await settled(page);
}

describeInChromium("a view", (stage) => {
	let page: Page;
	/** The address after such steps, for tests that need no more of them. */
	let worked: string | undefined;
	beforeEach(() => {
		page = stage.page;
	});

	/** Some steps of every kind. */
	async function work(): Promise<string> {
		await find(page, "EUREGIO", "network-euregio");
		await page.getByRole("button", { name: "auch indirekt", exact: true }).click();
		await page.getByRole("button", { name: "auch indirekt", exact: true, pressed: true }).waitFor();
		await settled(page);
		await page
			.locator(".legend-types")
			.getByRole("button", { name: /Kreise/ })
			.click();
		await page.locator(".picture-head summary", { hasText: "heute" }).click();
		await page.locator("#day-field").fill("2024-06-01");
		await page.keyboard.press("Enter");
		await page.locator(".day-banner").filter({ hasText: "1. Juni 2024" }).waitFor();
		await page.locator("#find-overlaps-tab").click();
		await page.locator("#canvas").hover();
		await page.mouse.wheel(0, -200);
		return addressed(page);
	}

	it("needs no fragment before the first step, has one after each, and none again when all is undone", async () => {
		await page.waitForTimeout(600);
		expect(new URL(page.url()).hash).toBe("");
		await page
			.locator(".legend-types")
			.getByRole("button", { name: /Kreise/ })
			.click();
		const one = new URL(await addressed(page)).hash;
		await page
			.locator(".legend-types")
			.getByRole("button", { name: /Kooperation/ })
			.click();
		expect(new URL(await addressed(page, one)).hash).not.toBe(one);
		await page.getByRole("button", { name: "Rückgängig" }).click();
		await page.getByRole("button", { name: "Rückgängig" }).click();
		await expect.poll(() => new URL(page.url()).hash, SLOW).toBe("");
	});

	it("is the same after a reload, in another browser of another size, and pasted into the address bar of a third", async () => {
		const url = await work();
		const before = await seen(page);
		await page.reload();
		await settled(page);
		await expect.poll(() => seen(page), SLOW).toEqual(like(before));
		const path = url.slice(stage.address.length);
		const other = await visit(stage.browser, stage.address, { viewport: { width: 1100, height: 700 } }, path);
		// All that was seen is seen in the smaller window too, in its middle.
		const [was, now] = [await canvas(page), await canvas(other.page)];
		const zoom = Number(before.zoom) * Math.min(now.width / was.width, now.height / was.height);
		await expect.poll(() => seen(other.page), SLOW).toEqual({ ...like(before), zoom: expect.any(String) });
		expect(Number((await seen(other.page)).zoom)).toBeCloseTo(zoom, 3);
		expect(other.complaints).toEqual([]);
		await other.close();

		const third = await visit(stage.browser, stage.address);
		const first = await seen(third.page);
		await third.page.evaluate((hash) => {
			location.hash = hash;
		}, new URL(url).hash);
		await third.page.locator(".day-banner").waitFor();
		await settled(third.page);
		await expect.poll(() => seen(third.page), SLOW).toEqual(like(before));
		// The way back leads to the one before.
		await third.page.getByRole("button", { name: "Rückgängig" }).click();
		await expect.poll(async () => (await seen(third.page)).places, SLOW).toEqual(first.places);
		await third.close();
	});

	it("of a question has its answer too", async () => {
		await page.goto(`${stage.address}/frage/list-sharing-networks?network=network-euregio`);
		await page.locator(".answer-sentence").waitFor();
		await settled(page);
		await page.locator(".legend-types button").first().click();
		await addressed(page);
		const [before, answer] = [await seen(page), await page.locator(".answer-sentence").textContent()];
		await page.reload();
		await page.locator(".answer-sentence").waitFor();
		await settled(page);
		await expect.poll(() => seen(page), SLOW).toEqual(like(before));
		expect(await page.locator(".answer-sentence").textContent()).toBe(answer);
	});

	it("has the views as they were set, and the paths that were found", async () => {
		await page.locator("#find-paths-tab").click();
		for (const [end, name] of Object.entries({ from: "Telgte", to: "Bielefeld" })) {
			await page.locator(`#path-${end}-field`).fill(name);
			await page.locator(`#path-${end}-results [role="option"]`).first().click();
		}
		await page.getByRole("button", { name: "Nächstlängere Wege suchen" }).click();
		const show = (name: string) => page.locator(".view-bar").getByRole("tab", { name, exact: true }).click();
		await show("Schnittmengen");
		await page.locator(".sets-view").getByRole("button", { name: "mindestens diese" }).click();
		await page.getByRole("tab", { name: "Paarweise" }).click();
		await show("Zeit");
		await page.getByRole("button", { name: "nach Mitglied oder Person" }).click();
		await show("Tabelle");
		await page.getByRole("tab", { name: /Fakten$/ }).click();
		await page.locator(".table-view").getByRole("searchbox").fill("Münster");
		const set = async () => {
			const table = await page.locator(".table-view").ariaSnapshot();
			await show("Zeit");
			const time = await page.locator(".time-view").ariaSnapshot();
			await show("Schnittmengen");
			const pairs = await page.locator(".sets-view").ariaSnapshot();
			await page.locator("#sets-upset-tab").click();
			const intersections = await page.locator(".sets-view").ariaSnapshot();
			await page.locator("#sets-pairs-tab").click();
			await show("Tabelle");
			return { table, time, pairs, intersections, paths: await page.locator(".paths").ariaSnapshot() };
		};
		await expect.poll(() => page.locator(".paths section h3").count(), SLOW).toBe(2);
		const before = await set();
		await addressed(page);
		await page.reload();
		await expect.poll(() => page.locator(".paths section h3").count(), SLOW).toBe(2);
		expect(await set()).toEqual(before);
	});

	it.each([
		["cut off", (hash: string) => hash.slice(0, 60), "unvollständig"],
		["of a later version", (hash: string) => hash.replace("#1.", "#2."), "neueren Version"],
	])("that is %s is said to be so, and the first picture is shown", async (_, spoil, said) => {
		worked ??= await work();
		const url = new URL(worked);
		const other = await visit(stage.browser, stage.address, {}, `/${spoil(url.hash)}`);
		const notice = other.page.locator(".view-notice");
		expect(await notice.textContent()).toContain(said);
		expect(await other.page.locator(".day-banner").count()).toBe(0);
		await notice.getByRole("button").click();
		expect(await notice.count()).toBe(0);
		await other.close();
	});

	describe("with a name", () => {
		const menu = () => page.locator("details.views > summary");

		async function named(name: string): Promise<void> {
			await menu().click();
			await page.locator("#view-name").fill(name);
			await page.getByRole("button", { name: "Merken", exact: true }).click();
			await page.locator(".view-list .menu-item", { hasText: name }).waitFor();
		}

		it("is opened again in the next visit, renamed and deleted", async () => {
			await work();
			const before = await seen(page);
			await named("Mein Vergleich");
			await page.goto(stage.address);
			await settled(page);
			await menu().click();
			await page.locator(".view-list .menu-item", { hasText: "Mein Vergleich" }).click();
			await page.locator(".day-banner").waitFor();
			await settled(page);
			await expect.poll(() => seen(page), SLOW).toEqual(like(before));
			await menu().click();
			await page.getByRole("button", { name: "Umbenennen Mein Vergleich" }).click();
			await page.locator(".view-list input").fill("Anders");
			await page.keyboard.press("Enter");
			await page.getByRole("button", { name: "Löschen Anders" }).click();
			expect(await page.locator(".view-list li").count()).toBe(0);
		});

		it("is a file that opens the same when it is dropped on the page", async () => {
			await work();
			const before = await seen(page);
			await named("Für Ärzte & Räte");
			const [download] = await Promise.all([
				page.waitForEvent("download"),
				page.getByRole("button", { name: /^Als Datei laden/ }).click(),
			]);
			expect(download.suggestedFilename()).toBe("fuer-aerzte-raete.kgview.json");
			const text = readFileSync(await download.path(), "utf8");
			const other = await visit(stage.browser, stage.address);
			await drop(other.page, "x.kgview.json", text);
			await other.page.locator(".day-banner").waitFor();
			await settled(other.page);
			await expect.poll(() => seen(other.page), SLOW).toEqual(like(before));
			await drop(other.page, "x.kgview.json", text.replace('"2024-06-01"', '"gestern"'));
			const notice = await other.page.locator(".view-notice").textContent();
			expect(notice).toContain("x.kgview.json");
			expect(notice).toContain('view.asOf; dort steht "gestern"');
			expect((await seen(other.page)).places).toEqual(before.places);
			await other.close();
		});
	});
});

const drop = (page: Page, name: string, text: string): Promise<void> =>
	page.evaluate(
		([file, content]) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([content ?? ""], file ?? ""));
			for (const type of ["dragover", "drop"])
				document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
		},
		[name, text],
	);
