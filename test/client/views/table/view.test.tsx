// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { parse } from "csv-parse/sync";
import { afterEach, describe, expect, it, vi } from "vitest";
import { connectAnalysis } from "../../../../client/analysis/index.ts";
import { AppContext } from "../../../../client/components/context.ts";
import TableView from "../../../../client/views/table/index.tsx";
import { measure } from "../../../../measures/measures.ts";
import type { GraphNode } from "../../../../model/index.ts";
import { show } from "../../render.tsx";
import { CITIES, EDGES, GREVEN, MUENSTER, NODES, REGION, smallApi } from "../../state/small-graph.ts";

afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

/** Saves the table that is shown. @returns its headings and rows */
async function savedCsv(): Promise<string[][]> {
	const files: Blob[] = [];
	vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
		files.push(blob as Blob);
		return "blob:x";
	});
	vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
	fireEvent.click(screen.getByRole("button", { name: "CSV" }));
	await waitFor(() => expect(files).toHaveLength(1));
	return parse((await files[0]?.text()) ?? "", { bom: true });
}

const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);
const row = (name: string) => {
	const found = rows().find((one) => one.querySelector("td")?.textContent === name);
	if (!found) throw new Error(`No row begins with ${name}.`);
	return found;
};

describe("the table", () => {
	it.each([
		["de", ["5 Elemente", "4 Fakten"]],
		["en", ["5 elements", "4 facts"]],
	] as const)("counts what is in the picture (%s)", async (speaking, counts) => {
		await show(<TableView />, { speaking });
		expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(counts);
	});

	it("is empty when there is nothing in the picture", async () => {
		await show(<TableView />, { started: false });
		expect(rows()).toEqual([]);
	});

	it("lists the elements with the cooperations that they are in, by name", async () => {
		await show(<TableView />);
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

	it("is a file with the id of each element, whatever columns are shown", async () => {
		await show(<TableView />);
		const [headings, ...elements] = await savedCsv();
		expect(screen.queryByRole("columnheader", { name: "Kennung" })).toBeNull();
		const at = headings?.indexOf("Kennung") ?? -1;
		expect(elements.map((one) => one[at])).toContain(MUENSTER);
		expect(elements.every((one) => one[at] !== "")).toBe(true);
	});

	it("is a file of facts with their ids, those of their ends, and the sources of each", async () => {
		const app = await show(<TableView />);
		const asked = vi.spyOn(app.api, "facts");
		fireEvent.click(screen.getByRole("tab", { name: "4 Fakten" }));
		await waitFor(() => expect(rows()).toHaveLength(4));
		const [headings, ...facts] = await savedCsv();
		expect(headings?.slice(-4)).toEqual(["Kennung", "Kennung (von)", "Kennung (zu)", "Quellen"]);
		const edge = EDGES.find(({ source, target }) => source === GREVEN && target === REGION);
		expect(facts.map((one) => one.slice(-4, -1))).toContainEqual([edge?.id, GREVEN, REGION]);
		expect(asked.mock.calls.map(([ids]) => ids.length)).toEqual([4]);
		const { facts: known } = await app.api.facts([edge?.id ?? ""]);
		for (const { source } of known[0]?.evidence ?? [])
			expect(facts.find((one) => one.at(-4) === edge?.id)?.at(-1)).toContain(source.title);
	});

	it("selects by a click, and adds with a key held", async () => {
		const app = await show(<TableView />);
		fireEvent.click(within(row("Greven")).getByRole("button"));
		await waitFor(() => expect(row("Greven").dataset.marked).toBe("true"));
		fireEvent.click(within(row("Münster")).getByRole("button"), { ctrlKey: true });
		await waitFor(() => expect(app.state.marks.nodes.value.size).toBe(2));
		expect([...app.state.marks.nodes.value].sort()).toEqual([GREVEN, MUENSTER].sort());
	});

	it("is at the next visit as it was left: the list, its filter and its columns", async () => {
		const app = await show(<TableView />);
		fireEvent.click(screen.getByRole("tab", { name: "4 Fakten" }));
		fireEvent.input(screen.getByRole("searchbox"), { target: { value: "greven" } });
		await waitFor(() => expect(rows()).toHaveLength(1));
		const [, second] = screen.getAllByRole("checkbox") as HTMLInputElement[];
		fireEvent.click(second as HTMLInputElement);
		await waitFor(() => expect(app.state.tables.facts.toggled.value.size).toBe(1));
		const columns = () => screen.getAllByRole("columnheader").map((one) => one.textContent);
		const before = columns();
		cleanup();
		render(
			<AppContext.Provider value={app}>
				<TableView />
			</AppContext.Provider>,
		);
		expect(rows()).toHaveLength(1);
		expect(columns()).toEqual(before);
	});

	it("lists the facts; a click selects one", async () => {
		const app = await show(<TableView />);
		fireEvent.click(screen.getByRole("tab", { name: "4 Fakten" }));
		await waitFor(() => expect(rows()).toHaveLength(4));
		const fact = rows().find((one) => one.textContent?.startsWith("Greven"));
		expect(fact?.textContent).toContain("ist Mitglied inStadtregion Münsterseit 1. Januar 2004");
		fireEvent.click(fact as HTMLElement);
		await waitFor(() =>
			expect(app.state.marks.selection.value).toEqual({ kind: "edge", id: `member_of.${GREVEN}.${REGION}` }),
		);
	});

	it("marks the facts of a path, and no others of its elements", async () => {
		const app = await show(<TableView />);
		fireEvent.click(screen.getByRole("tab", { name: "4 Fakten" }));
		await waitFor(() => expect(rows()).toHaveLength(4));
		app.state.marks.selectPaths([GREVEN, REGION, MUENSTER], [`member_of.${GREVEN}.${REGION}`]);
		const marked = () => rows().filter((one) => one.getAttribute("data-marked") === "true");
		await waitFor(() => expect(marked().map((one) => one.textContent?.slice(0, 6))).toEqual(["Greven"]));
	});

	it("has tabs that arrow keys move between", async () => {
		await show(<TableView />);
		fireEvent.keyDown(screen.getByRole("tab", { name: "5 Elemente" }), { key: "ArrowRight" });
		await waitFor(() =>
			expect(screen.getByRole("tab", { name: "4 Fakten" }).getAttribute("aria-selected")).toBe("true"),
		);
		expect(document.activeElement?.textContent).toBe("4 Fakten");
	});

	it("leaves out what the legend hides", async () => {
		const app = await show(<TableView />);
		app.state.graph.toggleType("Commune");
		await screen.findByRole("tab", { name: "2 Elemente" });
		expect(rows()).toHaveLength(2);
	});

	it("draws of very many rows those that are seen, says how many there are, and draws all on paper", async () => {
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
		await show(<TableView />, {
			api: smallApi([...NODES, ...many], [...EDGES, ...members], [MUENSTER, REGION, CITIES]),
		});
		const drawn = () => screen.getByRole("table").querySelectorAll("tr[data-id]");
		expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("456");
		expect(drawn().length).toBeLessThan(100);
		expect(drawn()[3]?.getAttribute("aria-rowindex")).toBe("5");
		window.dispatchEvent(new Event("beforeprint"));
		expect(drawn()).toHaveLength(455);
		window.dispatchEvent(new Event("afterprint"));
		await waitFor(() => expect(drawn().length).toBeLessThan(100));
	});

	it("has measures as columns to choose, with what they say, computed when they are looked at", async () => {
		const app = await show(<TableView />);
		const closeWorker = connectAnalysis(app.state, { run: inThread, dispose() {} });
		fireEvent.click(screen.getByRole("checkbox", { name: "Vermittlung" }));
		await waitFor(() => expect(row("Münster").lastElementChild?.textContent).toBe("0,6667"));
		expect(row("Bonn").lastElementChild?.textContent).toBe("0");
		const heading = screen.getByRole("button", { name: "Vermittlung" });
		expect(heading.title).toContain("Anteil der kürzesten Wege");
		fireEvent.click(heading);
		fireEvent.click(heading);
		expect(rows()[0]?.querySelector("td")?.textContent).toBe("Münster");
		closeWorker();
	});
});

const inThread: Parameters<typeof connectAnalysis>[1] extends { run: infer Run } | undefined ? Run : never = async ({
	graph,
	names,
}) => {
	const measures = measure(graph);
	return new Map(names.map((name) => [name, measures.valuesOf(name)]));
};
