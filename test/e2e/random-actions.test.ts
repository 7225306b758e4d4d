/**
 * Two hundred actions at random, always the same ones, in a real browser. After each of them the export has what is on the screen,
 * and nothing moved that was there before; time and again the address alone shows the same elsewhere.
 */
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { drawn, ground, inWindow } from "./drawn.ts";
import { describeInChromium, visit } from "./harness.ts";

const ACTIONS = 200;
/** A quiet machine needs a minute. */
const SLOW = 360_000;
const SEED = 20_261_128;
/** A picture of more nodes is not expanded: the test is to end. */
const MANY = 220;

/** What hides something is mostly taken back, so that there is something to see. */
const MOSTLY = 0.8;

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
const COMMUNES = NAMES.slice(0, 5);
const SETS = [
	"Stadtregion Münster",
	"EUREGIO",
	"LEADER-Region Baumberge",
	"Städtekooperation",
	"LEADER-Region Steinfurter",
];
const DAYS: Readonly<Record<string, string>> = { "2012-06-01": "1. Juni 2012", "2020-12-31": "31. Dezember 2020" };
const VIEWS = ["Karte", "Schnittmengen", "Zeit", "Tabelle"];
/** The address alone is opened so often in a page that is there, and every so often in a new one. */
const [RESTORED, REOPENED] = [10, 50];

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
			chips: [...document.querySelectorAll(".filter-chip")].map((one) => one.textContent),
			look: [...document.querySelectorAll<HTMLSelectElement>("details.look select")].map((one) => one.value),
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

const picture = ({ places, lines, day, indirect, legend, hidden, chips, look }: Seen) => ({
	...{ lines, day, indirect, legend, hidden, chips, look },
	places: [...places].map(([id, at]) => `${id} ${at}`).sort(),
});

/** What the page exports as JSON: by its link, or where that would be too long by its button, whose reply is looked at. */
const exported = (page: Page): Promise<{ nodes: string[]; facts: string[] }> =>
	page.evaluate(async () => {
		const items = [...document.querySelectorAll<HTMLElement>("details.exports .menu-item")];
		const item = items.find((one) => one.textContent?.includes("JSON"));
		if (!item) return { nodes: [], facts: [] };
		const send = window.fetch;
		const reply = await new Promise<Response>((resolve) => {
			if (item instanceof HTMLAnchorElement) return resolve(send(item.href));
			window.fetch = async (...request) => {
				const sent = await send(...request);
				resolve(sent.clone());
				return sent;
			};
			item.click();
		});
		window.fetch = send;
		const file: Record<"nodes" | "edges", { id: string }[]> = await reply.json();
		const ids = (all: { id: string }[]) => all.map(({ id }) => id).sort();
		return { nodes: ids(file.nodes), facts: ids(file.edges) };
	});

/** The address once it has stood still. */
async function addressOf(page: Page): Promise<string> {
	for (let last = ""; ; ) {
		await page.waitForTimeout(250);
		if (page.url() === last) return last;
		last = page.url();
	}
}

interface Hand {
	readonly page: Page;
	readonly random: () => number;
	pick<T>(all: readonly T[]): T | undefined;
}

