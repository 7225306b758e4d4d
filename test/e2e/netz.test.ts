/** The network as a person works with it: menu, lasso, tooltips, and where the view goes. */
import type { Core } from "cytoscape";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { type Drawn, drawn, ground, inWindow, nodeIn } from "./drawn.ts";
import { describeInChromium, picture, settled } from "./harness.ts";

const MUENSTER = "commune-05515000";

/** What a frame shows: where the nodes are, and whether that is all. */
interface Seen {
	readonly settled: boolean;
	readonly at: string;
}

/** Until the view has come to rest. */
async function still(page: Page): Promise<void> {
	await settled(page);
	const where = async () => JSON.stringify(await drawn(page));
	for (let [before, after] = ["", await where()]; before !== after; [before, after] = [after, await where()])
		await page.waitForTimeout(150);
}

const places = async (page: Page) => new Map((await drawn(page)).nodes.map(({ id, place }) => [id, place]));
const menu = (page: Page) => page.getByRole("menu");
const entry = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);

describeInChromium("the network", (stage) => {
	it("has a menu by the right button, that keeps a node with its neighbours, and undo brings the rest back", async () => {
		const { page } = stage;
		await still(page);
		const before = await places(page);
		const at = nodeIn(await drawn(page), MUENSTER);
		await page.mouse.click(at.x, at.y, { button: "right" });
		await menu(page).waitFor();
		expect(await menu(page).getAttribute("aria-label")).toContain("Münster");
		await entry(page, "only").click();
		await expect.poll(async () => (await picture(page)).nodes).toBe(1);
		await page.keyboard.press("Control+z");
		await expect.poll(async () => (await picture(page)).nodes).toBe(before.size);
		expect(await places(page)).toEqual(before);
	});

	it("has the same menu by keys: it takes the focus, arrows walk in it, Escape gives the focus back", async () => {
		const { page } = stage;
		await still(page);
		await page.locator("#canvas").focus();
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("Shift+F10");
		await menu(page).waitFor();
		const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-entry"));
		const first = await focused();
		await page.keyboard.press("ArrowDown");
		expect(await focused()).not.toBe(first);
		await page.keyboard.press("Escape");
		await menu(page).waitFor({ state: "detached" });
		expect(await page.evaluate(() => document.activeElement?.id)).toBe("canvas");
	});

	it("marks what a line drawn with Alt encloses", async () => {
		const { page } = stage;
		await still(page);
		const all = await drawn(page);
		const { frame } = all;
		const half = inWindow(all).filter(({ x }) => x < frame.x + frame.width / 2);
		await page.keyboard.down("Alt");
		await page.mouse.move(frame.x + 8, frame.y + 8);
		await page.mouse.down();
		const [right, low] = [frame.x + frame.width / 2, frame.y + frame.height - 8];
		for (const [x, y] of [
			[right, frame.y + 8],
			[right, low],
			[frame.x + 8, low],
		] as const)
			await page.mouse.move(x, y, { steps: 5 });
		await page.mouse.up();
		await page.keyboard.up("Alt");
		const marked = async () =>
			(await drawn(page)).nodes.filter(({ classes }) => classes.includes("marked")).map(({ id }) => id);
		expect(half.length).toBeGreaterThan(2);
		await expect.poll(marked).toEqual(expect.arrayContaining(half.map(({ id }) => id)));
		expect((await places(page)).get(MUENSTER)).toEqual(nodeIn(all, MUENSTER).place);
	});

	it("says what is under the pointer", async () => {
		const { page } = stage;
		await still(page);
		const { x, y } = nodeIn(await drawn(page), MUENSTER);
		await page.mouse.move(x, y);
		await page.getByRole("tooltip").waitFor();
		expect(await page.getByRole("tooltip").textContent()).toContain("Münster");
		const away = ground(await drawn(page));
		await page.mouse.move(away.x, away.y);
		await page.getByRole("tooltip").waitFor({ state: "detached" });
	});

	it("lets nodes glide when it is laid out anew, and has settled only when they are there", async () => {
		const { page } = stage;
		await still(page);
		const before = await places(page);
		await page.locator("#canvas").evaluate((element: HTMLElement & { _cyreg?: { cy: Core } }) => {
			const seen: Seen[] = [];
			Object.assign(window, { seen });
			const look = () => {
				const at = element._cyreg?.cy.nodes().map((node) => [node.id(), node.position().x, node.position().y]);
				seen.push({ settled: element.dataset.settled === "true", at: JSON.stringify(at) });
				requestAnimationFrame(look);
			};
			look();
		});
		await page.locator(".layouts > summary").click();
		await page.locator('[data-layout="force"]').click();
		await expect.poll(async () => (await places(page)).get(MUENSTER)).not.toEqual(before.get(MUENSTER));
		await still(page);
		const seen = await page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);
		const [first, last] = [seen[0]?.at, seen.at(-1)?.at];
		const between = seen.filter(({ at }) => at !== first && at !== last);
		expect(between.length).toBeGreaterThan(0);
		expect(between.filter(({ settled }) => settled)).toEqual([]);
		await page.keyboard.press("Control+z");
		await expect.poll(() => places(page)).toEqual(before);
	});

	it("shows a measure as size and communities as colours, says what they mean, and moves nothing", async () => {
		const { page } = stage;
		await still(page);
		const before = await drawn(page);
		const sizeIn = (all: Drawn) => nodeIn(all, MUENSTER).width / all.zoom;
		await page.locator(".look > summary").click();
		await page.locator(".look select").first().selectOption("betweenness");
		await page.locator(".look select").last().selectOption("community");
		const key = page.locator(".legend details", { hasText: /Größe: Vermittlung, höchstens 0,\d{4}/ });
		await key.waitFor();
		await expect.poll(async () => sizeIn(await drawn(page))).toBeGreaterThan(1.3 * sizeIn(before));
		await page.keyboard.press("Escape");
		await key.locator("summary").click();
		expect(await key.locator("p").textContent()).toMatch(/kürzesten Wege .* nicht/i);
		expect(await page.locator(".legend-tints li").first().textContent()).toMatch(/^Gemeinschaft 1/);
		expect(await places(page)).toEqual(new Map(before.nodes.map(({ id, place }) => [id, place])));
	});

	it("never loses the person: what comes is in the window with what was in it", async () => {
		const { page } = stage;
		await still(page);
		const before = await drawn(page);
		const seen = inWindow(before).map(({ id }) => id);
		const { x, y } = nodeIn(before, MUENSTER);
		await page.mouse.click(x, y, { button: "right" });
		await entry(page, "expand").click();
		const confirm = page.locator("dialog[open] .primary");
		if (
			await confirm.waitFor({ timeout: 2000 }).then(
				() => true,
				() => false,
			)
		)
			await confirm.click();
		await expect
			.poll(async () => (await picture(page)).nodes, { timeout: 15_000 })
			.toBeGreaterThan(before.nodes.length);
		await still(page);
		const after = await drawn(page);
		const { frame } = after;
		const fresh = after.nodes.map(({ id }) => id).filter((id) => !before.nodes.some((node) => node.id === id));
		for (const id of [...seen, ...fresh]) {
			const at = nodeIn(after, id);
			expect(at.x > frame.x && at.x < frame.x + frame.width, id).toBe(true);
			expect(at.y > frame.y && at.y < frame.y + frame.height, id).toBe(true);
		}
	});
});
