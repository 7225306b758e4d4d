// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import SetsView from "../../../../client/views/sets/index.tsx";
import type { GraphNode } from "../../../../model/index.ts";
import { show } from "../../render.tsx";
import { CITIES, EDGES, MUENSTER, NODES, REGION, smallApi } from "../../state/small-graph.ts";

afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const BOTH = "Stadtregion Münster und Städtekooperation NRW: 1 Mitglied";

describe("the view of intersections", () => {
	it.each([
		["de", "Wählen Sie Kooperationen", "Kooperationen vergleichen"],
		["en", "Choose cooperations", "Compare cooperations"],
	] as const)("leads to the choice where nothing is chosen (%s)", async (speaking, text, choose) => {
		const app = await show(<SetsView />, { speaking, started: false });
		expect(screen.getByText(new RegExp(`^${text}`))).toBeTruthy();
		fireEvent.click(button(choose));
		expect(app.tab.value).toBe("overlaps");
	});

	it("has a row for each intersection, the largest first, and marks its members with their evidence", async () => {
		const app = await show(<SetsView />);
		const grid = screen.getByRole("grid", { name: "Schnittmengen" });
		expect(grid.getAttribute("aria-rowcount")).toBe("4");
		const rows = within(grid).getAllByRole("row").slice(1);
		expect(rows.map((row) => row.querySelector("button")?.getAttribute("aria-label"))).toEqual([
			BOTH,
			"Städtekooperation NRW: 1 Mitglied",
			"Stadtregion Münster: 1 Mitglied",
		]);
		fireEvent.click(button(BOTH));
		await waitFor(() => expect([...app.state.marks.nodes.value]).toEqual([MUENSTER]));
		expect(button(BOTH).getAttribute("aria-pressed")).toBe("true");
		const member = screen.getByRole("button", { name: "Münster" }).closest("li") as HTMLElement;
		fireEvent.click(within(member).getByRole("button", { name: "2 Fakten" }));
		expect(await within(member).findByText(/Münster ist Mitglied in Stadtregion Münster/)).toBeTruthy();
	});

	it("counts at least these when asked to", async () => {
		await show(<SetsView />);
		const rows = () => within(screen.getByRole("grid")).getAllByRole("row").slice(1);
		const sentences = () => rows().map((row) => row.querySelector("button")?.getAttribute("aria-label"));
		fireEvent.click(button("mindestens diese"));
		await waitFor(() =>
			expect(sentences()).toEqual(["Städtekooperation NRW: 2 Mitglieder", "Stadtregion Münster: 2 Mitglieder", BOTH]),
		);
	});

	it("has a square of pairs that arrow keys lead through, with sentences", async () => {
		const app = await show(<SetsView />);
		fireEvent.click(screen.getByRole("tab", { name: "Paarweise" }));
		const grid = await screen.findByRole("grid", { name: "Paarweise" });
		const cell = (at: string) => grid.querySelector<HTMLElement>(`[data-cell="${at}"]`);
		expect(within(grid).getAllByRole("button")).toHaveLength(4);
		expect(cell("0,1")?.getAttribute("aria-label")?.replaceAll("\u00a0", " ")).toBe(
			"Stadtregion Münster und Städtekooperation NRW: 1 Mitglied, Jaccard 33 %; 50 % der Mitglieder von Stadtregion Münster sind auch in Städtekooperation NRW",
		);
		cell("0,0")?.focus();
		fireEvent.keyDown(document.activeElement as Element, { key: "ArrowRight" });
		expect(document.activeElement).toBe(cell("0,1"));
		await waitFor(() => expect([cell("0,0")?.tabIndex, cell("0,1")?.tabIndex]).toEqual([-1, 0]));
		fireEvent.click(document.activeElement as Element);
		await waitFor(() => expect([...app.state.marks.nodes.value]).toEqual([MUENSTER]));
		fireEvent.change(screen.getByRole("combobox", { name: "Maß" }), { target: { value: "containment" } });
		await waitFor(() => expect(cell("0,1")?.textContent).toMatch(/^50\s%$/));
	});

	it("is there for one cooperation", async () => {
		await show(<SetsView />, { api: smallApi(NODES, EDGES, [MUENSTER, REGION]) });
		expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("2");
	});

	it("draws of a hundred cooperations the pairs that are seen", async () => {
		const many = Array.from(
			{ length: 98 },
			(_, n): GraphNode => ({ id: `network-${n}`, type: "Network", name: `Verbund ${n}` }),
		);
		const members = many.map(({ id }) => ({
			...{ id: `member_of.${MUENSTER}.${id}`, type: "MEMBER_OF" as const, source: MUENSTER, target: id },
		}));
		const app = await show(<SetsView />, { api: smallApi([...NODES, ...many], [...EDGES, ...members], [MUENSTER]) });
		await app.state.graph.choose({ sets: [REGION, CITIES, ...many.map(({ id }) => id)] });
		fireEvent.click(await screen.findByRole("tab", { name: "Paarweise" }));
		const grid = await screen.findByRole("grid", { name: "Paarweise" });
		expect(grid.getAttribute("aria-colcount")).toBe("101");
		expect(grid.querySelectorAll("[data-cell]").length).toBeLessThanOrEqual(900);
		expect(grid.querySelectorAll("[data-cell]").length).toBeGreaterThan(0);
	});
});
