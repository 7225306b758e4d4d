/** What a person can do with the picture, each deed with a choice at random. */
import type { Locator, Page } from "playwright-core";
import { drawn, ground, inWindow } from "../drawn.ts";
import type { Hand } from "./hand.ts";
import { rest } from "./rest.ts";

/** By name; `moves` may bring things to another place: anew, back to where they were before, or what is dragged along. */
interface Deed {
	readonly moves?: "anew" | "back" | "along";
	act(hand: Hand): Promise<unknown>;
}

/** A picture of more nodes is not expanded: the test is to end. */
const MANY = 220;
/** What hides something is mostly taken back, so that there is something to see. */
const MOSTLY = 0.8;

const NAMES = ["Havixbeck", "Greven", "Bielefeld", "Telgte", "Gronau", "Enschede", "EUREGIO", "Kreis Coesfeld"];
const COMMUNES = NAMES.slice(0, 5);
const SETS = [
	"Stadtregion Münster",
	"EUREGIO",
	"LEADER-Region Baumberge",
	"Städtekooperation",
	"LEADER-Region Steinfurter",
];
const DAYS = ["2012-06-01", "2020-12-31", "today", "always"];
const VIEWS = ["Karte", "Schnittmengen", "Zeit", "Tabelle"];
/** By the name of their view: what switches it. */
const SWITCHES = [
	["Schnittmengen", ".sets-view :is([role=tab], .segmented button, .notice button)"],
	["Zeit", ".time-view .segmented button"],
	["Tabelle", ".table-view :is([role=tab], th button)"],
] as const;

/** A button of the toolbar. */
export const button = (page: Page, name: string) => page.locator(".toolbar").getByRole("button", { name, exact: true });
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

/** All of them by name. */
export const DEEDS: Readonly<Record<string, Deed>> = {
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
			const day = pick(DAYS) ?? "";
			await withMenu(page, ".picture-head details.days", async () => {
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
			await withMenu(page, "details.filter", async () => {
				const values = await page.locator("details.filter .filter-value input").all();
				await pick(values)?.dispatchEvent("click");
			});
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
	/** Sets a view otherwise: one of its switches, or the order of a table. */
	switch: {
		act: async ({ page, pick }) => {
			const [view, selector] = pick(SWITCHES) ?? ["", ""];
			await page.locator(".view-bar").getByRole("tab", { name: view, exact: true }).click();
			await page.locator(selector).first().waitFor();
			await pick(await page.locator(selector).all())?.click();
			await page.locator(".view-bar").getByRole("tab", { name: "Netz", exact: true }).click();
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
/** Their names, each as often as it is drawn among the others. */
export const URN = Object.keys(DEEDS).flatMap((name) => Array<string>(WEIGHTS[name] ?? 2).fill(name));
