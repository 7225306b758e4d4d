/** What the table is a list of, and where it is from. */
import type { ComponentChildren } from "preact";
import { TABLE_DICTIONARIES, TABLE_KIND_NAMES, type TableKind } from "../../../tables/tables.ts";
import { language, t } from "../../i18n/index.ts";
import { asksForNetwork, type Draft, openDraft } from "./draft.ts";

interface SettingsProps {
	draft: Draft;
	kind: TableKind;
	change(part: Partial<Draft>): void;
}

export function Settings({ draft, kind, change }: SettingsProps) {
	const words = t.value.tableImport;
	const { kinds } = TABLE_DICTIONARIES[language.value];
	const chooseSheet = (name: string) => {
		const sheet = draft.sheets.find((one) => one.name === name);
		if (sheet)
			change({ ...openDraft(draft.file, draft.sheets, sheet), title: draft.title, publisher: draft.publisher });
	};
	return (
		<div class="table-settings">
			{draft.sheets.length > 1 && (
				<Labelled id="table-sheet" label={words.sheet}>
					<select
						id="table-sheet"
						class="field"
						value={draft.sheet.name}
						onChange={(event) => chooseSheet(event.currentTarget.value)}
					>
						{draft.sheets.map(({ name }) => (
							<option key={name} value={name}>
								{name}
							</option>
						))}
					</select>
				</Labelled>
			)}
			<Labelled id="table-kind" label={words.kind}>
				<select
					id="table-kind"
					class="field"
					value={kind}
					onChange={(event) => change({ kind: event.currentTarget.value as TableKind, uses: new Map() })}
				>
					{TABLE_KIND_NAMES.map((name) => (
						<option key={name} value={name}>
							{kinds[name]}
						</option>
					))}
				</select>
			</Labelled>
			{asksForNetwork(kind) && (
				<TextField
					id="table-network"
					label={words.network}
					value={draft.network}
					set={(network) => change({ network })}
				/>
			)}
			<TextField id="table-title" label={words.title} value={draft.title} set={(title) => change({ title })} />
			<TextField
				id="table-publisher"
				label={words.publisher}
				value={draft.publisher}
				set={(publisher) => change({ publisher })}
			/>
		</div>
	);
}

function TextField({ id, label, value, set }: { id: string; label: string; value: string; set(value: string): void }) {
	return (
		<Labelled id={id} label={label}>
			<input id={id} class="field" value={value} onInput={(event) => set(event.currentTarget.value)} />
		</Labelled>
	);
}

function Labelled({ id, label, children }: { id: string; label: string; children: ComponentChildren }) {
	return (
		<div class="form-field">
			<label for={id}>{label}</label>
			{children}
		</div>
	);
}
