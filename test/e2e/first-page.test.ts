/** The page as the server has rendered it: compared with the one that takes its place, in the same browser. */
import { deflateRawSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInChromium, keepScreenshot, settled, visit } from "./harness.ts";

interface Point {
	readonly x: number;
	readonly y: number;
}

interface Canvas extends HTMLElement {
	readonly _cyreg: {
		cy: { nodes(): { toArray(): { renderedPosition(): Point; hasClass(name: string): boolean }[] } };
	};
}

/** Parts whose boxes are to stay where they are. */
const PARTS = [".page-header", ".left", ".view-bar", ".picture-head", ".caption", ".stage", ".legend", ".right"];

const boxesIn = (page: Page, within: string) =>
	page.evaluate(
		([root, parts]) =>
			parts.map((part) => {
				const box = document.querySelector(`${root} ${part}`)?.getBoundingClientRect();
				return [part, box && [box.x, box.y, box.width, box.height].map(Math.round)];
			}),
		[within, PARTS] as const,
	);

/** The middles of the shapes and of the name tags, in pixels of the window. */
const drawnAt = (page: Page) =>
	page.evaluate(() => {
		const middles = (selector: string) =>
			[...document.querySelectorAll(`.first-picture ${selector}`)].map((one) => {
				const { x, y, width, height } = one.getBoundingClientRect();
				return { x: x + width / 2, y: y + height / 2 };
			});
		return { shapes: middles("path[transform]"), tags: middles("rect") };
	});

const canvasAt = (page: Page) =>
	page.evaluate(() => {
		const canvas = document.getElementById("canvas") as Canvas;
		const { left, top } = canvas.getBoundingClientRect();
		const all = canvas._cyreg.cy.nodes().toArray();
		const middles = (tags: boolean) =>
			all.flatMap((node) => {
				const { x, y } = node.renderedPosition();
				return node.hasClass("tag") === tags ? [{ x: left + x, y: top + y }] : [];
			});
		return { shapes: middles(false), tags: middles(true) };
	});

const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
/** How far the worst of the first has its nearest of the second. */
const worst = (some: readonly Point[], others: readonly Point[]) =>
	Math.max(...some.map((one) => Math.min(...others.map((other) => far(one, other)))));

