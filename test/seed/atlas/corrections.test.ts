/** What became of each correction to the first lists: `corrections.csv` says how, and the data carry it. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { byId, propertyOf } from "../checklist/data.ts";

interface Row {
	/** The list of corrections, and the row in it. */
	source: string;
	row: string;
	/** What carries it: `id`, `id#property`, or `id#property=value`, where no value means that there must be none. */
	where: string;
	decision: string;
	how: string;
}

const ROWS: readonly Row[] = parse(readFileSync(new URL("corrections.csv", import.meta.url), "utf8"), {
	columns: true,
	delimiter: ";",
	quote: null,
});

/** Whether the data say what a pointer says. */
function isCarried({ where }: Row): boolean {
	const [, id = "", , property, , value] = /^([^#]+)(#([^=]+))?(=(.*))?$/.exec(where) ?? [];
	if (!byId.has(id)) return false;
	const found = property === undefined ? id : propertyOf(`${id}#${property}`);
	return value === undefined ? found !== undefined : value === String(found ?? "");
}

describe("the corrections", () => {
	it("are applied, in part or not at all, each with a reason and none twice", () => {
		const decided = ROWS.filter(({ decision, how }) => ["applied", "partly", "left"].includes(decision) && how !== "");
		expect(decided).toHaveLength(ROWS.length);
		expect(new Set(ROWS.map(({ source, row, where }) => `${source} ${row} ${where}`)).size).toBe(ROWS.length);
	});

	it.each([
		["corrections_2", 69],
		["data_errors_2", 20],
	])("of %s are all there: %i", (list, length) => {
		const rows = new Set(ROWS.filter(({ source }) => source === list).map(({ row }) => Number(row)));
		expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length }, (_, index) => index + 1));
	});

	it("are carried by the data", () => {
		expect(ROWS.filter((row) => row.decision !== "left" && !isCarried(row))).toEqual([]);
	});
});
