/** The answer of a question as a file: its rows as a table, or its picture in any of the export formats. */
import type { z } from "zod";
import type { Bilingual, Manifest, QuestionAnswer, QuestionsAnswer } from "../../model/index.ts";
import { aboutFile, describeFormat, type ExportData } from "../export/format.ts";
import { FORMATS } from "../export/formats.ts";
import type { Language } from "../prose.ts";
import type { Question } from "./question.ts";
import { writeCsv } from "./table.ts";
import { writeXlsx } from "./xlsx.ts";

type Pieces = Iterable<string | Uint8Array>;

export interface AnswerFormat {
	extension: string;
	mediaType: string;
	description: Bilingual;
	/** Of a file that is JSON. */
	schema?: z.ZodType | undefined;
	write(question: Question, answer: QuestionAnswer, data: ExportData): Pieces | Promise<Pieces>;
}

/** A question's CSV is the one table that people expect. */
const csv: AnswerFormat = {
	extension: "csv",
	mediaType: "text/csv; charset=utf-8",
	description: { de: "Die Tabelle als CSV", en: "The table as CSV" },
	write: (_, answer, { about }) => writeCsv(answer, about),
};

const xlsx: AnswerFormat = {
	extension: "xlsx",
	mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	description: {
		de: "Die Tabelle mit ihren Quellen, für Excel und LibreOffice",
		en: "The table with its sources, for Excel and LibreOffice",
	},
	write: writeXlsx,
};

const pictures = [...FORMATS.values()].map((format): [string, AnswerFormat] => [
	format.name,
	{ ...format, description: describeFormat(format), write: (_question, _answer, data) => format.write(data) },
]);

/** By the value of `format`. */
export const ANSWER_FORMATS: ReadonlyMap<string, AnswerFormat> = new Map([
	["csv", csv],
	["xlsx", xlsx],
	...pictures.filter(([name]) => name !== "csv"),
]);

/** What a file says about itself. */
export function aboutAnswer(
	manifest: Manifest,
	request: string,
	language: Language,
	answer: QuestionAnswer,
): ExportData["about"] {
	return aboutFile(manifest, request, language, answer.truncated || answer.graph.truncated);
}

/** What there is to choose from. */
export function listFormats(): QuestionsAnswer["formats"] {
	return [...ANSWER_FORMATS].map(([name, { extension, mediaType, description }]) => ({
		name,
		extension,
		mediaType,
		description,
	}));
}
