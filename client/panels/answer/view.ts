/** An answer as it is shown, whoever gave it: sentence, tables, query, files, URL. Pure. */
import type { Bilingual, QuestionAnswer, QuestionColumn, QuestionsAnswer } from "../../../model/index.ts";
import { questionUrl } from "../../api/index.ts";
import type { Dictionary } from "../../i18n/index.ts";
import { type Answered, formUrl } from "../../state/index.ts";
import type { AnswerView, ViewColumn, ViewTable, Words } from "./types.ts";
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
	const table = typedTable(answer, say);
	const shown = { ...asked, sentence: say(answer.sentence), tables: [table] };
	if (answered.kind === "comparison") return { ...shown, truncated: answer.graph.truncated };
	const files = formats.map(({ name, description }) => ({
		name,
		label: say(description),
		url: questionUrl(formState.name, { ...formState.values, lang: words.language, format: name }),
	}));
	const { truncated, cypher, params, inputs } = answered.answer;
	const tables = [withEvidence(table, answered.answer, words.dictionary)];
	return { ...shown, tables, files, truncated, cypher, params: { ...params, ...inputs } };
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

/** Behind the columns stands how certain each row is, and by which sources; not where no row names a fact. */
function withEvidence(table: ViewTable, { evidence, sources }: QuestionAnswer, { answer }: Dictionary): ViewTable {
	if (evidence.every(({ facts }) => facts.length === 0)) return table;
	const cited = new Map(sources.map((source) => [source.id, source]));
	const columns: ViewColumn[] = [
		{ name: "evidence.certainty", type: "text", label: answer.certainty },
		{ name: "evidence.sources", type: "sources", label: answer.sources },
	];
	const basis = evidence.map(({ certainty, sources: ids }) => [certainty, ids.flatMap((id) => cited.get(id) ?? [])]);
	return {
		...table,
		columns: [...table.columns, ...columns],
		rows: table.rows.map((row, at) => [...row, ...(basis[at] ?? [])]),
	};
}

/** The rows of an ad-hoc query: the columns are named as the query names them. */
export const jsonTable = ({ columns, rows }: { columns: readonly string[]; rows: ViewTable["rows"] }): ViewTable => ({
	title: null,
	columns: columns.map((name) => ({ name, type: "json", label: name })),
	rows,
});
