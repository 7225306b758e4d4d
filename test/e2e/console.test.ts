/** The Cypher panel as someone meets it who knows Cypher: write, run, be told what is wrong, stop what does not end. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { describeInChromium, picture, settled, visit } from "./harness.ts";

const RUNAWAY = "MATCH (a) MATCH (b) MATCH (c) MATCH (d) WHERE a.id + b.id = c.id + d.id + 'x' RETURN count(*) AS n";

describeInChromium("ad-hoc queries", (stage) => {
	let page: Page;
	beforeEach(async () => {
		page = stage.page;
		await open(page);
	});

	async function open(on: Page): Promise<void> {
		await on.getByRole("tab", { name: "Cypher" }).click();
		await on.locator('.editor[data-ready="true"]').waitFor();
	}
	const field = () => page.getByRole("textbox", { name: /Eigene Abfrage/ });
	const written = async () => (await page.locator(".cm-line").allTextContents()).join("\n");
	const proposals = (on: Page) => on.locator(".cm-tooltip-autocomplete li");
	async function write(text: string): Promise<void> {
		await field().click();
		await page.keyboard.press("Control+a");
		await page.keyboard.insertText(text);
		await page.keyboard.press("Escape");
	}
	async function run(text: string): Promise<void> {
		await write(text);
		await page.keyboard.press("Control+Enter");
	}
	const rows = () => page.locator(".answer-pane tbody tr");
	/** The first query waits for a process to start, which takes a moment. */
	const SLOW = { timeout: 20_000 };
	/** The editor takes no proposal in the first moments (75 ms) of a list: it might not have been seen yet. */
	const proposed = async (first: RegExp) => {
		await expect.poll(() => proposals(page).first().textContent()).toMatch(first);
		await page.waitForTimeout(150);
	};
	/** What a refused query leaves in the browser's console is the browser's own; that the query is refused is expected. */
	const forgive = () => expect(stage.complaints.splice(0).join()).toMatch(/422/);

	it("are completed from the schema, run by keyboard, shown as rows and drawn as one step", async () => {
		await field().click();
		await page.keyboard.type("MATCH (n:Netw");
		await proposed(/^Network\d+$/);
		await page.keyboard.press("Tab");
		await page.keyboard.type(")<-[r:MEMBER_");
		await proposed(/^MEMBER_OF/);
		await page.keyboard.press("Enter");
		await page.keyboard.type("]-(m:Commune");
		await page.keyboard.press("Escape");
		await page.keyboard.type(") WHERE n.foun");
		await expect.poll(() => proposals(page).first().textContent()).toBe("foundedOn");
		await page.keyboard.press("Escape");
		expect(await written()).toBe("MATCH (n:Network)<-[r:MEMBER_OF]-(m:Commune) WHERE n.foun");

		await run("MATCH (n:Network)<-[r:MEMBER_OF]-(m:Commune)\nWHERE n.name = 'Stadtregion Münster'\nRETURN n, r, m");
		await expect.poll(() => rows().count(), SLOW).toBe(12);
		expect(await page.locator(".run-bar [role=status]").textContent()).toMatch(/^12 Zeilen in [\d.]+ ms$/);
		const before = await picture(page);
		await page.getByRole("button", { name: "Im Bild zeigen" }).click();
		await expect.poll(async () => (await picture(page)).nodes).toBe(13);
		await settled(page);
		await rows().first().getByRole("button", { name: "Stadtregion Münster" }).click();
		expect(await page.locator(".why").textContent()).toContain("MATCH (n:Network)<-[r:MEMBER_OF]-(m:Commune)");
		await page.locator("#canvas").focus();
		await page.keyboard.press("Control+z");
		await expect.poll(() => picture(page)).toEqual(before);
	});

	it("are marked where they are wrong, and the mark goes with the error", async () => {
		await run("MATCH (n:Network)\nRETURN n\nLIMT 3");
		const notice = page.locator(".console [role=alert]");
		expect(await notice.textContent()).toContain("Zeile 3, Spalte 1:");
		expect(await page.locator(".cm-lintRange-error").textContent()).toBe("LIMT");
		forgive();
		await notice.getByRole("button", { name: "Zur Stelle" }).click();
		await page.keyboard.press("Delete");
		expect(await written()).toBe("MATCH (n:Network)\nRETURN n\nIMT 3");
		await notice.waitFor({ state: "detached" });
		expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
		await run("MATCH (n:Network) RETURN m.name");
		await expect.poll(() => page.locator(".cm-lintRange-error").textContent(), SLOW).toBe("m");
		forgive();
		await run("MATCH (n:Network)\nDETACH DELETE n");
		await expect.poll(() => page.locator(".cm-lintRange-error").textContent(), SLOW).toBe("DETACH");
		forgive();
	});

	it("whose answer is very much are drawn only when that is wanted, and are a table else, by keyboard", async () => {
		await run("MATCH (n:Entity) RETURN n LIMIT 600");
		await rows().first().waitFor(SLOW);
		const before = await picture(page);
		const dialog = page.getByRole("dialog");
		const focused = () => page.evaluate(() => document.activeElement?.textContent);
		const press = async (name: string) => {
			for (let stop = 0; stop < 20 && (await focused()) !== name; stop++) await page.keyboard.press("Tab");
			await page.keyboard.press("Enter");
		};
		const ask = async () => {
			await page.getByRole("button", { name: "Im Bild zeigen" }).focus();
			await page.keyboard.press("Enter");
			await dialog.waitFor(SLOW);
		};
		await ask();
		const [, asked = ""] =
			/^([\d.]+) neue Elemente/.exec((await dialog.getByRole("heading").first().textContent()) ?? "") ?? [];
		const many = Number(asked.replace(".", ""));
		expect(many).toBeGreaterThan(500);
		await press("Als Tabelle zeigen");
		await dialog.getByRole("table").waitFor();
		expect(await dialog.getByRole("table").getAttribute("aria-rowcount")).toBe(String(many + 1));
		await page.keyboard.press("Escape");
		await expect.poll(focused).toBe("Im Bild zeigen");
		expect(await picture(page)).toEqual(before);
		await ask();
		await press("Alle zeichnen");
		await expect.poll(async () => (await picture(page)).nodes, SLOW).toBeGreaterThanOrEqual(many);
	});

	it("that do not end are cancelled while the page stays alive", async () => {
		await run(RUNAWAY);
		const cancel = page.getByRole("button", { name: "Abbrechen" });
		await cancel.waitFor();
		await page.locator("#search-field").fill("muenst");
		await page.locator("#search-results [role=option]").first().waitFor();
		await open(page);
		await cancel.click();
		await cancel.waitFor({ state: "detached" });
		await run("RETURN 1 AS one");
		await expect.poll(() => rows().allTextContents(), SLOW).toEqual(["1"]);
	});

	it("take parameters as JSON, and say what is wrong with them before they are sent", async () => {
		await write("RETURN $day AS day");
		await page.locator(".console-params summary").click();
		const parameters = page.getByRole("textbox", { name: "Parameter als JSON" });
		await parameters.fill("{ day: 1 }");
		expect(await parameters.getAttribute("aria-invalid")).toBe("true");
		expect(await page.getByRole("button", { name: "Ausführen" }).isDisabled()).toBe(true);
		await parameters.fill('{ "day": "heute" }');
		await page.getByRole("button", { name: "Ausführen" }).click();
		await expect.poll(() => rows().allTextContents(), SLOW).toEqual(["heute"]);
	});

	it("are remembered in this browser, by list and by key", async () => {
		for (const n of [1, 2]) {
			await run(`RETURN ${n} AS n`);
			await expect.poll(() => rows().allTextContents(), SLOW).toEqual([String(n)]);
		}
		await page.reload();
		await settled(page);
		await open(page);
		await field().click();
		await page.keyboard.press("Alt+ArrowUp");
		await page.keyboard.press("Alt+ArrowUp");
		await expect.poll(written).toBe("RETURN 1 AS n");
		await page.keyboard.press("Alt+ArrowDown");
		await expect.poll(written).toBe("RETURN 2 AS n");
		await page.locator("summary", { hasText: "Frühere Abfragen (2)" }).click();
		await page.getByRole("button", { name: "RETURN 1 AS n" }).click();
		await expect.poll(written).toBe("RETURN 1 AS n");
	});

	it("may be the query of a question, which is changed and asked anew", async () => {
		await page.goto(`${stage.address}/frage/rank-topics`);
		await page.locator(".answer-sentence").waitFor();
		const answered = await rows().count();
		await page.getByRole("button", { name: "Abfrage", exact: true }).click();
		await page.getByRole("button", { name: "Im Cypher-Feld ändern" }).click();
		await page.locator('.editor[data-ready="true"]').waitFor();
		expect(await written()).toContain("RETURN");
		await page.getByRole("button", { name: "Ausführen" }).click();
		await page.locator(".answer-sentence").waitFor({ state: "detached" });
		expect(await rows().count()).toBe(answered);
	});

	it("say their limits, and that an answer was cut", async () => {
		await expect
			.poll(() => page.locator(".console-limits").textContent())
			.toBe("nur lesend · höchstens 1.000 Zeilen · 10 Sekunden · 512 MB");
		await run("UNWIND range(1, 2000) AS n RETURN n");
		await expect
			.poll(() => page.locator(".run-bar [role=status]").textContent(), SLOW)
			.toMatch(/^Die ersten 1\.000 Zeilen in/);
		expect(await page.locator(".answer-cut").textContent()).toContain("1.000 Zeilen");
	});

	it("can be begun with an example, and left by keyboard", async () => {
		await page.getByRole("button", { name: "Mitgliedschaften an einem Tag" }).click();
		await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? "")).toContain("cm-content");
		expect(await page.getByRole("textbox", { name: "Parameter als JSON" }).inputValue()).toContain("2020-12-31");
		await page.keyboard.press("Control+Enter");
		await expect.poll(() => rows().count(), SLOW).toBe(50);
		await field().click();
		await page.keyboard.type(" LI");
		await proposals(page).first().waitFor();
		await page.keyboard.press("Escape");
		await page.keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Ausführen");
	});

	it("fits a telephone, where the answer comes forward", async () => {
		const options = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
		const telephone = await visit(stage.browser, stage.address, options);
		const { page: small } = telephone;
		await small.locator(".sheet-bar").getByRole("button", { name: "Finden" }).click();
		await open(small);
		await small.getByRole("button", { name: "Die größten Kooperationen" }).click();
		await small.getByRole("button", { name: "Ausführen" }).click();
		await small.locator(".answer-pane tbody tr").first().waitFor();
		expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		expect(telephone.complaints).toEqual([]);
		await telephone.close();
	});
});
