/**
 * Two hundred actions at random, always the same ones, in a real browser. After each of them the export has what is on the screen,
 * nothing moved that was there before, and the address alone shows the same elsewhere.
 * KOOPERATIONSGRAPH_TEST_SEED draws other actions.
 */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { addressed, describeInChromium } from "../harness.ts";
import { button, DEEDS, URN } from "./deeds.ts";
import { elsewhereIn } from "./elsewhere.ts";
import { handOn } from "./hand.ts";
import { rest, watch } from "./rest.ts";
import { exported, look, movedIn, picture, type Seen } from "./seen.ts";

const ACTIONS = 200;
/** Beside other tests it takes minutes. */
const SLOW = 900_000;
const SEED = Number(process.env.KOOPERATIONSGRAPH_TEST_SEED ?? 20_261_128);

async function expectExported(page: Page, { places, facts, lines }: Seen, which: string): Promise<void> {
	const file = await exported(page);
	expect(file.nodes, which).toEqual([...places.keys()].sort());
	expect(facts, which).toBe(file.facts.length);
	expect(file.facts, which).toEqual(expect.arrayContaining(lines));
}

/** All places of a picture, as one text. */
const placesOf = (seen: Seen) => JSON.stringify(picture(seen).places);

describeInChromium("two hundred actions", (stage) => {
	it("leave the truth on the screen and everything in its place", { timeout: SLOW }, async () => {
		const { page } = stage;
		watch(page);
		const hand = handOn(page, SEED);
		const elsewhere = await elsewhereIn(stage.browser, stage.address);
		await rest(page);
		const first = await look(page);
		const known = new Set([placesOf(first)]);
		const done: string[] = [];
		let before = first;
		/** The address of an action is opened while the next one is done. */
		let opened = Promise.resolve();
		for (let n = 1; n <= ACTIONS; n++) {
			const name = hand.pick(URN) ?? "";
			const deed = DEEDS[name];
			await deed?.act(hand);
			await rest(page);
			done.push(hand.picked());
			const which = `seed ${SEED}, action ${n}, the last of: ${done.join(" · ")}`;
			const after = await look(page);
			await expectExported(page, after, which);
			const moved = movedIn(before, after);
			if (deed?.moves === "along") expect(new Set(moved.map(({ by }) => by)).size, which).toBeLessThan(2);
			else if (!deed?.moves) expect(moved, which).toEqual([]);
			if (deed?.moves === "back") expect(known.has(placesOf(after)), which).toBe(true);
			known.add(placesOf(after));
			before = after;
			await addressed(page);
			await opened;
			opened = elsewhere.expectSame(page.url(), after, which);
			// It is looked at after the next action.
			opened.catch(() => undefined);
		}
		await opened;
		const undo = button(page, "Rückgängig");
		while (await undo.isEnabled()) await undo.click();
		await rest(page);
		expect(picture(await look(page))).toEqual(picture(first));
		expect(await elsewhere.close()).toEqual([]);
	});
});
