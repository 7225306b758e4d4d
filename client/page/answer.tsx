/** The answer under the views, while there is one. Folded, its sentence stays. */
import { useSignalEffect } from "@preact/signals";
import { useApp } from "../components/context.ts";
import { lazy } from "../components/lazy.tsx";
import { t } from "../i18n/index.ts";
import { Edge } from "./edge.tsx";

const AnswerPane = lazy(() => import("../panels/answer/index.tsx"));

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
