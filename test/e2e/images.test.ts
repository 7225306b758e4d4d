/** The image of each view is of that view, and readable: what is drawn through an SVG must not taint the canvas. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInChromium } from "./harness.ts";

interface Image {
	width: number;
	height: number;
	/** Share of the pixels that have exactly the colour asked for. */
	share: number;
}

/** Saves the image of the open view and reads it. @param colour as CSS has it */
async function exported(page: Page, view: string, colour: string): Promise<Image> {
	await page.locator(".exports > summary").click();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: `Bild (PNG): ${view}` }).click(),
	]);
	const file = readFileSync(await download.path()).toString("base64");
	return page.evaluate(
		async ([source, colour]) => {
			const image = new Image();
			image.src = `data:image/png;base64,${source}`;
			await image.decode();
			const { width, height } = image;
			const ctx = new OffscreenCanvas(width, height).getContext("2d") as OffscreenCanvasRenderingContext2D;
			ctx.fillStyle = colour as string;
			ctx.fillRect(0, 0, 1, 1);
			const wanted = [...ctx.getImageData(0, 0, 1, 1).data];
			ctx.drawImage(image, 0, 0);
			const { data } = ctx.getImageData(0, 0, width, height);
			let found = 0;
			for (let at = 0; at < data.length; at += 4) if (wanted.every((value, n) => data[at + n] === value)) found++;
			return { width, height, share: found / (width * height) };
		},
		[file, colour],
	);
}

const computed = (page: Page, selector: string, property: "fill" | "backgroundColor") =>
	page
		.locator(selector)
		.first()
		.evaluate((element, property) => getComputedStyle(element)[property], property);

const open = (page: Page, view: string) => page.locator(`#views-${view}-tab`).click();

describeInChromium("the image of a view", (stage) => {
	it("is the map where the map is open: its ground is in no image of the network", async () => {
		const { page } = stage;
		await open(page, "map");
		const ground = '.map-places path[data-in-picture="false"]';
		await page.locator(ground).first().waitFor();
		const colour = await computed(page, ground, "fill");
		const frame = await page.locator(".map").boundingBox();
		const map = await exported(page, "Karte", colour);
		expect(map.share).toBeGreaterThan(0.1);
		expect(map.width).toBe(2 * (Math.round(frame?.width ?? 0) + 96));
		await open(page, "graph");
		expect((await exported(page, "Netz", colour)).share).toBeLessThan(0.01);
	});

	it("is the whole axis of time, also what is scrolled away", async () => {
		const { page } = stage;
		await open(page, "time");
		const bar = ".time-bar.certain";
		await page.locator(bar).first().waitFor();
		const image = await exported(page, "Zeit", await computed(page, bar, "backgroundColor"));
		expect(image.share).toBeGreaterThan(0.01);
		const all = await page.locator(".time-scroll").evaluate(({ scrollHeight }) => scrollHeight);
		expect(image.height).toBeGreaterThan(2 * all);
	});

	it("is the intersections as they are counted, and the pairs where these are open", async () => {
		const { page } = stage;
		await open(page, "sets");
		const dot = ".upset-dots circle";
		await page.locator(dot).first().waitFor();
		const colour = await computed(page, dot, "fill");
		const all = await exported(page, "Schnittmengen", colour);
		expect(all.share).toBeGreaterThan(0.0005);
		await page.locator("#sets-pairs-tab").click();
		const pairs = await exported(page, "Schnittmengen", colour);
		expect(pairs.height).not.toBe(all.height);
	});
});
