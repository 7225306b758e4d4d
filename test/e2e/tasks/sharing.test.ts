/** What people take along or send to others. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { drawn } from "../drawn.ts";
import { HANDS } from "../hands.ts";
import { describeInChromium, keepScreenshot, picture, visit } from "../harness.ts";
import { deskOf, sorted } from "./desk.ts";

describeInChromium("a task with others", (stage) => {
	const { answered } = deskOf(stage);
	let page: Page;
	beforeEach(() => {
		page = stage.page;
	});

	it("8: export the picture that I see", async () => {
		const { nodes } = await drawn(page);
		const { edges } = await picture(page);
		const menu = page.locator("details.exports");
		const saved = async (name: string) => {
			if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
			const entry = menu.locator(".menu-item").filter({ hasText: name }).first();
			const [download] = await Promise.all([page.waitForEvent("download"), entry.click()]);
			return readFileSync(await download.path());
		};
		const image = await saved("Bild (PNG)");
		expect(image.subarray(1, 4).toString()).toBe("PNG");
		const { frame } = await drawn(page);
		expect(image.readUInt32BE(16)).toBeGreaterThanOrEqual(Math.floor(frame.width));
		const file = JSON.parse((await saved("JSON")).toString()) as { nodes: { id: string }[]; edges: { id: string }[] };
		expect(sorted(file.nodes.map(({ id }) => id))).toEqual(sorted(nodes.map(({ id }) => id)));
		expect(file.edges).toHaveLength(edges);
		await keepScreenshot(page, "task-8");
	});

	it("9: send the view to a colleague whose window is smaller", async () => {
		const hands = HANDS.mouse(page);
		await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
		await hands.find("gemeinsame mitglieder stadtregion euregio", /^Gemeinsame Mitglieder/);
		await answered(hands);
		await page.locator("#canvas").hover();
		for (let n = 0; n < 3; n++) await page.mouse.wheel(0, -300);
		const seen = async (of: Page) => {
			const { nodes, frame } = await drawn(of);
			const isIn = ({ x, y }: { x: number; y: number }) =>
				x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height;
			return { frame, ids: nodes.filter(isIn).map(({ id }) => id) };
		};
		// The camera comes to rest a little after the places, and the address after the camera.
		await page.waitForTimeout(1500);
		await hands.press(page.getByRole("button", { name: "Link kopieren" }));
		await page.getByRole("button", { name: "Kopiert" }).waitFor();
		const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
		const { pathname, hash } = link;
		expect([pathname, hash.slice(0, 3)]).toEqual(["/frage/list-shared-members", "#1."]);
		const sent = await seen(page);
		const smaller = { viewport: { width: 1024, height: 640 } };
		const colleague = await visit(stage.browser, stage.address, smaller, link.href.slice(stage.address.length));
		const places = async (of: Page) =>
			(await drawn(of)).nodes.map(({ id, place }) => `${id} ${place.x} ${place.y}`).sort();
		await expect.poll(() => places(colleague.page)).toEqual(await places(page));
		await colleague.page.locator(".answer-sentence").waitFor();
		await expect.poll(async () => (await seen(colleague.page)).ids).toEqual(expect.arrayContaining(sent.ids));
		expect((await seen(colleague.page)).frame.width).toBeLessThan(sent.frame.width);
		await keepScreenshot(colleague.page, "task-9");
		expect(colleague.complaints).toEqual([]);
		await colleague.close();
	});
});
