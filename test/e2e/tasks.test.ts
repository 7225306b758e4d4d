/** Ten things that people come for, each done in the page from the first picture on; what is right is worked out from the data. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import {
	type EntitiesAnswer,
	type EntityAnswer,
	type EntityFact,
	isComparable,
	type NodeType,
	type QuestionAnswer,
} from "../../model/index.ts";
import { shortestPaths } from "../reference/paths.ts";
import { type Dated, standing } from "../reference/world.ts";
import { drawn } from "./drawn.ts";
import { HANDS, type Hands, WAYS } from "./hands.ts";
import { describeInChromium, keepScreenshot, picture, settled, visit } from "./harness.ts";
import { readWorld } from "./world.ts";

const HAVIXBECK = "commune-05558020";
const STADTREGION = "network-stadtregion-muenster";
/** Everybody is joined by these; that says little. */
const OFF_AT_FIRST: NodeType[] = ["Event", "Topic", "Region"];
const german = new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "UTC" });
type Standing = ReturnType<typeof standing>;
const PHASES = {
	holds: { phase: "holds", heading: /^Gilt am/ },
	possible: { phase: "possible", heading: /^Möglich am/ },
	not: { phase: "over", heading: /^Früher/ },
} as const;
const sorted = (names: readonly string[]) => [...new Set(names)].sort();

