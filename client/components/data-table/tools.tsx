/** What can be done with a table: filter it, choose its columns, copy it, save it. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { fileName } from "../../../model/index.ts";
import { t } from "../../i18n/index.ts";
import type { TableSetup } from "../../state/index.ts";
import { useCloseOutside } from "../close-outside.ts";
import { type App, useApp } from "../context.ts";
import { CopyButton } from "../copy-button.tsx";
import { Icon } from "../icons.tsx";
import { dayInWords, notesNow } from "../notes.ts";
import { save } from "../save.ts";
import { pageNow } from "../view-now.ts";
import { sheetOf, toCsv, toTsv, toXlsx } from "./files.ts";
import type { Column, Columns, FileColumns } from "./types.ts";

interface ToolsProps<Row> {
	/** Of the table. */
	id: string;
	caption: string;
	/** All columns, and those that are shown. */
	all: Columns<Row>;
	columns: Columns<Row>;
	/** How many rows there are without the filter. */
	of: number;
	/** Those that are shown. */
	rows: readonly Row[];
	setup: TableSetup;
	inFiles: FileColumns<Row>;
}

export function TableTools<Row>(props: ToolsProps<Row>) {
	const { id, caption, all, columns, of, rows, setup, inFiles } = props;
	const app = useApp();
	const words = t.value.table;
	const failed = useSignal(false);
	const download = async (extension: "csv" | "xlsx") => {
		const sheet = sheetOf(rows, [...columns, ...(await inFiles(rows))]);
		save(
			fileName([caption], app.state.graph.asOf.peek() ?? undefined, extension),
			await fileOf(app, extension, caption, sheet),
		);
		app.announcement.value = t.peek().announce.exported;
	};
	const attempt = (extension: "csv" | "xlsx") => {
		failed.value = false;
		download(extension).catch(() => {
			failed.value = true;
		});
	};
	return (
		<div class="data-tools">
			<input
				class="field small"
				type="search"
				aria-label={words.filter}
				aria-controls={id}
				placeholder={words.filter}
				value={setup.filter.value}
				onInput={(event) => {
					setup.filter.value = event.currentTarget.value;
				}}
			/>
			<span class="small muted number" role="status">
				{setup.filter.value ? words.rowsOf(rows.length, of) : ""}
			</span>
			{failed.value && <span role="alert">{t.value.exports.failed}</span>}
			<span class="data-actions">
				<ColumnChoice columns={all} setup={setup} />
				<CopyButton text={() => toTsv(sheetOf(rows, columns))} label={words.copy} />
				{(["csv", "xlsx"] as const).map((extension) => (
					<button
						key={extension}
						type="button"
						class="button small"
						title={words.saveAs(extension.toUpperCase())}
						onClick={() => attempt(extension)}
					>
						{extension.toUpperCase()}
					</button>
				))}
			</span>
		</div>
	);
}

async function fileOf(
	{ state, api }: App,
	extension: "csv" | "xlsx",
	caption: string,
	sheet: ReturnType<typeof sheetOf>,
): Promise<Blob> {
	if (extension === "csv") return new Blob([toCsv(sheet)], { type: "text/csv;charset=utf-8" });
	const { table, caption: words } = t.peek();
	const day = dayInWords(state.graph.asOf.peek(), state.today(), words);
	return toXlsx(
		sheet,
		[caption, ...notesNow(await api.schema(), day, location.origin + pageNow())],
		[table.sheet, table.about],
	);
}

function ColumnChoice<Row>({ columns: [, ...columns], setup }: { columns: Columns<Row>; setup: TableSetup }) {
	const menu = useRef<HTMLDetailsElement>(null);
	useCloseOutside(menu);
	if (columns.length === 0) return null;
	const { toggled } = setup;
	const toggle = (id: string) => {
		const next = new Set(toggled.peek());
		if (!next.delete(id)) next.add(id);
		toggled.value = next;
	};
	const isShown = ({ id, optional = false }: Column<Row>) => optional === toggled.value.has(id);
	return (
		<details class="menu column-choice" ref={menu}>
			<summary class="button small">
				{t.value.table.columns}
				<Icon name="chevron" />
			</summary>
			<div class="menu-body">
				<ul>
					{columns.map((column) => (
						<li key={column.id}>
							<label class="row" title={column.about}>
								<input type="checkbox" checked={isShown(column)} onChange={() => toggle(column.id)} />
								{column.label}
							</label>
						</li>
					))}
				</ul>
			</div>
		</details>
	);
}
