/** The rows of an answer as a table of plain values: what spreadsheets take. */
import type { Bilingual, EntityRef, QuestionAnswer, QuestionColumn } from "../../model/index.ts";
import { table } from "../export/table.ts";

/** A cell of a spreadsheet. */
export type Plain = string | number | boolean | null;

/** A column of the table. Of one column of an answer come one or, of entities, two: names and ids. */
export interface Heading extends Bilingual {
	/** For programs: `member`, `member.id`. */
	name: string;
}

interface Part {
	heading: Heading;
	value(cell: unknown): Plain;
}

const SEPARATOR = "; ";

/** Headings and values, row by row. Lists are joined by "; ". */
export function toTable({ columns, rows }: Pick<QuestionAnswer, "columns" | "rows">): {
	headings: Heading[];
	rows: Plain[][];
} {
	const parts = columns.map(partsOf);
	return {
		headings: parts.flat().map(({ heading }) => heading),
		rows: rows.map((row) => parts.flatMap((own, index) => own.map(({ value }) => value(row[index] ?? null)))),
	};
}

function partsOf({ name, type, title: { de, en } }: QuestionColumn): Part[] {
	const heading = { name, de, en };
	if (type !== "entity" && type !== "entities") return [{ heading, value: plain }];
	const refs = (cell: unknown) => (cell === null ? [] : ([cell].flat() as EntityRef[]));
	const join = (texts: string[]) => (texts.length > 0 ? texts.join(SEPARATOR) : null);
	return [
		{ heading, value: (cell) => join(refs(cell).map((ref) => ref.name)) },
		{
			heading: { name: `${name}.id`, de: `${de} (id)`, en: `${en} (id)` },
			value: (cell) => join(refs(cell).map(({ id }) => id)),
		},
	];
}

function plain(cell: unknown): Plain {
	if (Array.isArray(cell)) return cell.join(SEPARATOR);
	return typeof cell === "number" || typeof cell === "boolean" || typeof cell === "string" ? cell : null;
}

/** CSV (RFC 4180) of the rows. */
export function* writeCsv(answer: Pick<QuestionAnswer, "columns" | "rows">): Generator<string> {
	const { headings, rows } = toTable(answer);
	const names = headings.map(({ name }) => name);
	yield* table(
		names,
		rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]]))),
	);
}
