/** Ad-hoc queries: write, run, stop, find again. Their answers are shown where all answers are. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type App, useApp } from "../../components/context.ts";
import { FailureNotice } from "../../components/failure.tsx";
import { t } from "../../i18n/index.ts";
import type { Editor } from "./editor.ts";
import { FaultNotice } from "./fault.tsx";
import { Limits } from "./limits.tsx";
import { Parameters } from "./parameters.tsx";
import { QueryField } from "./query-field.tsx";
import { RunBar } from "./run-bar.tsx";
import { Examples, History } from "./suggestions.tsx";

export default function ConsolePanel() {
	const app = useApp();
	const { console: queries, tasks } = app.state;
	const editor = useRef<Editor | null>(null);
	const isOpen = useSignal(queries.params.peek() !== "");
	const failure = tasks.failures.value.get("schema") ?? tasks.failures.value.get("console");
	const words = t.value.console;
	useEffect(() => void queries.load(), [queries]);
	if (queries.schema.value?.console.enabled === false) return <SwitchedOff />;
	const run = () => void ask(app);
	return (
		<section class="console">
			<h2 id="console-label">{words.label}</h2>
			<p class="small muted">{words.intro}</p>
			<QueryField
				labelledBy="console-label"
				describedBy="console-keys"
				run={run}
				take={(made) => {
					editor.current = made;
				}}
			/>
			<FaultNotice goTo={(at) => editor.current?.focus(at)} />
			{failure && <FailureNotice {...failure} dismiss={() => (["schema", "console"] as const).forEach(tasks.forget)} />}
			<RunBar run={run} />
			<Parameters isOpen={isOpen} />
			<Limits />
			<p id="console-keys" class="small muted">
				{words.keys}
			</p>
			<Examples
				chosen={() => {
					isOpen.value = queries.params.peek() !== "";
					editor.current?.focus();
				}}
			/>
			<History chosen={() => editor.current?.focus()} />
		</section>
	);
}

/** On a narrow screen the answer is on a sheet of its own, which then comes forward. */
async function ask({ state, sheet }: App): Promise<void> {
	const before = state.answer.shown.peek();
	await state.console.run();
	if (state.answer.shown.peek() !== before) sheet.value = "answer";
}

function SwitchedOff() {
	const words = t.value.console;
	return (
		<div class="notice">
			<strong>{words.off}</strong>
			<p>{words.offRemedy}</p>
		</div>
	);
}
