/** The answer as a workbook: the table, the sources it rests on, its words as codes, and what it is. */
import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import { CODES, inWords, type QuestionAnswer, type Source, workbookText } from "../../model/index.ts";
import type { ExportData } from "../export/format.ts";
import type { Language } from "../prose.ts";
import type { Question } from "./question.ts";
import { CERTAINTY, type Heading, type Plain, toTable } from "./table.ts";

/** In characters. */
const WIDTH = { least: 8, most: 60 };

const SOURCE_KEYS = ["title", "publisher", "publishedOn", "publishedText", "url", "file", "license"] as const;

const WORDS = {
	de: {
		sheets: { answer: "Antwort", legend: "Legende", sources: "Quellen", about: "Info" },
		legend: ["Spalte", "In CSV-Dateien", "Wort", "Code in JSON-Dateien"],
		source: ["Titel", "Herausgeber", "Erschienen", "Erschienen (Wortlaut)", "URL", "Datei", "Lizenz"],
		question: "Frage",
		answer: "Antwort",
		data: "Daten",
		license: "Lizenz",
		attribution: "Nennung",
		version: "Datenversion",
		request: "Abfrage",
		truncated: "Gekürzt",
		parameters: "Parameter",
	},
	en: {
		sheets: { answer: "Answer", legend: "Legend", sources: "Sources", about: "About" },
		legend: ["Column", "In CSV files", "Word", "Code in JSON files"],
		source: ["Title", "Publisher", "Published", "Published (wording)", "URL", "File", "License"],
		question: "Question",
		answer: "Answer",
		data: "Data",
		license: "License",
		attribution: "Attribution",
		version: "Data version",
		request: "Request",
		truncated: "Truncated",
		parameters: "Parameters",
	},
} as const;

/** The file in one piece, in one language: a workbook names its parts at its end. */
export async function writeXlsx(question: Question, answer: QuestionAnswer, data: ExportData): Promise<Uint8Array[]> {
	const { language } = data.about;
	const { sheets: names, legend, source } = WORDS[language];
	const { headings, rows } = toTable(answer, language);
	const titles = headings.map((heading) => heading[language]);
	const sheets = [
		{ sheet: names.answer, ...sheet(titles, rows) },
		{ sheet: names.sources, ...sheet(source, data.sources.map(sourceRow)) },
		{ sheet: names.legend, ...sheet(legend, legendOf(answer, headings, language)) },
		{ sheet: names.about, ...sheet([], describe(question, answer, data)) },
	];
	return [await writeXlsxFile(sheets).toBuffer()];
}

const sourceRow = (source: Source): Plain[] => SOURCE_KEYS.map((key) => source[key] ?? null);

/** What a column is called elsewhere, and of the words in it those that stand for codes. */
function legendOf(
	{ columns, rows, evidence }: QuestionAnswer,
	headings: readonly Heading[],
	language: Language,
): Plain[][] {
	const texts = (name: string): unknown[] => {
		if (name === CERTAINTY) return evidence.map(({ certainty }) => certainty);
		const index = columns.findIndex((column) => column.name === name);
		return /^texts?$/.test(columns[index]?.type ?? "") ? rows.flatMap((row) => row[index]) : [];
	};
	return headings.flatMap((heading) => {
		const codes = [...new Set(texts(heading.name).map(String))].filter((text) => Object.hasOwn(CODES, text)).sort();
		const column = [heading[language], heading.name];
		return [[...column, null, null], ...codes.map((code) => [...column, inWords(code, language), code])];
	});
}

function describe(
	{ title }: Question,
	{ sentence, params, inputs, cypher }: QuestionAnswer,
	{ about }: ExportData,
): Plain[][] {
	const { language } = about;
	const words = WORDS[language];
	return [
		[words.question, title[language]],
		[words.answer, sentence[language]],
		...about.datasets.flatMap(({ title, version, license, attribution }) => [
			[words.data, `${title} (${version})`],
			[words.license, license],
			[words.attribution, attribution.join("; ")],
		]),
		[words.version, `${about.dataVersion} (${about.loadedAt})`],
		[words.request, about.request],
		[words.truncated, about.truncated],
		[words.parameters, JSON.stringify({ ...params, ...inputs })],
		["Cypher", cypher],
	];
}

function sheet(titles: readonly string[], rows: readonly Plain[][]) {
	const head = titles.map((value): Cell => ({ value: workbookText(value), fontWeight: "bold" }));
	const body: SheetData = rows.map((row) =>
		row.map((value) => (typeof value === "string" ? workbookText(value) : value)),
	);
	const longest = (index: number) =>
		Math.max(...[titles, ...rows].map((row) => String(row[index] ?? "").length), WIDTH.least);
	const count = Math.max(titles.length, ...rows.map((row) => row.length));
	const columns = Array.from({ length: count }, (_, index) => ({ width: Math.min(longest(index), WIDTH.most) }));
	if (titles.length === 0) return { data: body, columns };
	return { data: [head, ...body], columns, stickyRowsCount: 1 };
}
