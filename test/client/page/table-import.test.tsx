// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
	type Draft,
	NOTHING_KNOWN,
	openDraft,
	outcomeOf,
	outcomeOfWorkbook,
	understand,
} from "../../../client/page/table-import/draft.ts";
import { TableImportDialog } from "../../../client/page/table-import/index.tsx";
import { readSheets, sayProblem, TABLE_DICTIONARIES } from "../../../tables/tables.ts";
import { away, show } from "../render.tsx";

afterEach(cleanup);

const MEMBERS = "Klimabündnis\nAGS;Gemeinde;Beigetreten\n05515000;Münster;2016\n";
const draftOf = async (csv: string) => openDraft("t.csv", await readSheets(new TextEncoder().encode(csv)));
const outcome = (draft: Draft) =>
	outcomeOf(draft, understand(draft, NOTHING_KNOWN), "2026-11-28", TABLE_DICTIONARIES.de.origin);
const choose = (csv: string) =>
	fireEvent.change(screen.getByLabelText(/XLSX, ODS/), { target: { files: [new File([csv], "t.csv")] } });

describe("a workbook that was opened", () => {
	const cells = async (sheets: Record<string, string[][]>) => {
		const named = Object.entries(sheets).map(([name, rows]) => ({
			name,
			rows: rows.map((row, n) => ({ line: n + 1, cells: row })),
		}));
		return openDraft("ost.xlsx", named as unknown as Draft["sheets"]);
	};
	const SHEETS = {
		Datensatz: [
			["Titel", "Lizenz"],
			["Im Osten", "CC0"],
		],
		Kooperationen: [
			["Kooperation", "Art"],
			["Busnetz Ost", "Netzwerk"],
		],
		Mitglieder: [
			["Kooperation", "Mitglied"],
			["Busnetz Ost", "Münster"],
		],
		Kommunen: [
			["AGS", "Name"],
			["05515000", "Münster"],
		],
	};

	it("is read whole, and says itself what data set it is", async () => {
		const { plan, files } = outcomeOfWorkbook(await cells(SHEETS), NOTHING_KNOWN, "2026-11-28");
		expect(plan.problems).toEqual([]);
		expect(parse(files?.()["dataset.yaml"] ?? "")).toMatchObject({ id: "ost", title: "Im Osten", license: "CC0" });
		expect(plan.contents.memberships).toMatchObject([{ who: { ags: "05515000" }, network: { name: "Busnetz Ost" } }]);
	});

	it("gives no files while a name stands on no sheet, and says where", async () => {
		const draft = await cells({
			...SHEETS,
			Mitglieder: [
				["Kooperation", "Mitglied"],
				["Busnetz Ots", "Münster"],
			],
		});
		const { plan, files } = outcomeOfWorkbook(draft, NOTHING_KNOWN, "2026-11-28");
		expect(files).toBeNull();
		expect(plan.problems).toMatchObject([
			{ sheet: "Mitglieder", cell: "A2", message: ["unknownNetwork", ["Busnetz Ost"]] },
		]);
	});

	it("is shown as what it says, without questions about columns", async () => {
		await show(<TableImportDialog close={() => undefined} />);
		const file = new File([readFileSync("test/fixtures/tables/region.xlsx")], "region.xlsx");
		fireEvent.change(screen.getByLabelText(/XLSX, ODS/), { target: { files: [file] } });
		expect(await screen.findByText(/^5 Mitgliedschaften: Mitglieder 4, Kooperationen 2$/)).toBeTruthy();
		expect(screen.queryByRole("combobox", { name: /Spalte/ })).toBeNull();
		expect(screen.getByText(/npm run seed -- --data region --dry-run/)).toBeTruthy();
	});
});

