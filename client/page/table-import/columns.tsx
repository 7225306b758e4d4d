/** The first rows of the table; over each column what it is taken for, to be changed. */
import {
	COLUMNS,
	type Column,
	type ColumnUse,
	keysOfKind,
	type Table,
	type TableKind,
} from "../../../tables/tables.ts";
import { language, t } from "../../i18n/index.ts";

const SHOWN_ROWS = 5;

interface ColumnsProps {
	table: Table;
	kind: TableKind;
	columns: readonly Column[];
	choose(index: number, use: ColumnUse): void;
}

export function Columns({ table, kind, columns, choose }: ColumnsProps) {
	const words = t.value.tableImport;
	return (
		<section aria-labelledby="table-columns">
			<h3 id="table-columns">{words.columns}</h3>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
			<section class="table-preview" aria-label={words.preview} tabIndex={0}>
				<table class="data">
					<thead>
						<tr>
							{columns.map((column) => (
								<th key={column.index} scope="col">
									<span class="column-name">{column.text || words.noHeader}</span>
									<UseSelect {...{ column, kind, choose }} />
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{table.rows.slice(0, SHOWN_ROWS).map(({ line, cells }) => (
							<tr key={line}>
								{columns.map(({ index }) => (
									<td key={index}>{cells[index]}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
			<p class="small muted">{words.rows(table.rows.length)}</p>
		</section>
	);
}

function UseSelect({ column, kind, choose }: { column: Column } & Pick<ColumnsProps, "kind" | "choose">) {
	const words = t.value.tableImport;
	const { index, cell, text, use, near } = column;
	// What is near comes first.
	const keys = [...new Set([...near, ...keysOfKind(kind)])];
	return (
		<select
			class="field"
			aria-label={words.use(cell, text)}
			aria-invalid={use === undefined}
			value={use ?? ""}
			onChange={(event) => choose(index, event.currentTarget.value as ColumnUse)}
		>
			{use === undefined && <option value="">{words.unknown}</option>}
			{keys.map((key) => (
				<option key={key} value={key}>
					{COLUMNS[key][language.value]}
				</option>
			))}
			{kind === "matrix" && <option value="mark">{words.mark}</option>}
			<option value="-">{words.passOver}</option>
		</select>
	);
}
