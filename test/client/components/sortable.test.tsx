// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { type Column, SortableTable } from "../../../client/components/sortable.tsx";
import { show } from "../render.tsx";

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
const COLUMNS: [Column<Row, "name" | "size">, Column<Row, "name" | "size">] = [
	{ id: "name", label: "Name", value: (row) => row.name },
	{ id: "size", label: "Größe", numeric: true, value: (row) => row.size },
];

async function table(more: { asGiven?: boolean; isButton?: (row: Row) => boolean } = {}) {
	const picked: [string, boolean][] = [];
	const pick = (row: Row, adding: boolean) => void picked.push([row.name, adding]);
	await show(
		<SortableTable
			caption="Orte"
			columns={COLUMNS}
			rows={ROWS}
			isMarked={(row) => row.id === "2"}
			pick={pick}
			{...more}
		/>,
	);
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