describe("a table that was opened", () => {
	it("is about what stands above it, and cites itself on this day", async () => {
		const draft = { ...(await draftOf(MEMBERS)), uses: new Map([[2, "from" as const]]) };
		const { files: make, key } = outcome(draft);
		const files = make?.();
		expect(Object.keys(files ?? {})).toEqual([
			...["dataset.yaml", "klimabuendnis.yaml", "klimabuendnis-gemeinden.csv", "klimabuendnis-mitglieder.csv"],
		]);
		expect(key).toBe("klimabuendnis");
		expect(files?.["klimabuendnis.yaml"]).toContain("retrieved: 2026-11-28");
	});

	it("cites itself as the person says, in the files' own form, with what is wrong at the field", async () => {
		const opened = await draftOf("Stand: 1. März 2024\nGemeinde;AGS\nMünster;05515000\n");
		expect(opened.attestedOn).toBe("2024-03-01");
		const draft = {
			...opened,
			network: "N",
			url: "https://example.org/t",
			license: " CC BY 4.0 ",
			retrieved: "2.5.2026",
		};
		const files = outcome(draft).files?.();
		expect(parse(files?.["n.yaml"] ?? "").sources.n).toEqual({
			...{ title: "t", publisher: "nicht angegeben", url: "https://example.org/t", file: "t.csv", kind: "document" },
			...{ published: "2024-03-01", retrieved: "2026-05-02", license: "CC BY 4.0" },
		});
		expect(parse(files?.["dataset.yaml"] ?? "").license).toBe("CC BY 4.0");
		const wrong = outcome({ ...draft, url: "example.org", retrieved: "2026-11", attestedOn: "neulich" });
		expect(wrong.files).toBe(null);
		const places = wrong.plan.problems.map((problem) =>
			Object.values(sayProblem(problem, TABLE_DICTIONARIES.de)).join(" | "),
		);
		expect(places).toEqual([
			"URL | example.org | ist keine Adresse im Web | mit https:// schreiben",
			"Stand | neulich | ist kein Datum | etwa 2016, 02.2016, 18.02.2016 oder 2016-02-18 schreiben",
			"Abgerufen am | 2026-11 | ist kein Tag mit Monat und Jahr | etwa 18.02.2016 oder 2016-02-18 schreiben",
		]);
	});

	it("keeps asking for a name that is decided, so that the decision can be changed", async () => {
		const draft = { ...(await draftOf("Gemeinde\nX\n")), network: "N", decisions: new Map([["X", "organization"]]) };
		const { asked, plan } = outcome(draft);
		expect(asked.map(({ name }) => name)).toEqual(["X"]);
		expect(plan.problems).toEqual([]);
	});
});

describe("the dialog", () => {
	it("asks page after page for the names that are known", async () => {
		const asked: string[] = [];
		const entities = async ({ type, cursor = "" }: { type: string; cursor?: string }) => {
			asked.push(`${type} ${cursor}`.trim());
			const commune = { id: "commune-05515000", type: "Commune" as const, name: "Münster", ags: "05515000" };
			return type !== "Commune"
				? { entities: [], next: null }
				: cursor
					? { entities: [commune] }
					: { entities: [], next: "b" };
		};
		await show(<TableImportDialog close={() => undefined} />, { later: { entities } });
		choose("Gemeinde\nMünster\n");
		await screen.findByText("1 Stelle ist noch zu klären; danach gibt es die Dateien.");
		fireEvent.input(screen.getByLabelText("Name der Kooperation"), { target: { value: "N" } });
		await screen.findByText("1 Mitgliedschaft: Mitglieder 1, Kooperationen 1");
		expect(asked).toEqual(["Commune", "Commune b", "District", "Organization", "Region", "Network"]);
	});

	it("says that it reads, and asks for a hundred names at most at a time", async () => {
		await show(<TableImportDialog close={() => undefined} />, { later: { entities: away } });
		choose(`Gemeinde\n${Array.from({ length: 250 }, (_, index) => `Ort ${index}`).join("\n")}`);
		await screen.findByText("Die Tabelle wird gelesen …");
		fireEvent.input(await screen.findByLabelText("Name der Kooperation"), { target: { value: "N" } });
		const decisions = await screen.findByRole("group", { name: "Wer ist gemeint?" });
		expect(within(decisions).getAllByRole("combobox")).toHaveLength(100);
		within(decisions).getByText("… und 150 weitere");
		expect(screen.queryByText("Die Tabelle wird gelesen …")).toBe(null);
	});

	it("goes on without them, in both languages", async () => {
		await show(<TableImportDialog close={() => undefined} />, { later: { entities: away }, speaking: "en" });
		choose(MEMBERS);
		await screen.findByText(/The names that are known could not be loaded/);
		const select = screen.getByLabelText("Meaning of column C2 “Beigetreten”");
		expect(select.getAttribute("aria-invalid")).toBe("true");
		expect(within(select).getAllByRole("option")[1]?.textContent).toBe("member since");
		fireEvent.change(select, { target: { value: "from" } });
		await waitFor(() => expect(screen.getByRole("button", { name: /^Download/ })).toHaveProperty("disabled", false));
	});
});
