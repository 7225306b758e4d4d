/** An answer as it is shown, whoever gave it: sentence, tables, query, files, address. Pure. */
import type { Bilingual, ColumnType, QuestionColumn, QuestionsAnswer } from "../../../model/index.ts";
import { questionAddress } from "../../api.ts";
import type { Dictionary, Language } from "../../i18n/index.ts";
import { type Answered, inquiryAddress } from "../../state/index.ts";
import { describeSupposition, suppositionTables } from "./supposition.ts";

/** A column of values of one type; `json` are values of any shape, as a query of one's own gives them. */
export interface ViewColumn {
	readonly name: string;
	readonly type: ColumnType | "json";
	readonly label: string;
}

export interface ViewTable {
	/** Null where there is only one table. */
	readonly title: string | null;
	readonly columns: readonly ViewColumn[];
	/** Cells in the order of the columns. */
	readonly rows: readonly (readonly unknown[])[];
}

export interface AnswerView {
	/** What was asked; null for a query of one's own. */
	readonly title: string | null;
	readonly sentence: string | null;
	readonly tables: readonly ViewTable[];
	/** A limit has cut the rows or the picture. */
	readonly truncated: boolean;
	readonly hypothetical: boolean;
	readonly cypher: string | null;
	/** The values that the query was run with; null where it is a query of one's own and stands in its panel. */
	readonly params: Readonly<Record<string, unknown>> | null;
	readonly files: readonly { readonly name: string; readonly label: string; readonly address: string }[];
	/** The page's address that shows this answer, without origin. */
	readonly address: string | null;
}

const NOTHING = {
	title: null,
	sentence: null,
	truncated: false,
	hypothetical: false,
	cypher: null,
	params: null,
	files: [],
	address: null,
};

export interface Words {
	readonly language: Language;
	readonly dictionary: Dictionary;
}

/** @param formats the files that answers of questions can be had as; without them none is offered */
export function viewOf(answered: Answered, words: Words, formats: QuestionsAnswer["formats"] = []): AnswerView {
	const say = (text: Bilingual) => text[words.language];
	if (answered.kind === "cypher") {
		const { answer, cypher } = answered;
		return { ...NOTHING, tables: [jsonTable(answer)], truncated: answer.truncated || answer.graph.truncated, cypher };
	}
	const { inquiry, description } = answered;
	const asked = { ...NOTHING, title: say(description.title), address: inquiryAddress(inquiry) };
	if (answered.kind === "supposition") {
		const { answer } = answered;
		const sentence = describeSupposition(answer, answered.graph, words);
		return { ...asked, sentence, tables: suppositionTables(answer, words), hypothetical: true };
	}
	const { answer } = answered;
	const shown = { ...asked, sentence: say(answer.sentence), tables: [typedTable(answer, say)] };
	if (answered.kind === "comparison") return { ...shown, truncated: answer.graph.truncated };
	const files = formats.map(({ name, description }) => ({
		name,
		label: say(description),
		address: questionAddress(inquiry.name, { ...inquiry.values, format: name }),
	}));
	const { truncated, cypher, params } = answered.answer;
	return { ...shown, files, truncated, cypher, params };
}

interface Typed {
	readonly columns: readonly QuestionColumn[];
	readonly rows: readonly (readonly unknown[])[];
}

const typedTable = ({ columns, rows }: Typed, say: (text: Bilingual) => string): ViewTable => ({
	title: null,
	columns: columns.map(({ name, type, title }) => ({ name, type, label: say(title) })),
	rows,
});

/** The rows of a query of one's own: the columns are named as the query names them. */
export const jsonTable = ({ columns, rows }: { columns: readonly string[]; rows: ViewTable["rows"] }): ViewTable => ({
	title: null,
	columns: columns.map((name) => ({ name, type: "json", label: name })),
	rows,
});
