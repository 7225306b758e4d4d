// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
// Loaded before it is wanted, so that no test waits for it.
import "../../../client/page/table-import/index.tsx";
import { TableImportButton } from "../../../client/page/table-import-button.tsx";
import { ExportMenu } from "../../../client/panels/picture/export-menu.tsx";
import { ViewsMenu } from "../../../client/panels/picture/views-menu.tsx";
import { Finder } from "../../../client/panels/search/finder.tsx";
import { panel } from "../../../client/panels/search/index.tsx";
import type { SearchAnswer } from "../../../model/index.ts";
import { away, pending, show, small } from "../render.tsx";
import { BONN, CITIES, EDGES, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

afterEach(cleanup);

const { Content } = panel;
const field = () => screen.getByRole("combobox");
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const options = async () => (await screen.findAllByRole("option")).map((one) => one.textContent);
/** Neither Bonn nor its cooperation are in the first picture. */
const regionOnly = () => smallApi(NODES, EDGES, [MUENSTER, REGION]);

describe("the search", () => {
	it.each([
		["de", /^Ein Eintrag kommt in das Bild und zeigt seine Fakten, eine Frage öffnet ihr Formular/],
		["en", /^An entry is added to the picture and shows its facts, a question opens its form/],
	] as const)("says what it does (%s)", async (speaking, hint) => {
		await show(<Finder />, { speaking });
		expect(screen.getByText(hint)).toBeTruthy();
		expect(field().getAttribute("aria-expanded")).toBe("false");
		expect(screen.queryAllByRole("option")).toEqual([]);
	});

	it("lists what it finds, says what is in the picture already, and brings what is chosen", async () => {
		const app = await show(<Finder />, { api: regionOnly() });
		type("n");
		expect(await options()).toEqual(expect.arrayContaining([expect.stringMatching(/^MünsterKommune.*im Bild$/)]));
		type("Bonn");
		await waitFor(async () => expect(await options()).toEqual([expect.stringMatching(/^BonnKommune/)]));
		expect(screen.queryByText("im Bild", { exact: true })).toBeNull();
		fireEvent.click(screen.getByRole("option"));
		await waitFor(() => expect(app.state.marks.sole.value).toBe(BONN));
		expect(app.state.graph.visible.value.nodes.has(BONN)).toBe(true);
		expect(app.announcement.value).toBe("Bonn ist im Bild und ausgewählt.");
		expect((field() as HTMLInputElement).value).toBe("");
	});

	it("is used by keys alone", async () => {
		const app = await show(<Finder />);
		type("Städte");
		await options();
		expect(field().getAttribute("aria-activedescendant")).toBe("search-option-0");
		fireEvent.keyDown(field(), { key: "ArrowDown" });
		fireEvent.keyDown(field(), { key: "Enter" });
		await waitFor(() => expect(app.state.marks.sole.value).toBe(CITIES));
		type("Mü");
		await options();
		fireEvent.keyDown(field(), { key: "Escape" });
		await waitFor(() => expect(field().getAttribute("aria-expanded")).toBe("false"));
	});

	it("says what would help when it finds nothing", async () => {
		await show(<Finder />);
		type("Atlantis");
		await screen.findByText(
			/^Nichts gefunden zu „Atlantis“\. Gefunden werden Namen, Schlüssel und die Postleitzahl .*Fragen .*Aktionen/,
		);
		fireEvent.click(screen.getByRole("button", { name: "Eingabe löschen" }));
		await waitFor(() => expect((field() as HTMLInputElement).value).toBe(""));
	});

	it("says that there is more than it lists", async () => {
		const api = small();
		const { search } = api;
		await show(<Finder />, {
			later: { search: async (...asked) => ({ ...(await search(...asked)), truncated: true }) },
		});
		type("Mün");
		await screen.findByText("Es gibt weitere Treffer – bitte genauer eingeben.");
	});

	it("shows no list while it waits, and says when the server is away", async () => {
		const app = await show(<Finder />, { later: { search: pending } });
		type("Mün");
		await waitFor(() => expect(app.state.tasks.busy.value.has("search")).toBe(true));
		expect(screen.queryAllByRole("option")).toEqual([]);
		app.api.search = away;
		type("Müns");
		expect((await screen.findByRole("alert")).textContent).toContain("Der Server antwortet nicht.");
	});

	const SHARED: SearchAnswer = {
		results: [
			{
				kind: "question",
				id: "shared",
				title: { de: "Gemeinsame Mitglieder", en: "Shared members" },
				values: { networks: `${REGION},${CITIES}` },
				entities: [{ id: REGION, type: "Network", name: "Stadtregion Münster" }],
				understood: "gemeinsame Mitglieder",
			},
			{ kind: "entity", id: MUENSTER, type: "Commune", name: "Münster", context: "Stadt", contextEn: "town" },
			{ kind: "action", id: "english", title: { de: "Auf Englisch", en: "In English" }, values: {}, entities: [] },
		],
		truncated: false,
	};
	const offering = { later: { search: async () => SHARED } };

	it("groups what it finds by kind, the best kind first, and says what was understood", async () => {
		await show(<Finder />, offering);
		type("gemeinsame Mitgleider");
		expect(await options()).toEqual([
			expect.stringContaining("Gemeinsame MitgliederStadtregion Münster"),
			expect.stringContaining("Münster"),
			expect.stringContaining("Auf Englisch"),
		]);
		expect(screen.getAllByRole("group").map((group) => group.querySelector("p")?.textContent)).toEqual([
			"Fragen",
			"Einträge",
			"Aktionen",
		]);
		expect(screen.getByRole("status").textContent).toBe("3 Treffer. Verstanden als „gemeinsame Mitglieder“");
	});

	it("opens a question's form with what was typed", async () => {
		const app = await show(<Finder />, offering);
		type("gemeinsame");
		await options();
		fireEvent.keyDown(field(), { key: "Enter" });
		await waitFor(() => expect(app.tab.value).toBe("questions"));
		const open = app.state.questions.form.value?.formState;
		expect(open).toMatchObject({ kind: "question", name: "shared", values: { networks: `${REGION},${CITIES}` } });
	});

	it("carries out an action, and says so", async () => {
		const app = await show(<Finder />, offering);
		type("englisch");
		await options();
		fireEvent.keyDown(field(), { key: "ArrowUp" });
		await waitFor(() => expect(field().getAttribute("aria-activedescendant")).toBe("search-option-2"));
		fireEvent.keyDown(field(), { key: "Enter" });
		await waitFor(() => expect(app.state.view.language.value).toBe("en"));
		expect(app.announcement.value).toBe("Ausgeführt: In English");
	});

	it("says of a day what is shown then", async () => {
		const title = { de: "Stand am …", en: "As of …" };
		const results: SearchAnswer["results"] = [
			{ kind: "action", id: "day", title, values: { day: "2020-12-31" }, entities: [] },
		];
		const app = await show(<Finder />, { later: { search: async () => ({ results, truncated: false }) } });
		type("stand 2020");
		await options();
		fireEvent.keyDown(field(), { key: "Enter" });
		await waitFor(() => expect(app.announcement.value).toMatch(/^Stichtag 31\. Dezember 2020: 5 Elemente/));
	});

	it("opens a view that is asked for", async () => {
		const title = { de: "Tabelle zeigen", en: "Show the table" };
		const results: SearchAnswer["results"] = [{ kind: "action", id: "table", title, values: {}, entities: [] }];
		const app = await show(<Finder />, { later: { search: async () => ({ results, truncated: false }) } });
		type("tabelle");
		expect(await options()).toEqual(["Tabelle zeigen"]);
		fireEvent.keyDown(field(), { key: "Enter" });
		await waitFor(() => expect(app.state.panes.division.value.views).toEqual(["table"]));
	});

	it.each([
		["views", "Ansichten merken und öffnen", "details.views[open] summary"],
		["embed", "In eine andere Seite einbetten", "details.exports[open] summary"],
		["read-table", "Tabelle einlesen", "dialog"],
	] as const)("opens where %s is done", async (id, de, opened) => {
		const hit: SearchAnswer = {
			results: [{ kind: "action", id, title: { de, en: de }, values: {}, entities: [] }],
			truncated: false,
		};
		const ui = (
			<>
				<Finder />
				<ViewsMenu />
				<ExportMenu />
				<TableImportButton />
			</>
		);
		await show(ui, { later: { search: async () => hit } });
		type(de);
		await options();
		fireEvent.keyDown(field(), { key: "Enter" });
		await waitFor(() => expect(document.querySelector(opened)).toBeTruthy());
	});

	it("brings the console to the front", async () => {
		const title = { de: "Abfrage in Cypher schreiben", en: "Write a query in Cypher" };
		const results: SearchAnswer["results"] = [{ kind: "action", id: "cypher", title, values: {}, entities: [] }];
		const app = await show(<Finder />, { later: { search: async () => ({ results, truncated: false }) } });
		app.state.panes.fold("left", true);
		type("cypher");
		await options();
		fireEvent.keyDown(field(), { key: "Enter" });
		await waitFor(() => expect(app.tab.value).toBe("cypher"));
		expect(app.sheet.value).toBe("find");
		expect(app.state.panes.division.value.folded).not.toContain("left");
	});

	it("takes the first of an answer that comes after Enter", async () => {
		const app = await show(<Finder />);
		type("Städte");
		fireEvent.keyDown(field(), { key: "Enter" });
		await waitFor(() => expect(app.state.marks.sole.value).toBe(CITIES));
	});

	it.each([{ ctrlKey: true }, { metaKey: true }])("is reached from anywhere by K with %o", async (held) => {
		await show(<Finder />);
		expect(document.activeElement).not.toBe(field());
		fireEvent.keyDown(document.body, { key: "k", ...held });
		await waitFor(() => expect(document.activeElement).toBe(field()));
	});
});

describe("the cooperations in the picture", () => {
	it("are listed with their members; a click selects one", async () => {
		const app = await show(<Content />);
		const row = screen.getByRole("button", { name: /^Stadtregion Münster ?2 Mitglieder im Bild$/ });
		expect(row.getAttribute("aria-pressed")).toBe("false");
		fireEvent.click(row);
		await waitFor(() => expect(row.getAttribute("aria-pressed")).toBe("true"));
		expect(app.state.marks.sole.value).toBe(REGION);
	});

	it("can be joined by the others of what the picture is about", async () => {
		const app = await show(<Content />);
		expect(screen.getByText("Eine weitere Kooperation von Münster")).toBeTruthy();
		fireEvent.click(screen.getByRole("button", { name: "Informelle Regionalentwicklung" }));
		await waitFor(() => expect(app.state.graph.sets.value).toContain(INFORMAL));
		await waitFor(() => expect(screen.queryByText("Eine weitere Kooperation von Münster")).toBeNull());
	});

	it("are not mentioned in an empty picture", async () => {
		await show(<Content />, { started: false });
		expect(screen.queryByText("Kooperationen im Bild")).toBeNull();
		expect(screen.getByText(/^Noch ist keine Kooperation im Bild/)).toBeTruthy();
	});
});
