/** `--map "Ort=name,Telefon=-"`: what a person says of columns, over what is proposed. */
import { fold } from "../../../model/index.ts";
import {
	COLUMNS,
	type Column,
	type ColumnUse,
	keysOfHeader,
	keysOfKind,
	type TableKind,
	type TableProblem,
} from "../../../tables/tables.ts";

/** @returns the columns, and what is wrong with the map itself */
export function mapColumns(
	columns: readonly Column[],
	map: string | undefined,
	{ kind, sheet }: { kind: TableKind; sheet: string },
): { columns: Column[]; problems: TableProblem[] } {
	const problems: TableProblem[] = [];
	const chosen = new Map<Column, ColumnUse>();
	for (const pair of map ? map.split(",") : []) {
		const at = pair.lastIndexOf("=");
		const [header, word] = [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
		const column = findColumn(columns, header);
		const use = readUse(word, kind);
		const wrong = (value: string, ...message: TableProblem["message"]) =>
			problems.push({ sheet, cell: "--map", value, message });
		if (!column)
			wrong(
				header || pair,
				"noSuchColumn",
				columns.map(({ text, cell }) => text || cell),
			);
		else if (!use) wrong(word, "noSuchUse", keysOfKind(kind));
		else if (chosen.has(column)) wrong(header, "mappedTwice");
		else chosen.set(column, use);
	}
	const taken = new Set(chosen.values());
	return {
		problems,
		columns: columns.map((column) => {
			const use = chosen.get(column) ?? column.use;
			// Whoever names another column for it means that one.
			const isOusted = !chosen.has(column) && use !== undefined && use !== "mark" && taken.has(use);
			return { ...column, ...(use && { use: isOusted ? "-" : use }) };
		}),
	};
}

/** By its header, or by its letter. */
function findColumn(columns: readonly Column[], header: string): Column | undefined {
	const exact = columns.find(({ text }) => text !== "" && text === header);
	const folded = columns.find(({ text }) => text !== "" && fold(text) === fold(header));
	return exact ?? folded ?? columns.find(({ cell }) => cell.replace(/\d+$/, "") === header);
}

function readUse(word: string, kind: TableKind): ColumnUse | undefined {
	if (word === "-") return word;
	if (kind === "matrix" && /^(x|mark)$/i.test(word)) return "mark";
	const keys = word in COLUMNS ? [word as keyof typeof COLUMNS] : keysOfHeader(word);
	return keys.find((key) => keysOfKind(kind).includes(key));
}
