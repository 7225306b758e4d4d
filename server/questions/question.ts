/** What a question is, once its file has been read. */
import type { ParamValue, QuestionHeader } from "../../model/index.ts";

export interface Question extends QuestionHeader {
	/** The file's name without ending. */
	name: string;
	/** The query as the database reads it: without the header, its predicates in full. */
	cypher: string;
}

/** A value, or null, for each parameter of a question. */
export type ParamValues = Readonly<Record<string, ParamValue>>;

/** The values that parameters have when nobody gives any. */
export function defaults({ params }: Pick<Question, "params">): Record<string, ParamValue> {
	return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, param.default ?? null]));
}
