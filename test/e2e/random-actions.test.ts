/**
 * Two hundred actions at random, always the same ones, in a real browser. After each of them the facts on the screen are those
 * that the server has between what is shown, and nothing moved that was there before.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { readFragment, writeFragment } from "../../client/page/fragment.ts";
import { drawn, ground, inWindow } from "./drawn.ts";
import { describeInChromium, type Stage, visit } from "./harness.ts";

const ACTIONS = 200;
/** A quiet machine needs a minute. */
const SLOW = 360_000;
const SEED = 20_261_128;
/** A picture of more nodes is not expanded: the test is to end. */
const MANY = 220;

/** Mulberry32, by Tommy Ettinger; from 0 to 1. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

const NAMES = ["Havixbeck", "Greven", "Bielefeld", "Telgte", "Gronau", "Enschede", "EUREGIO", "Kreis Coesfeld"];
const SETS = [
	"Stadtregion Münster",
	"EUREGIO",
	"LEADER-Region Baumberge",
	"Städtekooperation",
	"LEADER-Region Steinfurter",
];
const DAYS: Readonly<Record<string, string>> = { "2012-06-01": "1. Juni 2012", "2020-12-31": "31. Dezember 2020" };
const DISTRICTS = ["", "05515", "05558", "05566", "05570", "05554"];

/** Of a page that is watched: what it has asked and not got yet, and how often it has asked. */
const asking = new WeakMap<Page, { open: number; all: number }>();

function watch(page: Page): void {
	const asked = { open: 0, all: 0 };
	asking.set(page, asked);
	page.on("request", () => {
		asked.open++;
		asked.all++;
	});
	for (const event of ["requestfinished", "requestfailed"] as const)
		page.on(event as "requestfinished", () => asked.open--);
}

/** Until nothing is asked any more, one question after the other, and everything has its place. */
async function rest(page: Page): Promise<void> {
	for (;;) {
		const before = asking.get(page)?.all;
		await still(page);
		const asked = asking.get(page);
		if (!asked || (asked.open === 0 && asked.all === before)) return;
	}
}

const still = (page: Page): Promise<unknown> =>
	page.evaluate(async () => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const canvas = document.querySelector<HTMLElement>("#canvas");
		const busy = () => canvas?.dataset.settled !== "true" || document.querySelector(".stage-busy") !== null;
		await frame();
		await frame();
		while (busy()) await frame();
	});

type Places = ReadonlyMap<string, string>;

/** Where everything stands, and what the page says of how it counts. */
async function look(page: Page) {
	const { nodes, edges } = await drawn(page);
	const said = await page.evaluate(() => {
		const pressed = (selector: string) =>
			[...document.querySelectorAll(selector)].map((one) => one.getAttribute("aria-pressed") === "true");
		return {
			facts: Number(document.querySelector<HTMLElement>("#canvas")?.dataset.edges),
			day: document.querySelector(".day-banner strong")?.textContent ?? "",
			indirect: pressed(".picture-head .membership button")[1] === true,
			legend: [...document.querySelectorAll(".legend-hulls li")].map((one) => one.textContent),
			hidden: [...document.querySelectorAll('.legend-facts button[aria-pressed="false"] .number')].map((one) =>
				Number(one.textContent?.replace(/\D/g, "")),
			),
		};
	});
	const places: Places = new Map(nodes.map(({ id, place }) => [id, `${place.x} ${place.y}`]));
	return { ...said, places, lines: edges.map(({ id }) => id).sort() };
}

type Seen = Awaited<ReturnType<typeof look>>;

const picture = ({ places, lines, day, indirect, legend }: Seen) => ({
	...{ lines, day, indirect, legend },
	places: [...places].map(([id, at]) => `${id} ${at}`).sort(),
});

