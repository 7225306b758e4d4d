// @vitest-environment happy-dom
/** What can be done with an answer, in each language and by keys, and how its cells behave. */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AnswerCell } from "../../../client/panels/answer/cell.tsx";
import AnswerPane from "../../../client/panels/answer/index.tsx";
import type { Api } from "../../../client/state/index.ts";
import type { QuestionColumn } from "../../../model/index.ts";
import { show, small } from "../render.tsx";
import { BONN, CITIES, EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";
import { SHARED } from "../state/small-questions.ts";
import { wired } from "./wire.ts";

afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

const both = (text: string) => ({ de: text, en: `${text} (en)` });
const button = (name: string | RegExp) => screen.getByRole("button", { name }) as HTMLButtonElement;
const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);
const VALUES = { a: REGION, b: CITIES, k: "1", asOf: "" };

async function asked(setting: Parameters<typeof show>[1] = {}) {
	const app = await show(<AnswerPane />, setting);
	await app.state.questions.load();
	await app.state.questions.visit({ kind: "question", name: SHARED.name, values: VALUES });
	await waitFor(() => expect(document.querySelector(".answer-pane")).not.toBeNull());
	return app;
}

/** A question whose answer has these columns and rows. */
function answering(columns: QuestionColumn[], cells: unknown[][], truncated = false): Api {
	const api = small();
	const { question } = api;
	api.question = async (...args) => ({ ...(await question(...args)), columns, rows: cells as never, truncated });
	return api;
}

describe("files of an answer", () => {
	const menu = () => document.querySelector("details.menu") as HTMLDetailsElement;

	it.each([
		["de", "CSVTabelle"],
		["en", "CSVTabelle (en)"],
	] as const)("are links that name the same question (%s)", async (speaking, text) => {
		await asked({ speaking });
		const link = screen.getByRole("link");
		expect(link.textContent).toBe(text);
		const url = new URL(link.getAttribute("href") ?? "", "http://localhost");
		expect(url.pathname).toBe("/api/questions/list-shared-members");
		expect(Object.fromEntries(url.searchParams)).toEqual({
			...{ a: REGION, b: CITIES, k: "1" },
			...{ lang: speaking, format: "csv" },
		});
	});

	it("close their menu when one is taken, and that is read out", async () => {
		const app = await asked();
		menu().open = true;
		const link = screen.getByRole("link");
		link.addEventListener("click", (event) => event.preventDefault());
		fireEvent.click(link);
		expect(menu().open).toBe(false);
		expect(app.announcement.value).toBe("Die Datei wird heruntergeladen.");
	});

	it("close their menu by Escape", async () => {
		await asked();
		// Effects of what came after the first rendering run behind the next frame.
		await new Promise((resolve) => setTimeout(resolve, 100));
		menu().open = true;
		fireEvent.keyDown(menu(), { key: "Escape" });
		expect(menu().open).toBe(false);
		expect(document.activeElement).toBe(menu().querySelector("summary"));
	});

	it("are not offered for an ad-hoc query, which has no URL of its own either", async () => {
		const app = await show(<AnswerPane />);
		app.state.console.write({ query: "RETURN 1" });
		await app.state.console.run();
		await screen.findByRole("table");
		expect(screen.queryByRole("link")).toBeNull();
		expect(screen.queryByRole("button", { name: "Link kopieren" })).toBeNull();
	});
});

describe("the link of an answer", () => {
	it("is the page that shows it, with the origin", async () => {
		const texts: string[] = [];
		vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => {
			texts.push(text);
		});
		await asked();
		fireEvent.click(button("Link kopieren"));
		await waitFor(() => expect(texts).toHaveLength(1));
		const url = new URL(texts[0] ?? "");
		expect(url.origin).toBe(location.origin);
		expect(url.pathname).toBe("/frage/list-shared-members");
		expect(url.searchParams.get("b")).toBe(CITIES);
	});
});