describeInChromium("the page before its scripts", (stage) => {
	/** Opens the page without a script of its own; they come once that is asked for. */
	const openHeld = async (options: BrowserContextOptions) => {
		const held: (() => void)[] = [];
		const context = await stage.browser.newContext({ locale: "de-DE", ...options });
		const page = await context.newPage();
		const errors: string[] = [];
		page.on("pageerror", (error) => errors.push(String(error)));
		page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
		await page.route("**/assets/page-*.js", async (route) => {
			await new Promise<void>((resolve) => held.push(resolve));
			await route.continue();
		});
		// The first one in a language is rendered when it is asked for; a busy server sends the page without it until then.
		const headers = { "Accept-Language": options.locale ?? "de-DE" };
		await expect
			.poll(async () => (await context.request.get(stage.address, { headers })).text())
			.toContain("first-picture");
		await page.goto(stage.address, { waitUntil: "commit" });
		await page.locator(".first-picture").waitFor({ state: "attached" });
		const release = async () => {
			await expect.poll(() => held.length).toBeGreaterThan(0);
			for (const one of held) one();
			await settled(page);
		};
		return { page, release, errors, close: () => context.close() };
	};

	for (const [width, height, locale] of [
		[1440, 900, "de-DE"],
		[1024, 640, "en-GB"],
		[390, 844, "de-DE"],
	] as const)
		it(`shows at ${width} × ${height} in ${locale} what is drawn later, at its place`, async () => {
			const { page, release, errors, close } = await openHeld({ viewport: { width, height }, locale });
			await expect.poll(async () => (await drawnAt(page)).shapes.length).toBeGreaterThan(20);
			const [before, parts] = [await drawnAt(page), await boxesIn(page, ".first-page")];
			const caption = await page.locator(".first-page .caption").textContent();
			await keepScreenshot(page, `the page before its scripts ${width} ${locale}`);
			// Whoever clicks meets what is below it, as soon as that is there.
			const under = await page.evaluate(() => document.elementFromPoint(200, 400)?.closest(".first-page") ?? null);
			expect(under).toBeNull();
			await release();
			expect(await page.locator(".first-page").count()).toBe(0);
			const after = await canvasAt(page);
			expect([before.shapes.length, before.tags.length]).toEqual([after.shapes.length, after.tags.length]);
			for (const kind of ["shapes", "tags"] as const) {
				expect(worst(before[kind], after[kind])).toBeLessThan(1.5);
				expect(worst(after[kind], before[kind])).toBeLessThan(1.5);
			}
			expect(await boxesIn(page, "#app")).toEqual(parts);
			expect(await page.locator("#app .caption").textContent()).toBe(caption);
			expect(errors).toEqual([]);
			await close();
		});

	it("is not there for a view in the address, nor for a language that was chosen", async () => {
		const seen = (page: Page) =>
			page.addInitScript(() => {
				const look = () => {
					const { seen = 0 } = window as { seen?: number };
					const page = document.querySelector(".first-page");
					const isSeen = page !== null && getComputedStyle(page).display !== "none";
					Object.assign(window, { seen: seen + Number(isSeen) });
					requestAnimationFrame(look);
				};
				requestAnimationFrame(look);
			});
		const count = (page: Page) => page.evaluate(() => (window as { seen?: number }).seen);
		const page = await stage.page.context().newPage();
		await seen(page);
		await page.goto(stage.address);
		await settled(page);
		expect(await count(page)).toBeGreaterThan(0);
		await page.locator("html[data-address=written]").waitFor({ state: "attached" });
		await page.getByRole("tab", { name: "Fragen" }).waitFor();
		await page.locator(".legend-hulls .legend-item").first().click();
		await expect.poll(() => page.evaluate(() => location.hash.length)).toBeGreaterThan(3);
		await page.reload();
		await settled(page);
		expect(await count(page)).toBe(0);
		await page.locator(".page-settings").getByText("EN", { exact: true }).click();
		await page.goto(stage.address);
		await settled(page);
		expect(await count(page)).toBe(0);
		expect(await page.locator("html").getAttribute("lang")).toBe("en");
		await page.close();
	});

	it("asks for the elements of a view in the address before its scripts have come, once", async () => {
		const page = await stage.page.context().newPage();
		const [set, member] = ["network-stadtregion-muenster", "commune-05515000"];
		const elements = `/api/subgraph?ids=${member},${set}`;
		const asked: string[] = [];
		page.on("request", (request) => asked.push(request.url().replace(stage.address.replace(/\/$/, ""), "")));
		page.on("pageerror", (error) => asked.push(String(error)));
		page.on("console", (message) => message.type() === "error" && asked.push(message.text()));
		let release = () => {};
		await page.route("**/assets/page-*.js", async (route) => {
			await new Promise<void>((resolve) => {
				release = resolve;
			});
			await route.continue();
		});
		const view = { v: 1, ids: [member, set], sets: [set], asOf: "2026-01-01", possible: true };
		const code = deflateRawSync(JSON.stringify(view)).toString("base64url");
		await page.goto(`${stage.address}#1.${code}`, { waitUntil: "commit" });
		await expect.poll(() => asked).toContain(elements);
		release();
		await settled(page);
		const { shapes, tags } = await canvasAt(page);
		expect([shapes.length, tags.length]).toEqual([1, 1]);
		expect(asked.filter((path) => path === elements || !path.startsWith("/"))).toEqual([elements]);
		await page.close();
	});

	it("shows the picture where no script runs, and says what is missing then", async () => {
		const until = (page: Page) => page.locator(".first-picture").waitFor();
		const { page, complaints, close } = await visit(
			stage.browser,
			stage.address,
			{ javaScriptEnabled: false },
			"",
			until,
		);
		expect(await page.locator(".first-page .caption").isVisible()).toBe(true);
		expect(await page.locator("noscript").isVisible()).toBe(true);
		const links = page.locator("noscript a");
		const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		expect(addresses).toHaveLength(6);
		for (const address of addresses)
			expect([address, (await page.request.get(address)).status()]).toEqual([address, 200]);
		await keepScreenshot(page, "the page without scripts");
		expect(complaints).toEqual([]);
		await close();
	});

	it("is dark where the system is, before any script has come", async () => {
		const { page, release, close } = await openHeld({ colorScheme: "dark" });
		const ground = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--ground"));
		expect(ground).toBe("#15181b");
		await keepScreenshot(page, "the page before its scripts, dark");
		await release();
		await close();
	});
});