/** How many facts the server has between what is shown, without those of the types that the legend hides. */
async function factsBetween(page: Page, { places, day, indirect, hidden }: Seen): Promise<number> {
	if (places.size === 0) return 0;
	const chosen = Object.entries(DAYS).find(([, words]) => day.includes(words))?.[0];
	const asOf = chosen ?? (day === "" ? new Date().toISOString().slice(0, 10) : undefined);
	const data = { ids: [...places.keys()], indirect, ...(asOf && { asOf }) };
	const reply = await page.request.post(`${new URL(page.url()).origin}/api/subgraph`, { data });
	const { edges }: { edges: unknown[] } = await reply.json();
	return edges.length - hidden.reduce((sum, count) => sum + count, 0);
}

async function exportedFacts(page: Page): Promise<number> {
	await page.locator("details.exports summary").click();
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.locator(".menu-item").filter({ hasText: "JSON" }).first().click(),
	]);
	return JSON.parse(readFileSync(await download.path(), "utf8")).edges.length;
}

/** The address once it has stood still. */
async function addressOf(page: Page): Promise<string> {
	for (let last = ""; ; ) {
		await page.waitForTimeout(350);
		if (page.url() === last) return last;
		last = page.url();
	}
}

interface Hand {
	readonly page: Page;
	readonly random: () => number;
	pick<T>(all: readonly T[]): T | undefined;
}

/** By name; `moves` may bring things to another place. */
interface Deed {
	readonly moves?: "anew" | "back";
	act(hand: Hand): Promise<unknown>;
}

const button = (page: Page, name: string) => page.locator(".toolbar").getByRole("button", { name, exact: true });
const press = async (page: Page, name: string) => {
	if (await button(page, name).isEnabled()) await button(page, name).click();
};

/** Selects a node that can be clicked. */
async function select({ page, pick }: Hand): Promise<void> {
	const node = pick(inWindow(await drawn(page)));
	if (node) await page.mouse.click(node.x, node.y);
}

async function withMenu(page: Page, selector: string, act: () => Promise<unknown>): Promise<void> {
	await page.locator(`${selector} > summary`).click();
	await act();
	await page.keyboard.press("Escape");
}

const DEEDS: Readonly<Record<string, Deed>> = {
	set: {
		act: async ({ page, pick }) => {
			await page.locator("#find-overlaps-tab").click();
			await page
				.locator(".choices label")
				.filter({ hasText: pick(SETS) ?? "" })
				.first()
				.locator("input")
				.click();
		},
	},
	indirect: {
		act: ({ page, pick }) =>
			page
				.locator(".picture-head .membership button")
				.filter({ hasText: pick(["direkt", "auch indirekt"]) ?? "" })
				.first()
				.click(),
	},
	day: {
		act: async ({ page, pick }) => {
			const day = pick([...Object.keys(DAYS), "today", "always"]) ?? "";
			await withMenu(page, ".picture-head details:has(#day-field)", async () => {
				if (day === "today") await page.getByRole("button", { name: "heute", exact: true }).click();
				else if (day === "always") await page.getByRole("button", { name: "alle Zeiten", exact: true }).click();
				else {
					await page.locator("#day-field").fill(day);
					await page.keyboard.press("Enter");
				}
			});
		},
	},
	search: {
		act: async ({ page, pick }) => {
			const name = pick(NAMES) ?? "";
			await page.locator("#search-field").fill(name);
			await page.locator("#search-results [role=option]").filter({ hasText: name }).first().click();
		},
	},
	expand: {
		act: async (hand) => {
			const { page } = hand;
			if ((await drawn(page)).nodes.length > MANY) return DEEDS.remove?.act(hand);
			await select(hand);
			await press(page, "Auswahl erweitern");
			await rest(page);
			const dialog = page.locator("dialog.dialog[open]");
			if (await dialog.isVisible()) await dialog.getByRole("button").first().click();
		},
	},
	collapse: {
		act: async (hand) => {
			await select(hand);
			const collapse = hand.page.locator(".expansion-list button").filter({ hasText: "Wieder einklappen" });
			await hand.page
				.locator(".expansions")
				.waitFor({ timeout: 800 })
				.catch(() => undefined);
			if (await collapse.count()) await collapse.click();
		},
	},
	remove: {
		act: async (hand) => {
			await select(hand);
			await press(hand.page, "Auswahl entfernen");
		},
	},
	hide: {
		act: async ({ page, pick }) => {
			const types = await page.locator(".legend-types button").all();
			await pick(types)?.click();
		},
	},
	/** By a changed address, as a link from elsewhere does it. */
	filter: {
		act: async ({ page, random }) => {
			const content = await readFragment(new URL(await addressOf(page)).hash);
			if (!content || !("value" in content)) return;
			const values = DISTRICTS.filter(() => random() < 0.6);
			const filters = values.length > 0 ? [{ attribute: "district", values }] : [];
			const fragment = await writeFragment({ ...(content.value as object), filters });
			await page.evaluate((hash) => {
				location.hash = hash;
			}, fragment);
			await page.waitForTimeout(100);
		},
	},
	undo: { moves: "back", act: ({ page }) => press(page, "Rückgängig") },
	redo: { moves: "back", act: ({ page }) => press(page, "Wiederholen") },
	select: { act: select },
	zoom: {
		act: async ({ page, random }) => {
			await page.locator("#canvas").hover();
			await page.mouse.wheel(0, random() < 0.5 ? 150 : -150);
		},
	},
	pan: {
		act: async ({ page, random }) => {
			const { x, y } = ground(await drawn(page));
			await page.mouse.move(x, y);
			await page.mouse.down();
			await page.mouse.move(x + 80 * random() - 40, y + 80 * random() - 40, { steps: 2 });
			await page.mouse.up();
		},
	},
	relayout: {
		moves: "anew",
		act: async ({ page }) => {
			const menu = page.locator("details.layouts > summary");
			if ((await menu.count()) === 0) return press(page, "Neu anordnen");
			await menu.click();
			await page.locator("[data-layout]").first().click();
		},
	},
};