describe("the query behind an answer", () => {
	const dialog = () => screen.getByRole("dialog") as HTMLDialogElement;

	it.each([
		["de", "Abfrage", "Die Abfrage hinter der Antwort (Cypher)"],
		["en", "Query", "The query behind the answer (Cypher)"],
	] as const)("is a dialog that keeps the page behind it away (%s)", async (speaking, open, heading) => {
		await asked({ speaking });
		const modal = vi.spyOn(HTMLDialogElement.prototype, "showModal");
		expect(button(open).getAttribute("aria-haspopup")).toBe("dialog");
		fireEvent.click(button(open));
		expect(modal).toHaveBeenCalledOnce();
		expect(dialog().open).toBe(true);
		expect(document.getElementById(dialog().getAttribute("aria-labelledby") ?? "")?.textContent).toBe(heading);
	});

	it("can be scrolled by keys", async () => {
		await asked();
		fireEvent.click(button("Abfrage"));
		expect(dialog().querySelector("pre")?.tabIndex).toBe(0);
	});

	it("is closed by its button", async () => {
		await asked();
		fireEvent.click(button("Abfrage"));
		fireEvent.click(within(dialog()).getByRole("button", { name: "Schließen" }));
		expect(document.querySelector("dialog")?.open).toBe(false);
	});

	it("is copied as it is", async () => {
		const texts: string[] = [];
		vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => {
			texts.push(text);
		});
		await asked();
		fireEvent.click(button("Abfrage"));
		fireEvent.click(within(dialog()).getByRole("button", { name: "Abfrage kopieren" }));
		await waitFor(() => expect(texts).toEqual([SHARED.cypher]));
	});

	it("is closed when it goes to the console", async () => {
		const app = await asked();
		fireEvent.click(button("Abfrage"));
		fireEvent.click(within(dialog()).getByRole("button", { name: "Im Cypher-Feld ändern" }));
		expect(document.querySelector("dialog")?.open).toBe(false);
		expect(app.state.console.values.value).toMatchObject({ a: REGION, b: CITIES });
	});
});

describe("drawing an answer", () => {
	it("makes it the picture, as one step", async () => {
		const app = await asked();
		app.state.graph.undo();
		expect(app.state.graph.picture.value.subject).toBeNull();
		fireEvent.click(button("Im Bild zeigen"));
		await waitFor(() => expect(app.state.graph.picture.value.subject).not.toBeNull());
		app.state.graph.undo();
		expect(app.state.graph.picture.value.subject).toBeNull();
	});

	it("is not offered where nothing can be drawn", async () => {
		const graph = { nodes: [], edges: [], truncated: false };
		const cypher: Api["cypher"] = async () => ({ columns: ["n"], rows: [[1]], graph, truncated: false, ms: 1 });
		const app = await show(<AnswerPane />, { later: { cypher } });
		app.state.console.write({ query: "RETURN 1 AS n" });
		await app.state.console.run();
		await screen.findByRole("table");
		expect(screen.queryByRole("button", { name: "Im Bild zeigen" })).toBeNull();
	});
});

describe("an answer on another day than the picture", () => {
	it("is asked for the picture's day with the same values", async () => {
		const { api, sent } = wired();
		const app = await asked({ api });
		await app.state.graph.setAsOf("2003-01-01");
		sent.length = 0;
		fireEvent.click(await screen.findByRole("button", { name: "Für 1. Januar 2003 fragen" }));
		await waitFor(() => expect(sent).toHaveLength(1));
		expect(sent[0]?.url).toBe(`/api/questions/list-shared-members?a=${REGION}&b=${CITIES}&k=1&asOf=2003-01-01`);
	});

	it.each([
		["de", "Die Antwort gilt für alle Zeiten, das Bild zeigt 1. Januar 2003."],
		["en", "The answer is for all times, the picture shows 1 January 2003."],
	] as const)("says both days (%s)", async (speaking, text) => {
		const app = await asked({ speaking });
		expect(document.querySelector(".answer-day")).toBeNull();
		await app.state.graph.setAsOf("2003-01-01");
		await waitFor(() => expect(document.querySelector(".answer-day")?.textContent).toContain(text));
	});
});

