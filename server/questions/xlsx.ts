/** The answer as a workbook: the table, the sources it rests on, and what it is. */
import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import type { QuestionAnswer, Source } from "../../model/index.ts";
import type { ExportData } from "../export/format.ts";
import { ILLEGAL } from "../export/xml.ts";
import type { Question } from "./question.ts";
import { type Plain, toTable } from "./table.ts";

/** What Excel takes in a cell. */
const MOST_CHARACTERS = 32_767;
/** In characters. */
const WIDTH = { least: 8, most: 60 };

const SOURCE_KEYS = ["title", "publisher", "publishedOn", "publishedText", "url", "file", "license"] as const;

/** The file in one piece: a workbook names its parts at its end. */
export async function writeXlsx(question: Question, answer: QuestionAnswer, data: ExportData): Promise<Uint8Array[]> {
	const { headings, rows } = toTable(answer);
	const titles = headings.map(({ de, en }) => (de === en ? de : `${de} / ${en}`));
	const sheets = [
		{ sheet: "Antwort", ...sheet(titles, rows) },
		{ sheet: "Quellen", ...sheet([...SOURCE_KEYS], data.sources.map(sourceRow)) },
		{ sheet: "Info", ...sheet([], describe(question, answer, data)) },
	];
	return [await writeXlsxFile(sheets).toBuffer()];
}

const sourceRow = (source: Source): Plain[] => SOURCE_KEYS.map((key) => source[key] ?? null);

function describe(
	{ title }: Question,
	{ sentence, params, inputs, cypher }: QuestionAnswer,
	{ about }: ExportData,
): Plain[][] {
	return [
		["Frage", title.de],
		["Question", title.en],
		["Antwort", sentence.de],
		["Answer", sentence.en],
		...about.datasets.flatMap(({ title, version, license, attribution }) => [
			["Daten / data", `${title} (${version})`],
			["Lizenz / license", license],
			["Nennung / attribution", attribution.join("; ")],
		]),
		["Datenversion / data version", `${about.dataVersion} (${about.loadedAt})`],
		["Abfrage / request", about.request],
		["Gekürzt / truncated", about.truncated],
		["Parameter / parameters", JSON.stringify({ ...params, ...inputs })],
		["Cypher", cypher],
	];
}

function sheet(titles: readonly string[], rows: readonly Plain[][]) {
	const head = titles.map((value): Cell => ({ value: clean(value), fontWeight: "bold" }));
	const body: SheetData = rows.map((row) => row.map((value) => (typeof value === "string" ? clean(value) : value)));
	const longest = (index: number) =>
		Math.max(...[titles, ...rows].map((row) => String(row[index] ?? "").length), WIDTH.least);
	const count = Math.max(titles.length, ...rows.map((row) => row.length));
	const columns = Array.from({ length: count }, (_, index) => ({ width: Math.min(longest(index), WIDTH.most) }));
	if (titles.length === 0) return { data: body, columns };
	return { data: [head, ...body], columns, stickyRowsCount: 1 };
}

/**
 * A spreadsheet is XML: characters that it cannot hold are left out. The library does so too, but takes the character before
 * a lone surrogate along. Texts are never formulas in it.
 */
function clean(text: string): string {
	return text.replace(ILLEGAL, "").slice(0, MOST_CHARACTERS);
}
