/** The answer under the views, while there is one. Folded, its sentence stays. */
import { useSignalEffect } from "@preact/signals";
import { useApp } from "../components/context.ts";
import { t } from "../i18n/index.ts";
import { AnswerPane } from "../panels/answer/index.tsx";
import { Edge } from "./edge.tsx";

export function AnswerDock() {
	const { state, sheet } = useApp();
	const { folded, sizes } = state.panes.division.value;
	const answered = state.answer.shown.value;
	useSignalEffect(() => {
		if (state.answer.shown.value) {
			state.panes.fold("bottom", false);
			sheet.value = "answer";
		} else if (sheet.peek() === "answer") sheet.value = "picture";
	});
	if (!answered) return null;
	return (
		<section
			class="panel bottom"
			id="answer"
			tabIndex={-1}
			aria-label={t.value.table.answer}
			data-folded={folded.includes("bottom")}
			data-sized={sizes.bottom !== undefined}
		>
			{!folded.includes("bottom") && <Edge panel="bottom" />}
			<AnswerPane />
		</section>
	);
}
