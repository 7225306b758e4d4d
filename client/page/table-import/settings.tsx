/** What the table is a list of, and where it is from. */
import type { ComponentChildren } from "preact";
import { TABLE_DICTIONARIES, TABLE_KIND_NAMES, type TableKind } from "../../../tables/tables.ts";
import { language, t } from "../../i18n/index.ts";
import { asksForNetwork, type Draft, openDraft } from "./draft.ts";

interface SettingsProps {
	draft: Draft;
	kind: TableKind;
	today: string;
	change(part: Partial<Draft>): void;
}

export function Settings({ draft, kind, today, change }: SettingsProps) {
	const words = t.value.tableImport;
	const { kinds } = TABLE_DICTIONARIES[language.value];
	const chooseSheet = (name: string) => {
		const sheet = draft.sheets.find((one) => one.name === name);
		const { title, publisher, url, license, retrieved } = draft;
		if (sheet) change({ ...openDraft(draft.file, draft.sheets, sheet), title, publisher, url, license, retrieved });
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
			<Origin {...{ draft, today, change }} />
		</div>
	);
}

/** Where the table is from: what its source and the data set say of themselves. */
function Origin({ draft, today, change }: Omit<SettingsProps, "kind">) {
	const labels = TABLE_DICTIONARIES[language.value].origin;
	const field = (key: keyof typeof labels) => ({
		id: `table-${key}`,
		label: labels[key],
		value: draft[key],
		set: (value: string) => change({ [key]: value }),
	});
	return (
		<>
			<TextField {...field("title")} />
			<TextField {...field("publisher")} />
			<TextField {...field("url")} />
			<TextField {...field("license")} />
			<TextField {...field("attestedOn")} />
			<TextField {...field("retrieved")} value={draft.retrieved || today} isDay />
		</>
	);
}

interface TextFieldProps {
	id: string;
	label: string;
	value: string;
	isDay?: true;
	set(value: string): void;
}

function TextField({ id, label, value, isDay, set }: TextFieldProps) {
	const field = {
		id,
		class: "field",
		value,
		onInput: (event: { currentTarget: HTMLInputElement }) => set(event.currentTarget.value),
	};
	return (
		<Labelled id={id} label={label}>
			{isDay ? <input type="date" {...field} /> : <input {...field} />}
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
