/** The answer of a question in one sentence of German and one of English. */
import {
	type Bilingual,
	type Cell,
	dateInWords,
	type EntityRef,
	nameIn,
	type ParamValue,
	type QuestionParam,
} from "../../model/index.ts";
import {
	inPlace,
	type Language,
	type ListOfMembers,
	NO_VALUE,
	WORDS,
	writeCell,
	writeNumber,
	writeSome,
} from "../prose.ts";
import type { ParamValues, Question } from "./question.ts";
import { splitRows, writePossible, writeUnknown } from "./unknown.ts";

const PLACEHOLDER = /\{(\w+(?:\.first|\.in|\.count)?)\}/g;

/** A part that is left out where a parameter or a column in it is empty. */
const OPTIONAL = /\[([^\]]*)\]/g;

/** What a sentence is made from. */
export interface Said {
	rows: readonly (readonly Cell[])[];
	params: ParamValues;
	/** Names of the entities that parameters name, by id. */
	names: ReadonlyMap<string, Pick<EntityRef, "name" | "nameEn">>;
	truncated: boolean;
	/** The cooperations that leave rows open, as `readLists` gives them. */
	lists: readonly ListOfMembers[];
}

/** The placeholders in a text, without braces. */
export function placeholders(text: string): string[] {
	return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
}

/**
 * Fills the placeholders of the sentence that fits the number of rows: `{rows}`, `{parameter}`, `{column}` (its distinct
 * values: "A, B, C und 4 weitere"), `{column.first}`, `{column.count}` (how many distinct values), `{parameter.in}` ("im Kreis Coesfeld").
 * What stands in brackets is left out where a parameter or a column in it is empty. Rows that are not certain are counted in a sentence of their own. The
 * day of `asOf`, or that it is all times, is added where the text does not say it.
 */
export function writeSentence(question: Question, said: Said): Bilingual {
	const { certain, uncertain, possible } = splitRows(question, said.rows);
	// Certain rows come first: a limit that cuts them leaves no others.
	const sure = { ...said, rows: certain, truncated: said.truncated && uncertain.length + possible.length === 0 };
	const { none, one, ...many } = question.sentence;
	const texts = certain.length === 0 ? none : certain.length === 1 && one ? one : many;
	const say = (language: Language) => {
		const count = (rows: Said["rows"]) => (rows.length === 0 ? null : writeCount({ ...said, rows }, language));
		const unknown = writeUnknown({ certain: certain.length, uncertain: count(uncertain) }, said.lists, language);
		const more = writePossible(certain.length, count(possible), language);
		return write(question, texts[language], sure, language) + more + unknown;
	};
	return { de: say("de"), en: say("en") };
}

function write(question: Question, text: string, said: Said, language: Language): string {
	const isGiven = (name: string) =>
		question.params[name.replace(/\.in$/, "")] === undefined
			? fill(question, name, said, language) !== NO_VALUE
			: isAsked(name, said);
	const asked = text.replace(OPTIONAL, (_, part: string) => (placeholders(part).every(isGiven) ? part : ""));
	const raw = asked.replace(PLACEHOLDER, (_, placeholder: string) => fill(question, placeholder, said, language));
	// A count may be words; a name at the beginning keeps its own letter.
	const filled = text.startsWith("{rows}") ? raw.charAt(0).toUpperCase() + raw.slice(1) : raw;
	const { asOf } = said.params;
	if (asOf === undefined || placeholders(text).includes("asOf")) return filled;
	const { asOf: on, allTimes } = WORDS[language];
	const day = ` (${typeof asOf === "string" ? on(dateInWords(asOf, language)) : allTimes})`;
	return filled.endsWith(".") ? `${filled.slice(0, -1)}${day}.` : filled + day;
}

const isAsked = (name: string, { params }: Said) => (params[name.replace(/\.in$/, "")] ?? null) !== null;

function fill(question: Question, placeholder: string, said: Said, language: Language): string {
	if (placeholder === "rows") return writeCount(said, language);
	const [name = "", suffix] = placeholder.split(".");
	const first = suffix === "first";
	const param = question.params[name];
	if (param && !first) {
		const value = writeParam(param, said.params[name] ?? null, said, language);
		return suffix === "in" ? inPlace(value, language) : value;
	}
	const index = question.columns.findIndex((column) => column.name === name);
	const type = question.columns[index]?.type ?? "text";
	const rows = first ? said.rows.slice(0, 1) : said.rows;
	const values = new Set(rows.flatMap((row) => writeCell(row[index], type, language)));
	if (suffix === "count") return writeNumber(values.size, language);
	return writeSome([...values], said.truncated && !first, language);
}

function writeCount({ rows, truncated }: Pick<Said, "rows" | "truncated">, language: Language): string {
	const count = writeNumber(rows.length, language);
	return truncated ? WORDS[language].moreThan(count) : count;
}

function writeParam(param: QuestionParam, value: ParamValue, { names }: Said, language: Language): string {
	if (value === null) return WORDS[language].any;
	const nameOf = (id: string) => nameIn(names.get(id) ?? { name: id }, language);
	if (Array.isArray(value)) return writeSome(value.map(nameOf), false, language);
	if (typeof value === "number") return writeNumber(value, language);
	if (param.type === "entity") return nameOf(value);
	if (param.type === "date") return dateInWords(value, language);
	return param.type === "choice" ? (param.choices[value]?.[language] ?? value) : value;
}
