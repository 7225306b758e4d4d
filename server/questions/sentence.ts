/** The answer of a question in one sentence of German and one of English. */
import { type Bilingual, type Cell, dateInWords, type ParamValue, type QuestionParam } from "../../model/index.ts";
import { type Language, WORDS, writeCell, writeNumber, writeSome } from "../prose.ts";
import type { ParamValues, Question } from "./question.ts";

const PLACEHOLDER = /\{(\w+(?:\.first)?)\}/g;

/** What a sentence is made from. */
export interface Said {
	rows: readonly (readonly Cell[])[];
	params: ParamValues;
	/** Names of the entities that parameters name, by id. */
	names: ReadonlyMap<string, { name: string }>;
	truncated: boolean;
}

/** The placeholders in a text, without braces. */
export function placeholders(text: string): string[] {
	return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
}

/**
 * Fills the placeholders of the sentence that fits the number of rows: `{rows}`, `{parameter}`, `{column}` (its distinct
 * values: "A, B, C und 4 weitere"), `{column.first}`. The day of `asOf` is added where the text does not say it.
 */
export function writeSentence(question: Question, said: Said): Bilingual {
	const { none, one, ...many } = question.sentence;
	const texts = said.rows.length === 0 ? none : said.rows.length === 1 && one ? one : many;
	return { de: write(question, texts.de, said, "de"), en: write(question, texts.en, said, "en") };
}

function write(question: Question, text: string, said: Said, language: Language): string {
	const raw = text.replace(PLACEHOLDER, (_, placeholder: string) => fill(question, placeholder, said, language));
	// A count may be words; a name at the beginning keeps its own letter.
	const filled = text.startsWith("{rows}") ? raw.charAt(0).toUpperCase() + raw.slice(1) : raw;
	const { asOf } = said.params;
	if (typeof asOf !== "string" || placeholders(text).includes("asOf")) return filled;
	const day = ` (${WORDS[language].asOf(dateInWords(asOf, language))})`;
	return filled.endsWith(".") ? `${filled.slice(0, -1)}${day}.` : filled + day;
}

function fill(question: Question, placeholder: string, said: Said, language: Language): string {
	if (placeholder === "rows") return writeCount(said, language);
	const param = question.params[placeholder];
	if (param) return writeParam(param, said.params[placeholder] ?? null, said, language);
	const [name, first] = placeholder.split(".");
	const index = question.columns.findIndex((column) => column.name === name);
	const type = question.columns[index]?.type ?? "text";
	const rows = first ? said.rows.slice(0, 1) : said.rows;
	const values = new Set(rows.flatMap((row) => writeCell(row[index], type, language)));
	return writeSome([...values], said.truncated && !first, language);
}

function writeCount({ rows, truncated }: Said, language: Language): string {
	const count = writeNumber(rows.length, language);
	return truncated ? WORDS[language].moreThan(count) : count;
}

function writeParam(param: QuestionParam, value: ParamValue, { names }: Said, language: Language): string {
	if (value === null) return WORDS[language].any;
	const nameOf = (id: string) => names.get(id)?.name ?? id;
	if (Array.isArray(value)) return writeSome(value.map(nameOf), false, language);
	if (typeof value === "number") return writeNumber(value, language);
	if (param.type === "entity") return nameOf(value);
	if (param.type === "date") return dateInWords(value, language);
	return param.type === "choice" ? (param.choices[value]?.[language] ?? value) : value;
}
