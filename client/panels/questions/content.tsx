/** What can be asked: entry questions, the whole catalogue by group, comparing and supposing; or the form of one of them. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type CatalogueQuestion, COMPARISON, type QuestionsAnswer, WHAT_IF } from "../../../model/index.ts";
import { useApp } from "../../components/context.ts";
import { FailureNotice, Skeleton } from "../../components/failure.tsx";
import { Icon } from "../../components/icons.tsx";
import { language, t } from "../../i18n/index.ts";
import { entryQuestions, filterGroups } from "./catalogue.ts";
import { QuestionForm } from "./form.tsx";

export default function Questions() {
	const { questions, tasks } = useApp().state;
	useEffect(() => void questions.load(), [questions]);
	const catalogue = questions.catalogue.value;
	const failure = tasks.failures.value.get("catalogue");
	const form = questions.form.value;
	if (form) return <QuestionForm form={form} />;
	if (catalogue) return <Catalogue catalogue={catalogue} />;
	if (failure) return <FailureNotice {...failure} />;
	return <Skeleton lines={9} />;
}

function Catalogue({ catalogue }: { catalogue: QuestionsAnswer }) {
	const filter = useSignal("");
	const words = t.value.questions;
	const searching = filter.value.trim() !== "";
	const groups = filterGroups(catalogue, filter.value, language.value);
	return (
		<div class="catalogue">
			{!searching && <Entries questions={entryQuestions(catalogue)} />}
			<h2>{words.heading}</h2>
			<input
				class="field"
				type="search"
				id="question-filter"
				aria-label={words.filter}
				placeholder={words.filter}
				value={filter.value}
				onInput={(event) => {
					filter.value = event.currentTarget.value;
				}}
			/>
			<p class="visually-hidden" role="status">
				{searching ? words.found(groups.reduce((sum, group) => sum + group.questions.length, 0)) : ""}
			</p>
			{groups.length === 0 && <p class="notice small">{words.none(filter.value.trim())}</p>}
			{groups.map((group) => (
				<details key={group.name} class="question-group" open={searching}>
					<summary>
						<Icon name="chevron" />
						<span>{group.title[language.value]}</span>
						<span class="number small muted">{group.questions.length}</span>
					</summary>
					<QuestionList questions={group.questions} />
				</details>
			))}
			{!searching && <Others />}
		</div>
	);
}

function Entries({ questions }: { questions: readonly CatalogueQuestion[] }) {
	if (questions.length === 0) return null;
	return (
		<section class="entries">
			<h2>{t.value.questions.entries}</h2>
			<QuestionList questions={questions} />
		</section>
	);
}

function QuestionList({ questions }: { questions: readonly CatalogueQuestion[] }) {
	const { open } = useApp().state.questions;
	return (
		<ul class="rows">
			{questions.map(({ name, title }) => (
				<li key={name}>
					<button type="button" class="row" onClick={() => open("question", name)}>
						<span class="row-text">{title[language.value]}</span>
					</button>
				</li>
			))}
		</ul>
	);
}

function Others() {
	const { open } = useApp().state.questions;
	return (
		<section class="entries">
			<h2>{t.value.questions.others}</h2>
			<ul class="rows">
				<li>
					<button type="button" class="row" onClick={() => open("comparison")}>
						<span class="row-text">{COMPARISON.title[language.value]}</span>
					</button>
				</li>
				<li>
					<button type="button" class="row" onClick={() => open("what-if")}>
						<span class="row-text">{WHAT_IF.title[language.value]}</span>
					</button>
				</li>
			</ul>
		</section>
	);
}
