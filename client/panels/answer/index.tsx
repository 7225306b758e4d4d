/** The answer to whatever was asked: the sentence first, then what can be done with it, then the table. */
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "../../components/context.ts";
import { formatDate, language, t } from "../../i18n/index.ts";
import { AnswerTable } from "./table.tsx";
import { AnswerTools } from "./tools.tsx";
import { viewOf } from "./view.ts";

export default function AnswerPane() {
	const app = useApp();
	const { answer, questions } = app.state;
	const answered = answer.shown.value;
	const words = t.value.answer;
	const sentence = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		app.announcement.value = sentence.current?.textContent ?? "";
	}, [app, answered]);
	if (!answered) return null;
	const view = viewOf(answered, { language: language.value, dictionary: t.value }, questions.catalogue.value?.formats);
	const rows = view.tables.reduce((sum, table) => sum + table.rows.length, 0);
	return (
		<div class="answer-pane" data-hypothetical={view.hypothetical}>
			<header class="answer-head">
				{view.hypothetical && <span class="badge warn">{words.hypothetical}</span>}
				{view.sentence && (
					<p ref={sentence} class="answer-sentence">
						{view.sentence}
					</p>
				)}
				<AnswerTools view={view} />
			</header>
			<OtherDay />
			{view.truncated && <p class="answer-cut small">{words.truncated(rows)}</p>}
			<div class="answer-tables">
				{view.tables.map((table) => (
					<div key={table.title} class="answer-table">
						{table.title && <h3>{table.title}</h3>}
						{table.rows.length > 0 ? (
							<AnswerTable table={table} caption={table.title ?? view.title ?? words.table} />
						) : (
							<p class="answer-none muted">{words.none}</p>
						)}
					</div>
				))}
			</div>
		</div>
	);
}

/** The page looks at another day than the answer: both are said, and the same can be asked for the page's day. */
function OtherDay() {
	const { answer, questions, graph } = useApp().state;
	const shown = answer.shown.value;
	if (!shown || shown.kind === "cypher" || !shown.description.params.some((param) => param.name === "asOf"))
		return null;
	const answered = shown.formState.values.asOf || null;
	const looked = graph.asOf.value;
	if (answered === looked) return null;
	const words = t.value.answer;
	const say = (day: string | null) => (day === null ? words.allTimes : formatDate(day));
	return (
		<p class="answer-day small">
			{words.otherDay(say(answered), say(looked))}{" "}
			<button type="button" class="link-button" onClick={() => void questions.askOn(looked)}>
				{words.askOn(say(looked))}
			</button>
		</p>
	);
}
