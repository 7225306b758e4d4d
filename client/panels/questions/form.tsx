/** The form of a question, a comparison or a what-if scenario. What the server refuses is said beside the field. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { type App, useApp } from "../../components/context.ts";
import { explain, FailureNotice } from "../../components/failure.tsx";
import { language, t } from "../../i18n/index.ts";
import type { Form } from "../../state/index.ts";
import { faultsOf } from "./faults.ts";
import { Field } from "./field.tsx";

export function QuestionForm({ form }: { form: Form }) {
	const app = useApp();
	const { questions, tasks } = app.state;
	const heading = useRef<HTMLHeadingElement>(null);
	const { kind, name, values } = form.formState;
	// At once: an effect after painting would take the focus from someone who has tabbed on.
	useLayoutEffect(() => heading.current?.focus(), [kind, name]);
	const { description } = form;
	if (!description) return <NoSuchQuestion name={name} />;
	const { params, title, explanation } = description;
	const missing = questions.missing.value;
	const faults = faultsOf({ params, values, missing, refusal: questions.refusal.value }, t.value.questions);
	const asking = tasks.busy.value.has("question");
	return (
		<form
			class="question-form"
			noValidate
			aria-labelledby="form-heading"
			onSubmit={(event) => {
				event.preventDefault();
				void ask(app);
			}}
		>
			<BackToAll />
			<h2 id="form-heading" ref={heading} tabIndex={-1}>
				{title[language.value]}
			</h2>
			<p class="small muted">{explanation[language.value]}</p>
			{kind === "what-if" && <p class="notice warn small">{t.value.questions.nothingStored}</p>}
			{params.map((param) => (
				<Field
					key={param.name}
					param={param}
					value={values[param.name] ?? ""}
					fault={faults.get(param.name)}
					set={(value) => questions.set(param.name, value)}
				/>
			))}
			<button type="submit" class="button primary" aria-disabled={asking}>
				{asking ? t.value.questions.asking : t.value.questions.ask}
			</button>
			<Refusal strangers={[...faults].filter(([key]) => !params.some((param) => param.name === key))} />
		</form>
	);
}

/** Asks; when the form was refused, the focus goes to the first field that is to be changed. */
async function ask(app: App): Promise<void> {
	await app.state.questions.ask();
	const [first] = document.querySelectorAll<HTMLElement>(".question-form [aria-invalid=true]");
	first?.focus();
}

function BackToAll() {
	const { questions } = useApp().state;
	return (
		<button type="button" class="link-button back" onClick={questions.close}>
			{t.value.questions.all}
		</button>
	);
}

/** What is wrong as a whole; what is wrong with a field stands beside the field. */
function Refusal({ strangers }: { strangers: readonly [string, string][] }) {
	const { questions } = useApp().state;
	const problem = questions.refusal.value;
	if (!problem) return questions.missing.value.length > 0 ? <FieldsToFill /> : null;
	if (!problem.errors?.length) return <FailureNotice problem={problem} retry={() => void questions.ask()} />;
	return (
		<div class="notice error" role="alert">
			<strong>{explain(problem, t.value).what}</strong>
			{strangers.map(([name, text]) => (
				<p key={name}>{text}</p>
			))}
			<p>{strangers.length > 0 ? t.value.questions.withDefaults : t.value.questions.seeFields}</p>
			{strangers.length > 0 && <AskAnew />}
		</div>
	);
}

const FieldsToFill = () => (
	<p class="visually-hidden" role="alert">
		{t.value.questions.seeFields}
	</p>
);

/** Opens the same form as if it had come from the catalogue. */
function AskAnew() {
	const { questions } = useApp().state;
	const open = questions.form.value?.formState;
	if (!open) return null;
	return (
		<button type="button" class="button" onClick={() => questions.open(open.kind, open.name)}>
			{t.value.questions.defaults}
		</button>
	);
}

function NoSuchQuestion({ name }: { name: string }) {
	const { questions } = useApp().state;
	return (
		<div class="notice error" role="alert">
			<strong>{t.value.questions.noSuch(name)}</strong>
			<p>{t.value.questions.noSuchRemedy}</p>
			<button type="button" class="button" onClick={questions.close}>
				{t.value.questions.all}
			</button>
		</div>
	);
}
