/** The rows of an answer as a table of plain values: what spreadsheets take. */
import {
	type Bilingual,
	type EntityRef,
	inWords,
	nameIn,
	PROPERTIES,
	type QuestionAnswer,
	type QuestionColumn,
	type StatedDate,
} from "../../model/index.ts";
import { SEPARATOR } from "../export/columns.ts";
import type { About } from "../export/format.ts";
import { table } from "../export/table.ts";
import type { Language } from "../prose.ts";

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

/** What a table is made from. */
export type Tabular = Pick<QuestionAnswer, "columns" | "rows" | "evidence" | "sources">;

export const CERTAINTY = "evidence.certainty";

/** Behind the columns of a question stands what its rows rest on. */
const EVIDENCE: readonly Heading[] = [
	{ name: CERTAINTY, de: PROPERTIES.certainty.de, en: PROPERTIES.certainty.en },
	{ name: "evidence.sources", de: "Quellen", en: "Sources" },
];

/** Headings and values, row by row, with words in place of codes. Lists are joined by "; ". */
export function toTable(
	{ columns, rows, evidence, sources }: Tabular,
	language: Language,
): { headings: Heading[]; rows: Plain[][] } {
	const parts = columns.map((column) => partsOf(column, language));
	const cited = new Map(sources.map(({ id, title, url }) => [id, url ? `${title} <${url}>` : title]));
	const basis = (index: number): Plain[] => {
		const { certainty = null, sources: ids = [] } = evidence[index] ?? {};
		return [certainty && inWords(certainty, language), plain(ids.map((id) => cited.get(id) ?? id)) || null];
	};
	return {
		headings: [...parts.flat().map(({ heading }) => heading), ...EVIDENCE],
		rows: rows.map((row, at) => [
			...parts.flatMap((own, index) => own.map(({ value }) => value(row[index] ?? null))),
			...basis(at),
		]),
	};
}

function partsOf({ name, type, title: { de, en } }: QuestionColumn, language: Language): Part[] {
	const heading = { name, de, en };
	if (type === "since" || type === "until") return statedParts(heading);
	if (type === "text" || type === "texts") return [{ heading, value: (cell) => plain(wordsIn(cell, language)) }];
	if (type !== "entity" && type !== "entities") return [{ heading, value: plain }];
	const refs = (cell: unknown) => (cell === null ? [] : ([cell].flat() as EntityRef[]));
	const join = (texts: string[]) => (texts.length > 0 ? texts.join(SEPARATOR) : null);
	return [
		{ heading, value: (cell) => join(refs(cell).map((ref) => nameIn(ref, language))) },
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

/** A text, or each of several, as people read it. */
function wordsIn(cell: unknown, language: Language): unknown {
	if (Array.isArray(cell)) return cell.map((item) => wordsIn(item, language));
	return typeof cell === "string" ? inWords(cell, language) : cell;
}

function plain(cell: unknown): Plain {
	if (Array.isArray(cell)) return cell.join(SEPARATOR);
	return typeof cell === "number" || typeof cell === "boolean" || typeof cell === "string" ? cell : null;
}

/**
 * CSV (RFC 4180) of the rows. Where they are from and under which license stands in columns at the end: so every parser reads the
 * file, and what is cut out of it still says so.
 */
export function* writeCsv(
	answer: Tabular,
	{ language, datasets }: Pick<About, "language" | "datasets">,
): Generator<string> {
	const { headings, rows } = toTable(answer, language);
	const imprint = {
		"dataset.title": datasets.map(({ title }) => title),
		"dataset.license": datasets.map(({ license }) => license),
		"dataset.attribution": datasets.flatMap(({ attribution }) => attribution),
	};
	const names = headings.map(({ name }) => name);
	yield* table(
		[...names, ...Object.keys(imprint)],
		rows.map((row) => ({ ...Object.fromEntries(names.map((name, index) => [name, row[index]])), ...imprint })),
	);
}
