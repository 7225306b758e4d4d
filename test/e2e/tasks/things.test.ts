/** What people want to know of one thing or of two, with the evidence. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import type { EntityAnswer, NodeType } from "../../../model/index.ts";
import { shortestPaths } from "../../reference/paths.ts";
import { type Dated, standing } from "../../reference/world.ts";
import { HANDS, WAYS } from "../hands.ts";
import { describeInChromium, keepScreenshot } from "../harness.ts";
import { readWorld } from "../world.ts";
import { deskOf, holding, sorted } from "./desk.ts";

const HAVIXBECK = "commune-05558020";
/** Everybody is joined by these; that says little. */
const OFF_AT_FIRST: NodeType[] = ["Event", "Topic", "Region"];
const german = new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "UTC" });
const PHASES = {
	holds: { phase: "holds", heading: /^Gilt am/ },
	possible: { phase: "possible", heading: /^Möglich am/ },
	not: { phase: "over", heading: /^Früher/ },
} as const;

describeInChromium("a task with things and their evidence", (stage) => {
	const desk = deskOf(stage);
	const { get, entity } = desk;
	let page: Page;
	beforeEach(() => {
		page = stage.page;
	});

	it.each(WAYS)("1: which cooperations Havixbeck belongs to, directly and through what (%s)", async (way) => {
		const hands = HANDS[way](page);
		await hands.find("havixbeck", /^Havixbeck/);
		const details = page.locator(`[data-entity="${HAVIXBECK}"] [data-phase="holds"]`);
		const direct = details.locator('[data-group="MEMBER_OF out"]');
		await direct.waitFor();
		await hands.toDetails();
		await hands.press(direct.getByRole("button", { name: /^Alle \d+/ }));
		const { facts, indirect = [] } = await entity(HAVIXBECK);
		const names = holding(facts, "MEMBER_OF", "out").map(({ other }) => other.name);
		expect(names).toContain("Stadtregion Münster");
		expect(sorted(await direct.locator(".fact-text > .link-button").allTextContents())).toEqual(sorted(names));
		const through = indirect.map((one) => {
			const between = one.facts.slice(0, -1).map(({ target }) => target.name);
			return `${one.network.name}über ${between.join(" → ")}`;
		});
		const said = await details.locator('[data-group="indirect"] .fact-text').allTextContents();
		expect(said).toContain(
			"AG fußgänger- und fahrradfreundlicher Städte, Gemeinden und Kreise in NRWüber Kreis Coesfeld",
		);
		expect(sorted(said.map((text) => text.replace(/möglich$/, "")))).toEqual(sorted(through));
		await keepScreenshot(page, `task-1-${way}`);
	});

	it.each(WAYS)("3: who chairs the Stadtregion, since when, and who says so (%s)", async (way) => {
		const hands = HANDS[way](page);
		await hands.find("vorsitz stadtregion", /^Vorsitz und Sprecheramt/);
		const role = "role-vorsitz-stadtregion";
		const { facts } = await get<EntityAnswer>(`/api/entities/${role}`);
		const terms = facts.filter((fact) => fact.type === "HOLDS" && fact.certainFrom !== undefined);
		const [last] = terms.sort((a, b) => String(b.certainFrom).localeCompare(String(a.certainFrom)));
		if (!last) throw new Error("Nobody is known to have chaired.");
		// Who is not known to hold it today is not shown as if they did.
		const { phase, heading } = PHASES[standing(last as Dated, desk.today)];
		const facing = page.locator(`[data-entity="${role}"] [data-phase="${phase}"]`).filter({ hasText: heading });
		const lines = facing.locator('[data-group="HOLDS in"] li');
		const line = lines.filter({ has: page.getByRole("button", { name: last.other.name, exact: true }) });
		await line.waitFor();
		await hands.toDetails();
		await hands.press(line.locator(".evidence-button"));
		expect(await line.locator(".fact-text").textContent()).toContain(german.format(new Date(String(last.validFrom))));
		const sources = await line.locator(".evidence-source").allTextContents();
		expect(sources).toHaveLength(last.evidence.length);
		for (const { source } of last.evidence)
			expect(sources.filter((text) => text.includes(source.title))).not.toEqual([]);
		await keepScreenshot(page, `task-3-${way}`);
	});

	it("4: the shortest ways from Telgte to Bielefeld without events and what was dissolved", async () => {
		const hands = HANDS.mouse(page);
		const world = await readWorld(stage.address);
		const named = (id: string) => world.entities.find((one) => one.id === id)?.name;
		/** How a way is to be said, with its facts; ways are found by trying every one, a step longer each time. */
		const ways = (to: string, existingOn?: string) => {
			const query = { from: "commune-05570044", to, withoutNodes: OFF_AT_FIRST, existingOn };
			return new Map(
				shortestPaths(world, query).map(({ edges }) => {
					const facts = edges.flatMap((id) =>
						world.facts.filter((fact) => fact.id === id && fact.type === "MEMBER_OF"),
					);
					const said = facts.map(({ source, target }) => `${named(source)} ist Mitglied in ${named(target)}`);
					return [`${said.join("; ")}.`, facts.map(({ id }) => id)];
				}),
			);
		};
		const listed = page.locator(".path-list li");
		const shown = () => page.locator(".path-list li > p").allTextContents().then(sorted);
		await page.locator(".picture-head details.days > summary").click();
		await hands.press(page.getByRole("button", { name: "alle Zeiten", exact: true }));
		await hands.find("wege telgte bielefeld", /^Wege zwischen/);
		await hands.press(page.locator(".path-types > summary"));
		expect(await page.getByRole("checkbox", { name: "Veranstaltungen", exact: true }).isChecked()).toBe(false);
		await page.getByRole("checkbox", { name: "inzwischen Aufgelöstes" }).uncheck();
		const there = ways("commune-05711000", desk.today);
		await expect.poll(shown).toEqual(sorted([...there.keys()]));
		const first = (await listed.first().locator("> p").textContent()) ?? "";
		await hands.press(listed.first().locator(".evidence-button"));
		const grounds = listed.first().locator("[data-ground]:has(.evidence-source)");
		await grounds.first().waitFor();
		const cited = await grounds.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.ground ?? ""));
		expect(sorted(cited)).toEqual(sorted(there.get(first) ?? []));
		await keepScreenshot(page, "task-4");
		// Once Telgte was in a second cooperation with Laer, which is dissolved.
		await page.locator("#path-to-field").fill("Laer");
		await page.locator("#path-to-results [role=option]").filter({ hasText: "Laer" }).first().click();
		const [now, ever] = [ways("commune-05566036", desk.today), ways("commune-05566036")];
		expect(ever.size).toBeGreaterThan(now.size);
		await expect.poll(shown).toEqual(sorted([...now.keys()]));
		await page.getByRole("checkbox", { name: "inzwischen Aufgelöstes" }).check();
		await expect.poll(shown).toEqual(sorted([...ever.keys()]));
	});
});
