/** Asks before an expansion that brings more than a picture bears at once. */
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "../components/context.ts";
import { t } from "../i18n/index.ts";

export function ExpansionDialog() {
	const { expansion } = useApp().state;
	const dialog = useRef<HTMLDialogElement>(null);
	const question = expansion.question.value;
	const words = t.value.details;
	useEffect(() => {
		if (question) dialog.current?.showModal();
		else dialog.current?.close();
	}, [question]);
	return (
		<dialog ref={dialog} class="dialog" onClose={expansion.cancel} aria-labelledby="expansion-question">
			<p id="expansion-question">{words.expandConfirm(question?.name ?? "", question?.total ?? 0)}</p>
			<div class="dialog-buttons">
				<button type="button" class="button" onClick={expansion.cancel}>
					{t.value.cancel}
				</button>
				<button type="button" class="button primary" onClick={() => void expansion.confirm()}>
					{words.expandAnyway}
				</button>
			</div>
		</dialog>
	);
}
