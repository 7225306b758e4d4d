/** What stands in the details beside an entity's own facts: who holds its offices, and whom it borders on; each with evidence. */
import type { Locator, Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import type { EntityAnswer, EntityFact } from "../../model/index.ts";
import { HANDS, WAYS } from "./hands.ts";
import { describeInChromium } from "./harness.ts";

const HAVIXBECK = "commune-05558020";
const MAYOR = "role-bm-havixbeck";

describeInChromium("the details of a commune", (stage) => {
	let page: Page;
	beforeEach(() => {
		page = stage.page;
	});

	const factsOf = async (id: string): Promise<EntityFact[]> => {
		const { facts }: EntityAnswer = await (await fetch(`${stage.address}/api/entities/${id}`)).json();
		return facts;
	};
	const namesIn = (group: Locator) => group.locator("li > .link-button").allTextContents();

	it.each(WAYS)("name who holds its offices and its neighbours, and say how we know (%s)", async (way) => {
		const hands = HANDS[way](page);
		await hands.find("48329", /^Havixbeck/);
		const details = page.locator(`[data-entity="${HAVIXBECK}"]`);
		await hands.toDetails();

		const offices = details.locator('[data-group="offices"]');
		const terms = (await factsOf(MAYOR)).filter(({ type }) => type === "HOLDS");
		expect(terms.length).toBeGreaterThan(0);
		await expect.poll(() => namesIn(offices.locator(".holders"))).toEqual(terms.map(({ other }) => other.name));
		await hands.press(offices.locator(".holders .evidence-button"));
		const said = offices.locator(".evidence-source");
		await said.first().waitFor();
		for (const { source } of terms[0]?.evidence ?? []) await said.filter({ hasText: source.title }).first().waitFor();

		const neighbours = details.locator('[data-group="neighbours"]');
		// One of them, Billerbeck, is not in the picture.
		const expected = ["Altenberge", "Billerbeck", "Münster", "Nottuln", "Senden"];
		await expect.poll(() => namesIn(neighbours)).toEqual(expected);
		await hands.press(neighbours.locator(".evidence-button"));
		await neighbours.locator(".evidence-source").filter({ hasText: "VG250" }).first().waitFor();
		await hands.press(neighbours.getByRole("button", { name: "Billerbeck", exact: true }));
		await page.locator('[data-entity="commune-05558008"]').waitFor();
	});
});
