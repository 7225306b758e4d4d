/**
 * The chronicle of mergers: Destatis, "Namens-, Grenz- und Schlüsseländerungen der Gemeinden", a table a year. Headers and columns of
 * measures differ by year, the order does not: key and name before, kind of change, key and name after, legal and statistical day.
 */
import { cellAddress, type Sheet } from "../../../tables/tables.ts";
import type { Report } from "../../messages/problem.ts";
import { isDay } from "../../parse/dates.ts";

type SheetRow = Sheet["rows"][number];

export const CHANGE_KINDS = {
	"1": "Auflösung",
	"2": "Teilausgliederung",
	"3": "Schlüsseländerung",
	"4": "Namensänderung",
} as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;

interface Commune {
	ags: string;
	/** As in the register: "Münster, Stadt". */
	name: string;
}

export interface Change {
	kind: ChangeKind;
	before: Commune;
	after: Commune;
	/** From which it holds by law. */
	day: string;
	/** Where it stands. */
	file: string;
	cell: string;
}

/** All changes of communes; titles, headers, notes and changes of districts are passed over. */
export function readChanges(file: string, sheets: readonly Sheet[], report: Report): Change[] {
	const rows = sheets.flatMap(({ name, rows }) => rows.map((row) => ({ sheet: name, row })));
	const isChange = ({ row }: { row: SheetRow }) => row.cells.some((cell) => keyOf(cell) !== undefined);
	const found = rows.filter(isChange);
	if (found.length === 0) report({ file, line: 1, column: 1, path: "" }, "noChanges");
	return found.flatMap(({ sheet, row }) => readChange(file, sheet, row, report) ?? []);
}

/** Eight digits, or seven where a spreadsheet took the zero for superfluous. */
const keyOf = (cell: string) => (/^\d{7,8}$/.test(cell) ? cell.padStart(8, "0") : undefined);
const isName = (cell = "") => /\p{L}/u.test(cell);

function readChange(file: string, sheet: string, { line, cells }: SheetRow, report: Report): Change | undefined {
	const communeFrom = (start: number): (Commune & { at: number }) | undefined => {
		const at = cells.findIndex(
			(cell, index) => index >= start && keyOf(cell) !== undefined && isName(cells[index + 1]),
		);
		return at < 0 ? undefined : { at, ags: keyOf(cells[at] ?? "") ?? "", name: cells[at + 1] ?? "" };
	};
	const before = communeFrom(0);
	const kindAt = before ? cells.findIndex((cell, index) => index > before.at + 1 && cell in CHANGE_KINDS) : -1;
	const after = kindAt < 0 ? undefined : communeFrom(kindAt + 1);
	const address = (column: number) => `${sheet ? `${sheet}!` : ""}${cellAddress(column, line)}`;
	const place = { file, line, column: 1, path: "" };
	if (!before || !after) return report(place, "badChange", address(before ? before.at : 0));
	const dayAt = after.at + 2;
	const day = toDay(cells[dayAt] ?? "");
	if (!day) return report(place, "changeWithoutDay", address(dayAt), cells[dayAt] ?? "");
	const { at: _before, ...old } = before;
	const { at: _after, ...now } = after;
	return { kind: cells[kindAt] as ChangeKind, before: old, after: now, day, file, cell: address(before.at) };
}

/** "01.01.2019", or the ISO day that a spreadsheet's day has become. */
function toDay(cell: string): string | undefined {
	const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell) ?? [];
	const iso = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell;
	return isDay(iso) ? iso : undefined;
}