/** By name; `moves` may bring things to another place: anew, back to where they were before, or what is dragged along. */
interface Deed {
	readonly moves?: "anew" | "back" | "along";
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
		act: async ({ page, pick, random }) => {
			const types = page.locator(".legend-types button");
			const hidden = await types.and(page.locator('[aria-pressed="false"]')).all();
			await pick(hidden.length > 0 && random() < MOSTLY ? hidden : await types.all())?.click();
		},
	},
	filter: {
		act: async ({ page, pick, random }) => {
			const chips = await page.locator(".filter-chip").all();
			if (chips.length > 0 && random() < MOSTLY) return pick(chips)?.click();
			const values = await page.locator("details.filter .filter-value input").all();
			await pick(values)?.dispatchEvent("click");
		},
	},
	look: {
		act: ({ page, pick }) =>
			withMenu(page, "details.look", async () => {
				const choice = pick(await page.locator("details.look select").all());
				const values = await choice
					?.locator("option")
					.evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
				await choice?.selectOption(pick(values ?? [""]) ?? "");
			}),
	},
	drag: {
		moves: "along",
		act: async ({ page, pick, random }) => {
			const node = pick(inWindow(await drawn(page)));
			if (!node) return;
			await page.mouse.move(node.x, node.y);
			await page.mouse.down();
			await page.mouse.move(node.x + 60 * random() - 30, node.y + 60 * random() - 30, { steps: 3 });
			await page.mouse.up();
		},
	},
	paths: {
		act: async (hand) => {
			const { page, pick } = hand;
			if ((await drawn(page)).nodes.length > MANY) return DEEDS.remove?.act(hand);
			await page.locator("#find-paths-tab").click();
			for (const end of ["from", "to"]) {
				await page.locator(`#path-${end}-field`).fill(pick(COMMUNES) ?? "");
				await page.locator(`#path-${end}-results [role=option]`).first().click();
			}
			await rest(page);
			const show = page.locator(".path-list button").filter({ hasText: "Ins Bild holen" });
			if (await show.count()) await show.first().click();
		},
	},
	/** The network comes back from another view as it was. */
	view: {
		act: async ({ page, pick }) => {
			for (const name of [pick(VIEWS) ?? "", "Netz"]) {
				await page.locator(".view-bar").getByRole("tab", { name, exact: true }).click();
				await page.waitForTimeout(100);
			}
		},
	},
	/** Keeps the view under a name, or goes back to one that is kept. */
	named: {
		moves: "back",
		act: ({ page, pick, random }) =>
			withMenu(page, "details.views", async () => {
				const kept: Locator[] = await page.locator(".view-list .menu-item").all();
				if (kept.length > 0 && random() < 0.5) {
					await pick(kept)?.click();
					// It goes by the address, which is written and read first.
					await page.waitForTimeout(200);
					return;
				}
				await page.locator("#view-name").fill(`Ansicht ${kept.length}`);
				await page.keyboard.press("Enter");
			}),
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
	relayout: 1,
	paths: 1,
	view: 1,
};
const URN = Object.keys(DEEDS).flatMap((name) => Array<string>(WEIGHTS[name] ?? 2).fill(name));

/** What was there and is elsewhere now, each with how far it went. */
const movedIn = (before: Seen, after: Seen) =>
	[...after.places].flatMap(([id, at]) => {
		const was = before.places.get(id) ?? at;
		const [x = 0, y = 0] = at.split(" ").map((to, n) => Number(to) - Number(was.split(" ")[n]));
		return was === at ? [] : [{ id, by: `${x.toFixed(3)} ${y.toFixed(3)}` }];
	});

describeInChromium("two hundred actions", (stage) => {
	/** By the address alone, as after a reload: in a page of its own, since a reload forgets what can be undone. */
	let elsewhere: Awaited<ReturnType<typeof visit>> | null = null;
	const expectSameElsewhere = async (there: Seen, n: number, which: string) => {
		const url = await addressOf(stage.page);
		if (elsewhere && n % REOPENED !== 0)
			await elsewhere.page.evaluate((hash) => {
				location.hash = hash;
			}, new URL(url).hash);
		else {
			await elsewhere?.close();
			elsewhere = await visit(stage.browser, stage.address, {}, url.slice(stage.address.length), rest);
			await elsewhere.page.locator(".legend-facts > summary").click();
		}
		const { page } = elsewhere;
		const seen = expect.poll(async () => picture(await look(page)), { message: which, timeout: 10_000 });
		await seen.toEqual(picture(there));
	};

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
			const { nodes, facts } = await exported(page);
			expect(nodes, which).toEqual([...after.places.keys()].sort());
			expect(after.facts, which).toBe(facts.length);
			expect(facts, which).toEqual(expect.arrayContaining(after.lines));
			const text = JSON.stringify(picture(after).places);
			const moved = movedIn(before, after);
			if (deed?.moves === "along") expect(new Set(moved.map(({ by }) => by)).size, which).toBeLessThan(2);
			else if (!deed?.moves) expect(moved, which).toEqual([]);
			if (deed?.moves === "back") expect(known.has(text), which).toBe(true);
			known.add(text);
			if (n % RESTORED === 0) await expectSameElsewhere(after, n, which);
			before = after;
		}
		const undo = button(page, "Rückgängig");
		while (await undo.isEnabled()) await undo.click();
		await rest(page);
		expect(picture(await look(page))).toEqual(picture(first));
		expect(elsewhere?.complaints).toEqual([]);
		await elsewhere?.close();
	});
});
