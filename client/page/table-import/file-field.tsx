/** Chooses a spreadsheet, or takes one that is dropped. It is read here and sent nowhere. */
import { useState } from "preact/hooks";
import { readSheets, TABLE_DICTIONARIES, UnreadableSpreadsheet } from "../../../tables/tables.ts";
import { language, t } from "../../i18n/index.ts";
import { type Draft, openDraft } from "./draft.ts";

/** Large tables keep the page busy: what is said about it must stand there before. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export function FileField({ take }: { take(draft: Draft | null): void }) {
	const [fault, setFault] = useState("");
	const [isReading, setReading] = useState(false);
	const [isOver, setOver] = useState(false);
	const words = t.value.tableImport;
	const read = async (file: File | undefined) => {
		if (!file) return;
		take(null);
		setFault("");
		setReading(true);
		await painted();
		try {
			take(openDraft(file.name, await readSheets(new Uint8Array(await file.arrayBuffer()))));
		} catch (error) {
			const { faults } = TABLE_DICTIONARIES[language.peek()];
			setFault(`${file.name} ${faults[error instanceof UnreadableSpreadsheet ? error.fault : "brokenSpreadsheet"]}`);
		} finally {
			setReading(false);
		}
	};
	const drag = (over: boolean) => (event: DragEvent) => {
		event.preventDefault();
		setOver(over);
	};
	return (
		<>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard */}
			<div
				class={`drop${isOver ? " over" : ""}`}
				onDragOver={drag(true)}
				onDragLeave={drag(false)}
				onDrop={(event) => {
					drag(false)(event);
					void read(event.dataTransfer?.files[0]);
				}}
			>
				<label for="table-file">{words.file}</label>
				<input
					id="table-file"
					type="file"
					accept=".xlsx,.ods,.csv,.tsv,.txt"
					onChange={(event) => void read(event.currentTarget.files?.[0])}
				/>
				<p class="small muted">{words.fileHint}</p>
			</div>
			{isReading && <p role="status">{words.reading}</p>}
			{fault && (
				<p class="notice error" role="alert">
					{fault}
				</p>
			)}
		</>
	);
}