describe("the rows of an answer", () => {
	const greven = { id: GREVEN, type: "Commune", name: "Greven" };
	const bonn = { id: BONN, type: "Commune", name: "Bonn" };
	const region = { id: REGION, type: "Network", name: "Stadtregion Münster" };

	it("are told apart from those of a table that was cut", async () => {
		await asked({ api: answering([{ name: "n", type: "integer", title: both("Zahl") }], [[1]], true) });
		expect(screen.getByText(/^Das ist nicht alles: Gezeigt werden die ersten 1 Zeile/)).toBeTruthy();
	});

	it("have figures to the right, and words in the language of the page", async () => {
		const columns: QuestionColumn[] = [
			{ name: "n", type: "integer", title: both("Zahl") },
			{ name: "r", type: "text", title: both("Rolle") },
			{ name: "b", type: "boolean", title: both("gilt") },
		];
		await asked({ api: answering(columns, [[12345, "lead", true]]), speaking: "en" });
		const cells = [...(rows()[0]?.querySelectorAll("td") ?? [])];
		expect(cells.map((cell) => cell.textContent)).toEqual(["12,345", "lead", "yes"]);
		expect(cells.map((cell) => cell.className.includes("numeric"))).toEqual([true, false, false]);
	});

	it("select what they are about, by their first cell", async () => {
		const columns: QuestionColumn[] = [
			{ name: "m", type: "entity", title: both("Mitglied") },
			{ name: "n", type: "entity", title: both("Kooperation") },
		];
		const app = await asked({ api: answering(columns, [[greven, region]]) });
		fireEvent.click(rows()[0] as HTMLElement);
		await waitFor(() => expect(app.state.marks.sole.value).toBe(GREVEN));
		fireEvent.click(within(rows()[0] as HTMLElement).getByRole("button", { name: "Stadtregion Münster" }));
		await waitFor(() => expect(app.state.marks.sole.value).toBe(REGION));
	});

	it("that are about no entity have no button, and a click does nothing", async () => {
		const app = await asked({ api: answering([{ name: "n", type: "integer", title: both("Zahl") }], [[7]]) });
		app.state.marks.clear();
		fireEvent.click(rows()[0] as HTMLElement);
		expect(app.state.marks.nodes.value.size).toBe(0);
		expect(within(rows()[0] as HTMLElement).queryByRole("button")).toBeNull();
	});

	it("are all marked that mention what is selected", async () => {
		const columns: QuestionColumn[] = [
			{ name: "m", type: "entity", title: both("Mitglied") },
			{ name: "in", type: "entities", title: both("in") },
		];
		const app = await asked({
			api: answering(columns, [
				[greven, [region]],
				[bonn, []],
			]),
		});
		app.state.marks.select(REGION);
		await waitFor(() => expect(rows().map((row) => row.dataset.marked)).toEqual(["true", "false"]));
	});
});

describe("a list in a cell", () => {
	const items = (count: number) => Array.from({ length: count }, (_, n) => `w${n}`);
	const shown = () => screen.getAllByRole("listitem").map((one) => one.textContent);

	it("shows one more than the few, since saying so takes as much room", async () => {
		await show(<AnswerCell value={items(5)} type="texts" />);
		expect(shown()).toEqual(["w0", "w1", "w2", "w3", "w4"]);
	});

	it.each([
		["de", "und 2 weitere"],
		["en", "and 2 more"],
	] as const)("shows the first few, and the rest when asked to (%s)", async (speaking, more) => {
		await show(<AnswerCell value={items(6)} type="texts" />, { speaking });
		expect(shown()).toEqual(["w0", "w1", "w2", "w3", more]);
		fireEvent.click(button(more));
		await waitFor(() => expect(shown()).toEqual(items(6)));
	});

	it("opens without picking its row", async () => {
		let picked = 0;
		await show(
			// biome-ignore lint/a11y/noStaticElementInteractions: stands for the row
			// biome-ignore lint/a11y/useKeyWithClickEvents: stands for the row
			<div onClick={() => picked++}>
				<AnswerCell value={items(9)} type="texts" />
			</div>,
		);
		fireEvent.click(button("und 5 weitere"));
		expect(picked).toBe(0);
	});

	it("of entities has a button for each, pressed where it is selected", async () => {
		const refs = [GREVEN, MUENSTER].map((id) => ({ id, type: "Commune", name: id }));
		const app = await show(<AnswerCell value={refs} type="entities" />);
		fireEvent.click(button(MUENSTER));
		await waitFor(() => expect(button(MUENSTER).getAttribute("aria-pressed")).toBe("true"));
		expect(button(GREVEN).getAttribute("aria-pressed")).toBe("false");
		expect(app.state.marks.sole.value).toBe(MUENSTER);
	});

	it.each([
		[null, "json", ""],
		[[], "texts", ""],
		["", "text", ""],
		[0, "integer", "0"],
		[false, "boolean", "nein"],
		[0.5, "ratio", "50 %"],
		["2020-12-31", "date", "31. Dezember 2020"],
		[{ a: [1] }, "json", '{"a":[1]}'],
	] as const)("and a single value %j of type %s is %j", async (value, type, text) => {
		await show(
			<p data-testid="cell">
				<AnswerCell value={value} type={type} />
			</p>,
		);
		expect(screen.getByTestId("cell").textContent?.replaceAll("\u00a0", " ")).toBe(text);
	});
});

describe("something that is not in the picture", () => {
	it("is brought when it is clicked in an answer", async () => {
		const ref = { id: INFORMAL, type: "Network", name: "Informelle Regionalentwicklung" };
		const app = await show(<AnswerCell value={ref} type="entity" />, {
			api: smallApi(NODES, EDGES, [MUENSTER, REGION]),
		});
		fireEvent.click(button(/Informelle/));
		await waitFor(() => expect(app.state.graph.sets.value).toContain(INFORMAL));
		expect(app.announcement.value).toBe("Informelle Regionalentwicklung ist im Bild und ausgewählt.");
	});
});
