/** What a table is a list of and what each of its columns says, as proposed from the headers. */
import { closest } from "../../model/index.ts";
import { isMark, readDay } from "../cells.ts";
import { type ColumnKey, keysOfHeader, wordsOfColumns } from "../words.ts";
import type { Header, Table } from "./header.ts";
import { keysOfKind, type TableKind } from "./kinds.ts";

/** What a column is taken for: what it says, a cooperation with marks, or nothing. */
export type ColumnUse = ColumnKey | "mark" | "-";

export interface Column extends Header {
	/** Absent when nobody knows what it says. */
	use?: ColumnUse;
	/** What may have been meant. */
	near: ColumnKey[];
}

/** What is the table a list of? */
export function proposeKind(table: Table): TableKind {
	const usual = table.headers.map(({ text }) => keysOfHeader(text)[0]);
	const says = (...keys: ColumnKey[]) => keys.some((key) => usual.includes(key));
	const [person, name] = [usual.findIndex((key) => key === "person" || key === "familyName"), usual.indexOf("name")];
	if (says("position") && (person >= 0 || name >= 0)) return "offices";
	if (table.headers.some((header) => isMarkColumn(header, table))) return "matrix";
	if (says("network")) return "memberships";
	if (person >= 0 && (person < name || name < 0 || !says("from", "role"))) return "offices";
	const isRegister = says("population", "areaKm2", "lat", "kind") && says("ags", "ars") && !says("from", "to", "role");
	return isRegister ? "register" : "members";
}

/** A column under a name that nobody gives to columns, with marks or days and nothing else. */
function isMarkColumn({ index, text }: Header, { rows }: Table): boolean {
	if (text === "" || keysOfHeader(text).length > 0) return false;
	const values = rows.map(({ cells }) => cells[index] ?? "").filter((cell) => cell !== "");
	return (
		values.some((value) => isMark(value)) && values.every((value) => isMark(value) !== undefined || readDay(value).date)
	);
}

/** What "Name" is the name of, where it is not that of a member. */
const NAMED: Partial<Record<TableKind, ColumnKey>> = {
	offices: "person",
	cooperations: "network",
	bodies: "body",
	sources: "title",
};

/** What each column says in a table of this kind; no two say the same. */
export function proposeColumns(table: Table, kind: TableKind): Column[] {
	const allowed = keysOfKind(kind);
	const taken = new Set<ColumnKey>();
	const isPerson = ({ text }: Header) => keysOfHeader(text).some((key) => key === "person" || key === "familyName");
	// Beside a function, "Name" is that of a person, where no other column is.
	const owner = NAMED[kind];
	const named =
		owner && !(kind === "offices" && table.headers.some(isPerson)) ? /^(name|mitglied|member)$/i : undefined;
	return table.headers.map((header) => {
		const meant: readonly ColumnKey[] = owner && named?.test(header.text) ? [owner] : keysOfHeader(header.text);
		const key = meant.find((one) => allowed.includes(one) && !taken.has(one));
		if (key) taken.add(key);
		const use = key ?? (meant.length > 0 ? "-" : kind === "matrix" && isMarkColumn(header, table) ? "mark" : undefined);
		return { ...header, ...(use && { use }), near: use ? [] : nearKeys(header.text, allowed) };
	});
}

function nearKeys(text: string, allowed: readonly ColumnKey[]): ColumnKey[] {
	const words = wordsOfColumns(allowed);
	return [...new Set(closest(text, words.keys(), 3).flatMap((word) => words.get(word) ?? []))];
}
