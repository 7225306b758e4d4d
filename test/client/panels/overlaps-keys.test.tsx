// @vitest-environment happy-dom
/** Overlaps for those who do not see colours or use no mouse, and what each choice asks the server. */
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { panel } from "../../../client/panels/overlaps/index.tsx";
import type { Api } from "../../../client/state/index.ts";
import type { GraphNode } from "../../../model/index.ts";
import { away, show, small } from "../render.tsx";
import { BONN, CITIES, EDGES, GREVEN, INFORMAL, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

afterEach(cleanup);

const { Content } = panel;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const box = (name: RegExp) => screen.getByRole("checkbox", { name }) as HTMLInputElement;
const three = () => smallApi(NODES, EDGES, [MUENSTER, REGION, CITIES, INFORMAL]);

/** What the server was asked about overlaps. */
function counting(api: Api = small()) {
	const { overlaps } = api;
	const asked: unknown[] = [];
	api.overlaps = (query, ...rest) => {
		asked.push({ networks: query.networks, indirect: query.indirect ?? false });
		return overlaps(query, ...rest);
	};
	return { api, asked };
}

describe("the choice of cooperations", () => {
	it.each([
		["de", "Kooperationen vergleichen", "Zwei oder mehr auswählen. 2 gewählt"],
		["en", "Compare cooperations", "Choose two or more. 2 chosen"],
	] as const)("is a group of boxes with a heading and a count (%s)", async (speaking, heading, hint) => {
		await show(<Content />, { speaking });
		const group = screen.getByRole("group", { name: heading });
		expect(within(group).getAllByRole("checkbox")).toHaveLength(3);
		expect(group.querySelector("p")?.textContent).toBe(hint);
	});

	it("asks for exactly what is chosen, in the order of the choice", async () => {
		const { api, asked } = counting();
		await show(<Content />, { api });
		fireEvent.click(box(/^Informelle/));
		await screen.findByText("3 gewählt");
		expect(asked.at(-1)).toEqual({ networks: [REGION, CITIES, INFORMAL], indirect: false });
		fireEvent.click(box(/^Stadtregion/));
		await screen.findByText("2 gewählt");
		expect(asked.at(-1)).toEqual({ networks: [CITIES, INFORMAL], indirect: false });
	});

	it("is ticked at once, though its members are not there yet", async () => {
		const app = await show(<Content />);
		fireEvent.click(box(/^Informelle/));
		fireEvent.click(box(/^Stadtregion/));
		await Promise.resolve();
		expect([box(/^Informelle/).checked, box(/^Stadtregion/).checked]).toEqual([true, false]);
		expect(app.state.graph.wantedSets.value).toEqual([CITIES, INFORMAL]);
		expect(app.state.graph.sets.value).toEqual([REGION, CITIES]);
		await screen.findByText("2 gewählt");
		await waitFor(() => expect(app.state.graph.sets.value).toEqual([CITIES, INFORMAL]));
	});

	it("shows the letter of a hull beside what is chosen, and none beside the rest", async () => {
		await show(<Content />);
		const letter = (name: RegExp) => box(name).closest("label")?.querySelector(".hull-badge")?.textContent;
		expect([letter(/^Stadtregion/), letter(/^Städtekooperation/), letter(/^Informelle/)]).toEqual([
			"A",
			"B",
			undefined,
		]);
	});

	it("has no filter for a short list", async () => {
		await show(<Content />);
		expect(screen.queryByRole("searchbox")).toBeNull();
	});

	it("finds by a part of the name, however umlauts are written", async () => {
		const many = Array.from(
			{ length: 6 },
			(_, n): GraphNode => ({ id: `network-${n}`, type: "Network", name: `Bündnis ${n}` }),
		);
		await show(<Content />, { api: smallApi([...NODES, ...many], EDGES, [MUENSTER, REGION, CITIES]) });
		fireEvent.input(screen.getByRole("searchbox", { name: "Kooperationen filtern" }), {
			target: { value: "buendnis 3" },
		});
		await waitFor(() => expect(screen.getAllByRole("checkbox")).toHaveLength(3));
		expect(box(/^Bündnis 3/)).toBeTruthy();
	});

	it("stays as it was when the server does not answer", async () => {
		const app = await show(<Content />, { later: { subgraph: away, overlaps: away } });
		fireEvent.click(box(/^Informelle/));
		await waitFor(() => expect(app.state.tasks.failures.value.has("picture")).toBe(true));
		expect(app.state.graph.sets.value).toEqual([REGION, CITIES]);
		expect(screen.getByText("2 gewählt")).toBeTruthy();
	});

	it("asks for two again when only one is left", async () => {
		await show(<Content />);
		fireEvent.click(box(/^Stadtregion/));
		await screen.findByText(/^Wählen Sie mindestens zwei Kooperationen/);
		expect(screen.queryByRole("heading", { name: "Schnittmengen" })).toBeNull();
	});
});

describe("the intersections", () => {
	const list = () => [...document.querySelectorAll(".upset-row")] as HTMLElement[];

	it("are named whole, for their dots are not read out", async () => {
		await show(<Content />, { api: three() });
		expect(list().every((row) => row.getAttribute("aria-label") !== "")).toBe(true);
		expect(list().every((row) => row.querySelector("svg")?.getAttribute("aria-hidden") === "true")).toBe(true);
		expect(
			button("Stadtregion Münster, Städtekooperation NRW und Informelle Regionalentwicklung: 1 Mitglied"),
		).toBeTruthy();
	});

	it("have a dot of the hull's colour for each of their cooperations, and an empty one for the others", async () => {
		await show(<Content />, { api: three() });
		const row = button("Stadtregion Münster: 1 Mitglied");
		expect([...row.querySelectorAll("circle")].map((dot) => dot.getAttribute("class"))).toEqual([
			"hull-colour-0",
			"off",
			"off",
		]);
	});

	it("have a line from the first to the last of their dots", async () => {
		await show(<Content />, { api: three() });
		const all = button("Stadtregion Münster, Städtekooperation NRW und Informelle Regionalentwicklung: 1 Mitglied");
		const line = all.querySelector("line");
		// Each column is 24 wide.
		expect([line?.getAttribute("x1"), line?.getAttribute("x2")]).toEqual(["12", "60"]);
	});

	it("have bars against the largest of them", async () => {
		await show(<Content />);
		fireEvent.click(button("mindestens diese"));
		const share = (name: string) =>
			(button(name).querySelector(".upset-bar") as HTMLElement).style.getPropertyValue("--share");
		await waitFor(() => expect(share("Stadtregion Münster: 2 Mitglieder")).toBe("1"));
		expect(share("Stadtregion Münster und Städtekooperation NRW: 1 Mitglied")).toBe("0.5");
	});

	it.each([
		["de", "genau diese", "mindestens diese", /^Gezählt wird, wer in genau den markierten/],
		["en", "exactly these", "at least these", /^Counts who is in exactly the marked/],
	] as const)("say how they count (%s)", async (speaking, exactly, least, hint) => {
		await show(<Content />, { speaking });
		expect(screen.getByText(hint)).toBeTruthy();
		expect([exactly, least].map((name) => button(name).getAttribute("aria-pressed"))).toEqual(["true", "false"]);
		fireEvent.click(button(least));
		await waitFor(() => expect(screen.queryByText(hint)).toBeNull());
		expect([exactly, least].map((name) => button(name).getAttribute("aria-pressed"))).toEqual(["false", "true"]);
	});

	it("let go of what is marked by a second click", async () => {
		const app = await show(<Content />);
		const row = button("Stadtregion Münster und Städtekooperation NRW: 1 Mitglied");
		fireEvent.click(row);
		await waitFor(() => expect(row.getAttribute("aria-pressed")).toBe("true"));
		fireEvent.click(row);
		await waitFor(() => expect(row.getAttribute("aria-pressed")).toBe("false"));
		expect(app.state.marks.selection.value.kind).not.toBe("intersection");
	});

	it("marked in one way of counting are not marked in the other", async () => {
		await show(<Content />);
		fireEvent.click(button("Stadtregion Münster: 1 Mitglied"));
		await waitFor(() => expect(button("Stadtregion Münster: 1 Mitglied").getAttribute("aria-pressed")).toBe("true"));
		fireEvent.click(button("mindestens diese"));
		await waitFor(() => expect(button("Stadtregion Münster: 2 Mitglieder").getAttribute("aria-pressed")).toBe("false"));
	});
});

describe("the members of a marked intersection", () => {
	it.each([
		["de", "Nur in Stadtregion Münster: eine Kommune – Greven."],
		["en", "Only in Stadtregion Münster: one commune – Greven."],
	] as const)("are said in a sentence, aloud (%s)", async (speaking, sentence) => {
		const app = await show(<Content />, { speaking });
		app.state.marks.selectIntersection([REGION], true);
		await screen.findByText(sentence);
		expect(document.querySelector(".marked")?.getAttribute("aria-live")).toBe("polite");
	});

	it("stand by name; a click selects one", async () => {
		const app = await show(<Content />);
		app.state.marks.selectIntersection([REGION], false);
		await waitFor(() =>
			expect([...document.querySelectorAll(".marked .row")].map((one) => one.textContent)).toEqual([
				"Greven",
				"Münster",
			]),
		);
		fireEvent.click(button("Greven"));
		expect(app.state.marks.sole.value).toBe(GREVEN);
	});

	it("are not spoken of while something else is selected", async () => {
		const app = await show(<Content />);
		app.state.marks.select(BONN);
		expect(document.querySelector(".marked")).toBeNull();
	});
});

describe("the table of pairs", () => {
	const table = () => screen.getByRole("table");

	it("has each pair once: rows without the last, columns without the first", async () => {
		await show(<Content />, { api: three() });
		const headers = (scope: string) =>
			[...table().querySelectorAll(`th[scope=${scope}]`)].map((one) => one.textContent);
		expect(headers("col")).toEqual(["BStädtekooperation NRW", "CInformelle Regionalentwicklung"]);
		expect(headers("row")).toEqual(["AStadtregion Münster", "BStädtekooperation NRW"]);
		expect(within(table()).getAllByRole("button")).toHaveLength(3);
	});

	it.each([
		["de", "Stadtregion Münster und Städtekooperation NRW: 1 Mitglied, Jaccard 33 %"],
		["en", "Stadtregion Münster and Städtekooperation NRW: 1 member, Jaccard 33%"],
	] as const)("says of each pair what its figures mean (%s)", async (speaking, title) => {
		await show(<Content />, { speaking });
		const [pair] = within(table()).getAllByRole("button");
		expect(pair?.title.replaceAll("\u00a0", " ")).toBe(title);
	});

	it("reads out how many were marked", async () => {
		const app = await show(<Content />);
		fireEvent.click(within(table()).getAllByRole("button")[0] as HTMLElement);
		expect(app.announcement.value).toBe("1 Mitglied markiert.");
		expect(app.state.marks.selection.value).toMatchObject({ kind: "intersection", sets: [REGION, CITIES] });
	});
});
