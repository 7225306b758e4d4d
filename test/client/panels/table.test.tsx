// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { TablePane } from "../../../client/panels/table/index.tsx";
import type { GraphNode } from "../../../model/index.ts";
import { show, small } from "../render.tsx";
import { CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../state/small-graph.ts";

afterEach(cleanup);

const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);
const open = async (label: RegExp | string = /^Was im Bild ist/) => {
	fireEvent.click(screen.getByRole("button", { name: label }));
	await screen.findByRole("table");
};
const row = (name: string) => {
	const found = rows().find((one) => one.querySelector("td")?.textContent === name);
	if (!found) throw new Error(`No row begins with ${name}.`);
	return found;
};

describe("the table", () => {
	it.each([
		["de", "Was im Bild ist", "5 Elemente · 4 Fakten"],
		["en", "What is in the picture", "5 elements · 4 facts"],
	] as const)("counts what is in the picture while it is closed (%s)", async (speaking, heading, counts) => {
		await show(<TablePane />, { speaking });
		expect(screen.getByRole("button", { name: heading }).getAttribute("aria-expanded")).toBe("false");
		expect(screen.getByText(counts)).toBeTruthy();
		expect(screen.queryByRole("table")).toBeNull();
	});

	it("is empty when there is nothing in the picture", async () => {
		await show(<TablePane />, { started: false });
		await open();
		expect(rows()).toEqual([]);
		expect(screen.getByText("0 Elemente · 0 Fakten")).toBeTruthy();
	});

	it("lists the elements with the cooperations that they are in, by name", async () => {
		await show(<TablePane />);
		await open();
		expect(rows().map((one) => one.querySelector("td")?.textContent)).toEqual([
			"Bonn",
			"Greven",
			"Münster",
			// As a German sorts: ä like a.
			"Städtekooperation NRW",
			"Stadtregion Münster",
		]);
		expect(row("Münster").textContent).toContain("Stadtregion Münster, Städtekooperation NRW");
		expect(row("Greven").textContent).toContain("Kommune");
	});

	it("selects by a click, adds with a key held, and says how many are selected", async () => {
		const app = await show(<TablePane />);
		await open();
		fireEvent.click(within(row("Greven")).getByRole("button"));
		await waitFor(() => expect(row("Greven").dataset.marked).toBe("true"));
		fireEvent.click(within(row("Münster")).getByRole("button"), { ctrlKey: true });
		await screen.findByText(/2 ausgewählt/);
		expect([...app.state.marks.nodes.value].sort()).toEqual([GREVEN, MUENSTER].sort());
	});

	it("lists the facts; a click selects one", async () => {
		const app = await show(<TablePane />);
		await open();
		fireEvent.click(screen.getByRole("tab", { name: "4 Fakten" }));
		await waitFor(() => expect(rows()).toHaveLength(4));
		const fact = rows().find((one) => one.textContent?.startsWith("Greven"));
		expect(fact?.textContent).toContain("ist Mitglied inStadtregion Münsterseit 1. Januar 2004");
		fireEvent.click(fact as HTMLElement);
		await waitFor(() =>
			expect(app.state.marks.selection.value).toEqual({ kind: "edge", id: `member_of.${GREVEN}.${REGION}` }),
		);
	});

	it("has tabs that arrow keys move between", async () => {
		await show(<TablePane />);
		await open();
		fireEvent.keyDown(screen.getByRole("tab", { name: "5 Elemente" }), { key: "ArrowRight" });
		await waitFor(() =>
			expect(screen.getByRole("tab", { name: "4 Fakten" }).getAttribute("aria-selected")).toBe("true"),
		);
		expect(document.activeElement?.textContent).toBe("4 Fakten");
	});

	it("says how many elements the legend hides", async () => {
		const app = await show(<TablePane />);
		await open();
		app.state.graph.toggleType("Commune");
		await screen.findByText("2 Elemente · 0 Fakten · 3 Elemente durch die Legende ausgeblendet");
		expect(rows()).toHaveLength(2);
	});

	it("shows the first rows of very many, and all when asked to", async () => {
		const many = Array.from(
			{ length: 450 },
			(_, n): GraphNode => ({ id: `commune-${n}`, type: "Commune", name: `Ort ${n}` }),
		);
		const members = many.map(({ id }) => ({
			id: `member_of.${id}.${REGION}`,
			type: "MEMBER_OF" as const,
			source: id,
			target: REGION,
		}));
		await show(<TablePane />, {
			api: smallApi([...NODES, ...many], [...EDGES, ...members], [MUENSTER, REGION, CITIES]),
		});
		await open();
		expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(402);
		fireEvent.click(screen.getByRole("button", { name: "Alle 455 zeigen" }));
		await waitFor(() => expect(rows()).toHaveLength(455));
	});

	it("opens with the answer of whatever was asked, and goes back to the elements when that is closed", async () => {
		const app = await show(<TablePane />, { api: small() });
		app.state.console.write({ query: "RETURN 1" });
		await app.state.console.run();
		await screen.findByRole("tab", { name: "Antwort", selected: true });
		expect(app.sheet.value).toBe("table");
		fireEvent.click(screen.getByRole("button", { name: "Antwort schließen" }));
		await screen.findByRole("tab", { name: "5 Elemente", selected: true });
	});
});
