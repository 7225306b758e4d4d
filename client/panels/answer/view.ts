/** An answer as it is shown, whoever gave it: sentence, tables, query, files, URL. Pure. */
import type { Bilingual, QuestionColumn, QuestionsAnswer } from "../../../model/index.ts";
import { questionUrl } from "../../api/index.ts";
import { type Answered, formUrl } from "../../state/index.ts";
import type { AnswerView, ViewTable, Words } from "./types.ts";
import { describeWhatIf, whatIfTables } from "./what-if.ts";

const NOTHING = {
	title: null,
	sentence: null,
	truncated: false,
	hypothetical: false,
	cypher: null,
	params: null,
	files: [],
	url: null,
};

/** @param formats the files that answers of questions can be had as; without them none is offered */
export function viewOf(answered: Answered, words: Words, formats: QuestionsAnswer["formats"] = []): AnswerView {
	const say = (text: Bilingual) => text[words.language];
	if (answered.kind === "cypher") {
		const { answer, cypher } = answered;
		return { ...NOTHING, tables: [jsonTable(answer)], truncated: answer.truncated || answer.graph.truncated, cypher };
	}
	const { formState, description } = answered;
	const asked = { ...NOTHING, title: say(description.title), url: formUrl(formState) };
	if (answered.kind === "what-if") {
		const { answer } = answered;
		const sentence = describeWhatIf(answer, answered.graph, words);
		return { ...asked, sentence, tables: whatIfTables(answer, words), hypothetical: true };
	}
	const { answer } = answered;
	const shown = { ...asked, sentence: say(answer.sentence), tables: [typedTable(answer, say)] };
	if (answered.kind === "comparison") return { ...shown, truncated: answer.graph.truncated };
	const files = formats.map(({ name, description }) => ({
		name,
		label: say(description),
		url: questionUrl(formState.name, { ...formState.values, format: name }),
	}));
	const { truncated, cypher, params, inputs } = answered.answer;
	return { ...shown, files, truncated, cypher, params: { ...params, ...inputs } };
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

/** The rows of an ad-hoc query: the columns are named as the query names them. */
export const jsonTable = ({ columns, rows }: { columns: readonly string[]; rows: ViewTable["rows"] }): ViewTable => ({
	title: null,
	columns: columns.map((name) => ({ name, type: "json", label: name })),
	rows,
});
