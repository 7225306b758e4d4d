import { describe, expect, it } from "vitest";
import { sortRows } from "../../../client/components/sort-rows.ts";

const rows = [
	{ id: "1", name: "Zell", population: 900 },
	{ id: "2", name: "Ächtern", population: 12_000 },
	{ id: "3", name: "Aal", population: null },
];

describe("rows", () => {
	it("are sorted as a German expects, numbers by value, what is empty last either way", () => {
		const by = (column: "name" | "population", descending: boolean) =>
			sortRows(rows, { column, descending }, (row, key) => row[key]).map((row) => row.name);
		expect(by("name", false)).toEqual(["Aal", "Ächtern", "Zell"]);
		expect(by("population", false)).toEqual(["Zell", "Ächtern", "Aal"]);
		expect(by("population", true)).toEqual(["Ächtern", "Zell", "Aal"]);
	});
});
