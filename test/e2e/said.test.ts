/** What a screen reader says of tasks that people come for: live regions as they speak, and the accessibility tree of the result. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { HANDS } from "./hands.ts";
import { describeInChromium } from "./harness.ts";

/** An id or a code: lower-case words joined by hyphens with a known beginning, or capitals joined by underscores. */
const RAW =
	/\b(?:network|commune|district|role|body|person|topic|evidence|source)-[a-z0-9-]+|\b[A-Z]+_[A-Z_]+\b|\bP\d+[YMD]\b/;

type Listening = { said: string[] };

/** Notes whatever the live regions say from now on. */
const listen = (page: Page) =>
	page.evaluate(() => {
		const heard: string[] = [];
		(window as unknown as Listening).said = heard;
		const hear = () => {
			for (const region of document.querySelectorAll("[aria-live=polite], [role=status]")) {
				const text = region.textContent?.trim();
				if (text && !heard.includes(text)) heard.push(text);
			}
		};
		new MutationObserver(hear).observe(document.body, { childList: true, subtree: true, characterData: true });
	});

const heard = (page: Page) => page.evaluate(() => (window as unknown as Listening).said);

/** The part of the page as a screen reader reads it, without where links lead. */
const read = async (page: Page, selector: string) =>
	(await page.locator(selector).ariaSnapshot()).replace(/^\s*- \/url:.*$/gm, "");

describeInChromium("a screen reader", (stage) => {
	let page: Page;
	beforeEach(async () => {
		page = stage.page;
		await listen(page);
	});

	it("hears how many were found, that Havixbeck is selected, and reads its cooperations", async () => {
		await HANDS.keys(page).find("havixbeck", /^Havixbeck/);
		await page.locator('[data-entity="commune-05558020"] [data-group="indirect"]').waitFor();
		await expect.poll(() => heard(page)).toContain("Havixbeck, Kommune, ist ausgewählt.");
		const all = await heard(page);
		expect(all.filter((text) => /^\d+ Treffer$/.test(text))).not.toEqual([]);
		const tree = await read(page, "#details");
		expect(tree).toContain('heading "Havixbeck"');
		expect(tree).toMatch(/button "\d Belege? zeigen: Havixbeck ist Mitglied in EUREGIO"/);
		expect(tree).toContain("über Kreis Coesfeld");
		expect([...all, tree].join("\n")).not.toMatch(RAW);
	});

	it("reads what the arrows come to on the canvas: what it is called, what it is, which cooperations it is in", async () => {
		await page.locator("#canvas").focus();
		const walked: string[] = [];
		for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft"]) {
			await page.keyboard.press(key);
			walked.push(await read(page, "#canvas"));
		}
		const names = walked.map((tree) => /- img "(.*)"$/m.exec(tree)?.[1] ?? tree);
		expect(new Set(names).size).toBeGreaterThan(2);
		for (const name of names) expect(name).toMatch(/^[^,]+, (Kommune|Kooperation|Kreis|Organisation), /);
		expect(names.join("\n")).toMatch(
			/, Kommune, in \d gewählten Kooperation(en)?: (.+, )*(Stadtregion Münster|EUREGIO)/,
		);
		expect(names.join("\n")).not.toMatch(RAW);
	});

	it("hears the answer of who is in both, and reads its table", async () => {
		const hands = HANDS.keys(page);
		await hands.find("gemeinsame mitglieder stadtregion leader baumberge", /^Gemeinsame Mitglieder/);
		await hands.press(page.getByRole("button", { name: "Antwort zeigen" }));
		await page.locator(".answer-sentence").waitFor();
		await expect
			.poll(async () => (await heard(page)).join("\n"))
			.toMatch(/gemeinsame Mitglieder von Stadtregion Münster und LEADER-Region Baumberge sind bekannt: .*Havixbeck/);
		const tree = await read(page, "#answer");
		expect(tree).toMatch(/columnheader .*Mitglied/);
		expect([...(await heard(page)), tree].join("\n")).not.toMatch(RAW);
	});

	it("hears that the office is there, and reads who had it since when, with the evidence", async () => {
		await HANDS.keys(page).find("vorsitz stadtregion", /^Vorsitz und Sprecheramt/);
		await page.locator('[data-entity="role-vorsitz-stadtregion"] [data-group="HOLDS in"]').first().waitFor();
		await expect
			.poll(() => heard(page))
			.toContain("Vorsitz und Sprecheramt der Stadtregion ist im Bild und ausgewählt.");
		const tree = await read(page, "#details");
		expect(tree).toContain("18. September 2024");
		expect(tree).toMatch(/Belege? zeigen: Jörn Möltgen .* Vorsitz und Sprecheramt der Stadtregion/);
		expect([...(await heard(page)), tree].join("\n")).not.toMatch(RAW);
	});
});
