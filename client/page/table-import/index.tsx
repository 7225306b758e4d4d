/** A spreadsheet becomes data files, in the browser: nothing of it is sent, nothing is written on the server. */
import { useMemo, useState } from "preact/hooks";
import { isWorkbook, type Known, TABLE_DICTIONARIES } from "../../../tables/tables.ts";
import { useApp } from "../../components/context.ts";
import { Dialog } from "../../components/dialog.tsx";
import { language, t } from "../../i18n/index.ts";
import { Columns } from "./columns.tsx";
import { type Draft, NOTHING_KNOWN, outcomeOf, outcomeOfWorkbook, understand, understoodBy } from "./draft.ts";
import { FileField } from "./file-field.tsx";
import { useKnown } from "./known.ts";
import { OutcomeSection } from "./outcome.tsx";
import { Settings } from "./settings.tsx";

export function TableImportDialog({ close }: { close(): void }) {
	const [draft, setDraft] = useState<Draft | null>(null);
	const words = t.value.tableImport;
	return (
		<Dialog class="sources table-import" heading={words.heading} close={close}>
			<p>{words.about}</p>
			<FileField take={setDraft} />
			{draft && <DraftForm draft={draft} change={(part) => setDraft({ ...draft, ...part })} />}
		</Dialog>
	);
}

function DraftForm({ draft, change }: { draft: Draft; change(part: Partial<Draft>): void }) {
	const { known, failed } = useKnown();
	const words = t.value.tableImport;
	if (!known && !failed) return <p role="status">{words.lookingUp}</p>;
	const Form = isWorkbook(draft.sheets) ? WorkbookForm : TableForm;
	return (
		<>
			{failed && <p class="notice error">{words.nothingKnown}</p>}
			<Form draft={draft} change={change} known={known ?? NOTHING_KNOWN} />
		</>
	);
}

type FormProps = { draft: Draft; known: Known; change(part: Partial<Draft>): void };

function WorkbookForm({ draft, known, change }: FormProps) {
	const today = useApp().state.today();
	const outcome = useMemo(() => outcomeOfWorkbook(draft, known, today), [draft, known, today]);
	return <OutcomeSection draft={draft} outcome={outcome} change={change} />;
}

function TableForm({ draft, known, change }: FormProps) {
	const { state } = useApp();
	const { origin } = TABLE_DICTIONARIES[language.value];
	const today = state.today();
	const understood = useMemo(() => understand(draft, known), [...understoodBy(draft), known]);
	const outcome = outcomeOf(draft, understood, today, origin);
	return (
		<>
			<Settings draft={draft} kind={outcome.kind} today={today} change={change} />
			<Columns
				{...outcome}
				choose={(index, use) => change({ uses: new Map([...draft.uses, [index, use]]), kind: outcome.kind })}
			/>
			<OutcomeSection draft={draft} outcome={outcome} change={change} />
		</>
	);
}