/** How often each is done among the others. */
const WEIGHTS: Readonly<Record<string, number>> = {
	set: 4,
	search: 3,
	undo: 3,
	redo: 2,
	expand: 3,
	filter: 1,
	relayout: 1,
};
const URN = Object.keys(DEEDS).flatMap((name) => Array<string>(WEIGHTS[name] ?? 2).fill(name));

/** As after a reload: by the address alone. A page of its own, since a reload forgets what can be undone. */
async function expectSameElsewhere({ browser, address }: Stage, url: string, there: Seen, which: string) {
	const other = await visit(browser, address, {}, url.slice(address.length), rest);
	await expect
		.poll(async () => picture(await look(other.page)), { message: which, timeout: 10_000 })
		.toEqual(picture(there));
	await other.close();
}

describeInChromium("two hundred actions", (stage) => {
	it("leave the truth on the screen and everything in its place", { timeout: SLOW }, async () => {
		const { page } = stage;
		watch(page);
		const random = randomFrom(SEED);
		const hand: Hand = { page, random, pick: (all) => all[Math.floor(random() * all.length)] };
		await page.locator(".legend-facts > summary").click();
		const first = await look(page);
		const known = new Set([JSON.stringify(picture(first).places)]);
		let before = first;
		for (let n = 1; n <= ACTIONS; n++) {
			const name = hand.pick(URN) ?? "";
			const deed = DEEDS[name];
			await deed?.act(hand);
			await rest(page);
			const after = await look(page);
			const which = `action ${n}, ${name}`;
			expect(after.facts, which).toBe(await factsBetween(page, after));
			const text = JSON.stringify(picture(after).places);
			const moved = [...after.places].filter(([id, at]) => (before.places.get(id) ?? at) !== at);
			if (!deed?.moves) expect(moved, which).toEqual([]);
			if (deed?.moves === "back") expect(known.has(text), which).toBe(true);
			known.add(text);
			if (n % 20 === 0) {
				await expectSameElsewhere(stage, await addressOf(page), after, which);
				if (after.places.size > 0) expect(await exportedFacts(page), which).toBe(after.facts);
			}
			before = after;
		}
		const undo = button(page, "Rückgängig");
		while (await undo.isEnabled()) await undo.click();
		await rest(page);
		expect(picture(await look(page))).toEqual(picture(first));
	});
});
