/** From a spreadsheet on somebody's disk to memberships in a graph, by the page and the loader. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { parse } from "yaml";
import { describeInChromium, tabTo } from "./harness.ts";

/** Of a browser that drops it: one unknown header, one name with a slip, one that nobody knows. */
const DROPPED = Buffer.from(
	"\ufeffKlimabündnis Mustertal;;\r\nGemeinde;Beigetreten;Telefon\r\nMünster;01.05.2018;1\r\nHavixbek;2019;2\r\nVerein Mustertal e.V.;2020;3\r\n",
);

describeInChromium("reading a spreadsheet", (stage) => {
	let root: string;
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), "table-import-"));
	});
	afterEach(() => rmSync(root, { recursive: true }));

	const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Tabelle einlesen" });
	const open = async (page: Page) => {
		await page.getByRole("button", { name: "Tabelle einlesen" }).click();
		return dialogOf(page);
	};

	/** Lets go of a file over the field, as a browser does. */
	async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
		const transfer = await page.evaluateHandle(
			([base64, called]) => {
				const data = new DataTransfer();
				data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], called));
				return data;
			},
			[bytes.toString("base64"), name] as const,
		);
		await page.dispatchEvent(".drop", "drop", { dataTransfer: transfer });
	}

	/** Unpacks what the page lets one download; its folder. */
	async function download(page: Page): Promise<string> {
		const [file] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("button", { name: "Datendateien herunterladen (ZIP)" }).click(),
		]);
		const entries = Object.entries(unzipSync(new Uint8Array(readFileSync(await file.path()))));
		for (const [name, bytes] of entries) {
			mkdirSync(dirname(join(root, name)), { recursive: true });
			writeFileSync(join(root, name), strFromU8(bytes));
		}
		return join(root, file.suggestedFilename().replace(/\.zip$/, ""));
	}

	it("drop it, map a column, decide on names, download, load it beside the shipped data", async () => {
		const { page } = stage;
		const dialog = await open(page);
		await drop(page, "Mitglieder 2024.csv", DROPPED);
		const column = dialog.getByLabel("Bedeutung der Spalte B2 „Beigetreten“");
		await dialog.getByText("1 Stelle ist noch zu klären").waitFor();
		expect(await dialog.locator(".table-problems").innerText()).toMatch(
			/^B2 „Beigetreten“ .*meinten Sie „Mitglied seit“/,
		);
		expect(await dialog.getByRole("button", { name: /^Datendateien/ }).isDisabled()).toBe(true);
		await column.selectOption("Mitglied seit");
		await dialog.getByText("2 Stellen sind noch zu klären").waitFor();
		await dialog.getByLabel("Havixbek A4").selectOption({ label: "Havixbeck, 05558020" });
		await dialog.getByLabel("Verein Mustertal e.V. A5").selectOption("eine Organisation");
		await dialog.getByText("3 Mitgliedschaften: Mitglieder 3, Kooperationen 1").waitFor();
		expect(await dialog.getByLabel("Name der Kooperation").inputValue()).toBe("Klimabündnis Mustertal");

		await dialog.getByLabel("Herausgeber").fill("Klimabündnis");
		await dialog.getByLabel("URL").fill("https://example.org/mitglieder");
		await dialog.getByLabel("Lizenz").fill("CC BY 4.0");
		await dialog.getByLabel("Stand", { exact: true }).fill("02.2024");
		await dialog.getByLabel("Abgerufen am").fill("2024-03-01");

		const data = await download(page);
		expect(parse(readFileSync(join(data, "klimabuendnis-mustertal.yaml"), "utf8")).sources).toEqual({
			"klimabuendnis-mustertal": {
				...{ title: "Mitglieder 2024", publisher: "Klimabündnis", url: "https://example.org/mitglieder" },
				...{ file: "Mitglieder 2024.csv", published: "2024-02", retrieved: "2024-03-01" },
				...{ license: "CC BY 4.0", kind: "document" },
			},
		});
		const run = (...args: string[]) =>
			execFileSync(process.execPath, ["--import", "tsx", "seed/cli.ts", ...args], {
				env: { ...process.env, NEO4J_URI: "", STORE_DIR: join(root, "store") },
				encoding: "utf8",
			});
		const said = run("--data", "seed/data", "--data", data, "--dry-run");
		const own = said.slice(said.indexOf("klimabuendnis-mustertal"));
		expect(own).toMatch(/^MEMBER_OF +3 /m);
		expect(own).toMatch(/^Organization +1 /m);
	});

	it("reads XLSX and ODS as the command does", async () => {
		const { page } = stage;
		const dialog = await open(page);
		await dialog.getByLabel("Tabelle (XLSX, ODS oder CSV)").setInputFiles("test/fixtures/tables/mitglieder.xlsx");
		await dialog.getByText("5 Mitgliedschaften: Mitglieder 5, Kooperationen 1").waitFor();
		expect(await dialog.getByLabel("Blatt").locator("option").allInnerTexts()).toEqual(["Mitglieder", "Hinweise"]);
		const data = await download(page);
		const members = (file: string) => readFileSync(file, "utf8");
		expect(members(join(data, "klimabuendnis-mustertal-mitglieder.csv"))).toContain(
			"commune-05570044,Telgte,2019-05,,,,Mitglieder!A10",
		);
		await dialog.getByLabel("Tabelle (XLSX, ODS oder CSV)").setInputFiles("test/fixtures/tables/kooperationen.ods");
		await dialog.getByText("4 Mitgliedschaften: Mitglieder 3, Kooperationen 2").waitFor();
	});

	it("takes large tables: thousands of unknown names are asked for in parts, and files come of thousands of rows", async () => {
		const { page } = stage;
		const dialog = await open(page);
		const input = dialog.getByLabel("Tabelle (XLSX, ODS oder CSV)");
		const table = async (name: string, toRow: (index: number) => string[]) => {
			const rows = [
				["AGS", "Gemeinde", "Verband", "seit"],
				...Array.from({ length: 4000 }, (_, index) => toRow(index)),
			];
			const data = rows.map((row) => row.map((value) => ({ value, type: String })));
			await input.setInputFiles({ name, mimeType: "", buffer: await writeXlsxFile([{ sheet: "A", data }]).toBuffer() });
		};
		await table("ohne.xlsx", (index) => ["", `Dorf ${index}`, "V", "2016"]);
		await dialog.getByText("4000 Stellen sind noch zu klären").waitFor();
		expect(await dialog.locator(".table-decisions select").count()).toBe(100);
		await table("mit.xlsx", (index) => [String(10_000_000 + index), `Dorf ${index}`, `V ${index % 40}`, "2016"]);
		await dialog.getByText("4000 Mitgliedschaften: Mitglieder 4000, Kooperationen 40").waitFor();
		const lines = readFileSync(join(await download(page), "mit-mitglieder.csv"), "utf8")
			.trimEnd()
			.split("\n");
		expect(lines).toHaveLength(4001);
		expect(lines.at(-1)).toBe("commune-10003999,Dorf 3999,network-v-39,V 39,2016,A!A4001");
	});

	it("says what is no spreadsheet, and is used by keyboard alone", async () => {
		const { page } = stage;
		await tabTo(page, ".page-footer button:nth-of-type(2)");
		await page.keyboard.press("Enter");
		const dialog = dialogOf(page);
		await dialog.waitFor();
		await dialog.getByLabel("Tabelle (XLSX, ODS oder CSV)").setInputFiles({
			name: "bild.png",
			mimeType: "image/png",
			buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
		});
		expect(await dialog.getByRole("alert").innerText()).toBe(
			"bild.png ist keine Tabelle; eine Datei im Format XLSX, ODS oder CSV wählen.",
		);
		await page.keyboard.press("Escape");
		await dialog.waitFor({ state: "hidden" });
	});
});