describeInChromium("a task", (stage) => {
	let page: Page;
	let today: string;
	beforeEach(async () => {
		page = stage.page;
		today = await page.evaluate(() => new Date().toLocaleDateString("sv-SE"));
	});

	const get = async <T>(path: string): Promise<T> => (await fetch(stage.address + path)).json() as Promise<T>;
	const entity = (id: string, day = today) => get<EntityAnswer>(`/api/entities/${id}?asOf=${day}`);
	const holding = (facts: readonly EntityFact[], type: string, direction: string) =>
		facts.filter((fact) => fact.type === type && fact.direction === direction && fact.standing === "holds");
	/** Who is a member for certain on the day, by name. */
	const membersOf = async (network: string, day = today) =>
		holding((await entity(network, day)).facts, "MEMBER_OF", "in").map(({ other }) => other.name);

	const answered = async ({ press }: Hands): Promise<string> => {
		await press(page.getByRole("button", { name: "Antwort zeigen" }));
		await page.locator(".answer-sentence").waitFor();
		await settled(page);
		return (await page.locator(".answer-sentence").textContent()) ?? "";
	};
	const rows = () => page.locator(".answer-pane tbody tr");
	const column = (n: number) => rows().locator(`:nth-child(${n})`).and(page.locator("td, th")).allTextContents();

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

	it.each(WAYS)("2: which communes are in both the Stadtregion and LEADER Baumberge (%s)", async (way) => {
		const hands = HANDS[way](page);
		await hands.find("gemeinsame mitglieder stadtregion leader baumberge", /^Gemeinsame Mitglieder/);
		await answered(hands);
		const [a, b] = await Promise.all([membersOf(STADTREGION), membersOf("network-leader-baumberge")]);
		const both = a.filter((name) => b.includes(name));
		expect(both.length).toBeGreaterThan(0);
		expect(sorted(await rows().locator(".cell-button").allTextContents())).toEqual(sorted(both));
		await keepScreenshot(page, `task-2-${way}`);
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
		const { phase, heading } = PHASES[standing(last as Dated, today)];
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
		const there = ways("commune-05711000", today);
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
		const [now, ever] = [ways("commune-05566036", today), ways("commune-05566036")];
		expect(ever.size).toBeGreaterThan(now.size);
		await expect.poll(shown).toEqual(sorted([...now.keys()]));
		await page.getByRole("checkbox", { name: "inzwischen Aufgelöstes" }).check();
		await expect.poll(shown).toEqual(sorted([...ever.keys()]));
	});

	it.each(WAYS)("5: what changed in LEADER membership between 2020 and 2024 (%s)", async (way) => {
		const hands = HANDS[way](page);
		await hands.find("LEADER 2020 2024", /^Was hat sich zwischen zwei Tagen geändert/);
		const sentence = await answered(hands);
		const { entities, facts } = await readWorld(stage.address);
		/** Who was no member for certain before the two years and is one after them, or the other way round; by name. */
		const changed = (network: string, [before, after]: readonly [Standing, Standing]) =>
			facts
				.filter(({ type, target }) => type === "MEMBER_OF" && target === network)
				.filter((fact) => standing(fact, "2019-12-31") === before && standing(fact, "2025-01-01") === after)
				.map(({ source }) => entities.find(({ id }) => id === source)?.name ?? "");
		const regions = entities.flatMap(({ id, name, type }) => {
			if (type !== "Network" || !/leader/i.test(name)) return [];
			const [joined, left] = [changed(id, ["not", "holds"]), changed(id, ["holds", "not"])];
			return joined.length + left.length > 0 ? [{ name, joined, left }] : [];
		});
		expect(regions.length).toBeGreaterThan(10);
		expect(sentence).toContain(`In ${regions.length} Kooperationen mit „LEADER“ im Namen`);
		expect(sentence).toContain("vom 1. Januar 2020 bis zum 31. Dezember 2024");
		const counted = regions.map(({ name, joined, left }) => `${name} ${joined.length} ${left.length}`);
		const [names, joined, left] = await Promise.all([column(1), column(2), column(4)]);
		expect(names.map((name, n) => `${name} ${joined[n]} ${left[n]}`).sort()).toEqual(counted.sort());
		expect(regions.flatMap((one) => one.left)).toEqual(["Schöppingen"]);
		expect((await column(5)).filter(Boolean)).toEqual(["Schöppingen"]);
		const shown = await rows().nth(0).locator("td:nth-child(3) .entity-button").allTextContents();
		expect(shown.length).toBeGreaterThan(0);
		expect(regions.find(({ name }) => name === names[0])?.joined).toEqual(expect.arrayContaining(shown));
		await keepScreenshot(page, `task-5-${way}`);
	});

	it("6: which cooperations may duplicate each other on mobility", async () => {
		const hands = HANDS.mouse(page);
		await hands.find("doppelstrukturen mobilität", /^Wo könnten Doppelstrukturen bestehen\?/);
		await answered(hands);
		// Two companies of the same owners for the same buses: they must be among those named first.
		const [first, second] = ["Regionalverkehr Münsterland", "Zweckverband Mobilität Münsterland"] as const;
		const at = (await column(1)).indexOf(first);
		expect((await column(2))[at]).toBe(second);
		expect(at).toBeGreaterThan(-1);
		expect(at).toBeLessThan(5);
		const [a, b] = await Promise.all([entity("network-rvm"), entity("network-zvm")]);
		for (const one of [a, b])
			expect(holding(one.facts, "WORKS_ON", "out").map(({ other }) => other.name)).toContain("Mobilität");
		const others = await membersOf("network-zvm");
		const shared = (await membersOf("network-rvm")).filter((name) => others.includes(name));
		expect(shared.length).toBeGreaterThan(1);
		const row = (await rows().nth(at).textContent()) ?? "";
		for (const name of shared) expect(row).toContain(name);
		await keepScreenshot(page, "task-6");
	});

	it("7: where no cooperation on procurement is known, on the map", async () => {
		const hands = HANDS.mouse(page);
		await hands.find("wo keine vergabe", /^Wo ist zu diesem Thema keine Kooperation bekannt/);
		await answered(hands);
		const asked = await get<QuestionAnswer>(`/api/questions/list-communes-without-topic${new URL(page.url()).search}`);
		expect(asked.rows.length).toBeGreaterThan(0);
		await hands.press(page.getByRole("button", { name: "Auf der Karte zeigen" }));
		const missing = page.locator('#map-places [role=option][aria-label*="keine bekannt"]');
		await missing.first().waitFor({ state: "attached" });
		expect(await missing.count()).toBe(asked.rows.length);
		await keepScreenshot(page, "task-7");
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

	it("10: who is the broker between the Stadtregion and the Ruhr", async () => {
		const hands = HANDS.mouse(page);
		await hands.find("wer vermittelt stadtregion regionalverband ruhr", /^Wer vermittelt zwischen zwei Kooperationen/);
		const sentence = await answered(hands);
		const ruhr = "network-rvr";
		const { entities } = await get<EntitiesAnswer>("/api/entities?type=Network&limit=500");
		const all = new Map(await Promise.all(entities.map(async ({ id }) => [id, await membersOf(id)] as const)));
		const [ours, theirs] = [all.get(STADTREGION) ?? [], all.get(ruhr) ?? []];
		const thirds = entities.filter(({ id, kind }) => id !== STADTREGION && id !== ruhr && isComparable(kind));
		/** With how many members of the Ruhr somebody is together in a third cooperation. */
		const partners = (member: string) => {
			const met = thirds.map(({ id }) => all.get(id) ?? []).filter((names) => names.includes(member));
			return theirs.filter((name) => name !== member && met.some((names) => names.includes(name))).length;
		};
		const brokers = ours.map((name) => [name, partners(name)] as const).filter(([, count]) => count > 0);
		expect(brokers.length).toBeGreaterThan(1);
		const [names, counts] = await Promise.all([column(1), column(2)]);
		expect(names.map((name, n) => `${name} ${counts[n]}`).sort()).toEqual(brokers.map((one) => one.join(" ")).sort());
		const most = Math.max(...brokers.map(([, count]) => count));
		expect(Number(counts[0])).toBe(most);
		expect(sentence).toContain("von Stadtregion Münster sind mit Mitgliedern von Regionalverband Ruhr");
		expect(sentence).toContain(`${names[0]} mit den meisten: ${most} (`);
		await keepScreenshot(page, "task-10");
	});
});
