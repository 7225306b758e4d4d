// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { App } from "../../../client/components/context.ts";
import AnswerPane from "../../../client/panels/answer/index.tsx";
import { show } from "../render.tsx";
import { BONN, CITIES, GREVEN, MUENSTER, REGION } from "../state/small-graph.ts";
import { SHARED } from "../state/small-questions.ts";

afterEach(cleanup);

const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);
const subjects = () => rows().map((row) => row.querySelector("th, td")?.textContent);

async function asked(speaking: "de" | "en" = "de", values = { a: REGION, b: CITIES, k: "1", asOf: "" }): Promise<App> {
	const app = await show(<AnswerPane />, { speaking });
	await app.state.questions.load();
	await app.state.questions.visit({ kind: "question", name: SHARED.name, values });
	await screen.findByRole("table");
	return app;
}

describe("an answer", () => {
	it("is not there before something is asked", async () => {
		await show(<AnswerPane />);
		expect(document.querySelector(".answer-pane")).toBeNull();
	});

	it.each([
		["de", "1 gemeinsame", "Mitglied", "Im Bild zeigen", "Herunterladen"],
		["en", "1 gemeinsame (en)", "Mitglied (en)", "Show in the picture", "Download"],
	] as const)(
		"is a sentence, a table, and what can be done with it (%s)",
		async (speaking, sentence, column, draw, files) => {
			const app = await asked(speaking);
			expect(screen.getByText(sentence)).toBeTruthy();
			await waitFor(() => expect(app.announcement.value).toBe(sentence));
			expect(screen.getByRole("columnheader", { name: column })).toBeTruthy();
			expect(subjects()).toEqual(["Münster"]);
			expect(screen.getByRole("button", { name: draw })).toBeTruthy();
			expect(screen.getByText(files)).toBeTruthy();
			expect(screen.getByRole("link", { name: /^CSV/ }).getAttribute("href")).toMatch(
				/\/api\/questions\/list-shared-members\?.*format=csv/,
			);
		},
	);

	it("selects what a row is about, and marks the row of what is selected", async () => {
		const app = await asked();
		app.state.marks.clear();
		await waitFor(() => expect(rows()[0]?.dataset.marked).toBe("false"));
		fireEvent.click(screen.getByRole("button", { name: "Münster" }));
		await waitFor(() => expect(rows()[0]?.dataset.marked).toBe("true"));
		expect(app.state.marks.sole.value).toBe(MUENSTER);
	});

	it("shows the query behind it with its values, and takes it to the console", async () => {
		const app = await asked();
		fireEvent.click(screen.getByRole("button", { name: "Abfrage" }));
		const dialog = await screen.findByRole("dialog");
		expect(dialog.textContent).toContain("MATCH (m) RETURN m AS member");
		expect(dialog.textContent).toContain(`"b":"${CITIES}"`);
		fireEvent.click(within(dialog).getByRole("button", { name: "Im Cypher-Feld ändern" }));
		expect(app.state.console.query.value).toBe("MATCH (m) RETURN m AS member");
		expect(app.tab.value).toBe("cypher");
	});

	it("is copied as a link, or shown to be copied where the browser forbids it", async () => {
		await asked();
		fireEvent.click(screen.getByRole("button", { name: "Link kopieren" }));
		await waitFor(() =>
			expect(screen.queryByRole("button", { name: "Kopiert" }) ?? screen.queryByRole("textbox")).not.toBeNull(),
		);
	});

	it("says that nothing was found, and is closed", async () => {
		const app = await show(<AnswerPane />);
		await app.state.questions.load();
		await app.state.questions.visit({
			kind: "question",
			name: SHARED.name,
			values: { a: REGION, b: "network-informelle-regionalentwicklung", k: "1" },
		});
		await screen.findByText("1 gemeinsame");
		cleanup();
		const empty = await show(<AnswerPane />, {
			later: {
				question: async () => ({
					name: "x",
					columns: SHARED.columns,
					rows: [],
					evidence: [],
					sources: [],
					graph: { nodes: [], edges: [], truncated: false },
					sentence: { de: "Niemand.", en: "Nobody." },
					cypher: "RETURN 1",
					params: {},
					truncated: false,
				}),
			},
		});
		await empty.state.questions.load();
		await empty.state.questions.visit({ kind: "question", name: SHARED.name, values: { a: REGION, b: CITIES } });
		await screen.findByText("Keine Zeilen.");
		fireEvent.click(screen.getByRole("button", { name: "Antwort schließen" }));
		await waitFor(() => expect(document.querySelector(".answer-pane")).toBeNull());
	});

	it("says that it is on another day than the picture, and is asked for the day of the picture", async () => {
		const app = await asked();
		await app.state.graph.setAsOf("2003-01-01");
		await screen.findByText(/^Die Antwort gilt für alle Zeiten, das Bild zeigt 1\. Januar 2003\./);
		fireEvent.click(screen.getByRole("button", { name: "Für 1. Januar 2003 fragen" }));
		await waitFor(() => expect(screen.queryByText(/^Die Antwort gilt für/)).toBeNull());
		expect(app.state.questions.asked.value?.values.asOf).toBe("2003-01-01");
	});

	it("is sorted by a click on a heading", async () => {
		const app = await show(<AnswerPane />);
		await app.state.questions.load();
		await app.state.questions.visit({
			kind: "comparison",
			name: "",
			values: { network: CITIES, from: "", other: REGION, to: "", indirect: "false" },
		});
		await waitFor(() => expect(rows().length).toBe(2));
		const header = screen.getByRole("columnheader", { name: "Mitglied" });
		expect(header.getAttribute("aria-sort")).toBe("none");
		fireEvent.click(within(header).getByRole("button"));
		await waitFor(() => expect(header.getAttribute("aria-sort")).toBe("ascending"));
		expect(subjects()).toEqual(["Bonn", "Greven"]);
		fireEvent.click(within(header).getByRole("button"));
		await waitFor(() => expect(subjects()).toEqual(["Greven", "Bonn"]));
	});

	it("of what is only supposed says so, in tables of what would change", async () => {
		const app = await show(<AnswerPane />);
		await app.state.questions.load();
		await app.state.questions.visit({
			kind: "what-if",
			name: "",
			values: { add: `${BONN}~${REGION}`, remove: "", indirect: "false", asOf: "" },
		});
		await screen.findByText("hypothetisch");
		expect(
			screen.getByText(/^Angenommen, Bonn tritt Stadtregion Münster bei: keine Überschneidung ändert sich/),
		).toBeTruthy();
		expect(screen.getByRole("heading", { name: "Themen, die dazukommen oder wegfallen" })).toBeTruthy();
		expect(screen.getAllByText("Keine Zeilen.")).toHaveLength(2);
	});
});

