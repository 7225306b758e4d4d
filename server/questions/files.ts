/** The answer of a question as a file: its rows as a table, or its picture in any of the export formats. */
import type { Manifest, QuestionAnswer } from "../../model/index.ts";
import type { ExportData } from "../export/format.ts";
import { FORMATS } from "../export/formats.ts";
import { writeCsv } from "./table.ts";

export interface AnswerFormat {
	extension: string;
	mediaType: string;
	write(answer: QuestionAnswer, data: ExportData): Iterable<string | Uint8Array>;
}

/** A question's CSV is the one table that people expect. */
const csv: AnswerFormat = {
	extension: "csv",
	mediaType: "text/csv; charset=utf-8",
	write: (answer) => writeCsv(answer),
};

const pictures = [...FORMATS.values()].map(({ name, extension, mediaType, write }): [string, AnswerFormat] => [
	name,
	{ extension, mediaType, write: (_, data) => write(data) },
]);

/** By the value of `format`. */
export const ANSWER_FORMATS: ReadonlyMap<string, AnswerFormat> = new Map([...pictures, ["csv", csv]]);

/** What a file says about itself. */
export function aboutAnswer(manifest: Manifest, request: string, answer: QuestionAnswer): ExportData["about"] {
	return { ...manifest, request, truncated: answer.truncated || answer.graph.truncated };
}
