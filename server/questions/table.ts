/** The rows of an answer as a table of plain values: what spreadsheets take. */
import type { Bilingual, EntityRef, QuestionAnswer, QuestionColumn, StatedDate } from "../../model/index.ts";
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

/** What a table is made from. */
export type Tabular = Pick<QuestionAnswer, "columns" | "rows" | "evidence" | "sources">;

/** Behind the columns of a question stands what its rows rest on. */
const EVIDENCE: readonly Heading[] = [
	{ name: "evidence.certainty", de: "Sicherheit", en: "Certainty" },
	{ name: "evidence.sources", de: "Quellen", en: "Sources" },
];

/** Headings and values, row by row. Lists are joined by "; ". */
export function toTable({ columns, rows, evidence, sources }: Tabular): { headings: Heading[]; rows: Plain[][] } {
	const parts = columns.map(partsOf);
	const cited = new Map(sources.map(({ id, title, url }) => [id, url ? `${title} <${url}>` : title]));
	const basis = (index: number): Plain[] => {
		const { certainty = null, sources: ids = [] } = evidence[index] ?? {};
		return [certainty, plain(ids.map((id) => cited.get(id) ?? id)) || null];
	};
	return {
		headings: [...parts.flat().map(({ heading }) => heading), ...EVIDENCE],
		rows: rows.map((row, at) => [
			...parts.flatMap((own, index) => own.map(({ value }) => value(row[index] ?? null))),
			...basis(at),
		]),
	};
}

function partsOf({ name, type, title: { de, en } }: QuestionColumn): Part[] {
	const heading = { name, de, en };
	if (type === "since" || type === "until") return statedParts(heading);
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

/** The date as stated, the source's words, and the day by which it is attested. */
function statedParts({ name, de, en }: Heading): Part[] {
	const part = (key: keyof StatedDate) => (cell: unknown) => (cell as StatedDate | null)?.[key] ?? null;
	return [
		{ heading: { name, de, en }, value: part("date") },
		{ heading: { name: `${name}.text`, de: `${de} (Wortlaut)`, en: `${en} (wording)` }, value: part("text") },
		{ heading: { name: `${name}.attested`, de: `${de} (belegt)`, en: `${en} (attested)` }, value: part("attested") },
	];
}

function plain(cell: unknown): Plain {
	if (Array.isArray(cell)) return cell.join(SEPARATOR);
	return typeof cell === "number" || typeof cell === "boolean" || typeof cell === "string" ? cell : null;
}

/** CSV (RFC 4180) of the rows. */
export function* writeCsv(answer: Tabular): Generator<string> {
	const { headings, rows } = toTable(answer);
	const names = headings.map(({ name }) => name);
	yield* table(
		names,
		rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]]))),
	);
}
