// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { type Columns, DataTable } from "../../../../client/components/data-table/index.tsx";
import { useSetup } from "../../../../client/components/data-table/setup.ts";
import { show } from "../../render.tsx";

afterEach(cleanup);

interface Row {
	readonly id: string;
	readonly name: string;
	readonly size: number | null;
}
const ROWS: readonly Row[] = [
	{ id: "1", name: "Zug", size: 3 },
	{ id: "2", name: "Ärzen", size: 10 },
	{ id: "3", name: "Bonn", size: null },
];
const COLUMNS: Columns<Row> = [
	{ id: "name", label: "Name", value: (row) => row.name },
	{ id: "size", label: "Größe", numeric: true, value: (row) => row.size },
];

interface More {
	asGiven?: boolean;
	isButton?: (row: Row) => boolean;
	rows?: readonly Row[];
	columns?: Columns<Row>;
}

async function table({ asGiven = false, rows = ROWS, columns = COLUMNS, ...more }: More = {}) {
	const picked: [string, boolean][] = [];
	const pick = (row: Row, adding: boolean) => void picked.push([row.name, adding]);
	const Table = () => (
		<DataTable
			caption="Orte"
			columns={columns}
			rows={rows}
			setup={useSetup(asGiven ? null : { column: "name", descending: false })}
			inFiles={() => []}
			isMarked={(row) => row.id === "2"}
			pick={pick}
			{...more}
		/>
	);
	await show(<Table />);
	const names = () =>
		within(screen.getByRole("table", { name: "Orte" }))
			.getAllByRole("row")
			.slice(1)
			.map((row) => row.querySelector("td")?.textContent);
	const head = (name: string) => screen.getByRole("columnheader", { name });
	const sort = (name: string) => fireEvent.click(within(head(name)).getByRole("button"));
	return { picked, names, head, sort };
}

it("sorts by the first column as a German expects, by others when asked to; what is empty comes last either way", async () => {
	const { names, head, sort } = await table();
	expect(names()).toEqual(["Ärzen", "Bonn", "Zug"]);
	expect(head("Name").getAttribute("aria-sort")).toBe("ascending");
	sort("Größe");
	await waitFor(() => expect(names()).toEqual(["Zug", "Ärzen", "Bonn"]));
	expect(head("Name").getAttribute("aria-sort")).toBe("none");
	sort("Größe");
	await waitFor(() => expect(names()).toEqual(["Ärzen", "Zug", "Bonn"]));
	expect(head("Größe").getAttribute("aria-sort")).toBe("descending");
});

it("keeps the order of an answer until a heading is clicked", async () => {
	const { names, sort } = await table({ asGiven: true });
	expect(names()).toEqual(["Zug", "Ärzen", "Bonn"]);
	sort("Name");
	await waitFor(() => expect(names()).toEqual(["Ärzen", "Bonn", "Zug"]));
});

it("picks a row by its button or by any place of it, with the key for several", async () => {
	const { picked } = await table();
	const [button] = screen.getAllByRole("button", { name: "Bonn" });
	fireEvent.click(button as HTMLElement);
	fireEvent.click(screen.getByText("10"), { shiftKey: true });
	fireEvent.click(screen.getByText("3"), { metaKey: true });
	expect(picked).toEqual([
		["Bonn", false],
		["Ärzen", true],
		["Zug", true],
	]);
});

it("marks rows for eyes and ears", async () => {
	await table();
	const marked = screen.getByRole("button", { name: "Ärzen" });
	expect(marked.getAttribute("aria-pressed")).toBe("true");
	expect(marked.closest("tr")?.dataset.marked).toBe("true");
	expect(screen.getByRole("button", { name: "Bonn" }).getAttribute("aria-pressed")).toBe("false");
});

it("has no buttons in rows that are about nothing", async () => {
	await table({ isButton: (row) => row.size !== null });
	expect(screen.queryByRole("button", { name: "Bonn" })).toBeNull();
	expect(screen.getByRole("button", { name: "Zug" })).toBeTruthy();
});

it("leaves the rows in which every word of the filter stands, and says how many", async () => {
	const { names } = await table();
	fireEvent.input(screen.getByRole("searchbox", { name: "Zeilen filtern" }), { target: { value: "aerz 10" } });
	await waitFor(() => expect(names()).toEqual(["Ärzen"]));
	expect(screen.getByText("1 von 3 Zeilen").getAttribute("role")).toBe("status");
	expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("2");
});

it("shows and leaves out columns as they are chosen, but never the first", async () => {
	const kind = { id: "kind", label: "Typ", optional: true, value: () => "Stadt" };
	await table({ columns: [...COLUMNS, kind] });
	const heads = () => screen.getAllByRole("columnheader").map((head) => head.textContent);
	expect(heads()).toEqual(["Name", "Größe"]);
	expect(screen.queryByRole("checkbox", { name: "Name" })).toBeNull();
	fireEvent.click(screen.getByRole("checkbox", { name: "Typ" }));
	await waitFor(() => expect(heads()).toEqual(["Name", "Größe", "Typ"]));
	fireEvent.click(screen.getByRole("checkbox", { name: "Größe" }));
	await waitFor(() => expect(heads()).toEqual(["Name", "Typ"]));
});

it("is one stop for the Tab key; arrows, Home, End and the page keys lead from row to row", async () => {
	await table();
	const button = (name: string) => screen.getByRole("button", { name });
	const stops = () => ["Ärzen", "Bonn", "Zug"].filter((name) => button(name).tabIndex === 0);
	expect(stops()).toEqual(["Ärzen"]);
	button("Ärzen").focus();
	const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
	const led = (key: string) => {
		press(key);
		return document.activeElement?.textContent;
	};
	expect([led("ArrowDown"), led("ArrowDown"), led("ArrowDown"), led("ArrowUp")]).toEqual([
		"Bonn",
		"Zug",
		"Zug",
		"Bonn",
	]);
	expect([led("Home"), led("End"), led("PageUp")]).toEqual(["Ärzen", "Zug", "Bonn"]);
	await waitFor(() => expect(stops()).toEqual(["Bonn"]));
});

it("picks a row that has no button by Enter", async () => {
	const { picked } = await table({ isButton: () => false });
	const row = screen.getByText("Bonn").closest("tr") as HTMLElement;
	row.focus();
	fireEvent.keyDown(row, { key: "Enter" });
	expect(picked).toEqual([["Bonn", false]]);
});
