/**
 * The rows of an answer, sortable, in their own order at first. A row and what it mentions are marked together: a click on
 * the row selects what it is about, what is marked in the picture marks the rows that mention it.
 */
import { useMemo } from "preact/hooks";
import type { EntityRef } from "../../../model/index.ts";
import { reveal } from "../../components/actions.ts";
import { useApp } from "../../components/context.ts";
import { type Column, type Columns, DataTable } from "../../components/data-table/index.tsx";
import { useSetup } from "../../components/data-table/setup.ts";
import { type Basis, RowEvidence } from "../../components/evidence/row.tsx";
import { language, t } from "../../i18n/index.ts";
import { type Answered, isRef, refsIn } from "../../state/index.ts";
import { basisOf } from "./basis.ts";
import { AnswerCell, EntityName } from "./cell.tsx";
import { isNumeric, sortValueOf, textOf } from "./cells.ts";
import type { ViewColumn, ViewTable } from "./types.ts";

interface Row {
	/** The place in the answer. */
	id: string;
	cells: readonly unknown[];
	refs: readonly EntityRef[];
	basis: Basis;
}

export function AnswerTable({ table, caption }: { table: ViewTable; caption: string }) {
	const app = useApp();
	const shown = app.state.answer.shown.value;
	const setup = useSetup(null);
	const rows = useMemo(() => rowsOf(table, shown), [table, shown]);
	const speaking = language.value;
	const columns = useMemo(() => columnsOf(table, rows), [table, rows, speaking]);
	const { nodes } = app.state.marks;
	if (!columns) return null;
	return (
		<DataTable
			caption={caption}
			columns={columns}
			rows={rows}
			setup={setup}
			inFiles={() => (rows.some(({ cells }) => isEntity(cells[0])) ? [idColumn()] : [])}
			isMarked={({ refs }) => refs.some((ref) => nodes.value.has(ref.id))}
			isButton={({ cells }) => isEntity(cells[0])}
			pick={({ refs: [subject] }) => subject && void reveal(app, subject)}
		/>
	);
}

function columnsOf(table: ViewTable, rows: readonly Row[]): Columns<Row> | null {
	const columns = table.columns.map((column, n) => columnOf(column, n));
	const [first, ...others] = rows.some(({ basis }) => isFounded(basis)) ? [...columns, evidenceColumn()] : columns;
	return first ? [first, ...others] : null;
}

function rowsOf({ rows }: ViewTable, shown: Answered | null): Row[] {
	return rows.map((cells, n) => {
		return { id: String(n), cells, refs: cells.flatMap(refsIn), basis: basisOf(shown, n, cells) };
	});
}

const isFounded = ({ facts, entity }: Basis) => facts.length > 0 || entity !== null;

const evidenceColumn = (): Column<Row> => ({
	id: "row-facts",
	label: t.value.answer.evidence,
	screenOnly: true,
	value: ({ basis }) => basis.facts.length || null,
	cell: ({ basis }) => <RowEvidence basis={basis} />,
});

/** Of what a row is about. */
const idColumn = (): Column<Row> => ({
	id: "id",
	label: t.value.table.id,
	value: ({ cells: [subject] }) => (isEntity(subject) ? subject.id : null),
});

const isEntity = (cell: unknown): cell is EntityRef => typeof cell === "object" && cell !== null && isRef(cell);

function columnOf({ name, type, label }: ViewColumn, n: number): Column<Row> {
	return {
		id: `${n}-${name}`,
		label,
		numeric: isNumeric(type),
		value: ({ cells }) => sortValueOf(cells[n], type, t.value),
		plain: ({ cells }) => {
			const value = cells[n];
			return typeof value === "number" ? value : textOf(value, type, t.value);
		},
		cell: ({ cells }) => {
			const value = cells[n];
			// The first cell is the button of its row.
			return n === 0 && isEntity(value) ? <EntityName entity={value} /> : <AnswerCell value={value} type={type} />;
		},
	};
}
