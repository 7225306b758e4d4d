/** The rows of an answer as a table of plain values: what spreadsheets take. */
import type { EntityRef, QuestionAnswer, QuestionColumn } from "../../model/index.ts";
import { table } from "../export/csv.ts";

/** A cell of a spreadsheet. */
export type Plain = string | number | boolean | null;

/** Heading and value of what one column of an answer becomes: an entity has two, its name and its id. */
interface Part {
	heading: string;
	value(cell: unknown): Plain;
}

const SEPARATOR = "; ";

/** Names of columns and their values, row by row. Lists are joined by "; ". */
export function toTable({ columns, rows }: Pick<QuestionAnswer, "columns" | "rows">): {
	headings: string[];
	rows: Plain[][];
} {
	const parts = columns.map(partsOf);
	return {
		headings: parts.flat().map(({ heading }) => heading),
		rows: rows.map((row) => parts.flatMap((own, index) => own.map(({ value }) => value(row[index] ?? null)))),
	};
}

function partsOf({ name, type }: QuestionColumn): Part[] {
	if (type !== "entity" && type !== "entities") return [{ heading: name, value: plain }];
	const refs = (cell: unknown) => (cell === null ? [] : ([cell].flat() as EntityRef[]));
	const join = (texts: string[]) => (texts.length > 0 ? texts.join(SEPARATOR) : null);
	return [
		{ heading: name, value: (cell) => join(refs(cell).map((ref) => ref.name)) },
		{ heading: `${name}.id`, value: (cell) => join(refs(cell).map((ref) => ref.id)) },
	];
}

function plain(cell: unknown): Plain {
	if (Array.isArray(cell)) return cell.join(SEPARATOR);
	return typeof cell === "number" || typeof cell === "boolean" || typeof cell === "string" ? cell : null;
}

/** CSV (RFC 4180) of the rows. */
export function* writeCsv(answer: Pick<QuestionAnswer, "columns" | "rows">): Generator<string> {
	const { headings, rows } = toTable(answer);
	yield* table(
		headings,
		rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]]))),
	);
}
