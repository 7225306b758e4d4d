/** The panels, answers and dialogs in both themes, as axe sees them: nothing serious, and no contrast that it cannot decide. */
import type { Page } from "playwright-core";
import { beforeEach, expect, it } from "vitest";
import { type Eyes, eyesOn } from "./axe.ts";
import { drawn } from "./drawn.ts";
import { describeInChromium, settled } from "./harness.ts";

const GAPS = "/frage/list-communes-without-topic?topic=topic-beschaffung-und-vergabe&district=district-05566";
/** An entity of each type. */
const OF_EACH_TYPE = [
	"commune-05515000",
	"district-05554",
	"region-muensterland",
	"network-stadtregion-muenster",
	"organization-ihk-wuppertal",
	"body-ansprechpartnerrunde",
	"person-markus-lewe",
	"role-botschafter-beirat",
	"topic-arbeitsmarkt",
	"agreement-klimastadt-vertrag",
	"event-raetetreffen-2024",
	"project-dialogformate",
];

describeInChromium("axe in the panels", (stage) => {
	let page: Page;
	let eyes: Eyes;
	beforeEach(() => {
		page = stage.page;
		eyes = eyesOn(page);
	});

	const show = (view: string) => page.locator(`#views-${view}-tab`).click();
	const openPanel = (name: string) => page.locator(`#find-${name}-tab`).click();

	it("finds nothing in the panels", async () => {
		await page.locator(".others summary").click();
		await eyes.look("what is in the picture", "#find");
		await openPanel("overlaps");
		await page.locator(".upset-row").first().click();
		await page.locator(".marked .evidence-button").first().click();
		await eyes.look("overlaps", "#find");
		await openPanel("questions");
		for (const group of await page.locator(".question-group summary").all()) await group.click();
		await eyes.look("questions", "#find");
		await openPanel("paths");
		for (const [end, text] of [
			["from", "Telgte"],
			["to", "Bielefeld"],
		]) {
			await page.locator(`#path-${end}-field`).fill(String(text));
			await page.locator(`#path-${end}-results [role=option]`).first().waitFor();
			await page.keyboard.press("Enter");
		}
		await page.locator(".path-list li").first().waitFor();
		await page.locator(".paths .evidence-button").first().click();
		await eyes.look("paths", "#find");
	});

	it("finds nothing in the panel for ad-hoc queries", async () => {
		await openPanel("cypher");
		await page.locator('.editor[data-ready="true"]').waitFor();
		await page.locator(".console-params summary").click();
		const write = async (text: string) => {
			await page.locator(".cm-content").click();
			await page.keyboard.press("Control+a");
			await page.keyboard.insertText(text);
			await page.keyboard.press("Escape");
		};
		await write("MATCH (n:Network) // alle\nWHERE n.name <> 'x' AND size(n.name) > 3\nRETURN n, $day AS d LIMIT 2");
		await page.keyboard.press("Control+Enter");
		await page.locator(".console [role=alert]").waitFor();
		expect(stage.complaints.splice(0).join()).toMatch(/422/);
		await eyes.look("a query with a fault", "#find");
		await write("MATCH (n:Network) RETURN n, n.name LIMIT 2");
		await page.keyboard.press("Control+Enter");
		await page.locator(".answer-pane tbody tr").first().waitFor();
		await eyes.look("rows of a query", ".bottom");
		await write("MATCH (m:Commune) RETURN m UNION MATCH (m:Role) RETURN m");
		await page.keyboard.press("Control+Enter");
		await page.getByText(/^6\d\d Zeilen/).waitFor();
		await page.getByRole("button", { name: "Im Bild zeigen" }).click();
		await eyes.lookAbove("more than is drawn unasked", ".dialog.proposal");
		await page.getByRole("button", { name: "Als Tabelle zeigen" }).click();
		await page.locator(".proposal tbody tr").first().waitFor();
		await eyes.lookAbove("what is not drawn, as a table", ".dialog.proposal");
		await page.keyboard.press("Escape");
		await page.locator(".cm-content").click();
		await page.keyboard.press("Control+End");
		await page.keyboard.type(" RE");
		await page.locator(".cm-tooltip-autocomplete li").first().waitFor();
		await eyes.look("completions", ".cm-tooltip-autocomplete");
	});

	it("finds nothing in details: an entity of each type, a fact, several, a correction", async () => {
		const details = page.locator("#details");
		await openPanel("cypher");
		await page.locator('.editor[data-ready="true"]').waitFor();
		await page.locator(".cm-content").click();
		await page.keyboard.insertText(`MATCH (n) WHERE n.id IN ${JSON.stringify(OF_EACH_TYPE)} RETURN n.id, n`);
		await page.keyboard.press("Escape");
		await page.keyboard.press("Control+Enter");
		await page.locator(".answer-pane tbody tr").first().waitFor();
		for (const id of OF_EACH_TYPE) {
			await page.locator(".answer-pane tbody tr").filter({ hasText: id }).locator(".entity-button").click();
			await details.locator(`[data-entity="${id}"]`).waitFor();
			await eyes.look(id, "#details");
		}
		await page.goto(`${stage.address}/?show=network-stadtregion-muenster`);
		await details.locator(".evidence-button").nth(1).click();
		await eyes.look("evidence", "#details");
		await details.getByRole("button", { name: "Berichtigung vorschlagen" }).first().click();
		await eyes.lookAbove("correction", "dialog.correction");
		await page.keyboard.press("Escape");
		await show("table");
		await page
			.locator(".table-view .cell-button")
			.first()
			.click({ modifiers: ["Control"] });
		await eyes.look("several", "#details");
		await page.locator("#table-facts-tab").click();
		await page.locator(".table-view tbody tr").first().click();
		await details.locator("[data-fact]").waitFor();
		await eyes.look("a fact", "#details");
	});

	it("finds nothing in answers: a question, its query, a comparison, what if, a gap on the map", async () => {
		const answered = async (path: string) => {
			await page.goto(stage.address + path);
			await page.locator(".answer-sentence").waitFor();
			await settled(page);
		};
		await answered(GAPS);
		await page.getByRole("tab", { name: "Netz" }).click();
		await eyes.look("an answer", "main");
		await page.locator(".answer-tools summary").click();
		await eyes.lookAbove("files", ".answer-tools .menu-body");
		await page.getByRole("button", { name: "Abfrage", exact: true }).click();
		await eyes.lookAbove("query", "dialog.query");
		await page.keyboard.press("Escape");
		await page.getByRole("button", { name: "Auf der Karte zeigen" }).click();
		await eyes.lookAtMap("gaps on the map");
		await answered("/vergleich?network=network-leader-steinfurter-land&from=2020-01-01&to=2024-01-01");
		await eyes.look("a comparison", "main");
		await answered("/was-waere-wenn?add=commune-05558012~network-stadtregion-muenster");
		await eyes.look("what if", "main");
	});

	it("finds nothing on another day, in what is empty, in what fails, in what asks", async () => {
		await page.locator(".days > summary").click();
		await page.locator("#day-field").fill("2012-06-01");
		await page.keyboard.press("Enter");
		await page.locator(".day-banner").waitFor();
		await page.locator(".possible-facts").first().click();
		await settled(page);
		await eyes.look("another day", "main");
		await page.goto(`${stage.address}/frage/list-sharing-networks?network=network-nirgends`);
		await page.getByText("Das gibt es in diesen Daten nicht").waitFor();
		await eyes.look("a fault in a form", "#find");
		await page.goto(`${stage.address}/frage/keine-frage`);
		await page.getByRole("alert").first().waitFor();
		await eyes.look("no such question", "#find");
		stage.complaints.splice(0);
		await page.goto(`${stage.address}/#1.kaputt`);
		await eyes.lookAbove("an unreadable view", ".view-notice");
		await page.locator(".view-notice button").click();
		await settled(page);
		const { frame } = await drawn(page);
		await page.keyboard.down("Shift");
		await page.mouse.move(frame.x + 12, frame.y + 12);
		await page.mouse.down();
		await page.mouse.move(frame.x + frame.width - 12, frame.y + frame.height - 12, { steps: 4 });
		await page.mouse.up();
		await page.keyboard.up("Shift");
		await page.getByRole("button", { name: "Auswahl entfernen" }).click();
		await page.locator(".stage-state .notice").waitFor();
		await eyes.look("an empty picture", "main");
		await page.route("**/api/**", (route) => route.abort());
		await page.goto("about:blank");
		await page.goto(stage.address);
		await page.locator(".stage-state .notice.error").waitFor();
		await eyes.look("no server");
		stage.complaints.splice(0);
	});

	it("finds nothing in the dialogs of sources and of tables", async () => {
		await page.getByRole("button", { name: "Quellen und Lizenz" }).click();
		await page.locator(".source-list li").first().waitFor();
		await eyes.lookAbove("sources", "dialog.sources");
		await page.keyboard.press("Escape");
		await page.getByRole("button", { name: "Tabelle einlesen" }).click();
		const rows = ["Gemeinde;Beigetreten;Telefon", "Münster;01.05.2018;1", "Havixbek;2019;2", "Verein e.V.;2020;3"];
		const table = Buffer.from(["\ufeffKlimabündnis Mustertal;;", ...rows, ""].join("\r\n"));
		await page.locator("#table-file").setInputFiles({ name: "t.csv", mimeType: "text/csv", buffer: table });
		await page.locator(".table-problems").waitFor();
		await page.locator(".table-preview select").nth(1).selectOption("from");
		await page.locator(".table-decisions").waitFor();
		await eyes.lookAbove("a table to read", "dialog.table-import");
	});
});