describe("the answer of an ad-hoc query", () => {
	const answer = async (cells: unknown[], truncated = false) => {
		const app = await show(<AnswerPane />, {
			later: {
				cypher: async () => ({
					columns: ["c"],
					rows: cells.map((cell) => [cell]) as never,
					graph: { nodes: [], edges: [], truncated: false },
					truncated,
					ms: 3,
				}),
			},
		});
		app.state.console.write({ query: "RETURN 1 AS c" });
		await app.state.console.run();
		await screen.findByRole("table");
		return app;
	};

	it("shows cells of any shape, and entities as buttons", async () => {
		const network = { id: REGION, type: "Network", name: "Stadtregion Münster" };
		const path = { nodes: [network, { id: GREVEN, type: "Commune", name: "Greven" }], relationships: [] };
		const app = await answer([1234.5, "Wort", { n: 1 }, null, network, path]);
		const cells = subjects();
		expect(cells.slice(0, 4)).toEqual(["1.234,5", "Wort", '{"n":1}', ""]);
		fireEvent.click(screen.getByRole("button", { name: "Greven" }));
		await waitFor(() => expect(app.state.marks.sole.value).toBe(GREVEN));
	});

	it("shows the first of a long list, and the rest when asked to", async () => {
		await answer([[1, 2, 3, 4, 5, 6, 7, 8]]);
		expect(screen.queryByText("8")).toBeNull();
		fireEvent.click(screen.getByRole("button", { name: "und 4 weitere" }));
		await screen.findByText("8");
	});

	it("says that rows were cut", async () => {
		await answer([1, 2], true);
		expect(screen.getByText(/^Das ist nicht alles: Gezeigt werden die ersten 2 Zeilen\./)).toBeTruthy();
	});
});
