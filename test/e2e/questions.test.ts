import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { describeInChromium, picture, settled, tabTo, visit } from "./harness.ts";

/** What a field offers for what stands in it now. */
const OFFERED = ".question-form [role=listbox][aria-busy=false] [role=option]:visible";

describeInChromium("asking, in a real Chromium", (stage) => {
	let page: Page;
	beforeEach(() => {
		page = stage.page;
	});

	const openQuestion = async (title: RegExp) => {
		await page.getByRole("tab", { name: "Fragen" }).click();
		await page.locator(".entries").getByRole("button", { name: title }).click();
		await page.locator(".question-form").waitFor();
	};
	/** Types into a field and takes the first thing that is offered. */
	const choose = async (field: string | RegExp, text: string, at = 0) => {
		const combobox = page.locator(".question-form").getByRole("combobox", { name: field }).nth(at);
		await combobox.fill(text);
		await page.locator(OFFERED).first().waitFor();
		await combobox.press("Enter");
	};
	const ask = async () => {
		await page.locator(".question-form").getByRole("button", { name: "Antwort zeigen" }).click();
		await page.locator(".answer-sentence").waitFor();
		await page
			.locator(".caption")
			.filter({ hasText: /: (Antwort auf|Hypothetisch): / })
			.waitFor();
		await settled(page);
	};
	const sentence = () => page.locator(".answer-sentence").textContent();
	const rows = () => page.locator(".answer-pane tbody tr");
	const row = (name: string) => rows().filter({ has: page.getByRole("button", { name, exact: true }) });

	it("answers which cooperations share communes with ours, and on which topic", async () => {
		await openQuestion(/teilen Kommunen mit unserer/);
		await choose("unsere Kooperation", "velorouten");
		await ask();
		expect(await sentence()).toMatch(/^\d+ Kooperationen teilen Kommunen mit Velorouten der Stadtregion Münster/);
		const region = row("Stadtregion Münster");
		expect(await region.locator("td").nth(1).textContent()).toBe("12");
		expect(await region.locator("td").nth(3).textContent()).toContain("Mobilität");
		expect(await page.locator(".caption").textContent()).toContain("Antwort auf: Welche Kooperationen teilen Kommunen");
		expect((await picture(page)).hulls).toBe(1);
		await region.locator(".cell-button").click();
		await page.locator('[data-entity="network-stadtregion-muenster"]').waitFor();
		expect(await region.getAttribute("data-marked")).toBe("true");
		expect(await page.locator(".why").textContent()).toContain("Teil der Antwort auf: Welche Kooperationen teilen");
	});

	it("answers who sits in two of them, with both as hulls", async () => {
		await openQuestion(/Wer sitzt in mehreren/);
		await choose("nur in diesen Kooperationen", "stadtregion m");
		await choose("nur in diesen Kooperationen", "städtenetzwerk mont");
		// Who heads a member does not sit there; at any time, for he has left office.
		await page.getByLabel("Es zählen").selectOption("heads");
		await page.locator('.question-form input[type="date"]').fill("");
		await ask();
		expect(await sentence()).toContain("Markus Lewe");
		expect(await picture(page)).toMatchObject({ hulls: 2, busiestHulls: 2 });
		await page.getByRole("tab", { name: "Tabelle" }).click();
		await page.locator('.table-view tr[data-id="person-markus-lewe"] .cell-button').click();
		expect(await row("Markus Lewe").getAttribute("data-marked")).toBe("true");
	});

	it("answers at the first click after a field was cleared: its list neither moves the button nor lies over it", async () => {
		await openQuestion(/Wo ist zu diesem Thema/);
		await choose("nur im Kreis", "steinfurt");
		const send = page.locator(".question-form").getByRole("button", { name: "Antwort zeigen" });
		const before = await send.boundingBox();
		const district = page.locator(".form-field").filter({ hasText: "nur im Kreis" });
		await district.getByRole("combobox").click();
		await district.getByRole("button", { name: "Eingabe löschen" }).click();
		expect(await send.boundingBox()).toEqual(before);
		const { x = 0, y = 0, width = 0, height = 0 } = before ?? {};
		await page.mouse.click(x + width / 2, y + height / 2);
		await page.locator(".answer-sentence").waitFor();
	});

	it("answers where nobody is working on a topic", async () => {
		await openQuestion(/Wo ist zu diesem Thema/);
		await choose("Thema", "radverkehr");
		await choose("nur im Kreis", "steinfurt");
		await ask();
		// The AGFS is the one on cycling, and not all its members are known: of nobody it is certain.
		const said =
			/^Von keiner Kommune im Kreis Steinfurt steht fest, .* zu Radverkehr .* In (\d+) Fällen ist es ungewiss.*AG fußgänger/;
		const [, count] = said.exec((await sentence()) ?? "") ?? [];
		expect(await rows().count()).toBe(Number(count));
		const [communes] = await page.locator(".legend-types").getByText(/\d+/).allTextContents();
		expect(communes).toBe(count);
	});

	it("is one step that can be undone, and the URL goes back and forth with it", async () => {
		const first = await picture(page);
		await openQuestion(/Wo ist zu diesem Thema/);
		await ask();
		const asked = () => new URL(page.url()).pathname + new URL(page.url()).search;
		const [address, answer] = [asked(), await sentence()];
		expect(address.split("?")[0]).toBe("/frage/list-communes-without-topic");
		await page.getByRole("button", { name: "Rückgängig" }).click();
		await expect.poll(() => picture(page)).toEqual(first);
		await page.getByRole("button", { name: "Im Bild zeigen" }).click();
		await expect.poll(async () => (await picture(page)).nodes).not.toBe(first.nodes);
		await page.goBack();
		await expect.poll(() => picture(page)).toEqual(first);
		expect(await page.locator(".answer-pane").count()).toBe(0);
		await page.goForward();
		await expect.poll(sentence).toBe(answer);
		expect(asked()).toBe(address);
	});

	it("opens on the answer from its URL alone, and means the same in another language", async () => {
		await openQuestion(/Wer sitzt in mehreren/);
		await page.getByLabel("Es zählen").selectOption("heads");
		await page.getByLabel("in mindestens so vielen").fill("6");
		await ask();
		const { pathname, search } = new URL(page.url());
		const there = await rows().count();
		const other = await visit(stage.browser, stage.address, {}, `${pathname}${search}&lang=en`);
		await other.page.locator(".answer-sentence").waitFor();
		expect(await other.page.locator(".answer-sentence").textContent()).toMatch(
			/^\d+ people are connected with at least 6 cooperations/,
		);
		expect(await other.page.locator(".answer-pane tbody tr").count()).toBe(there);
		expect(await other.page.getByLabel("Counted are").inputValue()).toBe("heads");
		expect(await other.page.title()).toContain("Who sits in several cooperations?");
		await other.close();
		expect(other.complaints).toEqual([]);
	});

	it("finds a question by a word of it, and sorts its table by a heading", async () => {
		await page.getByRole("tab", { name: "Fragen" }).click();
		await page.getByRole("searchbox", { name: /Fragen filtern/ }).fill("aehneln unserer");
		await page.getByRole("button", { name: /ähneln unserer/ }).click();
		await ask();
		const names = () => rows().locator(".cell-button").allTextContents();
		const ranked = await names();
		const shares = await rows().locator("td").filter({ hasText: /%/ }).count();
		expect(shares).toBeGreaterThan(0);
		await page.getByRole("button", { name: "Kooperation", exact: true }).click();
		const sorted = await names();
		expect(sorted).toEqual([...ranked].sort(new Intl.Collator("de", { numeric: true }).compare));
		expect(sorted).not.toEqual(ranked);
	});

	it("gives the answer as a file and shows the query behind it", async () => {
		await openQuestion(/Wo ist zu diesem Thema/);
		await ask();
		await page.locator(".answer-tools summary").click();
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.locator(".answer-tools .menu-item").filter({ hasText: "CSV" }).first().click(),
		]);
		const lines = readFileSync(await download.path(), "utf8")
			.trim()
			.split(/\r?\n/);
		expect(lines.length).toBe((await rows().count()) + 1);
		await page.getByRole("button", { name: "Abfrage", exact: true }).click();
		expect(await page.locator("dialog.query pre code").textContent()).toContain("MATCH (x:Commune)");
		await page.keyboard.press("Escape");
		await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
		await page.getByRole("button", { name: "Link kopieren" }).click();
		await page.getByRole("button", { name: "Kopiert" }).waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
		expect(page.url()).toMatch(/\/frage\/.*#1\./);
	});

	it("says beside the field what the server does not take, and of a URL what helps", async () => {
		await openQuestion(/teilen Kommunen mit unserer/);
		const least = page.getByLabel("gemeinsame Kommunen, mindestens");
		await least.fill("0");
		await page.locator(".question-form").getByRole("button", { name: "Antwort zeigen" }).click();
		await page.getByText("Bitte eine ganze Zahl von 1 bis 100 eingeben.").waitFor();
		expect(await least.getAttribute("aria-invalid")).toBe("true");
		await expect.poll(() => least.evaluate((element) => element === document.activeElement)).toBe(true);
		await least.fill("12");
		await ask();
		expect(await page.locator(".form-fault").count()).toBe(0);
		await page.goto(`${stage.address}/frage/list-sharing-networks?network=network-nirgends`);
		await page.getByText("Das gibt es in diesen Daten nicht: network-nirgends.").waitFor();
		await page.goto(`${stage.address}/frage/keine-frage`);
		await page.getByRole("alert").filter({ hasText: "Es gibt keine Frage „keine-frage“." }).waitFor();
		await page.getByRole("button", { name: "Alle Fragen" }).click();
		await page.locator(".entries").first().waitFor();
		expect(stage.complaints.splice(0).every((one) => /4(00|04|22)/.test(one))).toBe(true);
	});

	it("compares two days, as table, sentence, picture and URL", async () => {
		await openQuestion(/^Vergleichen/);
		await page.locator(".chip button").click();
		await choose("Kooperationen", "leader-region steinfurter");
		await page.getByLabel(/^Tag/).fill("2020-01-01");
		await page.getByLabel(/^anderer Tag/).fill("2024-01-01");
		await ask();
		expect(await sentence()).toMatch(/fällt weg \(Schöppingen\)/);
		expect(await row("Schöppingen").locator("td").nth(1).textContent()).toBe("ging");
		expect((await picture(page)).hulls).toBe(1);
		const { pathname, search } = new URL(page.url());
		expect(pathname).toBe("/vergleich");
		const other = await visit(stage.browser, stage.address, {}, pathname + search);
		await other.page.locator(".answer-sentence").waitFor();
		expect(await other.page.locator(".answer-sentence").textContent()).toBe(await sentence());
		await other.close();
	});

	it("supposes who joins and who leaves, says everywhere that it is supposed, and leads back", async () => {
		const first = await picture(page);
		await openQuestion(/^Was wäre, wenn/);
		await choose("Wer?", "coesfeld");
		await choose("Welche Kooperation?", "stadtregion m");
		await page.getByRole("button", { name: "Hinzufügen" }).first().click();
		await choose("Wer?", "greven", 1);
		await choose("Welche Kooperation?", "stadtregion m", 1);
		await page.getByRole("button", { name: "Hinzufügen" }).nth(1).click();
		await ask();
		expect(await sentence()).toMatch(
			/^Angenommen, Coesfeld tritt Stadtregion Münster bei und Greven verlässt Stadtregion Münster: \d+ Überschneidungen ändern sich/,
		);
		expect(await page.locator(".answer-head .badge").textContent()).toBe("hypothetisch");
		expect(await page.locator(".caption").textContent()).toContain("Hypothetisch: ");
		expect(await page.locator(".legend").textContent()).toContain("nur angenommen");
		expect(await page.locator(".answer-table").nth(1).locator("tbody tr").count()).toBe(2);
		await page.getByRole("button", { name: "Zurück zur Wirklichkeit" }).click();
		await expect.poll(() => picture(page)).toEqual(first);
		const stored = await page.request.get(`${stage.address}/api/entities/commune-05558012`);
		expect(JSON.stringify(await stored.json())).not.toContain("hypothetical");
	});

	it("can be asked by keyboard alone", async () => {
		await tabTo(page, "#find-search-tab");
		await page.keyboard.press("ArrowRight");
		await tabTo(page, ".entries .row");
		await page.keyboard.press("Enter");
		await tabTo(page, "#param-network-field");
		await page.keyboard.type("euregio");
		await page.locator(OFFERED).first().waitFor();
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("ArrowUp");
		await page.keyboard.press("Enter");
		await tabTo(page, ".question-form button[type=submit]");
		await page.keyboard.press("Enter");
		await page.locator(".answer-sentence").waitFor();
		expect(await sentence()).toContain("EUREGIO");
		await expect.poll(() => page.locator("[aria-live=polite]").first().textContent()).toBe(await sentence());
		await tabTo(page, ".answer-pane .cell-button");
		await page.keyboard.press("Enter");
		await page.locator("[data-entity]").waitFor();
	});

	it("shows the answer in its sheet on a telephone", async () => {
		const options = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
		const path = "/frage/list-shared-members?a=network-stadtregion-muenster&b=network-staedtekooperation-nrw";
		const telephone = await visit(stage.browser, stage.address, options, path);
		const small = telephone.page;
		await small.locator(".answer-sentence").waitFor();
		expect(await small.locator(".sheet-bar [aria-pressed=true]").textContent()).toBe("Antwort");
		expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		await small.locator(".sheet-bar").getByRole("button", { name: "Finden" }).click();
		await small.getByLabel("andere Kooperation").fill("euregio");
		await small.locator(OFFERED).first().click();
		await small.locator(".question-form").getByRole("button", { name: "Antwort zeigen" }).click();
		await expect.poll(() => small.locator(".answer-sentence").textContent()).toContain("EUREGIO");
		expect(telephone.complaints).toEqual([]);
		await telephone.close();
	});
});
