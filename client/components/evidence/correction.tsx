/** "Berichtigung vorschlagen": a form that writes a data file with a correction, to be sent or committed. Nothing is sent from here. */
import { useId, useState } from "preact/hooks";
import {
	type CorrectionDraft,
	correctable,
	correctionFaults,
	correctionTerms,
	type NodeType,
	RELATIONSHIPS,
	type RelationshipType,
	writeCorrection,
} from "../../../model/index.ts";
import { language, t } from "../../i18n/index.ts";
import { useApp } from "../context.ts";
import { CopyButton } from "../copy-button.tsx";
import { Dialog } from "../dialog.tsx";
import { save } from "../save.ts";

/** What is corrected, with what people call it. */
export interface Corrected {
	id: string;
	kind: NodeType | RelationshipType;
	title: string;
}

export function CorrectionButton({ of }: { of: Corrected }) {
	const [open, setOpen] = useState(false);
	const words = t.value.correction;
	return (
		<>
			<button
				type="button"
				class="link-button small"
				aria-haspopup="dialog"
				aria-label={words.openFor(of.title)}
				onClick={() => setOpen(true)}
			>
				{words.open}
			</button>
			{open && <CorrectionDialog of={of} close={() => setOpen(false)} />}
		</>
	);
}

const EMPTY = { value: "", because: "", title: "", publisher: "", url: "", published: "", quote: "" };

function CorrectionDialog({ of, close }: { of: Corrected; close(): void }) {
	const [first = null] = correctable(of.kind);
	const [draft, setDraft] = useState<CorrectionDraft>({ of: of.id, kind: of.kind, property: first, ...EMPTY });
	const words = t.value.correction;
	const change = (part: Partial<CorrectionDraft>) => setDraft({ ...draft, ...part });
	return (
		<Dialog class="correction" heading={words.open} close={close}>
			<p>
				<strong>{of.title}</strong>
			</p>
			<p class="small muted">{words.hint}</p>
			<Instead draft={draft} change={change} />
			{(["because", "title", "publisher", "url", "published", "quote"] as const).map((key) => (
				<TextField key={key} label={words.fields[key]} value={draft[key]} set={(text) => change({ [key]: text })} />
			))}
			<Result draft={draft} />
		</Dialog>
	);
}

interface Editing {
	draft: CorrectionDraft;
	change(part: Partial<CorrectionDraft>): void;
}

/** Only a fact can be wrong as a whole; an entity that is none is a matter for its data set. */
const NOT_SO = "";

/** Which property is otherwise, and how. */
function Instead({ draft, change }: Editing) {
	const id = useId();
	const { kind, property } = draft;
	const words = t.value.correction;
	const names: Readonly<Record<string, string>> = t.value.properties;
	return (
		<>
			<div class="correction-field">
				<label for={id}>{words.fields.property}</label>
				<select
					id={id}
					class="field"
					value={property ?? NOT_SO}
					onChange={({ currentTarget: { value } }) => change({ property: value === NOT_SO ? null : value, value: "" })}
				>
					{correctable(kind).map((key) => (
						<option key={key} value={key}>
							{names[key] ?? key}
						</option>
					))}
					{Object.hasOwn(RELATIONSHIPS, kind) && <option value={NOT_SO}>{words.notSo}</option>}
				</select>
			</div>
			{property !== null && <ValueField draft={draft} change={change} />}
		</>
	);
}

/** A list to choose from where the values are a closed list. */
function ValueField({ draft: { kind, property, value }, change }: Editing) {
	const id = useId();
	const { fields } = t.value.correction;
	const terms = correctionTerms(kind, property);
	if (!terms) return <TextField label={fields.value} value={value} set={(text) => change({ value: text })} />;
	return (
		<div class="correction-field">
			<label for={id}>{fields.value}</label>
			<select
				id={id}
				class="field"
				value={value}
				onChange={({ currentTarget }) => change({ value: currentTarget.value })}
			>
				<option value="" />
				{Object.entries(terms).map(([code, term]) => (
					<option key={code} value={code}>
						{term[language.value]}
					</option>
				))}
			</select>
		</div>
	);
}

function TextField({ label, value, set }: { label: string; value: string; set(text: string): void }) {
	const id = useId();
	return (
		<div class="correction-field">
			<label for={id}>{label}</label>
			<input id={id} class="field" value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
		</div>
	);
}

/** The file, or what it still lacks. */
function Result({ draft }: { draft: CorrectionDraft }) {
	const app = useApp();
	const words = t.value.correction;
	const faults = correctionFaults(draft);
	if (faults.length > 0) {
		return <p role="status">{words.lacking(faults.map((fault) => words.fields[fault]))}</p>;
	}
	const { name, text } = writeCorrection(draft, app.state.today());
	return (
		<div class="correction-file">
			<p role="status">{words.ready(name)}</p>
			<pre>{text}</pre>
			<p class="buttons">
				<CopyButton text={text} label={words.copy} />
				<button
					type="button"
					class="button small"
					onClick={() => save(name, new Blob([text], { type: "application/yaml" }))}
				>
					{words.download}
				</button>
			</p>
			<p class="small muted">{words.next}</p>
		</div>
	);
}
