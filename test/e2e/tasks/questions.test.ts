/** What people ask of the whole region: a question, its sentence and its table. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { type EntitiesAnswer, isComparable, type QuestionAnswer } from "../../../model/index.ts";
import { standing } from "../../reference/world.ts";
import { HANDS, WAYS } from "../hands.ts";
import { describeInChromium, keepScreenshot } from "../harness.ts";
import { readWorld } from "../world.ts";
import { deskOf, holding, STADTREGION, sorted } from "./desk.ts";

type Standing = ReturnType<typeof standing>;

describeInChromium("a task with a question", (stage) => {
	const { get, entity, membersOf, answered, rows, column } = deskOf(stage);
	let page: Page;
	beforeEach(() => {
		page = stage.page;
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
		const missing = page.locator('#map-places [role=option][aria-label*="keine bekannt"]');
		await missing.first().waitFor({ state: "attached" });
		expect(await missing.count()).toBe(asked.rows.length);
		await keepScreenshot(page, "task-7");
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
